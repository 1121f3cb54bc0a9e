package no.hvorervi.provisioning;

import java.time.LocalDate;
import no.hvorervi.Visitor;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import org.springframework.boot.test.context.TestComponent;

/** Makes municipalities whose own directories keep their people, each with a token of its own. */
@TestComponent
public final class TestDirectories {

    private final ScimTokenService tokens;
    private final TestUsers users;
    private final TestUnits units;

    TestDirectories(ScimTokenService tokens, TestUsers users, TestUnits units) {
        this.tokens = tokens;
        this.users = users;
        this.units = units;
    }

    /** A new municipality; nobody is signed in afterwards. */
    public TestDirectory of(int port, String name) {
        users.operator();
        UnitId root = units.root(name);
        TestUser administrator = units.administrator(root);
        MunicipalityId municipality = units.municipalityOf(root);
        users.signIn(administrator);
        ScimToken.Made token = tokens.make(municipality, "Entra ID", LocalDate.of(2027, 6, 1));
        users.signOut();
        return new TestDirectory(
                new Visitor(port),
                municipality,
                root,
                administrator,
                token.id(),
                token.secret().value());
    }
}
