package no.hvorervi.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import no.hvorervi.DatabaseTest;
import no.hvorervi.accounts.Principals;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.Attempts;
import no.hvorervi.base.TestTransactions;
import no.hvorervi.base.UniformTime;
import no.hvorervi.credentials.TestPasswords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;

/** What an outage of the database does to those who try to sign in during it. */
@DatabaseTest
class LocalSignInTest {

    /** More than may be tried at once. */
    private static final int OFTEN = 7;

    @Autowired
    SignInPolicy policy;

    @Autowired
    TestPasswords passwords;

    @Autowired
    Principals principals;

    @Autowired
    Attempts attempts;

    @Autowired
    UniformTime time;

    private TestUser user;
    private Outage ofLooking;
    private Outage ofRecording;
    private LocalSignIn signIn;

    /** Real connections, of which none is handed out as long as it lasts. */
    private static final class Outage extends DelegatingDataSource {

        private boolean lasts;

        Outage(HikariDataSource real) {
            super(real);
        }

        void begin() {
            lasts = true;
        }

        void end() {
            lasts = false;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (lasts) {
                throw new SQLException("Connection refused", "08001");
            }
            return super.getConnection();
        }
    }

    @BeforeEach
    void someone(@Autowired TestUsers users, @Autowired HikariDataSource real) {
        user = users.person();
        ofLooking = new Outage(real);
        ofRecording = new Outage(real);
        signIn = new LocalSignIn(
                policy,
                passwords.in(TestTransactions.on(ofLooking), TestTransactions.on(ofRecording)),
                principals,
                attempts,
                time);
    }

    private UsernamePasswordAuthenticationToken typed(String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated(user.email(), password);
    }

    private void tryOften(String password) {
        for (int i = 0; i < OFTEN; i++) {
            assertThatThrownBy(() -> signIn.authenticate(typed(password))).isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    void triesWhileTheDatabaseIsAwayKeepNobodyOutWhenItIsBack() {
        ofLooking.begin();
        tryOften(user.password());
        ofLooking.end();
        assertThat(signIn.authenticate(typed(user.password())).isAuthenticated())
                .isTrue();
    }

    /** Or whoever can keep a failure from being recorded could guess without being counted. */
    @Test
    void wrongPasswordThatCannotBeRecordedCounts() {
        ofRecording.begin();
        tryOften("feil passord");
        ofRecording.end();
        assertThatThrownBy(() -> signIn.authenticate(typed(user.password())))
                .isInstanceOf(LocalSignIn.SlowedException.class);
    }
}
