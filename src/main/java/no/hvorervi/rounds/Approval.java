package no.hvorervi.rounds;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That one side has agreed.
 *
 * @param by the name of the person
 * @param discussion what they said about having talked it through
 */
public record Approval(ApprovalSide side, String by, Instant at, Discussion discussion) {

    /** Characters of what is said about who took part. */
    public static final int MAX_WITH = 500;

    /**
     * Leader and representatives have talked the round through.
     *
     * @param with who took part, by role
     */
    public record Discussion(LocalDate on, String with) {

        public Discussion {
            with = with.strip();
        }

        boolean isPossible(LocalDate today) {
            return !with.isEmpty() && with.length() <= MAX_WITH && !on.isAfter(today);
        }
    }
}
