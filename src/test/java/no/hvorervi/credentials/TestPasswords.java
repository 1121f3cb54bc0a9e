package no.hvorervi.credentials;

import java.time.Clock;
import no.hvorervi.accounts.Accounts;
import no.hvorervi.accounts.Principals;
import no.hvorervi.audit.TestAudit;
import no.hvorervi.base.Transactions;
import org.jooq.DSLContext;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Looks at passwords, and records, in transactions that a test chooses. */
@Component
public class TestPasswords {

    private final Accounts accounts;
    private final Principals principals;
    private final SecondFactors secondFactors;
    private final PasswordEncoder encoder;
    private final DSLContext sql;
    private final Clock clock;

    TestPasswords(
            Accounts accounts,
            Principals principals,
            SecondFactors secondFactors,
            PasswordEncoder encoder,
            DSLContext sql,
            Clock clock) {
        this.accounts = accounts;
        this.principals = principals;
        this.secondFactors = secondFactors;
        this.encoder = encoder;
        this.sql = sql;
        this.clock = clock;
    }

    public PasswordSignIn in(Transactions looking, Transactions recording) {
        return new PasswordSignIn(
                accounts, principals, secondFactors, encoder, TestAudit.log(sql, recording, clock), looking);
    }
}
