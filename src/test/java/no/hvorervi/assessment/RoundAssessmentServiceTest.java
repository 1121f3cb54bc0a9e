package no.hvorervi.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.assessment.AssessmentState.Submitted;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.rounds.Round;
import no.hvorervi.rounds.TestRounds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The leader's and the representatives' open assessments belong to a round and are due by its close. */
@DatabaseTest
class RoundAssessmentServiceTest {

    private static final Instant NOW = Instant.parse("2026-01-20T12:00:00Z");
    private static final Instant OPENS = Instant.parse("2026-02-02T07:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-02-13T14:00:00Z");

    @Autowired
    RoundAssessmentService service;

    @Autowired
    AssessmentService assessments;

    @Autowired
    CriteriaService criteria;

    @Autowired
    TestRounds rounds;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    private UnitId unit = new UnitId(0);
    private TestUser leader = new TestUser(new AccountId(0), "", "", "");
    private TestUser representative = new TestUser(new AccountId(0), "", "", "");

    @BeforeEach
    void leadAUnit() {
        clock.stopAt(NOW);
        unit = units.root("Hjemmetjenesten");
        leader = units.leader(unit);
        representative = users.person("Vera Vern");
        units.give(UnitRole.SAFETY_REPRESENTATIVE, unit, representative);
        users.signIn(leader);
    }

    private Round open() {
        users.signIn(leader);
        Round round = rounds.prepared(unit, OPENS, CLOSES);
        rounds.approve(round, unit);
        clock.stopAt(OPENS);
        users.signIn(leader);
        return round;
    }

    private Assessment answered(Assessment draft) {
        criteria.latest()
                .principles()
                .forEach(each -> assessments.saveAnswer(draft.id(), each.id(), new Answer(Rating.of(3), "", ""), 0));
        return draft;
    }

    private DueAssessment due() {
        return service.due(unit).orElseThrow();
    }

    @Test
    void nothingIsDueBeforeTheUnitHasOpened() {
        Round round = rounds.prepared(unit, OPENS, CLOSES);
        assertThat(service.due(unit)).isEmpty();
        clock.stopAt(OPENS);
        // Its time has come, but nobody has agreed to it.
        assertThat(service.due(unit)).isEmpty();
        clock.stopAt(NOW);
        rounds.approve(round, unit);
        users.signIn(leader);
        assertThat(service.due(unit)).isEmpty();
        clock.stopAt(OPENS);
        assertThat(due())
                .isEqualTo(new DueAssessment(round.id(), round.settings().title(), Voice.LEADER, CLOSES, false, false));
    }

    @Test
    void whatIsSignedInTimeIsNoLongerDueAndBelongsToTheRound() {
        Round round = open();
        Assessment draft = answered(service.start(unit));
        assertThat(due().isBegun()).isTrue();
        assessments.submit(draft.id());
        assertThat(service.due(unit)).isEmpty();
        DueAssessment belonging = service.roundOf(draft.id()).orElseThrow();
        assertThat(belonging.round()).isEqualTo(round.id());
        assertThat(belonging.isLate()).isFalse();
        assertThat(assessments.currentOverTime(unit)).extracting(Assessment::id).containsExactly(draft.id());
    }

    @Test
    void lateOnesAreTakenAndSaidToBeLate() {
        open();
        Assessment draft = answered(service.start(unit));
        clock.stopAt(CLOSES);
        assertThat(due().isLate()).isTrue();
        assessments.submit(draft.id());
        assertThat(service.due(unit)).isEmpty();
        assertThat(service.roundOf(draft.id()).orElseThrow().isLate()).isTrue();
    }

