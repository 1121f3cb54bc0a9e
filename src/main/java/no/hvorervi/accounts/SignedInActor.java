package no.hvorervi.accounts;

import java.util.Optional;
import java.util.Set;
import no.hvorervi.audit.AuditActor;
import no.hvorervi.ids.AccountId;
import org.springframework.stereotype.Component;

/** Tells the audit log who is signed in. */
@Component
class SignedInActor implements AuditActor {

    private final CurrentUser currentUser;

    SignedInActor(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public Optional<AccountId> account() {
        return currentUser.find().map(Account::id);
    }

    @Override
    public Set<String> roles() {
        return currentUser.roles();
    }
}
