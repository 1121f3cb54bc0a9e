package no.hvorervi.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.AccessFacts;
import no.hvorervi.access.Grant;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.ClaimedRole;
import no.hvorervi.accounts.ClaimedRoles;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.organisation.Units;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a sign-in provider's word changes in the roles of a person, and what it must not. */
@DatabaseTest
class ClaimedRolesTest {

    @Autowired
    ClaimedRoles claimed;

    @Autowired
    AccessFacts facts;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    @Autowired
    Units stored;

    @Autowired
    TestClock clock;

    private UnitId root = new UnitId(0);
    private UnitId team = new UnitId(0);
    private MunicipalityId municipality = new MunicipalityId(0);
    private String name = "";
    private AccountId person = new AccountId(0);

    @BeforeEach
    void municipalityWithATeam() {
        name = "Elvedal " + UUID.randomUUID();
        root = units.root(name);
        team = units.below(root, "Hjemmetjenesten");
        municipality = units.municipalityOf(root);
        person = users.person().id();
        clock.stopAt(Instant.now());
    }

    private ClaimedRole inTeam(UnitRole role) {
        return new ClaimedRole(
                role.name(), Optional.of(stored.find(team).orElseThrow().externalId()));
    }

    private Set<Grant> grants() {
        return Set.copyOf(facts.grants(person, NorwegianTime.today(clock)).value());
    }

    private void replace(ClaimedRole... roles) {
        long before = facts.revision();
        Set<Grant> held = grants();
        claimed.replace(person, municipality, Set.of(roles));
        assertThat(facts.revision() > before).isEqualTo(!held.equals(grants()));
    }

    @Test
    void rolesFollowTheProvidersWordOnTheSameDayAndLater() {
        replace(inTeam(UnitRole.UNIT_LEADER), new ClaimedRole("VIEWER", Optional.empty()));
        assertThat(grants())
                .containsExactlyInAnyOrder(new Grant(UnitRole.UNIT_LEADER, team), new Grant(UnitRole.VIEWER, root));
        replace(inTeam(UnitRole.UNIT_LEADER));
        replace(inTeam(UnitRole.UNIT_LEADER));
        assertThat(grants()).containsExactly(new Grant(UnitRole.UNIT_LEADER, team));
        clock.advance(Duration.ofDays(3));
        replace(inTeam(UnitRole.DEPUTY));
        assertThat(grants()).containsExactly(new Grant(UnitRole.DEPUTY, team));
        replace(inTeam(UnitRole.UNIT_LEADER));
        assertThat(grants()).containsExactly(new Grant(UnitRole.UNIT_LEADER, team));
        replace();
        assertThat(grants()).isEmpty();
    }

    @Test
    void rolesGivenByPeopleStay() {
        TestUser leader = units.leader(team);
        person = leader.id();
        replace(inTeam(UnitRole.UNIT_LEADER));
        replace();
        assertThat(grants()).containsExactly(new Grant(UnitRole.UNIT_LEADER, team));
    }

    @Test
    void rolesElsewhereStay() {
        UnitId elsewhere = units.root("Nabokommunen");
        claimed.replace(person, units.municipalityOf(elsewhere), Set.of(new ClaimedRole("VIEWER", Optional.empty())));
        replace(inTeam(UnitRole.VIEWER));
        replace();
        assertThat(grants()).containsExactly(new Grant(UnitRole.VIEWER, elsewhere));
    }

    @Test
    void noClaimMakesAnAdministratorOrReachesUnitsOfOthers() {
        UnitId foreign = units.root("Nabokommunen");
        String foreignId = stored.find(foreign).orElseThrow().externalId();
        replace(
                new ClaimedRole("ADMINISTRATOR", Optional.empty()),
                new ClaimedRole("OPERATOR", Optional.empty()),
                new ClaimedRole("VIEWER", Optional.of(foreignId)),
                new ClaimedRole("VIEWER", Optional.of("finnes-ikke")));
        assertThat(grants()).isEmpty();
        assertThat(claimed.names()).doesNotContain("ADMINISTRATOR", "OPERATOR").contains("UNIT_LEADER");
    }

    @Test
    void municipalityIsFoundByANameThatOnlyOneHas() {
        assertThat(claimed.findMunicipality(name)).contains(municipality);
        units.root(name);
        assertThat(claimed.findMunicipality(name)).isEmpty();
        assertThat(claimed.findMunicipality("9999")).isEmpty();
    }
}
