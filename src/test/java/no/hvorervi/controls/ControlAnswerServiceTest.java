package no.hvorervi.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.controls.ControlAnswer.Done;
import no.hvorervi.controls.ControlRow.Load;
import no.hvorervi.controls.OwnerVerdict.Keep;
import no.hvorervi.controls.OwnerVerdict.Remove;
import no.hvorervi.controls.OwnerVerdict.Simplify;
import no.hvorervi.controls.Saved.Conflict;
import no.hvorervi.controls.Saved.Faulty;
import no.hvorervi.controls.Saved.Refused;
import no.hvorervi.controls.Saved.Stored;
import no.hvorervi.ids.ControlId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.people.ProvisionedPeople;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Owners answer, or are said not to have; what they have answered stands, and what they give back is counted once. */
@DatabaseTest
class ControlAnswerServiceTest {

    @Autowired
    ControlAnswerService service;

    @Autowired
    ControlRegisterService register;

    @Autowired
    ControlEntryService entries;

    @Autowired
    ControlManagementService management;

    @Autowired
    TestControls controls;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    @Autowired
    ProvisionedPeople people;

    @Autowired
    Transactions transactions;

    @Autowired
    DSLContext sql;

    private UnitId root = new UnitId(0);
    private UnitId unit = new UnitId(0);
    private ControlId control = new ControlId(0);
    private TestUser owner = new TestUser(new no.hvorervi.ids.AccountId(0), "", "", "");

    @BeforeEach
    void ask() {
        root = units.root("Kommunen");
        unit = units.below(root, "Hjemmetjenesten");
        control = controls.entered(unit, "Rapporten").control().id();
        owner = controls.owned(root, control);
        users.signIn(owner);
    }

    private LocalDate today() {
        return NorwegianTime.today(clock);
    }

    private static ControlAnswer stored(Saved<ControlAnswer> saved) {
        assertThat(saved).isInstanceOf(Stored.class);
        return ((Stored<ControlAnswer>) saved).value();
    }

    private ControlQuery query() {
        return new ControlQuery(units.municipalityOf(root), "", ControlFilter.ALL, 1);
    }

    @Test
    void noAnswerIsSaidToBeNoneToEverybody() {
        assertThat(service.waiting()).extracting(OwnControl::need).containsExactly(OwnControl.Need.ANSWER);
        clock.advance(Duration.ofDays(29));
        assertThat(service.waiting()).extracting(OwnControl::need).containsExactly(OwnControl.Need.ANSWER_LATE);
        assertThat(register.get(control).standing()).isInstanceOf(ControlStanding.Unanswered.class);
        units.signIn(UnitRole.UNIT_LEADER, unit);
        assertThat(entries.list(unit).getFirst().standing()).isInstanceOf(ControlStanding.Unanswered.class);
        units.signIn(UnitRole.ADMINISTRATOR, root);
        assertThat(register.unattended()).extracting(Unattended::unanswered).containsExactly(1);
        assertThat(register.find(new ControlQuery(
                                units.municipalityOf(root), "rapport øko", ControlFilter.UNANSWERED, 1))
                        .rows())
                .hasSize(1);
    }

    @Test
    void onlyTheOneWhoIsNamedAnswers() {
        units.signIn(UnitRole.ADMINISTRATOR, root);
        assertThatThrownBy(() -> service.answer(control, new Keep("Fordi"), 0))
                .isInstanceOf(ControlNotFoundException.class);
        assertThatThrownBy(() -> service.carryOut(control, 1, today())).isInstanceOf(ControlNotFoundException.class);
        controls.owned(root, control);
        users.signIn(owner);
        assertThatThrownBy(() -> service.answer(control, new Keep("Fordi"), 0))
                .isInstanceOf(ControlNotFoundException.class);
    }

