package no.hvorervi.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.UUID;
import no.hvorervi.DatabaseTest;
import no.hvorervi.base.Transactions;
import no.hvorervi.base.UnsafeConfigurationException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The demonstration never moves in with real people. */
@DatabaseTest
class DemonstrationAccountsTest {

    @Autowired
    AccountRepository repository;

    @Autowired
    Principals principals;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    Transactions transactions;

    @Autowired
    Clock clock;

    @Autowired
    TestUsers users;

    @Test
    void realInstallationIsRefusedAndLeftAsItWas() {
        users.operator();
        var demonstration = new DemonstrationAccounts(repository, encoder, principals, transactions, clock);
        var email = new EmailAddress("demo-" + UUID.randomUUID() + "@kommune.example");
        assertThatThrownBy(() -> demonstration.begin("Demo", email, TestUsers.PASSWORD))
                .isInstanceOfSatisfying(UnsafeConfigurationException.class, refusal -> {
                    assertThat(refusal.problem()).contains("real installation");
                    assertThat(refusal.cure()).contains("without the profile demo");
                });
        assertThat(transactions.read(() -> repository.findByEmail(email))).isEmpty();
        assertThat(transactions.read(repository::isDemonstration)).isFalse();
    }
}
