package no.hvorervi.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.AccountRegister;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.actions.ActionSaved.Faulty;
import no.hvorervi.actions.ActionSaved.Refused;
import no.hvorervi.actions.ActionSaved.Stored;
import no.hvorervi.base.Transactions;
import no.hvorervi.digest.DigestLine;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.personal.PersonalData;
import no.hvorervi.personal.PersonalSection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whether an action helps is asked of whoever sees to it, by letter while it is young; that nobody answers stays with the unit. */
@DatabaseTest
class CheckInServiceTest {

    private static final LocalDate START = LocalDate.of(2031, 1, 8);
    private static final LocalDate ASKED = LocalDate.of(2031, 4, 8);

    @Autowired
    CheckInService service;

    @Autowired
    ActionService actions;

    @Autowired
    TestActions made;

    @Autowired
    WaitingCheckIns letters;

    @Autowired
    Transactions transactions;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    AccountRegister accounts;

    @Autowired
    TestClock clock;

    @Autowired
    List<PersonalData> personal;

    private UnitId top = new UnitId(0);
    private UnitId unit = new UnitId(0);
    private TestUser leader;

    @BeforeEach
    void plant() {
        clock.stopOn(START);
        top = units.root("Kommunen");
        unit = units.below(top, "Hjemmetjenesten");
        leader = units.leader(unit);
    }

    private Action make(Optional<TestUser> owner) {
        users.signIn(leader);
        ActionContents contents = made.contents("Færre møter");
        return ((Stored) actions.create(new NewAction(
                        unit,
                        made.item(),
                        new Origin.OfUnit(),
                        new ActionContents(
                                contents.what(),
                                "",
                                "",
                                new Owner("Noen", owner.map(TestUser::id)),
                                "Hele natta",
                                START,
                                START.plusYears(1),
                                Expected.HIGHER))))
                .action();
    }

    private TestUser representative() {
        TestUser person = users.person("Tone Tillitsvalgt");
        units.give(UnitRole.UNION_REPRESENTATIVE, unit, person);
        return person;
    }

    private List<WaitingCheckIn> asked(TestUser person) {
        users.signIn(person);
        return service.mine();
    }

    private Map<AccountId, List<DigestLine>> lines(LocalDate today) {
        return transactions.read(() -> letters.lines(today));
    }

    @Test
    void leadersAreAskedAfterThreeMonthsWhenTheOwnerHasNoAccount() {
        Action action = make(Optional.empty());
        assertThat(action.contents().joining()).isEqualTo("Hele natta");
        TestUser representative = representative();
        clock.stopOn(ASKED.minusDays(1));
        assertThat(asked(leader)).isEmpty();
        clock.stopOn(ASKED);
        assertThat(asked(leader)).containsExactly(new WaitingCheckIn(action.id(), unit, "Færre møter", ASKED));
        assertThat(asked(representative)).isEmpty();
        assertThat(lines(ASKED)).containsKey(leader.id()).doesNotContainKey(representative.id());
        assertThat(lines(ASKED).get(leader.id()))
                .containsExactly(
                        DigestLine.of("actions.digest.checkIn", ActionRoutes.action(unit, action.id()), "Færre møter"));
    }

    @Test
    void ownerIsAskedAloneAndAnswersWithoutWriting() {
        TestUser owner = representative();
        Action action = make(Optional.of(owner));
        clock.stopOn(ASKED);
        assertThat(asked(leader)).isEmpty();
        assertThat(asked(owner)).hasSize(1);
        assertThat(lines(ASKED)).containsKey(owner.id()).doesNotContainKey(leader.id());
        assertThat(service.answer(action.id(), ASKED, CheckInAnswer.A_LITTLE, " Litt roligere "))
                .isInstanceOf(Stored.class);
        assertThat(asked(owner)).isEmpty();
        ActionCheckIns now = service.of(action.id());
        assertThat(now.waiting()).isEmpty();
        assertThat(now.given()).singleElement().satisfies(each -> {
            assertThat(each.answer()).isEqualTo(CheckInAnswer.A_LITTLE);
            assertThat(each.sentence()).isEqualTo("Litt roligere");
            assertThat(each.answeredBy()).isEqualTo("Tone Tillitsvalgt");
        });
        assertThat(service.answer(action.id(), ASKED, CheckInAnswer.NO, ""))
                .isEqualTo(new Refused(ActionRefusal.NOT_ASKED));
        clock.stopOn(ASKED.plusMonths(3));
        assertThat(asked(owner)).extracting(WaitingCheckIn::askedOn).containsExactly(ASKED.plusMonths(3));
    }

