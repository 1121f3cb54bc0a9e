package no.hvorervi.municipalities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import no.hvorervi.DatabaseTest;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.accounts.EmailTakenException;
import no.hvorervi.accounts.Invitation;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitTreeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Municipalities as whoever runs the installation adds and names them. */
@DatabaseTest
class MunicipalityServiceTest {

    @Autowired
    MunicipalityService service;

    @Autowired
    UnitTreeService trees;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    private final String name = "Kommune " + UUID.randomUUID();

    private MunicipalityOverview overview(String wanted) {
        return service.list().stream()
                .filter(each -> each.municipality().name().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    private static EmailAddress address() {
        return EmailAddress.parse("ny-" + UUID.randomUUID() + "@kommune.example")
                .orElseThrow();
    }

    @Test
    void registerHoldsAllMunicipalitiesOfNorway() {
        users.signIn(users.operator());
        assertThat(service.register())
                .hasSize(357)
                .contains(new RegisteredMunicipality("0301", "Oslo", "Oslo"))
                .allMatch(each -> each.number().matches("\\d{4}"));
    }

    @Test
    void operatorWhoAddsAMunicipalityForOneselfSeesItsTree() {
        TestUser operator = users.operator();
        users.signIn(operator);
        service.add(Optional.empty(), "  " + name + " ", operator.id());
        assertThat(trees.today().roots()).singleElement().satisfies(root -> {
            assertThat(root.name()).isEqualTo(name);
            assertThat(root.kind()).isEqualTo("virksomhet");
        });
        assertThat(overview(name).units()).isEqualTo(1);
        assertThat(overview(name).administrators()).isEqualTo(1);
    }

    @Test
    void invitedAdministratorGetsTheMunicipalityAndTheOperatorSeesNothingInIt() {
        users.signIn(users.operator());
        Invitation invitation = service.addInviting(Optional.empty(), name, "Ada Ny", address());
        assertThat(invitation.account().name()).isEqualTo("Ada Ny");
        assertThat(overview(name).administrators()).isEqualTo(1);
        assertThat(trees.today().isEmpty()).isTrue();
    }

    @Test
    void addressThatIsTakenAddsNoMunicipality() {
        TestUser someone = users.person();
        users.signIn(users.operator());
        EmailAddress taken = EmailAddress.parse(someone.email()).orElseThrow();
        assertThatThrownBy(() -> service.addInviting(Optional.empty(), name, "Ada Ny", taken))
                .isInstanceOf(EmailTakenException.class);
        assertThat(service.list()).noneMatch(each -> each.municipality().name().equals(name));
    }

    @Test
    void numberIsUsedOnce() {
        TestUser operator = users.operator();
        users.signIn(operator);
        String number = service.register().stream()
                .map(RegisteredMunicipality::number)
                .filter(each -> service.list().stream()
                        .noneMatch(there -> there.municipality().number().equals(Optional.of(each))))
                .findFirst()
                .orElseThrow();
        service.add(Optional.of(number), name, operator.id());
        assertThatThrownBy(() -> service.add(Optional.of(number), name, operator.id()))
                .isInstanceOf(MunicipalityTakenException.class);
        assertThatThrownBy(() -> service.add(Optional.empty(), " ", operator.id()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rootFollowsItsMunicipalitysNewName() {
        TestUser operator = users.operator();
        users.signIn(operator);
        Municipality added = service.add(Optional.empty(), name, operator.id());
        service.rename(added.id(), name + " ny");
        assertThat(overview(name + " ny").municipality().id()).isEqualTo(added.id());
        assertThat(trees.today().find(added.root())).map(Unit::name).contains(name + " ny");
    }

    @Test
    void isForOperatorsOnly() {
        users.signIn(units.administrator());
        assertThatThrownBy(service::list).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(service::register).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.addInviting(Optional.empty(), name, "Ada Ny", address()))
                .isInstanceOf(AccessDeniedException.class);
        UnitId root = units.root(name);
        assertThatThrownBy(() -> service.rename(units.municipalityOf(root), "Tatt"))
                .isInstanceOf(AccessDeniedException.class);
    }
}
