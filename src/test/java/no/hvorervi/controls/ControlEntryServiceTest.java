package no.hvorervi.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditReader;
import no.hvorervi.audit.AuditSearch;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.controls.Saved.Conflict;
import no.hvorervi.controls.Saved.Faulty;
import no.hvorervi.controls.Saved.Refused;
import no.hvorervi.controls.Saved.Stored;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.personal.PersonalData;
import no.hvorervi.personal.PersonalSection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What units enter of controls: once each, never overwritten unseen, and read by the unit alone. */
@DatabaseTest
class ControlEntryServiceTest {

    @Autowired
    ControlEntryService service;

    @Autowired
    ControlAnswerService answers;

    @Autowired
    TestClock clock;

    @Autowired
    TestControls controls;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    List<PersonalData> personal;

    @Autowired
    AuditReader log;

    private UnitId root = new UnitId(0);
    private UnitId unit = new UnitId(0);

    @BeforeEach
    void plant() {
        root = units.root("Kommunen");
        unit = units.below(root, "Hjemmetjenesten");
    }

    private TestUser lead() {
        TestUser leader = users.person("Liv Leder");
        units.give(UnitRole.UNIT_LEADER, unit, leader);
        users.signIn(leader);
        return leader;
    }

    private UnitControl enter(ControlSubject subject) {
        return stored(service.enter(new NewEntry(unit, subject, controls.contents(52, 30, 2))));
    }

    private static UnitControl stored(Saved<UnitControl> saved) {
        assertThat(saved).isInstanceOf(Stored.class);
        return ((Stored<UnitControl>) saved).value();
    }

    @Test
    void whatIsEnteredIsWhatIsRead() {
        lead();
        UnitControl made = enter(new ControlSubject.Fresh("  Månedsrapport om fravær ", ControlKind.REPORT, "HR"));
        assertThat(made.control().terms().name()).isEqualTo("Månedsrapport om fravær");
        assertThat(made.entry().cost().minutesAYear()).isEqualTo(52 * 30 * 2);
        assertThat(made.standing()).isInstanceOf(ControlStanding.NoOwner.class);
        assertThat(service.get(made.entry().id())).isEqualTo(made);
        assertThat(service.list(unit)).containsExactly(made);
        assertThat(log.find(AuditSearch.of(Optional.of(units.municipalityOf(unit))), Optional.empty(), 5)
                        .getFirst()
                        .action())
                .contains(AuditAction.CONTROL_ENTERED);
    }

    @Test
    void whatIsMissingIsSaidAndNothingStored() {
        lead();
        var nothing = new EntryContents(new Cost(0, 0, 0), Set.of(), " ");
        assertThat(service.enter(new NewEntry(unit, new ControlSubject.Fresh("", ControlKind.FORM, ""), nothing)))
                .isEqualTo(new Faulty<>(Set.of(
                        ControlFault.NAME_MISSING,
                        ControlFault.BODY_MISSING,
                        ControlFault.TIMES_WRONG,
                        ControlFault.MINUTES_WRONG,
                        ControlFault.PEOPLE_WRONG,
                        ControlFault.PURPOSE_MISSING,
                        ControlFault.WHY_MISSING)));
        assertThat(service.list(unit)).isEmpty();
    }

    @Test
    void unitEntersTheSameControlOnce() {
        lead();
        UnitControl made = enter(controls.fresh("Rapporten"));
        var again = new ControlSubject.Known(made.control().id());
        assertThat(service.enter(new NewEntry(unit, again, controls.contents(1, 1, 1))))
                .isEqualTo(new Refused<>(ControlRefusal.ENTERED));
        UnitControl withdrawn = stored(service.withdraw(made.entry().id(), 1));
        assertThat(withdrawn.entry().isWithdrawn()).isTrue();
        assertThat(service.list(unit)).isEmpty();
        assertThat(enter(again).control().id()).isEqualTo(made.control().id());
    }

    @Test
    void anotherUnitFindsItByAWordOfItsNameAndSeesNothingElse() {
        UnitControl made = controls.entered(unit, "Månedsrapport om sykefravær");
        unit = units.below(root, "Skolen");
        lead();
        assertThat(service.similar(unit, "en RAPPORT til"))
                .extracting(Control::id)
                .contains(made.control().id());
        assertThat(service.similar(unit, "i en å")).isEmpty();
        assertThatThrownBy(() -> service.get(made.entry().id())).isInstanceOf(ControlNotFoundException.class);
        assertThat(service.list(unit)).isEmpty();
        enter(new ControlSubject.Known(made.control().id()));
        assertThat(service.list(unit)).hasSize(1);
    }

