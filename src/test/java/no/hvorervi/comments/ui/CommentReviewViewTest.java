package no.hvorervi.comments.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import no.hvorervi.DatabaseTest;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.comments.CommentRoutes;
import no.hvorervi.comments.TestComments;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.rounds.TestRounds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page on which a leader and a representative go through comments. */
@DatabaseTest
class CommentReviewViewTest extends SpringBrowserlessTest {

    @Autowired
    TestComments comments;

    @Autowired
    TestUnits units;

    @Autowired
    TestRounds rounds;

    @Autowired
    TestUsers users;

    private UnitId unit = new UnitId(0);
    private RoundId round = new RoundId(0);

    @BeforeEach
    void letPeopleWrite() {
        unit = units.root("Fjordkommunen");
        round = comments.released(unit, 12, 4);
    }

    private String open(TestUser person) {
        users.signIn(person);
        navigate(CommentRoutes.of(unit, round), CommentReviewView.class);
        return page();
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void agree(String button) {
        test(find(Button.class).withText(button).single()).click();
        test(find(ConfirmDialog.class).single()).confirm();
    }

    @Test
    void bothSidesReadChooseAndAgree() {
        assertThat(open(units.leader(unit)))
                .contains("Medarbeidernes kommentarer", "Er dere ikke enige innen", "blir alle 4 kommentarene vist");
        test(find(Checkbox.class).all().getFirst()).click();
        assertThat(page()).contains("blir 3 kommentarer vist", "Valget er lagret.");
        agree("Ja, vis 3 kommentarer");
        assertThat(page()).contains("Du har sagt ja.", "har sagt ja.").doesNotContain("Ja, vis");
        assertThat(open(rounds.representative(unit))).contains("blir 3 kommentarer vist");
        agree("Ja, vis 3 kommentarer");
        assertThat(page()).contains("Dere er enige, og kommentarene er vist.", "Se resultatene");
    }

    @Test
    void allCanBeLeftOutAtOnce() {
        open(units.leader(unit));
        test(find(Button.class).withText("Utelat alle").single()).click();
        assertThat(page()).contains("blir ingen kommentarer vist", "Ja, ikke vis noen");
    }

    @Test
    void roundWithoutCommentsSaysSo() {
        round = comments.released(units.root("Vestkommunen"), 12, 4);
        assertThat(open(units.leader(unit))).contains("Ingen kommentarer å gå gjennom");
    }

    @Test
    void pageIsNotThereForOthers() {
        units.signIn(UnitRole.HR_ADVISER, unit);
        UI.getCurrent().navigate(CommentRoutes.of(unit, round));
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NotFoundView");
    }
}
