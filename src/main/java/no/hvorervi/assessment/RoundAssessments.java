package no.hvorervi.assessment;

import java.util.EnumMap;
import java.util.Map;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import org.springframework.stereotype.Component;

/**
 * What has been signed in rounds, for the features that show it beside what others answered.
 *
 * <p>It does not know who may read which: the services that call it have asked.
 */
@Component
public class RoundAssessments {

    private final AssessmentRepository repository;
    private final AssessmentRoundRepository memberships;
    private final Transactions transactions;

    RoundAssessments(
            AssessmentRepository repository, AssessmentRoundRepository memberships, Transactions transactions) {
        this.repository = repository;
        this.memberships = memberships;
        this.transactions = transactions;
    }

    /** The last signed edition of each voice that has signed for the unit in the round. */
    public Map<Voice, Assessment> findSigned(UnitId unit, RoundId round) {
        return transactions.read(() -> {
            Map<Voice, Assessment> signed = new EnumMap<>(Voice.class);
            for (Voice voice : Voice.values()) {
                memberships
                        .findSigned(round, unit, voice)
                        .flatMap(repository::find)
                        .ifPresent(each -> signed.put(voice, each));
            }
            return signed;
        });
    }
}