    @Test
    void leadersAreAskedWhenTheOwnerHasLeft() {
        TestUser owner = representative();
        make(Optional.of(owner));
        units.takeAway(UnitRole.UNION_REPRESENTATIVE, unit, owner);
        clock.stopOn(ASKED);
        assertThat(asked(owner)).isEmpty();
        assertThat(asked(leader)).hasSize(1);
        assertThat(lines(ASKED)).containsKey(leader.id()).doesNotContainKey(owner.id());
    }

    @Test
    void leadersAreAskedWhenTheOwnerIsShutOutOrHasLeftTheMunicipality() {
        TestUser shutOut = representative();
        TestUser left = representative();
        make(Optional.of(shutOut));
        make(Optional.of(left));
        accounts.setDisabled(shutOut.id(), true);
        units.leave(unit, left);
        clock.stopOn(ASKED);
        assertThat(asked(leader)).hasSize(2);
        assertThat(lines(ASKED)).containsKey(leader.id()).doesNotContainKeys(shutOut.id(), left.id());
    }

    @Test
    void lentRoleIsAskedNoMoreThanItGivesAccess() {
        TestUser deputy = units.deputy(unit, leader);
        make(Optional.empty());
        make(Optional.of(deputy));
        clock.stopOn(ASKED);
        assertThat(asked(deputy)).hasSize(2);
        units.endLeadership(unit, leader, ASKED.minusDays(1));
        TestUser next = units.leader(unit);
        assertThat(asked(deputy)).isEmpty();
        assertThat(asked(next)).hasSize(2);
        assertThat(lines(ASKED)).containsKey(next.id()).doesNotContainKey(deputy.id());
    }

    @Test
    void othersReadAndDoNotAnswer() {
        Action action = make(Optional.empty());
        clock.stopOn(ASKED);
        users.signIn(representative());
        assertThat(service.of(action.id()).mayAnswer()).isFalse();
        assertThatThrownBy(() -> service.answer(action.id(), ASKED, CheckInAnswer.YES, ""))
                .isInstanceOf(ActionNotFoundException.class);
        users.signIn(leader);
        assertThat(service.of(action.id()).given()).isEmpty();
    }

    @Test
    void nothingIsAnsweredThatIsNotAskedOrIsOver() {
        Action action = make(Optional.empty());
        assertThat(service.answer(action.id(), ASKED, CheckInAnswer.YES, ""))
                .isEqualTo(new Refused(ActionRefusal.NOT_ASKED));
        clock.stopOn(ASKED);
        assertThat(service.answer(action.id(), ASKED, CheckInAnswer.YES, "x".repeat(301)))
                .isEqualTo(new Faulty(Set.of(ActionFault.SENTENCE_TOO_LONG)));
        actions.finish(action.id(), "Ferdig", action.version());
        assertThat(service.answer(action.id(), ASKED, CheckInAnswer.YES, ""))
                .isEqualTo(new Refused(ActionRefusal.NOT_ASKED));
        assertThat(asked(leader)).isEmpty();
        assertThat(lines(ASKED)).doesNotContainKey(leader.id());
    }

