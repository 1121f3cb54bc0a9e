package no.hvorervi.comparison;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.municipalities.Municipalities;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedRounds;
import no.hvorervi.results.ShareKind;
import no.hvorervi.rounds.AnonymousVoice;
import org.springframework.stereotype.Component;

/**
 * Releases with what units share of them.
 *
 * <p>It does not know who may ask.
 */
@Component
class Sources {

    private final ReleasedRounds released;
    private final ShareRepository shares;
    private final Municipalities municipalities;
    private final Transactions transactions;

    Sources(ReleasedRounds released, ShareRepository shares, Municipalities municipalities, Transactions transactions) {
        this.released = released;
        this.shares = shares;
        this.municipalities = municipalities;
        this.transactions = transactions;
    }

    Source of(ReleasedRound round, AnonymousVoice voice) {
        return of(
                round,
                voice,
                transactions.readOnce(() -> shares.findUnits(round.round(), ShareKind.COMPARE, ShareKind.FOUND)));
    }

    /** Of rounds before, whether these units let others compare themselves with them; nobody else is shown of those. */
    List<Source> before(List<ReleasedRound> rounds, AnonymousVoice voice, Collection<UnitId> units) {
        List<RoundId> asked = rounds.stream().map(ReleasedRound::round).toList();
        Map<RoundId, Set<UnitId>> sharing = units.isEmpty()
                ? Map.of()
                : transactions.readOnce(() -> shares.findUnits(asked, units, ShareKind.COMPARE));
        return rounds.stream()
                .map(each -> of(each, voice, Map.of(ShareKind.COMPARE, sharing.getOrDefault(each.round(), Set.of()))))
                .toList();
    }

    private Source of(ReleasedRound round, AnonymousVoice voice, Map<ShareKind, Set<UnitId>> sharing) {
        return new Source(
                round,
                voice,
                released.units(round.id()),
                released.principles(round.id()),
                released.scales(round.id()),
                sharing);
    }

    /**
     * The last round of each municipality that has an agreement with the source's, by the municipality's name: asked by the same
     * criteria with the same voice, and seen by its employees.
     */
    List<Source> elsewhere(Source source, LocalDate today) {
        return transactions
                .read(() -> municipalities.findAgreedWith(source.round().municipality()))
                .stream()
                .flatMap(each -> released.ofMunicipality(each).stream()
                        .filter(round -> round.isSeenByEmployees(today))
                        .filter(round -> round.criteria().equals(source.round().criteria()))
                        .filter(round -> round.voices().contains(source.voice()))
                        .findFirst()
                        .stream())
                .map(round -> of(round, source.voice()))
                .toList();
    }
}
