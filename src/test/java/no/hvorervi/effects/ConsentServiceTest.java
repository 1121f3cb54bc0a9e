package no.hvorervi.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.ActionSaved;
import no.hvorervi.actions.ActionService;
import no.hvorervi.actions.Expected;
import no.hvorervi.actions.Origin;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditReader;
import no.hvorervi.audit.AuditSearch;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.Item;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.personal.PersonalData;
import no.hvorervi.personal.PersonalSection;
import no.hvorervi.released.TestReleases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who lets others learn from its actions, and what those others are told. */
@DatabaseTest
class ConsentServiceTest {

    private static final String WHAT = "Fast møteleder på tur";

    @Autowired
    ConsentService service;

    @Autowired
    IdeaService ideas;

    @Autowired
    EffectService effectService;

    @Autowired
    TestEffects effects;

    @Autowired
    ActionService actions;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    @Autowired
    AuditReader log;

    @Autowired
    List<PersonalData> personal;

    private UnitId top = new UnitId(0);
    private UnitId unit = new UnitId(0);
    private UnitId other = new UnitId(0);

    @BeforeEach
    void plant() {
        top = units.root("Kommunen");
        unit = units.below(top, "Enheten");
        other = units.below(top, "Naboen");
    }

    private Action done(UnitId of) {
        effects.released(top, of, TestEffects.BEFORE, item -> TestEffects.LOW);
        Action action = effects.finish(
                effects.action(of, effects.item(Criteria::principles), TestEffects.MADE, new Origin.OfUnit(), WHAT));
        effects.released(top, of, TestEffects.AFTER, item -> TestEffects.HIGH);
        effects.measure();
        return action;
    }

    private void share(UnitId of) {
        users.signIn(units.leader(of));
        service.give(of);
    }

    private List<SharedAction> seen() {
        users.signIn(units.leader(other));
        return ideas.find(other, effects.about(Criteria::principles));
    }

    @Test
    void nothingIsToldBeforeTheUnitSaysYesAndNothingAfterItTakesItBack() {
        Action action = done(unit);
        assertThat(seen()).isEmpty();
        share(unit);
        effectService.learn(action.id(), "Begynn smått.", 0);
        assertThat(seen())
                .containsExactly(new SharedAction(WHAT, "Enheten", Optional.of(Verdict.WORKED), "Begynn smått."));
        units.signIn(UnitRole.SAFETY_REPRESENTATIVE, unit);
        service.withdraw(unit);
        service.withdraw(unit);
        assertThat(seen()).isEmpty();
        assertThat(log.find(AuditSearch.of(Optional.of(units.municipalityOf(unit))), Optional.empty(), 100).stream()
                        .flatMap(entry -> entry.action().stream())
                        .filter(each -> each.name().startsWith("ACTIONS_")))
                .containsExactlyInAnyOrder(AuditAction.ACTIONS_SHARED, AuditAction.ACTIONS_SHARE_WITHDRAWN);
    }

    @Test
    void onlyWhatIsFinishedIsToldAndOnlyAboutTheItem() {
        effects.action(unit, effects.item(Criteria::principles), TestEffects.MADE);
        effects.finish(effects.action(unit, effects.item(Criteria::hindering), TestEffects.MADE));
        share(unit);
        assertThat(seen()).isEmpty();
    }

    @Test
    void verdictComesWhenTheUnitsOwnEmployeesSeeTheirs() {
        Action action = done(unit);
        share(unit);
        effectService.learn(action.id(), "Begynn smått.", 0);
        clock.stopOn(TestReleases.EMPLOYEES_FROM.minusDays(1));
        assertThat(seen()).containsExactly(new SharedAction(WHAT, "Enheten", Optional.empty(), ""));
        clock.stopOn(TestReleases.EMPLOYEES_FROM);
        assertThat(seen()).extracting(SharedAction::verdict).containsExactly(Optional.of(Verdict.WORKED));
    }

    /** Whoever knows the figures can expect anything. */
    @Test
    void verdictOnWhatWasWrittenDownAfterwardsIsNobodyElses() {
        effects.released(top, unit, TestEffects.BEFORE, item -> TestEffects.LOW);
        effects.released(top, unit, TestEffects.AFTER, item -> TestEffects.HIGH);
        effects.finish(effects.late(unit, effects.item(Criteria::principles), WHAT));
        effects.measure();
        share(unit);
        assertThat(seen()).containsExactly(new SharedAction(WHAT, "Enheten", Optional.empty(), ""));
    }

