package no.hvorervi.effects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import no.hvorervi.DatabaseTest;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.ActionService;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.effects.Helping.Sum;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.released.Figure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What tends to be followed by a sure change, from five units on. */
@DatabaseTest
class HelpingServiceTest {

    @Autowired
    HelpingService service;

    @Autowired
    ConsentService consents;

    @Autowired
    ActionService actions;

    @Autowired
    TestEffects effects;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    private UnitId top = new UnitId(0);

    @BeforeEach
    void plant() {
        top = units.root("Kommunen");
    }

    /** A unit that shares, and two actions about the first principle: of the first suggestion, and of its own. */
    private UnitId tried(Figure after) {
        UnitId unit = units.below(top, "Enhet");
        effects.released(top, unit, TestEffects.BEFORE, item -> TestEffects.MIDDLE);
        effects.finish(effects.suggested(unit, 0));
        effects.finish(effects.action(unit, effects.item(Criteria::principles), TestEffects.MADE.plusDays(1)));
        effects.released(top, unit, TestEffects.AFTER, item -> after);
        effects.measure();
        users.signIn(units.leader(unit));
        consents.give(unit);
        return unit;
    }

    /** What is shown of the item less what is shown of its suggestion is never what a few did. */
    @Test
    void suggestionIsHiddenWhereTheRestOfTheItemIsOfFew() {
        for (int at = 0; at < Helping.FEWEST_UNITS; at++) {
            shared(unit -> effects.finish(effects.suggested(unit, 0)));
        }
        assertThat(seen().items().getFirst().suggestions()).startsWith(Optional.of(new Sum(5, 5, 0, 0)));
        for (int at = 1; at < Helping.FEWEST_UNITS; at++) {
            shared(unit -> effects.finish(effects.suggested(unit, 1)));
            assertThat(first(seen())).contains(new Sum(5 + at, 5 + at, 0, 0));
            assertThat(seen().items().getFirst().suggestions()).containsOnly(Optional.empty());
        }
        shared(unit -> effects.finish(effects.suggested(unit, 1)));
        assertThat(seen().items().getFirst().suggestions()).containsOnly(Optional.of(new Sum(5, 5, 0, 0)));
    }

    /** What is finished, taken up again or dropped after it was measured counts as what it is. */
    @Test
    void onlyWhatIsFinishedCounts() {
        List<Action> all = new ArrayList<>();
        for (int at = 0; at < Helping.FEWEST_UNITS; at++) {
            shared(unit -> all.add(effects.action(unit, effects.item(Criteria::principles), TestEffects.MADE)));
        }
        assertThat(first(seen())).isEmpty();
        List<Action> done = all.stream().map(effects::finish).toList();
        assertThat(first(seen())).contains(new Sum(5, 5, 0, 0));
        Action one = done.getFirst();
        users.signIn(units.leader(one.unit()));
        actions.reopen(one.id(), "Det var ikke ferdig.", one.version());
        assertThat(first(seen())).isEmpty();
    }

    private void shared(Consumer<UnitId> acts) {
        UnitId unit = units.below(top, "Enhet");
        effects.released(top, unit, TestEffects.BEFORE, item -> TestEffects.MIDDLE);
        acts.accept(unit);
        effects.released(top, unit, TestEffects.AFTER, item -> TestEffects.HIGH);
        effects.measure();
        users.signIn(units.leader(unit));
        consents.give(unit);
    }

    private Helping seen() {
        units.signIn(UnitRole.HR_ADVISER, top);
        return service.find().getFirst();
    }

    private static Optional<Sum> first(Helping helping) {
        return helping.items().getFirst().sum();
    }

    @Test
    void sumsAreShownFromFiveUnitsOnAndGoWithTheConsent() {
        List<UnitId> all = new ArrayList<>();
        for (int at = 0; at < Helping.FEWEST_UNITS - 1; at++) {
            all.add(tried(TestEffects.HIGH));
        }
        assertThat(first(seen())).isEmpty();
        assertThat(seen().sharing()).isEqualTo(4);
        all.add(tried(TestEffects.LOW));
        assertThat(first(seen())).contains(new Sum(5, 8, 0, 2));
        assertThat(seen().items().getFirst().suggestions())
                .containsExactly(Optional.of(new Sum(5, 4, 0, 1)), Optional.empty());
        all.add(tried(TestEffects.MIDDLE));
        assertThat(first(seen())).contains(new Sum(6, 8, 2, 2));
        users.signIn(units.leader(all.getFirst()));
        consents.withdraw(all.getFirst());
        assertThat(first(seen())).contains(new Sum(5, 6, 2, 2));
        users.signIn(units.leader(all.getLast()));
        consents.withdraw(all.getLast());
        assertThat(first(seen())).isEmpty();
    }

    @Test
    void itemsStandInTheOrderOfTheQuestions() {
        assertThat(seen().items().stream().map(each -> each.item().key()))
                .containsExactlyElementsOf(
                        effects.criteria().items().map(each -> each.key()).toList());
    }

    @Test
    void tooFewToSayDoesNotCount() {
        for (int at = 0; at < Helping.FEWEST_UNITS; at++) {
            tried(new Figure.Hidden());
        }
        assertThat(first(seen())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "HR_ADVISER", "UNIT_LEADER", "DEPUTY", "UNION_REPRESENTATIVE", "FACILITATOR"})
    void whoeverSeesActionsOrTheOverviewIsToldOfTheirMunicipality(UnitRole role) {
        units.signIn(role, units.below(top, "Et sted"));
        assertThat(service.find()).extracting(Helping::municipality).containsExactly("Kommunen");
    }

    @Test
    void nobodyElseIsToldAnything() {
        units.signIn(UnitRole.VIEWER, top);
        assertThat(service.find()).isEmpty();
        users.signIn(users.person());
        assertThat(service.find()).isEmpty();
    }
}
