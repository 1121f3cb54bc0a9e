package no.hvorervi.intake;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.OpenRounds;
import no.hvorervi.rounds.RoundTerms;
import org.springframework.stereotype.Component;

/**
 * Whether what was in a seal can have been handed in here: anyone with the account of the intake can seal something else.
 */
@Component
class SubmissionCheck {

    private final OpenRounds rounds;
    private final CriteriaService criteria;

    SubmissionCheck(OpenRounds rounds, CriteriaService criteria) {
        this.rounds = rounds;
        this.criteria = criteria;
    }

    /** The check for one round, as its terms and units are. */
    OfRound of(RoundId round, Instant now) {
        RoundTerms terms = rounds.findTerms(round).orElseThrow();
        Criteria asked = criteria.get(terms.criteria());
        Map<AnonymousVoice, Questions> byVoice = new EnumMap<>(AnonymousVoice.class);
        terms.voices().forEach(voice -> byVoice.put(voice, Questions.of(terms, voice, asked)));
        return new OfRound(byVoice, Set.copyOf(rounds.findOpened(round, now)));
    }

    /** The check for one round. */
    record OfRound(Map<AnonymousVoice, Questions> byVoice, Set<UnitId> units) {

        /** What was handed in; empty when it cannot have been. */
        Optional<Submission> read(byte[] text) {
            try {
                return Optional.of(AnswersFormat.readSubmission(text)).filter(this::fits);
            } catch (IllegalArgumentException damaged) {
                return Optional.empty();
            }
        }

        /** Whether the unit and the voice were asked, and just that. */
        boolean fits(Submission submission) {
            Questions asked = byVoice.get(submission.voice());
            return asked != null && units.contains(submission.unit()) && asked.fit(submission.answers());
        }
    }
}
