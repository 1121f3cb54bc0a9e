package no.hvorervi;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets no transaction of any test commit that changes what access is decided by, and does not raise the revision:
 * another tab would go on with what it remembers.
 */
final class RevisionWatch implements ExecuteListener {

    /** All that the facts of access are read from. */
    private static final Pattern WRITE =
            Pattern.compile("(?is)\\s*(insert (ignore )?into|update|delete( from)?) .{0,40}?"
                    + "(?<!\\w)`?(unit|unit_parent|membership|municipality_agreement|unit_succession)`?\\s.*");

    private static final Pattern RAISE = Pattern.compile("(?is)\\s*update .{0,20}`?access_revision`?\\s.*");

    private static final Object KEY = RevisionWatch.class;

    @Override
    public void executeStart(ExecuteContext context) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            Arrays.stream(context.batchSQL()).filter(Objects::nonNull).forEach(statement -> watched()
                    .look(statement));
        }
    }

    private static Watched watched() {
        var found = (Watched) TransactionSynchronizationManager.getResource(KEY);
        if (found != null) {
            return found;
        }
        var made = new Watched();
        TransactionSynchronizationManager.bindResource(KEY, made);
        TransactionSynchronizationManager.registerSynchronization(made);
        return made;
    }

    /** What one transaction has done so far. */
    private static final class Watched implements TransactionSynchronization {

        private Optional<String> write = Optional.empty();
        private boolean isRaised;

        void look(String statement) {
            if (WRITE.matcher(statement).matches()) {
                write = Optional.of(statement);
            }
            isRaised |= RAISE.matcher(statement).matches();
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (write.isPresent() && !isRaised) {
                throw new AssertionError("The access revision was not raised beside: " + write.get());
            }
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(KEY, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        }
    }
}