    @Test
    void controlOfAnotherMunicipalityIsNone() {
        UnitControl foreign = controls.entered(units.below(units.root("Naboen"), "Enhet"), "Rapporten");
        lead();
        var subject = new ControlSubject.Known(foreign.control().id());
        assertThatThrownBy(() -> enter(subject)).isInstanceOf(ControlNotFoundException.class);
        assertThatThrownBy(() -> service.subject(unit, foreign.control().id()))
                .isInstanceOf(ControlNotFoundException.class);
        assertThat(service.similar(unit, "rapporten")).isEmpty();
    }

    @Test
    void whoeverSavesLastSeesWhatTheOtherWrote() {
        lead();
        UnitControl made = enter(controls.fresh("Rapporten"));
        UnitControl first = stored(service.edit(made.entry().id(), controls.contents(12, 30, 2), 1));
        Saved<UnitControl> second = service.edit(made.entry().id(), controls.contents(4, 30, 2), 1);
        assertThat(second).isEqualTo(new Conflict<>(first));
        assertThat(service.get(made.entry().id()).entry().cost().times()).isEqualTo(12);
        assertThat(service.withdraw(made.entry().id(), 1)).isEqualTo(new Conflict<>(first));
        stored(service.withdraw(made.entry().id(), 2));
        assertThat(service.edit(made.entry().id(), controls.contents(4, 30, 2), 3))
                .isEqualTo(new Refused<>(ControlRefusal.WITHDRAWN));
    }

    @Test
    void controlThatIsGoneCostsNothingAnyMore() {
        UnitControl made = controls.entered(unit, "Rapporten");
        TestUser owner = controls.owned(root, made.control().id());
        LocalDate today = NorwegianTime.today(clock);
        users.signIn(owner);
        answers.answer(made.control().id(), new OwnerVerdict.Remove("", today, false), 0);
        answers.carryOut(made.control().id(), 1, today);
        lead();
        ControlEntry gone = service.get(made.entry().id()).entry();
        assertThat(gone.cost().minutesAYear()).isZero();
        assertThat(service.edit(gone.id(), controls.contents(52, 45, 2), gone.version()))
                .isEqualTo(new Refused<>(ControlRefusal.REMOVED));
        assertThat(service.get(gone.id()).entry()).isEqualTo(gone);
    }

    @Test
    void whatCostsSomethingElseIsWhatTheUnitSaysNow() {
        UnitControl made = controls.entered(unit, "Rapporten");
        TestUser owner = controls.owned(root, made.control().id());
        LocalDate today = NorwegianTime.today(clock);
        users.signIn(owner);
        answers.answer(made.control().id(), new OwnerVerdict.Simplify("Fire felt", today, 20), 0);
        answers.carryOut(made.control().id(), 1, today);
        lead();
        ControlEntry simpler = service.get(made.entry().id()).entry();
        assertThat(simpler.contentsNow().cost()).isEqualTo(new Cost(52, 10, 2));
        ControlEntry now = stored(service.edit(simpler.id(), controls.contents(12, 10, 2), simpler.version()))
                .entry();
        assertThat(now.cost()).isEqualTo(new Cost(12, 10, 2));
        assertThat(now.savedMinutes()).isZero();
    }

    @Test
    void representativesReadAndDoNotWrite() {
        UnitControl made = controls.entered(unit, "Rapporten");
        units.signIn(UnitRole.SAFETY_REPRESENTATIVE, unit);
        assertThat(service.mayEnter(unit)).isFalse();
        assertThat(service.list(unit)).containsExactly(service.get(made.entry().id()));
        assertThatThrownBy(() -> service.withdraw(made.entry().id(), 1)).isInstanceOf(ControlNotFoundException.class);
        assertThatThrownBy(() -> service.similar(unit, "rapport")).isInstanceOf(UnitNotFoundException.class);
    }

    @Test
    void personSeesWhatIsStoredAndAnswersForNothingWhenErased() {
        UnitControl made = controls.entered(unit, "Rapporten");
        TestUser owner = controls.owned(root, made.control().id());
        assertThat(sections(owner)).containsExactly("ownedControls");
        personal.forEach(each -> {
            if (each instanceof StoredControls) {
                each.erase(owner.id());
            }
        });
        assertThat(sections(owner)).isEmpty();
        lead();
        assertThat(service.list(unit).getFirst().standing()).isInstanceOf(ControlStanding.NoOwner.class);
    }

    private List<String> sections(TestUser person) {
        return personal.stream()
                .filter(StoredControls.class::isInstance)
                .flatMap(each -> each.export(person.id()).stream())
                .map(PersonalSection::key)
                .toList();
    }
}
