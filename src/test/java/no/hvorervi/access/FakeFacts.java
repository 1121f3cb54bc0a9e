package no.hvorervi.access;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;

/** Facts in memory that count how often they are asked. */
final class FakeFacts implements AccessFacts {

    final Map<AccountId, List<Grant>> grants = new HashMap<>();
    final Map<UnitId, Place> places = new HashMap<>();
    final Map<UnitId, List<UnitId>> successors = new HashMap<>();

    long revision = 1;
    int revisionsAsked;
    int grantsAsked;
    int placesAsked;

    /** What happens while a question is on its way back from the database. */
    Runnable meanwhile = () -> {};

    @Override
    public long revision() {
        revisionsAsked++;
        return revision;
    }

    @Override
    public Known<List<Grant>> grants(AccountId account, LocalDate day) {
        grantsAsked++;
        var found = new Known<>(revision, grants.getOrDefault(account, List.of()));
        meanwhile.run();
        return found;
    }

    @Override
    public Known<Optional<Place>> place(UnitId unit, LocalDate day) {
        placesAsked++;
        var found = new Known<>(revision, Optional.ofNullable(places.get(unit)));
        meanwhile.run();
        return found;
    }

    @Override
    public List<UnitId> successorsSeeing(UnitId ended, LocalDate day) {
        return successors.getOrDefault(ended, List.of());
    }

    /** Questions that went to the database since the last time. */
    int asked() {
        int asked = revisionsAsked + grantsAsked + placesAsked;
        revisionsAsked = 0;
        grantsAsked = 0;
        placesAsked = 0;
        return asked;
    }
}
