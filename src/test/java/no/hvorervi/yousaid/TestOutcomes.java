package no.hvorervi.yousaid;

import java.util.List;
import java.util.Set;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.actions.Action;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** Publishes what units tell. */
@Lazy
@TestComponent
public final class TestOutcomes {

    private final OutcomeService service;
    private final TestUnits units;
    private final TestUsers users;

    TestOutcomes(OutcomeService service, TestUnits units, TestUsers users) {
        this.service = service;
        this.units = units;
        this.users = users;
    }

    public static OutcomeTexts texts() {
        return new OutcomeTexts(
                "Vi spurte hvordan det er å jobbe her, og hvordan dere har det med oss.",
                "Dere ba om å få vite hvem som kommer.",
                "Vi bestemte oss for å si fra kvelden før.",
                "Nå får alle en melding kvelden før.");
    }

    /** Of one action, and the first principle. */
    public static OutcomeContents contents(Action action, String key, boolean forCitizens) {
        return new OutcomeContents(
                texts(),
                List.of(new ChosenAction(action.id(), "Vi sier fra kvelden før hvem som kommer")),
                Set.of(key),
                forCitizens);
    }

    /** Writes, looks it over and publishes, as somebody who leads the unit; nobody is signed in afterwards. */
    public OutcomeAddress publish(UnitId unit, RoundId round, OutcomeContents contents) {
        TestUser leader = users.person("Liv Leder");
        units.give(UnitRole.UNIT_LEADER, unit, leader);
        users.signIn(leader);
        int version = service.work(unit, round).version();
        service.save(unit, round, contents, version);
        OutcomeSaved saved = service.publish(unit, round, version + 1, service.preview(unit, round));
        if (!(saved instanceof OutcomeSaved.Stored)) {
            throw new AssertionError(saved);
        }
        OutcomeState state = service.get(unit, round);
        users.signOut();
        return state.address().orElseGet(OutcomeAddress::random);
    }
}
