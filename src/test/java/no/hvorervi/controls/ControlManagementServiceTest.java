package no.hvorervi.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditPerson;
import no.hvorervi.audit.AuditReader;
import no.hvorervi.audit.AuditSearch;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.controls.Saved.Conflict;
import no.hvorervi.controls.Saved.Faulty;
import no.hvorervi.controls.Saved.Refused;
import no.hvorervi.controls.Saved.Stored;
import no.hvorervi.ids.ControlEntryId;
import no.hvorervi.ids.ControlId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The register as a whole: owners and terms, never overwritten unseen, and joining that loses nothing. */
@DatabaseTest
class ControlManagementServiceTest {

    @Autowired
    ControlManagementService service;

    @Autowired
    AuditReader log;

    @Autowired
    ControlEntryService entering;

    @Autowired
    ControlAnswerService answers;

    @Autowired
    TestClock clock;

    @Autowired
    ControlEntryRepository entries;

    @Autowired
    ControlRepository stored;

    @Autowired
    TestControls controls;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    Transactions transactions;

    private UnitId root = new UnitId(0);
    private MunicipalityId municipality = new MunicipalityId(0);

    @BeforeEach
    void plant() {
        root = units.root("Kommunen");
        municipality = units.municipalityOf(root);
    }

    private void manage() {
        units.signIn(UnitRole.HR_ADVISER, root);
    }

    private static Control value(Saved<Control> saved) {
        assertThat(saved).isInstanceOf(Stored.class);
        return ((Stored<Control>) saved).value();
    }

    private static ControlTerms terms(String name) {
        return new ControlTerms(
                name,
                ControlKind.RULE,
                "Kommunedirektøren",
                Optional.empty(),
                "Likebehandling",
                "forvaltningsloven § 11",
                Optional.of(LocalDate.of(2030, 1, 31)));
    }

    @Test
    void whatIsSaidOfAControlIsWhatIsRead() {
        manage();
        Control added = value(service.add(municipality, terms(" Rutine for innkjøp ")));
        assertThat(added.terms()).isEqualTo(terms("Rutine for innkjøp"));
        assertThat(added.terms().isLawBound()).isTrue();
        Control renamed = value(service.describe(added.id(), terms("Innkjøp"), added.version()));
        assertThat(service.describe(added.id(), terms("Det jeg skrev"), added.version()))
                .isEqualTo(new Conflict<>(renamed));
        assertThat(service.describe(added.id(), terms(" "), renamed.version()))
                .isEqualTo(new Faulty<>(Set.of(ControlFault.NAME_MISSING)));
    }