    @Test
    void answersAreOnlyEverAddedTo() {
        ControlAnswer first = stored(service.answer(control, new Keep("Det vet vi ikke ennå."), 0));
        assertThat(service.waiting()).isEmpty();
        assertThat(service.answer(control, new Keep("Noe annet"), 0)).isEqualTo(new Conflict<>(first));
        ControlAnswer second = stored(service.answer(control, new Simplify("Fire felt", today(), 20), 1));
        assertThat(register.get(control).answers()).containsExactly(first, second);
        assertThat(service.answer(control, new Keep(""), 2))
                .isEqualTo(new Faulty<>(Set.of(ControlFault.WORDS_MISSING)));
        for (String change : List.of(
                "update control_answer set words = 'x'",
                "delete from control_answer",
                "update control_done set minutes_a_year = 0",
                "delete from control_done")) {
            assertThatThrownBy(() -> sql.execute(change)).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void minutesAreGivenBackOnceAndToTheMinute() {
        UnitControl other = controls.entered(
                units.below(root, "Skolen"), new ControlSubject.Known(control), controls.contents(12, 15, 3));
        UnitControl gone = controls.entered(
                units.below(root, "Barnehagen"), new ControlSubject.Known(control), controls.contents(365, 60, 9));
        withdraw(gone);
        users.signIn(owner);
        stored(service.answer(control, new Simplify("Færre felt", today(), 20), 0));
        ControlAnswer simpler = stored(service.carryOut(control, 1, today()));
        long first = 52 * 20 * 2 + 12 * 15 * 3;
        assertThat(simpler.done()).contains(done(2, first));
        assertThat(service.carryOut(control, 1, today())).isEqualTo(new Stored<>(simpler));
        // Those who correct a word say nothing new of the cost, whether they write what it was or what is left.
        write(controls.contents(52, 30, 2), 2);
        write(controls.contents(52, 10, 2), 3);
        users.signIn(owner);
        stored(service.answer(control, new Remove("", today(), false), 1));
        assertThat(service.carryOut(control, 1, today())).isInstanceOf(Conflict.class);
        ControlAnswer removed = stored(service.carryOut(control, 2, today()));
        long second = 52 * 10 * 2;
        assertThat(removed.done()).contains(done(1, second));
        units.signIn(UnitRole.HR_ADVISER, root);
        GivenBack givenBack = register.givenBack(units.municipalityOf(root));
        assertThat(givenBack.minutes())
                .isEqualTo(52 * 30 * 2 + other.entry().cost().minutesAYear());
        assertThat(givenBack.byOwner()).containsExactly(new GivenBack.ByOwner("Eivind Eier", first + second, 2));
        users.signIn(owner);
        assertThat(service.answer(control, new Keep("Likevel"), 2)).isEqualTo(new Refused<>(ControlRefusal.REMOVED));
        assertThat(service.carryOut(control, 2, today().minusDays(1)))
                .isEqualTo(new Refused<>(ControlRefusal.NOTHING_TO_DO));
    }

    private Done done(int units, long minutes) {
        return new Done(today(), Optional.of(new Load(units, minutes)));
    }

    private void write(EntryContents contents, int seen) {
        units.signIn(UnitRole.UNIT_LEADER, unit);
        UnitControl mine = entries.list(unit).getFirst();
        EntryContents written = new EntryContents(contents.cost(), contents.purposes(), "Uten skrivefeil, " + seen);
        assertThat(entries.edit(mine.entry().id(), written, seen)).isInstanceOf(Stored.class);
        ControlEntry now = entries.list(unit).getFirst().entry();
        assertThat(now.contents().why()).isEqualTo(written.why());
        assertThat(now.savedMinutes()).isEqualTo(20);
        assertThat(now.cost()).isEqualTo(new Cost(52, 10, 2));
    }

    private void withdraw(UnitControl entry) {
        units.signIn(UnitRole.UNIT_LEADER, entry.entry().unit());
        assertThat(entries.withdraw(entry.entry().id(), 1)).isInstanceOf(Stored.class);
        users.signOut();
    }

    @Test
    void whatIsDoneIsDoneTodayOrBefore() {
        assertThatThrownBy(() -> service.answer(control, new Keep("Fordi"), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(service.carryOut(control, 1, today())).isEqualTo(new Refused<>(ControlRefusal.NOTHING_TO_DO));
        stored(service.answer(control, new Remove("", today(), false), 0));
        assertThat(service.waiting()).extracting(OwnControl::need).containsExactly(OwnControl.Need.PROMISE);
        assertThat(service.carryOut(control, 1, today().plusDays(1)))
                .isEqualTo(new Faulty<>(Set.of(ControlFault.DONE_IN_FUTURE)));
        assertThat(service.carryOut(control, 1, today().minusDays(1)))
                .isEqualTo(new Faulty<>(Set.of(ControlFault.DONE_BEFORE_ANSWER)));
        clock.advance(Duration.ofDays(3));
        LocalDate answered = today().minusDays(3);
        assertThat(stored(service.carryOut(control, 1, answered)).done())
                .map(Done::on)
                .contains(answered);
    }

    @Test
    void whatWasGivenBackToFewUnitsIsToldToThoseWhoReadTheirWords() {
        ControlId many = manyTimes("Skjemaet", 5);
        TestUser another = controls.owned(root, many);
        remove(control, owner);
        remove(many, another);
        long five = 5 * 52 * 30 * 2;
        long one = 52 * 30 * 2;
        MunicipalityId municipality = units.municipalityOf(root);
        units.signIn(UnitRole.HR_ADVISER, root);
        assertThat(register.givenBack(municipality).minutes()).isEqualTo(one + five);
        assertThat(given(control)).contains(new Load(1, one));
        users.signIn(owner);
        assertThat(given(control)).contains(new Load(1, one));
        assertThat(register.givenBack(municipality).minutes()).isEqualTo(one + five);
        for (UnitId reading : List.of(unit, units.below(root, "Kulturskolen"))) {
            units.signIn(UnitRole.UNIT_LEADER, reading);
            assertThat(given(control)).isEmpty();
            assertThat(given(many)).contains(new Load(5, five));
            GivenBack told = register.givenBack(municipality);
            assertThat(told).isEqualTo(register.find(query()).givenBack());
            assertThat(told.isWhole()).isFalse();
            assertThat(told.times()).isEqualTo(2);
            assertThat(told.minutes()).isEqualTo(five);
            assertThat(told.byOwner()).containsExactly(new GivenBack.ByOwner("Eivind Eier", five, 1));
        }
        units.signIn(UnitRole.UNIT_LEADER, unit);
        UnitControl mine = entries.list(unit).getFirst();
        assertThat(mine.answers().getLast().done().orElseThrow().gaveBack()).isEmpty();
        assertThat(mine.entry().savedMinutesAYear()).isEqualTo(one);
        // With four others the hidden ones are five different units, of which no single one can be told.
        ControlId four = manyTimes("Loggen", 4);
        remove(four, controls.owned(root, four));
        units.signIn(UnitRole.UNIT_LEADER, unit);
        assertThat(register.givenBack(municipality).isWhole()).isTrue();
        assertThat(register.givenBack(municipality).minutes()).isEqualTo(10 * one);
        assertThat(register.givenBack(municipality).byOwner()).hasSize(1);
    }

    private Optional<Load> given(ControlId of) {
        return register.get(of).answers().getLast().done().orElseThrow().gaveBack();
    }

    private ControlId manyTimes(String name, int times) {
        ControlId first =
                controls.entered(units.below(root, name), name).control().id();
        IntStream.range(1, times).forEach(no -> controls.entered(units.below(root, name + " " + no), first));
        return first;
    }

    private void remove(ControlId which, TestUser by) {
        users.signIn(by);
        stored(service.answer(which, new Remove("", today(), false), 0));
        stored(service.carryOut(which, 1, today()));
        users.signOut();
    }

    @Test
    void totalIsNotShownWhenWhatIsHiddenCouldBeWorkedOutFromIt() {
        manyTimes("Skjemaet", 5);
        units.signIn(UnitRole.UNIT_LEADER, units.below(root, "Kulturskolen"));
        assertThat(register.find(query()).rows())
                .extracting(each -> each.load().isPresent())
                .containsExactlyInAnyOrder(true, false);
        assertThat(register.find(query()).total()).isEmpty();
        manyTimes("Loggen", 4);
        units.signIn(UnitRole.UNIT_LEADER, units.below(root, "Kulturskolen"));
        assertThat(register.find(query()).total()).contains(new Load(10, 10 * 52 * 30 * 2));
    }

    @Test
    void ownerWhoHasLeftReadsAndAnswersNothing() {
        stored(service.answer(control, new Remove("", today(), false), 0));
        MunicipalityId municipality = units.municipalityOf(root);
        transactions.write(() -> people.setLeft(municipality, owner.id(), Optional.of(clock.instant())));
        units.takeAway(UnitRole.VIEWER, root, owner);
        assertThat(register.isOffered()).isFalse();
        assertThat(service.waiting()).isEmpty();
        assertThatThrownBy(() -> register.get(control)).isInstanceOf(ControlNotFoundException.class);
        assertThatThrownBy(() -> service.answer(control, new Keep("Fordi"), 1))
                .isInstanceOf(ControlNotFoundException.class);
        assertThatThrownBy(() -> service.carryOut(control, 1, today())).isInstanceOf(ControlNotFoundException.class);
        clock.advance(Duration.ofDays(366));
        controls.entered(units.below(root, "Skolen"), control);
        units.signIn(UnitRole.HR_ADVISER, root);
        assertThat(register.get(control).standing()).isInstanceOf(ControlStanding.NoOwner.class);
        assertThat(register.get(control).control().ownerName()).isEmpty();
        assertThat(management.people(municipality, owner.name()))
                .extracting(each -> each.id())
                .doesNotContain(owner.id());
        ControlTerms terms = register.get(control).control().terms();
        ControlTerms back = new ControlTerms(
                terms.name(), terms.kind(), terms.body(), Optional.of(owner.id()), "", "", Optional.empty());
        assertThatThrownBy(() -> management.describe(control, back, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatALawAsksForIsNotRemovedInPassing() {
        units.signIn(UnitRole.HR_ADVISER, root);
        Control now = register.get(control).control();
        ControlTerms terms = now.terms();
        management.describe(
                control,
                new ControlTerms(
                        terms.name(),
                        terms.kind(),
                        terms.body(),
                        terms.owner(),
                        "",
                        "bokføringsloven § 10",
                        Optional.empty()),
                now.version());
        users.signIn(owner);
        assertThat(service.answer(control, new Remove("", today(), false), 0))
                .isEqualTo(new Faulty<>(Set.of(ControlFault.LAW_NOT_GONE)));
        stored(service.answer(control, new Remove("", today(), true), 0));
    }

    @Test
    void fewUnitsAreNotAddedUpForOthersThanThoseWhoReadTheirWords() {
        Load exact = new Load(1, 52 * 30 * 2);
        assertThat(register.get(control).load()).contains(exact);
        assertThat(register.get(control).entries()).hasSize(1);
        units.signIn(UnitRole.HR_ADVISER, root);
        assertThat(register.get(control).load()).contains(exact);
        assertThat(register.find(query()).rows().getFirst().load()).isEmpty();
        assertThat(register.find(query()).total()).isEmpty();
        units.signIn(UnitRole.UNIT_LEADER, units.below(root, "Skolen"));
        assertThat(register.get(control).load()).isEmpty();
        assertThat(register.get(control).entries()).isEmpty();
        assertThat(register.get(control).joined()).isEmpty();
        IntStream.range(0, 4).forEach(no -> controls.entered(units.below(root, "Enhet " + no), control));
        units.signIn(UnitRole.UNIT_LEADER, units.below(root, "Kulturskolen"));
        assertThat(register.get(control).load()).contains(new Load(5, 5 * 52 * 30 * 2));
        assertThat(register.get(control).entries()).isEmpty();
        assertThat(register.find(query()).rows().getFirst().load()).contains(new Load(5, 5 * 52 * 30 * 2));
        assertThat(register.export(query()).getFirst().load()).isPresent();
    }

    @Test
    void unitThatHasEndedSpendsNothing() {
        UnitId ended = units.below(root, "Skolen");
        controls.entered(ended, control);
        users.signIn(owner);
        assertThat(register.get(control).load()).contains(new Load(2, 2 * 52 * 30 * 2));
        units.end(ended, today().minusDays(1));
        assertThat(register.get(control).load()).contains(new Load(1, 52 * 30 * 2));
        assertThat(register.get(control).entries()).hasSize(1);
        stored(service.answer(control, new Remove("", today(), false), 0));
        assertThat(stored(service.carryOut(control, 1, today())).done()).contains(done(1, 52 * 30 * 2));
    }

    @Test
    void registerOfAnotherMunicipalityIsNone() {
        units.signIn(UnitRole.ADMINISTRATOR, units.root("Naboen"));
        assertThatThrownBy(() -> register.find(query())).isInstanceOf(UnitNotFoundException.class);
        assertThatThrownBy(() -> register.export(query())).isInstanceOf(UnitNotFoundException.class);
        assertThatThrownBy(() -> register.givenBack(units.municipalityOf(root)))
                .isInstanceOf(UnitNotFoundException.class);
        assertThatThrownBy(() -> register.get(control)).isInstanceOf(ControlNotFoundException.class);
        users.signIn(users.person());
        assertThat(register.isOffered()).isFalse();
        users.signIn(owner);
        assertThat(register.isOffered()).isTrue();
    }
}
