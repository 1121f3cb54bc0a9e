package no.hvorervi.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.Account;
import no.hvorervi.accounts.AccountRegister;
import no.hvorervi.accounts.AccountState;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.exchange.ImportFault.Reason;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.organisation.UnitTreeService;
import no.hvorervi.people.HeldRole;
import no.hvorervi.people.PeopleChangedException;
import no.hvorervi.people.PeopleChanges;
import no.hvorervi.people.PersonDetails;
import no.hvorervi.people.PersonService;
import no.hvorervi.people.RoleService;
import no.hvorervi.people.RoleService.NewRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Imports of people as they end up in the database. Addresses and ids carry a random mark. */
@DatabaseTest
class PersonImportServiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    PersonImportService imports;

    @Autowired
    PersonService people;

    @Autowired
    RoleService roles;

    @Autowired
    AccountRegister accounts;

    @Autowired
    UnitTreeService trees;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    @Autowired
    TestClock clock;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private UnitId root = new UnitId(0);
    private UnitId team = new UnitId(0);
    private MunicipalityId municipality = new MunicipalityId(0);
    private TestUser administrator = new TestUser(new AccountId(0), "", "", "");

    @BeforeEach
    void signIn() {
        clock.stopAt(Instant.parse("2026-11-22T10:00:00Z"));
        root = units.root("Kommune");
        team = units.below(root, "Team");
        municipality = units.municipalityOf(root);
        administrator = units.administrator(root);
        users.signIn(administrator);
    }

    private String externalId(UnitId unit) {
        return trees.today().find(unit).orElseThrow().externalId();
    }

    /** «#» stands for this test's mark, «TEAM» and «ROOT» for the units' ids. */
    private PersonFile file(String... lines) {
        return PersonFile.read(("person_id;name;email;unit_id;role;valid_from;valid_to\n" + String.join("\n", lines))
                .replace("#", mark)
                .replace("TEAM", externalId(team))
                .replace("ROOT", externalId(root))
                .getBytes(StandardCharsets.UTF_8));
    }

    private PeopleChanges plan(boolean endsMissing, PersonFile file) {
        PeoplePreview preview = imports.preview(municipality, file, endsMissing);
        assertThat(preview).isInstanceOf(PeoplePreview.Ready.class);
        return ((PeoplePreview.Ready) preview).plan();
    }

    private PeopleChanges doImport(boolean endsMissing, String... lines) {
        PersonFile file = file(lines);
        PeopleChanges plan = plan(endsMissing, file);
        imports.apply(municipality, file, endsMissing, plan);
        assertThat(plan(endsMissing, file).isEmpty())
                .as("nothing is left to do")
                .isTrue();
        return plan;
    }

    private List<Reason> faults(String... lines) {
        PeoplePreview preview = imports.preview(municipality, file(lines), false);
        assertThat(preview).isInstanceOf(PeoplePreview.Refused.class);
        return ((PeoplePreview.Refused) preview)
                .faults().stream().map(ImportFault::reason).toList();
    }

    private EmailAddress email(String name) {
        return new EmailAddress(name + "-" + mark + "@kommune.example");
    }

    private PersonDetails person(String name) {
        return people.get(accounts.findByEmail(email(name)).orElseThrow().id());
    }

    private List<String> held(String name) {
        return person(name).roles().stream()
                .map(role -> role.role() + " " + role.from() + " "
                        + role.to().map(LocalDate::toString).orElse(""))
                .toList();
    }

    @Test
    void addsPeopleWithTheirRolesAndFindsNothingToDoTheSecondTime() {
        PeopleChanges plan = doImport(
                false,
                "1#;Kari;Kari-#@kommune.example;TEAM;Enhetsleder;2020-01-01;",
                "1#;Kari;kari-#@kommune.example;ROOT;hr_adviser;2026-12-01;2027-01-31",
                "2#;Ola;ola-#@kommune.example;;;;");
        assertThat(plan.added()).hasSize(2);
        assertThat(held("kari"))
                .containsExactlyInAnyOrder("UNIT_LEADER 2020-01-01 ", "HR_ADVISER 2026-12-01 2027-01-31");
        assertThat(held("ola")).isEmpty();
        assertThat(person("kari").account().state()).isEqualTo(AccountState.INVITED);
    }

    @Test
    void keepsHostileTextsAsTexts() {
        for (String name : List.of(
                "=HYPERLINK(\"\"http://evil.example\"\")",
                "<script>alert(1)</script>",
                "'; drop table account; --",
                "{{7*7}}${7*7}",
                "@SUM(A1)",
                "+47 <img src=x onerror=alert(1)>")) {
            doImport(false, "h#;\"" + name + "\";h-#@kommune.example;;;;");
            assertThat(person("h").account().name()).isEqualTo(name.replace("\"\"", "\""));
        }
        assertThat(faults("h#;linje\u0007skift;h-#@kommune.example;;;;")).containsExactly(Reason.CHARACTER);
        assertThat(faults("h#;\"to\nlinjer\";h-#@kommune.example;;;;")).containsExactly(Reason.CHARACTER);
        assertThat(faults("h#;Navn;\"a@b.example\nBcc: c@d.example\";;;;")).contains(Reason.CHARACTER, Reason.EMAIL);
    }

    @Test
    void changesNamesAddressesAndDays() {
        doImport(false, "1#;Kari;kari-#@kommune.example;TEAM;leser;2020-01-01;");
        PeopleChanges plan = doImport(false, "1#;Kari Ny;ny-#@kommune.example;TEAM;leser;2020-01-01;2026-12-31");
        assertThat(plan.changed()).hasSize(1);
        assertThat(held("ny")).containsExactly("VIEWER 2020-01-01 2026-12-31");
        assertThat(person("ny").account().name()).isEqualTo("Kari Ny");
        doImport(false, "1#;Kari Ny;ny-#@kommune.example;TEAM;leser;2021-01-01;");
        assertThat(held("ny")).containsExactly("VIEWER 2021-01-01 ");
    }

    @Test
    void takesOverWhoHasNoIdFromTheHrSystemYet() {
        TestUser known = users.person("Kjent");
        units.give(UnitRole.VIEWER, team, known);
        PeopleChanges plan = doImport(false, "9#;Kjent;" + known.email() + ";TEAM;leser;2020-01-01;");
        assertThat(plan.added()).isEmpty();
        assertThat(plan.changed()).hasSize(1);
        assertThat(plan.unchanged()).isEqualTo(1);
        assertThat(faults("8#;Kjent;" + known.email() + ";;;;")).containsExactly(Reason.EMAIL_OF_OTHER);
    }

    @Test
    void endsOnlyRolesFromEarlierFilesAndNeverOnesOwn() {
        doImport(
                false,
                "1#;Kari;kari-#@kommune.example;TEAM;leser;2020-01-01;",
                "1#;Kari;kari-#@kommune.example;TEAM;leder;2026-11-22;",
                "2#;" + administrator.name() + ";" + administrator.email() + ";TEAM;leser;2020-01-01;");
        roles.give(person("kari").account().id(), new NewRole(UnitRole.FACILITATOR, team, TODAY, Optional.empty()));
        PersonFile other = file("3#;Eva;eva-#@kommune.example;;;;");
        assertThat(plan(false, other).ended()).isEmpty();
        assertThat(plan(false, other).missing()).isEqualTo(3);
        doImport(true, "3#;Eva;eva-#@kommune.example;;;;");
        assertThat(held("kari")).containsExactlyInAnyOrder("VIEWER 2020-01-01 2026-11-21", "FACILITATOR 2026-11-22 ");
        assertThat(people.get(administrator.id()).roles())
                .extracting(HeldRole::role, HeldRole::to)
                .contains(org.assertj.core.groups.Tuple.tuple(UnitRole.VIEWER, Optional.empty()));
    }

    @Test
    void lastAdministratorStays() {
        assertThat(faults("2#;" + administrator.name() + ";" + administrator.email()
                        + ";ROOT;administrator;2020-01-01;2026-12-31"))
                .containsExactly(Reason.LAST_ADMINISTRATOR);
    }

    @Test
    void namesWhatIsWrongInEachLine() {
        TestUser elsewhere = units.administrator();
        TestUser both = users.person("Begge");
        units.give(UnitRole.VIEWER, team, both);
        units.give(UnitRole.VIEWER, units.root("Nabokommunen"), both);
        assertThat(faults("1;A;a-#@kommune.example;FINNES-IKKE;leser;2020-01-01;"))
                .containsExactly(Reason.UNIT_UNKNOWN);
        assertThat(faults("1;A;a-#@kommune.example;TEAM;konge;2020-01-01;")).containsExactly(Reason.ROLE_UNKNOWN);
        assertThat(faults("1;A;kommune.example;TEAM;leser;2020-01-01;")).containsExactly(Reason.EMAIL);
        assertThat(faults("1;A;a-#@kommune.example;;;;", "2;B;a-#@kommune.example;;;;"))
                .containsExactly(Reason.EMAIL_TWICE);
        assertThat(faults("1;A;a-#@kommune.example;;;;", "1;B;a-#@kommune.example;;;;"))
                .containsExactly(Reason.PERSON_DIFFERS);
        assertThat(faults("1;A;a-#@kommune.example;TEAM;leser;2020-02-30;")).containsExactly(Reason.DATE);
        assertThat(faults("1;A;a-#@kommune.example;TEAM;leser;2020-01-02;2020-01-01"))
                .containsExactly(Reason.END_BEFORE_START);
        assertThat(faults("1;A;a-#@kommune.example;TEAM;leser;2019-12-31;")).containsExactly(Reason.OUTSIDE_UNIT);
        assertThat(faults("1;A;a-#@kommune.example;TEAM;;;")).containsExactly(Reason.EMPTY, Reason.EMPTY);
        assertThat(faults(
                        "1;A;a-#@kommune.example;TEAM;leser;2020-01-01;2020-06-30",
                        "1;A;a-#@kommune.example;TEAM;VIEWER;2020-06-30;"))
                .containsExactly(Reason.ROLE_TWICE);
        assertThat(faults("1;A;" + elsewhere.email() + ";;;;")).containsExactly(Reason.KNOWN_ELSEWHERE);
        assertThat(faults("1;Kapret;" + both.email() + ";;;;")).containsExactly(Reason.SHARED);
        assertThat(accounts.find(both.id()).map(Account::name)).contains("Begge");
    }

    @Test
    void refusesWhatWasPreviewedBeforeTheRolesChanged() {
        PersonFile file = file("1#;Kari;kari-#@kommune.example;TEAM;leser;2020-01-01;");
        PeopleChanges previewed = plan(false, file);
        doImport(false, "1#;Kari;kari-#@kommune.example;;;;");
        assertThatThrownBy(() -> imports.apply(municipality, file, false, previewed))
                .isInstanceOf(PeopleChangedException.class);
        assertThat(held("kari")).isEmpty();
        clock.advance(Duration.ofDays(1));
        PeopleChanges today = plan(false, file);
        assertThat(today.day()).isEqualTo(TODAY.plusDays(1));
    }

    /** R-18: of another municipality, of a part only, and a random one. */
    @Test
    void isForThoseWhoAdministerTheWholeMunicipality() {
        PersonFile file = file("1#;Kari;kari-#@kommune.example;;;;");
        PeopleChanges plan = plan(false, file);
        for (TestUser other : List.of(units.administrator(team), units.administrator())) {
            users.signIn(other);
            assertThatThrownBy(() -> imports.preview(municipality, file, false))
                    .isInstanceOf(UnitNotFoundException.class);
            assertThatThrownBy(() -> imports.apply(municipality, file, false, plan))
                    .isInstanceOf(UnitNotFoundException.class);
        }
        users.signIn(administrator);
        assertThatThrownBy(() -> imports.preview(new MunicipalityId(-1), file, false))
                .isInstanceOf(UnitNotFoundException.class);
        users.signIn(units.leader(root));
        assertThatThrownBy(() -> imports.preview(municipality, file, false)).isInstanceOf(AccessDeniedException.class);
        assertThat(accounts.findByEmail(email("kari"))).isEmpty();
    }
}
