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
import no.hvorervi.controls.ControlAnswer.Done;
import no.hvorervi.controls.ControlRow.Load;
import no.hvorervi.controls.Saved.Conflict;
import no.hvorervi.controls.Saved.Faulty;
import no.hvorervi.controls.Saved.Refused;
import no.hvorervi.controls.Saved.Stored;
import no.hvorervi.controls.Verdict.Keep;
import no.hvorervi.controls.Verdict.Remove;
import no.hvorervi.controls.Verdict.Simplify;
import no.hvorervi.ids.ControlId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
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
        assertThat(simpler.done()).contains(new Done(today(), first));
        assertThat(service.carryOut(control, 1, today())).isEqualTo(new Stored<>(simpler));
        stored(service.answer(control, new Remove("", today(), false), 1));
        assertThat(service.carryOut(control, 1, today())).isInstanceOf(Conflict.class);
        ControlAnswer removed = stored(service.carryOut(control, 2, today()));
        long second = 52 * 10 * 2;
        assertThat(removed.done()).contains(new Done(today(), second));
        GivenBack givenBack = register.givenBack(units.municipalityOf(root));
        assertThat(givenBack.minutes())
                .isEqualTo(52 * 30 * 2 + other.entry().cost().minutesAYear());
        assertThat(givenBack.byBody()).containsExactly(new GivenBack.ByBody("Økonomiavdelingen", first + second, 2));
        assertThat(service.answer(control, new Keep("Likevel"), 2)).isEqualTo(new Refused<>(ControlRefusal.REMOVED));
        assertThat(service.carryOut(control, 2, today().minusDays(1)))
                .isEqualTo(new Refused<>(ControlRefusal.NOTHING_TO_DO));
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
        assertThat(stored(service.carryOut(control, 1, today())).done()).contains(new Done(today(), 52 * 30 * 2));
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
