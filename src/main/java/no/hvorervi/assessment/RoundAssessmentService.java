package no.hvorervi.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.assessment.AssessmentState.Submitted;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AssessmentId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.AskedRound;
import no.hvorervi.rounds.OpenRounds;
import org.springframework.stereotype.Service;

/** The open assessments that a round asks for: the leader's, and the representatives' own. */
@Service
public class RoundAssessmentService {

    private final AssessmentService assessments;
    private final AssessmentRepository repository;
    private final AssessmentRoundRepository memberships;
    private final AssessmentRounds rounds;
    private final OpenRounds open;
    private final UnitAccess access;
    private final CurrentUser currentUser;
    private final Transactions transactions;
    private final Clock clock;

    RoundAssessmentService(
            AssessmentService assessments,
            AssessmentRepository repository,
            AssessmentRoundRepository memberships,
            AssessmentRounds rounds,
            OpenRounds open,
            UnitAccess access,
            CurrentUser currentUser,
            Transactions transactions,
            Clock clock) {
        this.assessments = assessments;
        this.repository = repository;
        this.memberships = memberships;
        this.rounds = rounds;
        this.open = open;
        this.access = access;
        this.currentUser = currentUser;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The voice that the signed-in person writes in; someone who both leads and represents writes as leader. */
    private Voice voice(UnitId unit) {
        return Arrays.stream(Voice.values())
                .filter(voice -> access.may(voice.writing(), unit))
                .findFirst()
                .orElseThrow(UnitNotFoundException::new);
    }

    /**
     * What is waited for from the signed-in person in the unit: a round that has opened there, and in which nobody has
     * signed for the person's side.
     *
     * @throws UnitNotFoundException if the person neither leads nor represents the unit
     */
    @SignedIn
    public Optional<DueAssessment> due(UnitId unit) {
        return transactions.read(() -> {
            Voice voice = voice(unit);
            Instant now = clock.instant();
            return rounds.findAsking(unit, voice)
                    .map(round -> new DueAssessment(
                            round.id(),
                            round.title(),
                            voice,
                            round.closesAt(),
                            repository.findDraft(unit, voice).isPresent(),
                            !round.closesAt().isAfter(now)));
        });
    }

    /**
     * The draft of the side that the signed-in person writes for.
     *
     * @throws UnitNotFoundException if the person neither leads nor represents the unit
     */
    @SignedIn
    public Optional<Assessment> findDraft(UnitId unit) {
        return transactions.read(() -> repository.findDraft(unit, voice(unit)));
    }

    /**
     * Begins the assessment of the side that the signed-in person writes for, or goes on with the draft there is.
     * Representatives make one only in a round.
     *
     * @throws UnitNotFoundException if the person neither leads nor represents the unit
     * @throws AssessmentClosedException if a representative is not asked for one now
     */
    @SignedIn
    public Assessment start(UnitId unit) {
        Voice voice = voice(unit);
        if (voice == Voice.LEADER) {
            return assessments.start(unit);
        }
        transactions.write(() -> {
            if (repository.findDraft(unit, voice).isEmpty()) {
                AskedRound round = rounds.findAsking(unit, voice).orElseThrow(AssessmentClosedException::new);
                int next = repository.findLastNumber(unit, voice) + 1;
                repository
                        .insertDraft(unit, round.criteria(), voice, next, 1, currentUser.id(), clock.instant())
                        .ifPresent(draft -> memberships.insert(draft, round.id()));
            }
        });
        return findDraft(unit).orElseThrow(AssessmentNotFoundException::new);
    }

    /**
     * The round that an assessment belongs to; empty for one that was made outside any round.
     *
     * @throws AssessmentNotFoundException if there is no such assessment, or the person may not read it
     */
    @SignedIn
    public Optional<DueAssessment> roundOf(AssessmentId id) {
        return transactions.read(() -> {
            Assessment assessment = assessments.get(id);
            Instant signed = assessment.state() instanceof Submitted(var at, var by) ? at : clock.instant();
            return memberships
                    .find(id)
                    .flatMap(open::findTerms)
                    .map(terms -> new DueAssessment(
                            terms.id(),
                            terms.title(),
                            assessment.voice(),
                            terms.closesAt(),
                            assessment.isDraft(),
                            !terms.closesAt().isAfter(signed)));
        });
    }

    /**
     * The representatives' last signed assessment of the unit.
     *
     * @throws UnitNotFoundException if the person may not read its assessments
     */
    @SignedIn
    public Optional<Assessment> findOfRepresentatives(UnitId unit) {
        return transactions.read(() -> {
            access.require(UnitFunction.SEE_ASSESSMENTS, unit);
            return repository.findLatestSubmitted(unit, Voice.REPRESENTATIVE);
        });
    }
}
