package no.hvorervi.accounts;

import java.util.UUID;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Makes real accounts with random e-mail addresses, and signs them in where the test runs.
 *
 * <p>For browserless tests sign in before the first navigation; for MockMvc pass
 * {@code authentication(users.authentication(user))}; in a browser type the e-mail and the password.
 */
@TestComponent
public final class TestUsers {

    /** Of all test users: long enough for administrators, and neither common nor made of anyone's name. */
    public static final String PASSWORD = "lyseblå gravmaskin 47 under brua";

    private final AccountRepository repository;
    private final Principals principals;
    private final Transactions transactions;
    private final String passwordHash;

    TestUsers(AccountRepository repository, Principals principals, Transactions transactions, PasswordEncoder encoder) {
        this.repository = repository;
        this.principals = principals;
        this.transactions = transactions;
        this.passwordHash = String.valueOf(encoder.encode(PASSWORD));
    }

    /** A person who may sign in but has no role; {@link no.hvorervi.organisation.TestUnits} gives roles. */
    public TestUser person() {
        return person("Kari Testperson");
    }

    public TestUser person(String name) {
        String email = "person-" + UUID.randomUUID() + "@kommune.example";
        AccountId id = transactions.write(() -> {
            AccountId made = repository.insert(
                    name, new EmailAddress(email), java.time.Clock.systemUTC().instant());
            repository.setPasswordHash(made, passwordHash);
            return made;
        });
        return new TestUser(id, name, email, PASSWORD);
    }

    /** A person who runs the installation but has no role in any unit. */
    public TestUser operator() {
        TestUser user = person("Olga Operatør");
        transactions.write(() -> repository.grantOperator(user.id()));
        return user;
    }

    /** Runs the rest of the test as this person, with what the account may do now. */
    public void signIn(TestUser user) {
        signIn(authentication(user));
    }

    /** As the person; whoever is shut out gets no authentication, and so is nobody. */
    public void signInUnlessShutOut(TestUser user) {
        principals.authentication(user.id()).ifPresentOrElse(this::signIn, this::signOut);
    }

    private void signIn(Authentication authentication) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
    }

    public void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** The same authentication that signing in with the password gives, or gave before the account was disabled. */
    public Authentication authentication(TestUser user) {
        AccountPrincipal principal = principals.of(
                transactions.read(() -> repository.find(user.id())).orElseThrow());
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
    }
}
