package no.hvorervi.assessment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.hvorervi.ids.AssessmentId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.AskedRound;
import no.hvorervi.rounds.OpenRounds;
import org.springframework.stereotype.Component;

/** Which round an assessment is asked for in: the first to close of those that it has not been signed in. */
@Component
class AssessmentRounds {

    /** For so long after a round has closed an assessment is asked for that was not made in time. */
    static final Duration ASKED_AFTERWARDS = Duration.ofDays(30);

    private final AssessmentRoundRepository repository;
    private final OpenRounds rounds;
    private final Clock clock;

    AssessmentRounds(AssessmentRoundRepository repository, OpenRounds rounds, Clock clock) {
        this.repository = repository;
        this.rounds = rounds;
        this.clock = clock;
    }

    Optional<AskedRound> findAsking(UnitId unit, Voice voice) {
        Instant now = clock.instant();
        return rounds.findAsking(unit, now.minus(ASKED_AFTERWARDS), now).stream()
                .filter(round -> !repository.isSubmitted(round.id(), unit, voice))
                .findFirst();
    }

    /** Lets an assessment that belongs to no round belong to the one it is asked for in, if it asks the same. */
    void join(Assessment assessment) {
        if (repository.find(assessment.id()).isEmpty()) {
            findAsking(assessment.unit(), assessment.voice())
                    .filter(round -> round.criteria().equals(assessment.criteria()))
                    .ifPresent(round -> repository.insert(assessment.id(), round.id()));
        }
    }

    /** A new edition belongs where the old one does. */
    void keep(AssessmentId from, AssessmentId to) {
        repository.find(from).ifPresent(round -> repository.insert(to, round));
    }

    void leave(AssessmentId assessment) {
        repository.delete(assessment);
    }
}
