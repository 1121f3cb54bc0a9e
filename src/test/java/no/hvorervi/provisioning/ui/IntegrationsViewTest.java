package no.hvorervi.provisioning.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.UUID;
import no.hvorervi.DatabaseTest;
import no.hvorervi.Visitor;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.organisation.UnitPicker;
import no.hvorervi.provisioning.ScimTokenService;
import no.hvorervi.provisioning.TestDirectories;
import no.hvorervi.provisioning.TestDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Connecting a directory: address, tokens, and what groups give. */
@DatabaseTest
class IntegrationsViewTest extends SpringBrowserlessTest {

    @Autowired
    TestDirectories directories;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    @Autowired
    ScimTokenService tokens;

    @LocalServerPort
    int port;

    private final TestDirectory directory;

    IntegrationsViewTest(@Autowired TestDirectories directories, @LocalServerPort int port) {
        directory = directories.of(port, "Vest");
    }

    @BeforeEach
    void signIn() {
        users.signIn(directory.administrator());
    }

    private void click(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
    }

    private String listed() {
        return String.join(
                " ",
                find(ListItem.class).all().stream()
                        .map(each -> each.getElement().getTextRecursively())
                        .toList());
    }

    @Test
    void showsTheAddressOfTheOwnMunicipality() {
        navigate(IntegrationsView.class);
        assertThat(find(TextField.class).all().getFirst().getValue()).endsWith("/scim/v2/" + directory.municipality());
    }

    @Test
    void makesATokenThatOpensAndShowsItOnce() {
        navigate(IntegrationsView.class);
        click("Lag token");
        NewTokenDialog dialog = find(NewTokenDialog.class).single();
        test(find(Button.class, dialog).withText("Lag token").single()).click();
        assertThat(find(TextField.class, dialog).single().isInvalid()).isTrue();
        find(TextField.class, dialog).single().setValue("Prøve");
        test(find(Button.class, dialog).withText("Lag token").single()).click();
        String secret = find(TextField.class, find(SecretDialog.class).single())
                .single()
                .getValue();
        assertThat(secret).matches("hvorervi-scim_[\\w-]{43}");
        assertThat(new TestDirectory(
                                new Visitor(port),
                                directory.municipality(),
                                directory.root(),
                                directory.administrator(),
                                directory.token(),
                                secret)
                        .get("/Users")
                        .status())
                .isEqualTo(200);
        click("Jeg har kopiert det");
        assertThat(listed()).contains("Prøve", "Ikke brukt ennå").doesNotContain(secret);
    }

    @Test
    void revokesOnlyAfterAQuestion() {
        navigate(IntegrationsView.class);
        click("Sperr");
        users.signIn(directory.administrator());
        assertThat(tokens.list(directory.municipality()).getFirst().revokedAt()).isEmpty();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(tokens.list(directory.municipality()).getFirst().revokedAt()).isPresent();
        assertThat(listed()).contains("Sperret");
        assertThat(find(Button.class).withText("Sperr").all()).isEmpty();
    }

    @Test
    void letsAGroupGiveARole() {
        TestUser person = users.person();
        String user = directory
                .createUser(person.email(), UUID.randomUUID().toString())
                .id();
        directory.addMember(directory.createGroup("HVE-HR <b>").id(), user);
        navigate(IntegrationsView.class);
        assertThat(listed()).contains("HVE-HR <b>", "Gir ingen rolle ennå", "Én person");
        click("Endre");
        choose(UnitRole.HR_ADVISER);
        click("Lagre");
        assertThat(listed()).contains("Gir rollen HR-rådgiver i hele Vest");
        assertThat(units.roles(person)).containsExactly(UnitRole.HR_ADVISER);

        click("Endre");
        find(UnitPicker.class).single().clear();
        click("Lagre");
        assertThat(find(UnitPicker.class).single().isInvalid()).isTrue();
        click("La navnet bestemme");
        assertThat(listed()).contains("Gir ingen rolle ennå");
        assertThat(units.roles(person)).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private void choose(UnitRole role) {
        ((Select<Optional<UnitRole>>)
                        find(Select.class, find(MappingDialog.class).single()).single())
                .setValue(Optional.of(role));
    }

    @Test
    void tellsTheAdministratorOfAPartThatThereIsNothing() {
        users.signIn(units.administrator(units.below(directory.root(), "Enhet")));
        navigate(IntegrationsView.class);
        assertThat(find(EmptyState.class).all()).hasSize(1);
        assertThat(find(Button.class).withText("Lag token").all()).isEmpty();
    }
}
