package no.hvorervi.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.AccountRegister;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.AssessmentId;
import no.hvorervi.ids.CriteriaItemId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** Nobody reads or writes the assessments of a unit they do not lead today, whatever id they ask with. */
@DatabaseTest
class AssessmentAccessTest {

    @Autowired
    AssessmentService service;

    @Autowired
    CriteriaService criteria;

    @Autowired
    AccountRegister accounts;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    private static final Answer UNKNOWN = Answer.EMPTY.withRating(Rating.notApplicable());

    private UnitId parent = new UnitId(0);
    private UnitId unit = new UnitId(0);
    private UnitId child = new UnitId(0);
    private TestUser leader = new TestUser(new AccountId(0), "", "", "");
    private AssessmentId draft = new AssessmentId(0);
    private AssessmentId submitted = new AssessmentId(0);
    private CriteriaItemId item = new CriteriaItemId(0);

    @BeforeEach
    void assessAUnit() {
        parent = units.root("Bydelen");
        unit = units.below(parent, "Hjemmetjenesten");
        child = units.below(unit, "Team 1");
        leader = units.leader(unit);
        users.signIn(leader);
        item = criteria.latest().principles().getFirst().id();
        Assessment first = service.start(unit);
        criteria.latest()
                .principles()
                .forEach(each -> service.saveAnswer(first.id(), each.id(), Answer.EMPTY.withRating(Rating.of(3)), 0));
        service.submit(first.id());
        submitted = first.id();
        draft = service.reopen(unit).id();
    }

    /** Every public method that takes an id, by name; MatrixTest tries them for every role. */
    private Map<String, Consumer<Target>> allCalls() {
        Map<String, Consumer<Target>> calls = new HashMap<>(Map.of(
                "findDraft", target -> service.findDraft(target.unit()),
                "findLatestSubmitted", target -> service.findLatestSubmitted(target.unit()),
                "get", target -> service.get(target.assessment()),
                "history", target -> service.history(target.unit()),
                "currentOverTime", target -> service.currentOverTime(target.unit()),
                "start", target -> service.start(target.unit()),
                "saveAnswer", target -> service.saveAnswer(target.assessment(), item, UNKNOWN, 1),
                "saveComment", target -> service.saveComment(target.assessment(), "Fremmed", 1),
                "submit", target -> service.submit(target.assessment()),
                "reopen", target -> service.reopen(target.unit())));
        calls.put("trend", target -> service.trend(target.unit()));
        calls.put("discard", target -> service.discard(target.assessment()));
        return calls;
    }

    /** What is asked for. */
    private record Target(UnitId unit, AssessmentId assessment) {}

    private List<Target> targets() {
        return List.of(new Target(unit, draft), new Target(unit, submitted));
    }

    private void requireAllRefused(List<Target> targets) {
        for (Target target : targets) {
            allCalls().forEach((name, call) -> assertThatThrownBy(() -> call.accept(target))
                    .as("%s of %s", name, target)
                    .isInstanceOfAny(
                            UnitNotFoundException.class,
                            AssessmentNotFoundException.class,
                            AccessDeniedException.class,
                            AuthenticationException.class));
        }
        requireUntouched();
    }

    private void requireUntouched() {
        users.signIn(units.leader(unit));
        assertThat(service.findDraft(unit).map(Assessment::id)).contains(draft);
        assertThat(service.get(draft).answers()).hasSize(9).allSatisfy((id, answer) -> assertThat(answer.version())
                .isEqualTo(1));
        assertThat(service.get(draft).comment().value()).isEmpty();
        assertThat(service.get(submitted).isDraft()).isFalse();
        assertThat(service.history(unit)).hasSize(2);
    }

    @Test
    void leadersOfOtherUnitsAreRefused() {
        List<UnitId> others = List.of(parent, child, units.below(parent, "Naboen"), units.root("X"));
        for (UnitId other : others) {
            users.signIn(units.leader(other));
            requireAllRefused(targets());
        }
    }

