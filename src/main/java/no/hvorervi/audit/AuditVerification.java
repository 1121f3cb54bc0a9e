package no.hvorervi.audit;

import java.time.Instant;
import java.util.Optional;

/** What came out of reading the whole log and computing every hash anew. */
public sealed interface AuditVerification {

    /**
     * Nothing was changed, moved, added or removed.
     *
     * @param count of entries
     * @param first when the first of them happened, if there is one
     * @param last when the last of them happened
     * @param head hash of the last entry in hexadecimal digits; kept elsewhere, it shows later that nobody has written
     *     the whole log anew
     */
    record Intact(long count, Optional<Instant> first, Optional<Instant> last, String head)
            implements AuditVerification {}

    /** The number of the first entry that is wrong, and what is wrong with it. */
    record Broken(long entry, Fault fault) implements AuditVerification {}

    /** What can be wrong. */
    enum Fault {
        /** An entry with this number is not there. */
        MISSING,
        /** It does not say what it said when it was written. */
        ALTERED,
        /** It continues another entry than the one before it. */
        NOT_CHAINED,
        /** The last entry has another hash than it was written with. */
        HEAD_DIFFERS,
        /** It stands after what is known to be the last entry. */
        ADDED,
        /** No entry has the hash that was kept elsewhere: everything up to there, or more, was written anew. */
        EXPECTED_HEAD_MISSING
    }
}