    @Test
    void ownersAreOfTheMunicipalityAndFoundByName() {
        UnitControl entered = controls.entered(units.below(root, "Enheten"), "Rapporten");
        TestUser owner = controls.owned(root, entered.control().id());
        assertThat(service.people(municipality, "Eivind E"))
                .extracting(each -> each.id())
                .contains(owner.id());
        assertThat(service.people(municipality, "Ei")).isEmpty();
        TestUser stranger = users.person("Fremmed Person");
        Control control = stored.find(entered.control().id()).orElseThrow();
        assertThat(control.ownerName()).isEqualTo("Eivind Eier");
        ControlTerms foreign = new ControlTerms(
                "Rapporten", ControlKind.REPORT, "HR", Optional.of(stranger.id()), "", "", Optional.empty());
        assertThatThrownBy(() -> service.describe(control.id(), foreign, control.version()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void logTellsWhatWasChangedAndWhoAnsweredBeforeAndAfter() {
        UnitControl entered = controls.entered(units.below(root, "Enheten"), "Rapporten");
        ControlId id = entered.control().id();
        TestUser first = controls.owned(root, id);
        TestUser second = controls.owned(root, id);
        assertThat(logged(3))
                .containsExactly(
                        tuple(AuditAction.CONTROL_OWNER_NAMED, Optional.of(second.id()), Map.of()),
                        tuple(AuditAction.CONTROL_OWNER_RELEASED, Optional.of(first.id()), Map.of()),
                        tuple(AuditAction.CONTROL_DESCRIBED, Optional.empty(), Map.of("changed", "owner")));
        Control now = stored.find(id).orElseThrow();
        ControlTerms terms = now.terms();
        ControlTerms renamed = new ControlTerms(
                "Skjemaet", terms.kind(), terms.body(), terms.owner(), "", "loven § 1", Optional.empty());
        value(service.describe(id, renamed, now.version()));
        assertThat(logged(1))
                .containsExactly(tuple(AuditAction.CONTROL_DESCRIBED, Optional.empty(), Map.of("changed", "name,law")));
        value(service.add(municipality, renamed));
        assertThat(logged(1)).containsExactly(tuple(AuditAction.CONTROL_ADDED, Optional.of(second.id()), Map.of()));
    }

    private List<Tuple> logged(int count) {
        return log.find(AuditSearch.of(Optional.of(municipality)), Optional.empty(), count).stream()
                .map(each ->
                        tuple(each.action().orElseThrow(), each.person().flatMap(AuditPerson::account), each.details()))
                .toList();
    }

    @Test
    void onlyThoseWhoManageTheWholeMunicipalityDo() {
        Control control =
                controls.entered(units.below(root, "Enheten"), "Rapporten").control();
        UnitId part = units.below(root, "Bydelen");
        units.signIn(UnitRole.HR_ADVISER, part);
        assertThatThrownBy(() -> service.describe(control.id(), control.terms(), 1))
                .isInstanceOf(ControlNotFoundException.class);
        assertThatThrownBy(() -> service.people(municipality, "Eivind")).isInstanceOf(UnitNotFoundException.class);
        assertThatThrownBy(() -> service.setAnswerDays(municipality, 14, 0)).isInstanceOf(UnitNotFoundException.class);
    }

    @Test
    void daysAreTheMunicipalitysOwn() {
        manage();
        assertThat(service.setAnswerDays(municipality, 14, 0)).isEqualTo(new Stored<>(new AnswerDays(14, 1)));
        assertThat(service.setAnswerDays(municipality, 21, 0)).isEqualTo(new Conflict<>(new AnswerDays(14, 1)));
        assertThat(service.setAnswerDays(municipality, 21, 1)).isEqualTo(new Stored<>(new AnswerDays(21, 2)));
        assertThat(service.setAnswerDays(municipality, 6, 2)).isEqualTo(new Faulty<>(Set.of(ControlFault.DAYS_WRONG)));
    }

    /** Joined and taken apart at random, again and again: no entry is lost, and each comes back to what it was entered for. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void joiningKeepsEveryEntryAndWhatItWasEnteredFor(long seed) {
        var random = new Random(seed);
        Map<ControlEntryId, ControlId> enteredFor = new HashMap<>();
        List<ControlId> all = new ArrayList<>();
        for (int no = 0; no < 4; no++) {
            UnitControl first = controls.entered(units.below(root, "Enhet " + no), "Rapport " + no);
            UnitControl second = controls.entered(
                    units.below(root, "Nabo " + no), first.control().id());
            all.add(first.control().id());
            enteredFor.put(first.entry().id(), first.control().id());
            enteredFor.put(second.entry().id(), first.control().id());
        }
        long minutes = minutes();
        manage();
        for (int step = 0; step < 12; step++) {
            ControlId one = all.get(random.nextInt(all.size()));
            ControlId other = all.get(random.nextInt(all.size()));
            if (random.nextInt(3) == 0) {
                service.separate(one);
            } else if (!one.equals(other)) {
                service.join(one, other, stored.find(one).orElseThrow().version());
            }
            requireNothingLost(enteredFor, minutes);
        }
        all.forEach(each -> service.separate(each));
        requireNothingLost(enteredFor, minutes);
        enteredFor.forEach((entry, control) -> {
            ControlEntry now = entries.find(entry, LocalDate.of(2030, 1, 1)).orElseThrow();
            assertThat(now.control()).isEqualTo(control);
            assertThat(now.former()).isEmpty();
        });
    }

    private void requireNothingLost(Map<ControlEntryId, ControlId> enteredFor, long minutes) {
        assertThat(minutes()).isEqualTo(minutes);
        enteredFor.forEach((entry, control) -> {
            ControlEntry now = entries.find(entry, LocalDate.of(2030, 1, 1)).orElseThrow();
            assertThat(now.former().orElse(now.control())).isEqualTo(control);
            // It stands with whatever its control has been joined with.
            assertThat(now.control())
                    .isEqualTo(stored.find(control).orElseThrow().joined().orElse(control));
        });
    }

    private long minutes() {
        return transactions.read(() -> entries.sums(municipality, LocalDate.of(2030, 1, 1)).values().stream()
                .mapToLong(ControlEntryRepository.Sum::minutes)
                .sum());
    }

    @Test
    void whatUnitHasEnteredBothOfIsNotJoined() {
        UnitId unit = units.below(root, "Enheten");
        Control one = controls.entered(unit, "Rapporten").control();
        UnitControl both = controls.entered(unit, "Skjemaet");
        ControlId other = both.control().id();
        manage();
        assertThat(service.join(one.id(), other, 1)).isEqualTo(new Refused<>(ControlRefusal.ENTERED_BOTH));
        assertThat(service.join(other, one.id(), 1)).isEqualTo(new Refused<>(ControlRefusal.ENTERED_BOTH));
        units.signIn(UnitRole.UNIT_LEADER, unit);
        assertThat(entering.withdraw(both.entry().id(), 1)).isInstanceOf(Stored.class);
        manage();
        value(service.join(one.id(), other, 1));
    }

    @Test
    void promiseIsKeptOrChangedBeforeItsControlIsJoined() {
        Control one =
                controls.entered(units.below(root, "Enheten"), "Rapporten").control();
        Control other =
                controls.entered(units.below(root, "Skolen"), "Skjemaet").control();
        TestUser owner = controls.owned(root, one.id());
        users.signIn(owner);
        LocalDate today = NorwegianTime.today(clock);
        answers.answer(one.id(), new OwnerVerdict.Simplify("Fire felt", today, 10), 0);
        manage();
        assertThat(service.join(one.id(), other.id(), 2)).isEqualTo(new Refused<>(ControlRefusal.PROMISED));
        users.signIn(owner);
        answers.carryOut(one.id(), 1, today);
        manage();
        value(service.join(one.id(), other.id(), 2));
    }

    @Test
    void whatIsJoinedIsJoinedOnce() {
        Control one =
                controls.entered(units.below(root, "Enheten"), "Rapporten").control();
        Control two = controls.entered(units.below(root, "Naboen"), "Skjemaet").control();
        Control three =
                controls.entered(units.below(root, "Skolen"), "Kontrollen").control();
        manage();
        assertThat(service.join(one.id(), two.id(), 9)).isEqualTo(new Conflict<>(one));
        value(service.join(one.id(), two.id(), 1));
        assertThat(service.join(one.id(), three.id(), 2)).isEqualTo(new Refused<>(ControlRefusal.JOINED));
        assertThat(service.join(three.id(), one.id(), 1)).isEqualTo(new Refused<>(ControlRefusal.JOINED));
        assertThat(service.separate(three.id())).isEqualTo(new Refused<>(ControlRefusal.NOT_JOINED));
        Control foreign = controls.entered(units.below(units.root("Naboen"), "Enhet"), "Rapporten")
                .control();
        manage();
        assertThatThrownBy(() -> service.join(three.id(), foreign.id(), 1))
                .isInstanceOf(ControlNotFoundException.class);
    }
}