    @Test
    void nobodyIsAskedForAnOldOne() {
        open();
        clock.stopAt(CLOSES.plus(AssessmentRounds.ASKED_AFTERWARDS).minusSeconds(1));
        assertThat(service.due(unit)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(service.due(unit)).isEmpty();
    }

    @Test
    void draftBegunBeforeBelongsToTheRoundItIsSignedIn() {
        Assessment draft = answered(assessments.start(unit));
        assertThat(service.roundOf(draft.id())).isEmpty();
        Round round = open();
        assessments.submit(draft.id());
        assertThat(service.roundOf(draft.id()).map(DueAssessment::round)).contains(round.id());
        assertThat(service.due(unit)).isEmpty();
    }

    @Test
    void thereAreAssessmentsOutsideAnyRound() {
        Assessment draft = answered(assessments.start(unit));
        assessments.submit(draft.id());
        assertThat(service.roundOf(draft.id())).isEmpty();
        open();
        assertThat(service.due(unit)).isPresent();
        Assessment second = answered(assessments.start(unit));
        assessments.submit(second.id());
        Assessment third = answered(assessments.start(unit));
        assessments.submit(third.id());
        assertThat(service.roundOf(third.id())).isEmpty();
    }

    @Test
    void newEditionStaysInTheRoundAndDiscardedOnesLeaveNothing() {
        Round round = open();
        Assessment draft = answered(service.start(unit));
        assessments.submit(draft.id());
        Assessment edition = assessments.reopen(unit);
        assertThat(service.roundOf(edition.id()).map(DueAssessment::round)).contains(round.id());
        assessments.discard(edition.id());
        assertThat(service.due(unit)).isEmpty();
        assertThat(service.roundOf(draft.id())).isPresent();
    }

    @Test
    void representativesGiveTheirOwnWhichTheLeaderReadsOnceItIsSigned() {
        open();
        Assessment ofLeader = answered(service.start(unit));
        users.signIn(representative);
        assertThat(due().voice()).isEqualTo(Voice.REPRESENTATIVE);
        Assessment own = answered(service.start(unit));
        assertThat(own.voice()).isEqualTo(Voice.REPRESENTATIVE);
        assertThat(service.findDraft(unit).map(Assessment::id)).contains(own.id());
        // Neither side sees the other's draft, nor writes in it.
        assertThatThrownBy(() -> assessments.get(ofLeader.id())).isInstanceOf(AssessmentNotFoundException.class);
        assertThatThrownBy(() -> assessments.submit(ofLeader.id())).isInstanceOf(AssessmentNotFoundException.class);
        users.signIn(leader);
        assertThatThrownBy(() -> assessments.get(own.id())).isInstanceOf(AssessmentNotFoundException.class);
        assertThatThrownBy(() -> assessments.submit(own.id())).isInstanceOf(AssessmentNotFoundException.class);
        assertThatThrownBy(() -> assessments.discard(own.id())).isInstanceOf(AssessmentNotFoundException.class);
        assertThat(service.findOfRepresentatives(unit)).isEmpty();
        users.signIn(representative);
        assessments.submit(own.id());
        assertThat(service.due(unit)).isEmpty();
        users.signIn(leader);
        assertThat(service.findOfRepresentatives(unit).map(Assessment::state))
                .contains(new Submitted(OPENS, representative.name()));
        assertThat(service.due(unit)).isPresent();
        // What the leader says over time is the leader's alone.
        assertThat(assessments.currentOverTime(unit)).isEmpty();
        assertThat(assessments.history(unit)).extracting(AssessmentSummary::id).containsExactly(ofLeader.id());
    }

    @Test
    void representativesAreAskedInARoundOnly() {
        users.signIn(representative);
        assertThat(service.due(unit)).isEmpty();
        assertThatThrownBy(() -> service.start(unit)).isInstanceOf(AssessmentClosedException.class);
        assertThat(service.findDraft(unit)).isEmpty();
    }

    @Test
    void othersAreToldNothing() {
        open();
        users.signIn(users.person());
        assertThatThrownBy(() -> service.due(unit)).isInstanceOf(UnitNotFoundException.class);
        assertThatThrownBy(() -> service.start(unit)).isInstanceOf(UnitNotFoundException.class);
        TestUser adviser = users.person();
        units.give(UnitRole.HR_ADVISER, unit, adviser);
        users.signIn(adviser);
        assertThatThrownBy(() -> service.findDraft(unit)).isInstanceOf(UnitNotFoundException.class);
    }
}