    @Test
    void idsThatDoNotExistAreRefusedInTheSameWay() {
        for (long random : new long[] {0, -1, 987_654_321_987L, Long.MAX_VALUE}) {
            allCalls().forEach((name, call) -> {
                users.signIn(leader);
                assertThatThrownBy(() -> call.accept(new Target(new UnitId(random), new AssessmentId(random))))
                        .as(name)
                        .isInstanceOfAny(UnitNotFoundException.class, AssessmentNotFoundException.class);
            });
        }
        requireUntouched();
    }

    @Test
    void administratorWhoDoesNotLeadTheUnitIsRefused() {
        users.signIn(units.administrator());
        requireAllRefused(targets());
    }

    @Test
    void personWithoutAnyRoleIsRefused() {
        users.signIn(users.person());
        requireAllRefused(targets());
    }

    @Test
    void leaderWhoseAccountIsDisabledIsRefused() {
        accounts.setDisabled(leader.id(), true);
        users.signIn(leader);
        requireAllRefused(targets());
    }

    @Test
    void whoeverIsSignedOutIsRefused() {
        users.signOut();
        requireAllRefused(targets());
    }

    @Test
    void leadershipThatEndedYesterdayIsRefusedAndTodayIsNot() {
        LocalDate today = NorwegianTime.today(clock);
        units.endLeadership(unit, leader, today);
        users.signIn(leader);
        assertThat(service.get(draft).id()).isEqualTo(draft);
        units.endLeadership(unit, leader, today.minusDays(1));
        users.signIn(leader);
        requireAllRefused(targets());
    }

    @ParameterizedTest
    @EnumSource(
            value = UnitRole.class,
            names = {"UNION_REPRESENTATIVE", "SAFETY_REPRESENTATIVE"})
    void representativesReadWhatIsSubmittedAndNoDraft(UnitRole role) {
        TestUser representative = users.person("Rolf Representant");
        units.give(role, unit, representative);
        users.signIn(representative);
        assertThat(service.get(submitted).isDraft()).isFalse();
        assertThat(service.findLatestSubmitted(unit).map(Assessment::id)).contains(submitted);
        assertThat(service.currentOverTime(unit)).extracting(Assessment::id).containsExactly(submitted);
        assertThat(service.history(unit)).extracting(AssessmentSummary::id).containsExactly(submitted);
        assertThat(service.mayWrite(unit)).isFalse();
        assertThatThrownBy(() -> service.get(draft)).isInstanceOf(AssessmentNotFoundException.class);
        assertThatThrownBy(() -> service.findDraft(unit)).isInstanceOf(UnitNotFoundException.class);
    }

    @Test
    void deputyWritesAsTheLeaderDoes() {
        TestUser deputy = users.person("Dina Stedfortreder");
        units.give(UnitRole.DEPUTY, unit, deputy);
        users.signIn(deputy);
        assertThat(service.mayWrite(unit)).isTrue();
        assertThat(service.history(unit)).hasSize(2);
        service.saveAnswer(draft, item, UNKNOWN, 1);
        service.saveComment(
                draft,
                "Skrevet av stedfortrederen",
                service.get(draft).comment().version());
        assertThat(service.get(draft).comment().value()).isEqualTo("Skrevet av stedfortrederen");
        service.submit(draft);
        assertThat(service.get(draft).isDraft()).isFalse();
    }

    @Test
    void leaderOfTheUnitMayDoAllOfIt() {
        Map<String, Consumer<Target>> calls = allCalls();
        for (String name : List.of(
                "findDraft",
                "findLatestSubmitted",
                "get",
                "history",
                "currentOverTime",
                "trend",
                "start",
                "saveAnswer",
                "submit",
                "reopen")) {
            assertThatCode(() -> Objects.requireNonNull(calls.get(name)).accept(new Target(unit, draft)))
                    .as(name)
                    .doesNotThrowAnyException();
        }
    }
}