    /** Neither can what was written down before be bent until it fits. */
    @Test
    void verdictOnWhatWasBentAfterwardsIsNobodyElses() {
        effects.released(top, unit, TestEffects.BEFORE, item -> TestEffects.LOW);
        Item item = effects.item(Criteria::principles);
        Action began =
                effects.action(unit, item, TestEffects.AFTER.plusDays(1), new Origin.OfUnit(), "Begynte etterpå");
        Action dropped = effects.action(unit, item, TestEffects.MADE, new Origin.OfUnit(), "Droppet");
        Action turned = effects.action(
                unit,
                effects.about(Criteria::principles),
                TestEffects.MADE,
                new Origin.OfUnit(),
                "Skulle ned",
                Expected.LOWER);
        Action reworded = effects.action(unit, item, TestEffects.MADE, new Origin.OfUnit(), WHAT);
        users.signIn(units.leader(unit));
        dropped = stored(actions.drop(dropped.id(), "Vi rakk det ikke.", dropped.version()));
        effects.released(top, unit, TestEffects.AFTER, each -> TestEffects.HIGH);
        clock.stopOn(TestEffects.SEEN);
        users.signIn(units.leader(unit));
        began = stored(actions.edit(began.id(), new TestContents(began).beginning(TestEffects.MADE), began.version()));
        dropped = stored(actions.reopen(dropped.id(), "Det gikk jo bra.", dropped.version()));
        turned = stored(
                actions.edit(turned.id(), new TestContents(turned).expecting(Expected.HIGHER), turned.version()));
        reworded = stored(
                actions.edit(reworded.id(), new TestContents(reworded).because("Vi så det."), reworded.version()));
        effects.measure();
        Stream.of(began, dropped, turned, reworded).forEach(effects::finish);
        share(unit);
        assertThat(seen())
                .extracting(SharedAction::what, SharedAction::verdict)
                .containsExactlyInAnyOrder(
                        tuple("Begynte etterpå", Optional.empty()),
                        tuple("Droppet", Optional.empty()),
                        tuple("Skulle ned", Optional.empty()),
                        tuple(WHAT, Optional.of(Verdict.WORKED)));
    }

    /** What nobody could know yet may be changed. */
    @Test
    void verdictOnWhatWasBentBeforeTheReleaseIsTold() {
        effects.released(top, unit, TestEffects.BEFORE, item -> TestEffects.LOW);
        Action action = effects.action(
                unit, effects.about(Criteria::principles), TestEffects.MADE, new Origin.OfUnit(), WHAT, Expected.LOWER);
        users.signIn(units.leader(unit));
        action = stored(actions.drop(action.id(), "Vi rakk det ikke.", action.version()));
        action = stored(actions.reopen(action.id(), "Vi prøver likevel.", action.version()));
        action = stored(
                actions.edit(action.id(), new TestContents(action).expecting(Expected.HIGHER), action.version()));
        effects.finish(action);
        effects.released(top, unit, TestEffects.AFTER, item -> TestEffects.HIGH);
        effects.measure();
        share(unit);
        assertThat(seen()).extracting(SharedAction::verdict).containsExactly(Optional.of(Verdict.WORKED));
    }

    private static Action stored(ActionSaved saved) {
        return ((ActionSaved.Stored) saved).action();
    }

    @Test
    void ownActionsAndThoseOfOtherMunicipalitiesAreNoSuggestions() {
        done(other);
        share(other);
        assertThat(seen()).isEmpty();
        UnitId elsewhere = units.below(units.root("En annen kommune"), "Fremmed");
        effects.finish(effects.action(elsewhere, effects.item(Criteria::principles), TestEffects.MADE));
        share(elsewhere);
        assertThat(seen()).isEmpty();
    }

    /** What was learnt is worth reading where nothing was measured. */
    @Test
    void lessonIsToldWithoutAVerdict() {
        Action action = effects.finish(
                effects.action(unit, effects.item(Criteria::principles), TestEffects.MADE, new Origin.OfUnit(), WHAT));
        share(unit);
        effectService.learn(action.id(), "Begynn smått.", 0);
        assertThat(seen()).containsExactly(new SharedAction(WHAT, "Enheten", Optional.empty(), "Begynn smått."));
    }

    @Test
    void unitThatIsNoMoreTellsNothing() {
        done(unit);
        share(unit);
        units.end(unit, TestEffects.SEEN.minusDays(1));
        assertThat(seen()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNION_REPRESENTATIVE", "SAFETY_REPRESENTATIVE"})
    void representativesTakeItBackAndDoNotGiveIt(UnitRole role) {
        units.signIn(role, unit);
        assertThat(service.maySee(unit)).isTrue();
        assertThat(service.find(unit)).isEqualTo(new Consent(Optional.empty(), false, true));
        assertThatThrownBy(() -> service.give(unit)).isInstanceOf(UnitNotFoundException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "HR_ADVISER", "UNIT_LEADER", "FACILITATOR"})
    void nobodyAboveDecides(UnitRole role) {
        units.signIn(role, top);
        assertThat(service.maySee(unit)).isFalse();
        assertThatThrownBy(() -> service.find(unit)).isInstanceOf(UnitNotFoundException.class);
        assertThatThrownBy(() -> service.give(unit)).isInstanceOf(UnitNotFoundException.class);
        assertThatThrownBy(() -> service.withdraw(unit)).isInstanceOf(UnitNotFoundException.class);
    }

    @Test
    void whoSaidYesIsToldToThemAndWhatTheUnitSharesStays() {
        TestUser leader = units.leader(unit);
        users.signIn(leader);
        service.give(unit);
        PersonalData mine = personal.stream()
                .filter(each -> each.tables().contains("action_consent"))
                .findFirst()
                .orElseThrow();
        assertThat(mine.export(leader.id()).stream().map(PersonalSection::key)).containsExactly("actionConsents");
        mine.erase(leader.id());
        assertThat(service.find(unit).given()).isPresent();
    }
}
