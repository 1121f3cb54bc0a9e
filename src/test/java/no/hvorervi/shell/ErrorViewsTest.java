package no.hvorervi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Stream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.i18n.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person reads when something is wrong, and the language it is read in. */
@DatabaseTest
class ErrorViewsTest extends SpringBrowserlessTest {

    @Autowired
    TestUsers users;

    @BeforeEach
    void signIn() {
        users.signIn(users.person());
        navigate(HomeView.class);
    }

    private ErrorCard card(int status) {
        var card = new ErrorCard(status, "ABCD2345");
        UI.getCurrent().add(card);
        return card;
    }

    @ParameterizedTest
    @CsvSource({"403,Du har ikke tilgang", "404,Vi finner ikke siden", "500,Noe gikk galt hos oss"})
    void errorHasATitleAReferenceAndAWayOut(int status, String title) {
        ErrorCard card = card(status);
        assertThat(find(H1.class, card).single().getText()).isEqualTo(title);
        assertThat(find(Paragraph.class, card).all())
                .extracting(Paragraph::getText)
                .hasSize(2)
                .contains("Referanse: ABCD2345");
        assertThat(find(Anchor.class, card).single().getHref()).isEqualTo("/");
    }

    @Test
    void errorFollowsTheLanguage() {
        ErrorCard card = card(404);
        UI.getCurrent().setLocale(Language.EN.locale());
        assertThat(find(H1.class, card).single().getText()).isNotEqualTo("Vi finner ikke siden");
        assertThat(find(Paragraph.class, card).all())
                .extracting(Paragraph::getText)
                .contains("Reference: ABCD2345");
    }

    @Test
    void unknownUnitGivesANotFoundPageWithAReference() {
        UI.getCurrent().navigate("enhet/0");
        assertThat(getCurrentView()).isInstanceOf(NotFoundView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("Vi finner ikke siden");
        assertThat(find(Paragraph.class)
                        .withTextContaining("Referanse: ")
                        .single()
                        .getText())
                .matches("Referanse: [2-9A-HJ-NP-Z]{8}");
    }

    @Test
    void referencesAreNeverTheSame() {
        assertThat(Stream.generate(ErrorReference::next).limit(1_000))
                .doesNotHaveDuplicates()
                .allMatch(each -> each.matches("[2-9A-HJ-NP-Z]{8}"));
    }

    @Test
    void languageIsChangedInPlace() {
        assertThat(find(NativeButton.class, find(LanguageMenu.class).single()).all())
                .extracting(NativeButton::getText)
                .containsExactly("Bokmål", "Nynorsk", "English");
        HomeView view = find(HomeView.class).single();
        for (Language language : Language.values()) {
            test(find(NativeButton.class).withText(language.ownName()).single()).click();
            assertThat(UI.getCurrent().getLocale()).isEqualTo(language.locale());
            assertThat(find(HomeView.class).single()).isSameAs(view);
            assertThat(find(NativeButton.class)
                            .withAttribute("aria-pressed", "true")
                            .all())
                    .extracting(NativeButton::getText)
                    .containsExactly(language.ownName());
            assertThat(find(NativeButton.class)
                            .withText(language.ownName())
                            .single()
                            .getElement()
                            .getAttribute("lang"))
                    .isEqualTo(language.code());
        }
    }
}