    @Test
    void ofAnswersAtOnceOneIsStored() throws Exception {
        Action action = make(Optional.empty());
        clock.stopOn(ASKED);
        var context = SecurityContextHolder.getContext();
        List<Callable<ActionSaved>> tries = new ArrayList<>();
        for (CheckInAnswer each : CheckInAnswer.values()) {
            tries.add(() -> {
                SecurityContextHolder.setContext(context);
                return service.answer(action.id(), ASKED, each, each.name());
            });
        }
        int stored = 0;
        try (ExecutorService people = Executors.newFixedThreadPool(tries.size())) {
            for (Future<ActionSaved> each : people.invokeAll(tries)) {
                stored += each.get() instanceof Stored ? 1 : 0;
            }
        }
        assertThat(service.of(action.id()).given()).hasSize(1);
        assertThat(stored).isEqualTo(1);
    }

    @Test
    void whatIsLateIsToldToTheUnitAndNoLongerByLetter() {
        Action action = make(Optional.empty());
        clock.stopOn(ASKED.plusDays(14));
        assertThat(service.countLate(List.of(unit))).isEmpty();
        assertThat(lines(ASKED.plusDays(14))).containsKey(leader.id());
        clock.stopOn(ASKED.plusDays(15));
        assertThat(service.countLate(List.of(unit))).containsExactly(Map.entry(unit, 1));
        assertThat(service.waiting(unit)).containsExactly(Map.entry(action.id(), ASKED));
        assertThat(asked(leader)).hasSize(1);
        assertThat(lines(ASKED.plusDays(15))).doesNotContainKey(leader.id());
        service.answer(action.id(), ASKED, CheckInAnswer.TOO_EARLY, "");
        assertThat(service.countLate(List.of(unit))).isEmpty();
        clock.stopOn(START.plusYears(1).plusDays(1));
        assertThat(service.countLate(List.of(unit))).containsExactly(Map.entry(unit, 1));
    }

    @Test
    void lateOnesOfSeveralUnitsAreCountedAtOnceAndNeverThoseOfUnitsOneDoesNotSee() {
        make(Optional.empty());
        UnitId first = unit;
        unit = units.below(top, "Dagsenteret");
        units.lead(unit, leader);
        make(Optional.empty());
        make(Optional.empty());
        UnitId calm = units.below(top, "Vaskeriet");
        units.lead(calm, leader);
        users.signIn(leader);
        clock.stopOn(START.plusYears(1).plusDays(1));
        assertThat(service.countLate(List.of(first, unit, calm))).isEqualTo(Map.of(first, 1, unit, 2));
        assertThat(service.countLate(List.of())).isEmpty();
        assertThatThrownBy(() -> service.countLate(List.of(first, top))).isInstanceOf(UnitNotFoundException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "HR_ADVISER", "UNIT_LEADER", "DEPUTY", "VIEWER"})
    void nothingOfItGoesUpward(UnitRole role) {
        Action action = make(Optional.empty());
        TestUser above = users.person("Over Enheten");
        units.give(role, top, above);
        LocalDate late = ASKED.plusDays(20);
        clock.stopOn(late);
        assertThat(asked(above)).isEmpty();
        assertThat(lines(ASKED)).doesNotContainKey(above.id());
        assertThatThrownBy(() -> service.countLate(List.of(unit))).isInstanceOf(UnitNotFoundException.class);
        assertThatThrownBy(() -> service.waiting(unit)).isInstanceOf(UnitNotFoundException.class);
        assertThatThrownBy(() -> service.of(action.id())).isInstanceOf(ActionNotFoundException.class);
    }

    @Test
    void unitThatHasEndedAsksNobody() {
        make(Optional.empty());
        units.end(unit, ASKED.minusDays(1));
        assertThat(asked(leader)).isEmpty();
        assertThat(lines(ASKED)).doesNotContainKey(leader.id());
    }

    @Test
    void whoAnsweredSeesItAmongTheOwnData() {
        Action action = make(Optional.empty());
        clock.stopOn(ASKED);
        service.answer(action.id(), ASKED, CheckInAnswer.YES, "Ja");
        PersonalData mine = personal.stream()
                .filter(each -> each.tables().contains("action_check_in"))
                .findFirst()
                .orElseThrow();
        assertThat(mine.export(leader.id()).stream().map(PersonalSection::key)).contains("checkIns");
    }
}
