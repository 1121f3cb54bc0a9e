package no.hvorervi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.H1;
import no.hvorervi.DatabaseTest;
import no.hvorervi.accounts.TestUsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page a person begins at. */
@DatabaseTest
class HomeViewTest extends SpringBrowserlessTest {

    @Autowired
    TestUsers users;

    @BeforeEach
    void signIn() {
        users.signIn(users.person());
    }

    @Test
    void opensForWhoeverHasSignedIn() {
        navigate(HomeView.class);
        assertThat(find(H1.class).single().getText()).contains("Kari Testperson");
    }
}
