package no.hvorervi.provisioning.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import no.hvorervi.DatabaseTest;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.Account;
import no.hvorervi.accounts.AccountState;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.accounts.Principals;
import no.hvorervi.accounts.ProvisionedAccounts;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.provisioning.TestDirectories;
import no.hvorervi.provisioning.TestDirectory;
import no.hvorervi.provisioning.TestDirectory.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Users as Entra ID sends them. Supported are:
 *
 * <table>
 * <caption>Requests about users</caption>
 * <tr><th>Entra ID does</th><th>Request</th><th>Answer</th></tr>
 * <tr><td>tests the connection</td><td>GET /Users?filter=userName eq "random"</td><td>200, empty list</td></tr>
 * <tr><td>looks for a person</td><td>GET /Users?filter=userName, externalId, id or emails[type eq "work"].value eq "…"</td><td>200</td></tr>
 * <tr><td>reads</td><td>GET /Users/{id}</td><td>200, 304 or 404</td></tr>
 * <tr><td>adds</td><td>POST /Users</td><td>201, or 409 uniqueness</td></tr>
 * <tr><td>changes</td><td>PATCH /Users/{id} Add, Replace, Remove, with a path or without</td><td>200</td></tr>
 * <tr><td>shuts out, soft-deletes</td><td>PATCH /Users/{id} active false or "False"</td><td>200</td></tr>
 * <tr><td>restores</td><td>PATCH /Users/{id} active true or "True"</td><td>200</td></tr>
 * <tr><td>deletes for good</td><td>DELETE /Users/{id}</td><td>204, then 404</td></tr>
 * <tr><td>(other directories) replaces</td><td>PUT /Users/{id}</td><td>200</td></tr>
 * <tr><td>pages</td><td>GET /Users?startIndex=1&amp;count=100</td><td>200, at most 200 at once</td></tr>
 * </table>
 */
@DatabaseTest
class ScimUsersTest {

    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private final int port;
    private final TestDirectories directories;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    @Autowired
    ProvisionedAccounts accounts;

    @Autowired
    Principals principals;

    private final TestDirectory directory;
    private final String userName = "kari-" + UUID.randomUUID() + "@vest.example";
    private final String externalId = UUID.randomUUID().toString();

    ScimUsersTest(@Autowired TestDirectories directories, @LocalServerPort int port) {
        this.port = port;
        this.directories = directories;
        directory = directories.of(port, "Vest");
    }

    @BeforeEach
    void signOut() {
        users.signOut();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer find(String filter) {
        return directory.get("/Users?filter=" + encode(filter));
    }

    private Account account(String email) {
        return accounts.find(new EmailAddress(email)).orElseThrow();
    }

    private boolean maySignIn(AccountId account) {
        return principals.authentication(account).isPresent();
    }

    private void requireFault(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.at("/schemas/0")).isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
        assertThat(answer.at("/status")).isEqualTo(Integer.toString(status));
        assertThat(answer.at("/scimType")).isEqualTo(type);
        assertThat(answer.header("Content-Type")).startsWith("application/scim+json");
        assertThat(answer.response().body())
                .doesNotContain("Exception", "at no.", "at org.", "select ", "tools.jackson");
    }

    @Test
    void answersTheTestOfTheConnection() {
        Answer answer = find("userName eq \"" + UUID.randomUUID() + "\"");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/scim+json");
        assertThat(answer.json().at("/totalResults").asInt()).isZero();
        assertThat(answer.json().at("/Resources").isEmpty()).isTrue();
    }

    @Test
    void addsAPersonAndFindsItByAllThatEntraAsksFor() {
        Answer made = directory.createUser(userName, externalId);
        assertThat(made.status()).as(made.response().body()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo(made.at("/meta/location")).endsWith("/Users/" + made.id());
        assertThat(made.header("ETag")).isEqualTo("W/\"1\"").isEqualTo(made.at("/meta/version"));
        assertThat(made.at("/" + ENTERPRISE + "/department")).isEqualTo("HVE");
        for (String filter : new String[] {
            "userName eq \"" + userName + "\"",
            "userName Eq \"" + userName.toUpperCase(Locale.ROOT) + "\"",
            "externalId eq \"" + externalId + "\"",
            "id eq \"" + made.id() + "\"",
            "emails[type eq \"work\"].value eq \"" + userName + "\"",
            "emails[type eq \"work\" and value eq \"" + userName + "\"]",
            "emails.value eq \"" + userName + "\"",
            "urn:ietf:params:scim:schemas:core:2.0:User:userName eq \"" + userName + "\"",
            "userName eq \"" + userName + "\" and externalId eq \"" + externalId + "\""
        }) {
            assertThat(find(filter).at("/Resources/0/id")).as(filter).isEqualTo(made.id());
        }
        assertThat(find("userName eq \"" + userName + "\" and externalId eq \"other\"")
                        .json()
                        .at("/totalResults")
                        .asInt())
                .isZero();
        assertThat(directory.get("/Users/" + made.id()).json()).isEqualTo(made.json());
        assertThat(account(userName).name()).isEqualTo("Kari Nordmann");
        assertThat(account(userName).state()).isEqualTo(AccountState.INVITED);
    }

    @Test
    void refusesTheSamePersonTwice() {
        directory.createUser(userName, externalId);
        requireFault(directory.createUser(userName, UUID.randomUUID().toString()), 409, "uniqueness");
        requireFault(directory.createUser("other-" + userName, externalId), 409, "uniqueness");
        assertThat(accounts.find(new EmailAddress("other-" + userName))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"op":"Replace","path":"displayName","value":"Ny Visning"}                          | /displayName | Ny Visning
                    {"op":"replace","value":{"displayName":"Uten sti"}}                                 | /displayName | Uten sti
                    {"op":"Replace","path":"displayName","value":[{"$ref":null,"value":"I liste"}]}     | /displayName | I liste
                    {"op":"Add","path":"name.familyName","value":"Hansen"}                              | /name/familyName | Hansen
                    {"op":"Replace","path":"name.givenName","value":"Ola"}                              | /name/givenName | Ola
                    {"op":"Add","value":{"name.givenName":"Siri","name.familyName":"Moe"}}              | /name/givenName | Siri
                    {"op":"replace","path":"name","value":{"familyName":"Dahl"}}                        | /name/familyName | Dahl
                    {"op":"replace","path":"name","value":{"familyName":"Dahl"}}                        | /name/givenName | Kari
                    {"op":"Remove","path":"name.formatted"}                                             | /name/formatted | ``
                    {"op":"Add","path":"emails[type eq \\"work\\"].value","value":"ny-%s"}              | /emails/0/value | ny-%s
                    {"op":"Replace","value":{"emails[type eq \\"work\\"].value":"ny-%s"}}               | /emails/0/value | ny-%s
                    {"op":"replace","path":"emails","value":[{"value":"h@x.example","type":"home"},{"value":"a-%s","type":"work"}]} | /emails/0/value | a-%s
                    {"op":"add","path":"emails[type eq \\"home\\"].value","value":"hjem@x.example"}     | /emails/0/value | %s
                    {"op":"Add","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department","value":"NAV"} | /urn:ietf:params:scim:schemas:extension:enterprise:2.0:User/department | NAV
                    {"op":"Add","value":{"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber":"17"}} | /urn:ietf:params:scim:schemas:extension:enterprise:2.0:User/employeeNumber | 17
                    {"op":"Add","value":{"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"A"}}} | /urn:ietf:params:scim:schemas:extension:enterprise:2.0:User/department | A
                    {"op":"Remove","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department"} | /urn:ietf:params:scim:schemas:extension:enterprise:2.0:User/department | ``
                    {"op":"Replace","path":"externalId","value":"ny-%s"}                                | /externalId | ny-%s
                    {"op":"Remove","path":"externalId"}                                                 | /externalId | ``
                    {"op":"Replace","path":"userName","value":"annen-%s"}                               | /userName | annen-%s
                    {"op":"Replace","path":"active","value":"False"}                                    | /active | false
                    {"op":"Replace","path":"active","value":false}                                      | /active | false
                    {"op":"replace","value":{"active":false}}                                           | /active | false
                    {"op":"Add","path":"phoneNumbers[type eq \\"mobile\\"].value","value":"99999999"}   | /phoneNumbers | ``
                    {"op":"Add","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager","value":"x"} | /manager | ``
                    {"op":"Add","path":"title","value":"Leder"}                                         | /title | ``
                    """)
    void takesEachFormOfChangeThatEntraSends(String operation, String pointer, String expected) {
        String id = directory.createUser(userName, externalId).id();
        Answer answer = directory.patch("/Users/" + id, operation.replace("%s", userName));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        assertThat(answer.at(pointer)).isEqualTo(expected.replace("%s", userName));
        Answer again = directory.patch("/Users/" + id, operation.replace("%s", userName));
        assertThat(again.json()).isEqualTo(answer.json());
        assertThat(directory.get("/Users/" + id).json()).isEqualTo(answer.json());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"op":"Remove","path":"userName"}                       | 400 | invalidValue
                    {"op":"Remove","path":"active"}                         | 400 | mutability
                    {"op":"Replace","path":"id","value":"x"}                | 400 | mutability
                    {"op":"Replace","value":{"id":"x"}}                     | 400 | mutability
                    {"op":"Remove"}                                         | 400 | noTarget
                    {"op":"Replace","value":"x"}                            | 400 | invalidValue
                    {"op":"Replace","path":"displayName"}                   | 400 | invalidValue
                    {"op":"Replace","path":"displayName","value":{"a":1}}   | 400 | invalidValue
                    {"op":"Replace","path":"displayName","value":17}        | 400 | invalidValue
                    {"op":"Replace","path":"displayName","value":"a\\u0007"} | 400 | invalidValue
                    {"op":"Replace","path":"displayName","value":"a\\ud800"} | 400 | invalidValue
                    {"op":"Replace","path":"displayName","value":"\\u202eevil"} | 400 | invalidValue
                    {"op":"Replace","path":"active","value":"perhaps"}      | 400 | invalidValue
                    {"op":"Replace","path":"userName","value":"no address"} | 200 | ``
                    {"op":"Replace","path":"emails","value":[17]}           | 400 | invalidValue
                    {"op":"Replace","path":"emails[type eq \\"work\\"].value","value":"no address"} | 400 | invalidValue
                    {"op":"Replace","path":"emails[type eq","value":"x"}    | 400 | invalidPath
                    {"op":"Replace","path":"name..givenName","value":"x"}   | 400 | invalidPath
                    {"op":"Replace","path":17,"value":"x"}                  | 400 | invalidPath
                    {"op":"Move","path":"displayName","value":"x"}          | 400 | invalidSyntax
                    17                                                      | 400 | invalidSyntax
                    """)
    void refusesWhatIsNoChange(String operation, int status, String type) {
        Answer made = directory.createUser(userName, externalId);
        Answer answer = directory.patch("/Users/" + made.id(), operation);
        if (status == 200) {
            assertThat(answer.status()).isEqualTo(200);
        } else {
            requireFault(answer, status, type);
            assertThat(directory.get("/Users/" + made.id()).json()).isEqualTo(made.json());
        }
    }

    @Test
    void changesTheAccountWithThePerson() {
        String id = directory.createUser(userName, externalId).id();
        AccountId account = account(userName).id();
        directory.patch("/Users/" + id, """
                {"op":"Replace","path":"emails[type eq \\"work\\"].value","value":"ny-%1$s"},
                {"op":"Replace","path":"userName","value":"ny-%1$s"},
                {"op":"Replace","path":"displayName","value":"Kari Gift"}""".formatted(userName));
        assertThat(accounts.get(account))
                .extracting(Account::name, Account::email)
                .containsExactly("Kari Gift", "ny-" + userName);
        TestUser other = users.person();
        Answer taken = directory.patch(
                "/Users/" + id,
                "{\"op\":\"Replace\",\"path\":\"emails[type eq \\\"work\\\"].value\",\"value\":\"%s\"}"
                        .formatted(other.email()));
        requireFault(taken, 409, "uniqueness");
        assertThat(accounts.get(account).email()).isEqualTo("ny-" + userName);
    }

    @Test
    void shutsOutAndLetsInAgain() {
        TestUser person = users.person();
        String id = directory.createUser(person.email(), externalId).id();
        units.lead(directory.root(), person);
        assertThat(maySignIn(person.id())).isTrue();
        directory.patch("/Users/" + id, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}");
        assertThat(maySignIn(person.id())).isFalse();
        assertThat(units.roles(person)).isEmpty();
        directory.patch("/Users/" + id, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"True\"}");
        assertThat(maySignIn(person.id())).isTrue();
        assertThat(units.roles(person)).isEmpty();
    }

    @Test
    void doesNotLetInWhomSomebodyElseShutOut() {
        TestUser person = users.person();
        String id = directory.createUser(person.email(), externalId).id();
        accounts.shutOut(person.id(), Instant.parse("2026-01-01T00:00:00Z"));
        directory.patch("/Users/" + id, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":false}");
        directory.patch("/Users/" + id, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":true}");
        assertThat(maySignIn(person.id())).isFalse();
    }

    @Test
    void deletesWithoutErasingAndAsksANewOwnerOfTheAddressForANewPassword() {
        TestUser person = users.person();
        String id = directory.createUser(person.email(), externalId).id();
        units.lead(directory.root(), person);
        assertThat(directory.send("DELETE", "/Users/" + id, "").status()).isEqualTo(204);
        requireFault(directory.get("/Users/" + id), 404, "");
        requireFault(directory.send("DELETE", "/Users/" + id, ""), 404, "");
        requireFault(
                directory.patch("/Users/" + id, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":true}"), 404, "");
        assertThat(account(person.email()).state()).isEqualTo(AccountState.DISABLED);
        assertThat(units.roles(person)).isEmpty();

        Answer again = directory.createUser(person.email(), UUID.randomUUID().toString());
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.id()).isNotEqualTo(id);
        assertThat(account(person.email()))
                .extracting(Account::id, Account::state)
                .containsExactly(person.id(), AccountState.INVITED);
    }

    @Test
    void letsAnAccountOfAnotherMunicipalityJoinWithoutShowingOrChangingIt() {
        TestUser person = users.person("Berit Fra Øst");
        UnitId east = units.root("Øst");
        units.lead(east, person);
        units.agree(directory.root(), east, person);
        Answer made = directory.send("POST", "/Users", TestDirectory.user(person.email(), externalId, "B", "F"));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.response().body()).doesNotContain("Berit", "Øst");
        Answer changed = directory.patch("/Users/" + made.id(), """
                {"op":"Replace","path":"displayName","value":"Noe Annet"},
                {"op":"Replace","path":"emails[type eq \\"work\\"].value","value":"annet-%s"}""".formatted(userName));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.at("/displayName")).isEqualTo("Noe Annet");
        assertThat(accounts.get(person.id()))
                .extracting(Account::name, Account::email)
                .containsExactly("Berit Fra Øst", person.email());
        directory.send("DELETE", "/Users/" + made.id(), "");
        assertThat(maySignIn(person.id())).isTrue();
        assertThat(units.roles(person)).containsExactly(UnitRole.UNIT_LEADER);
    }

    @Test
    void lastMunicipalityToLetGoShutsTheAccountOut() {
        TestUser person = users.person();
        TestDirectory east = directories.of(port, "Øst");
        units.agree(directory.root(), east.root(), person);
        String here = directory.createUser(person.email(), externalId).id();
        String there = east.createUser(person.email(), externalId).id();
        assertThat(here).isNotEqualTo(there);
        directory.send("DELETE", "/Users/" + here, "");
        assertThat(maySignIn(person.id())).isTrue();
        east.patch("/Users/" + there, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":false}");
        assertThat(maySignIn(person.id())).isFalse();
        assertThat(directory.createUser(person.email(), externalId).status()).isEqualTo(201);
        assertThat(account(person.email()).state()).isEqualTo(AccountState.INVITED);
    }

    @Test
    void leavesOperatorsAndLocalAdministratorsAlone() {
        for (TestUser person :
                new TestUser[] {users.operator(), units.administrator(units.below(directory.root(), "Enhet"))}) {
            Answer made = directory.send(
                    "POST", "/Users", TestDirectory.user(person.email(), person.email(), "Ny", "Person"));
            assertThat(made.status()).isEqualTo(201);
            String user = "/Users/" + made.id();
            requireFault(
                    directory.patch(user, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}"),
                    403,
                    "mutability");
            requireFault(
                    directory.patch(user, "{\"op\":\"Replace\",\"path\":\"displayName\",\"value\":\"X\"}"),
                    403,
                    "mutability");
            requireFault(
                    directory.patch(
                            user,
                            "{\"op\":\"Replace\",\"path\":\"emails[type eq \\\"work\\\"].value\",\"value\":\"x@x.example\"}"),
                    403,
                    "mutability");
            requireFault(directory.send("DELETE", user, ""), 403, "mutability");
            assertThat(accounts.get(person.id()))
                    .extracting(Account::name, Account::email)
                    .containsExactly(person.name(), person.email());
            assertThat(maySignIn(person.id())).isTrue();
        }
    }

    @Test
    void comparesVersions() {
        Answer made = directory.createUser(userName, externalId);
        String user = "/Users/" + made.id();
        directory.visitor().header("If-Match", "W/\"7\"");
        requireFault(directory.patch(user, "{\"op\":\"Replace\",\"path\":\"displayName\",\"value\":\"X\"}"), 412, "");
        requireFault(directory.send("DELETE", user, ""), 412, "");
        directory.visitor().header("If-Match", "W/\"1\"");
        Answer changed = directory.patch(user, "{\"op\":\"Replace\",\"path\":\"displayName\",\"value\":\"X\"}");
        assertThat(changed.header("ETag")).isEqualTo("W/\"2\"");
        directory.visitor().header("If-None-Match", "W/\"2\"");
        assertThat(directory.get(user).status()).isEqualTo(304);
    }

    @Test
    void replacesTheWholeAndLetsNobodyInByLeavingItOut() {
        String id = directory.createUser(userName, externalId).id();
        directory.patch("/Users/" + id, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":false}");
        Answer put = directory.send("PUT", "/Users/" + id, "{\"userName\":\"%s\",\"id\":\"x\"}".formatted(userName));
        assertThat(put.status()).as(put.response().body()).isEqualTo(200);
        assertThat(put.json().at("/active").booleanValue()).isFalse();
        assertThat(put.at("/displayName")).isEmpty();
        assertThat(put.at("/externalId")).isEmpty();
        requireFault(directory.send("PUT", "/Users/" + id, "{\"displayName\":\"X\"}"), 400, "invalidValue");
    }

    @Test
    void givesPagesOfThosePeopleOnly() {
        for (int i = 0; i < 5; i++) {
            directory.createUser(i + userName, i + externalId);
        }
        Answer page = directory.get("/Users?startIndex=2&count=3&attributes=userName");
        assertThat(page.json().at("/totalResults").asInt()).isEqualTo(5);
        assertThat(page.json().at("/startIndex").asInt()).isEqualTo(2);
        assertThat(page.json().at("/itemsPerPage").asInt()).isEqualTo(3);
        assertThat(page.json().at("/Resources/0").propertyNames())
                .containsExactlyInAnyOrder("schemas", "id", "userName");
        assertThat(directory
                        .get("/Users?startIndex=-4&count=-1")
                        .json()
                        .at("/itemsPerPage")
                        .asInt())
                .isZero();
        assertThat(directory.get("/Users?startIndex=6").json().at("/Resources").isEmpty())
                .isTrue();
        assertThat(directory
                        .get("/Users?excludedAttributes=emails,name")
                        .json()
                        .at("/Resources/0/emails")
                        .isMissingNode())
                .isTrue();
        requireFault(directory.get("/Users?count=many"), 400, "invalidValue");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userName",
                "userName eq",
                "userName eq x",
                "userName co \"x\"",
                "userName eq \"x\" or externalId eq \"y\"",
                "not (userName eq \"x\")",
                "(userName eq \"x\")",
                "password eq \"x\"",
                "emails[type eq \"home\"].value eq \"x\"",
                "emails[type eq \"work\"]",
                "emails[type eq \"work\"",
                "userName eq \"x\" and",
                "userName eq \"x\" garbage",
                "userName eq \"\\u00zz\"",
                "' or 1=1 --",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq \"x\"",
                " "
            })
    void refusesFiltersItDoesNotUnderstand(String filter) {
        requireFault(find(filter), 400, "invalidFilter");
    }

    @Test
    void refusesBodiesThatAreTooMuch() {
        requireFault(directory.send("POST", "/Users", "{\"userName\":"), 400, "invalidSyntax");
        requireFault(directory.send("POST", "/Users", ""), 400, "invalidSyntax");
        requireFault(directory.send("POST", "/Users", "[]"), 400, "invalidSyntax");
        requireFault(directory.send("POST", "/Users", "null"), 400, "invalidSyntax");
        requireFault(directory.send("POST", "/Users", "{\"a\":1}{\"a\":1}"), 400, "invalidSyntax");
        requireFault(directory.send("POST", "/Users", "{\"a\":1,\"a\":1}"), 400, "invalidSyntax");
        requireFault(
                directory.send("POST", "/Users", "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000)),
                400,
                "invalidSyntax");
        requireFault(
                directory.send("POST", "/Users", "{\"userName\":\"" + "x".repeat(100_000) + "\"}"),
                400,
                "invalidSyntax");
        requireFault(
                directory.send("POST", "/Users", "{\"userName\":\"" + "x".repeat(300) + "\"}"), 400, "invalidValue");
        requireFault(
                directory.send("POST", "/Users", "{\"userName\":\"" + "x".repeat(ScimJson.MAX_BYTES) + "\"}"), 413, "");
        requireFault(directory.send("POST", "/Bulk", "{}"), 501, "");
        requireFault(directory.get("/Me"), 404, "");
        requireFault(directory.get("/Users/" + UUID.randomUUID()), 404, "");
        requireFault(directory.get("/Users/1"), 404, "");
        var plain = directory.visitor().send("POST", directory.path("/Users"), "text/plain", "{}");
        assertThat(plain.statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "=cmd|' /C calc'!A0",
                "'; drop table account; --",
                "Ærlig Øst 🙂",
                "${7*7}"
            })
    void storesOddNamesAsTheTextTheyAre(String name) {
        String body = TestDirectory.user(userName, externalId, "G", "F").replace("\"G F\"", "\"" + name + "\"");
        Answer made = directory.send("POST", "/Users", body);
        assertThat(made.status()).as(made.response().body()).isEqualTo(201);
        assertThat(made.at("/displayName")).isEqualTo(name);
        assertThat(account(userName).name()).isEqualTo(name);
        assertThat(made.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void callsAPersonWithoutANameByItsUserNameAsFarAsThereIsRoom() {
        String body = "{\"userName\":\"%s\",\"emails\":[{\"value\":\"%s\"}]}".formatted("🙂".repeat(127), userName);
        assertThat(directory.send("POST", "/Users", body).status()).isEqualTo(201);
        assertThat(account(userName).name()).isEqualTo("🙂".repeat(127));
        String plain = "{\"userName\":\"%s\",\"emails\":[{\"value\":\"a-%s\"}]}".formatted("x".repeat(254), userName);
        assertThat(directory.send("POST", "/Users", plain).status()).isEqualTo(201);
        assertThat(account("a-" + userName).name()).isEqualTo("x".repeat(200));
    }

    @Test
    void takesNoAccountOfAMunicipalityWithoutAnAgreement() {
        TestUser person = users.person("Berit Fra Øst");
        directories.of(port, "Øst").createUser(person.email(), externalId);
        Answer refused = directory.createUser(person.email(), externalId);
        requireFault(refused, 409, "uniqueness");
        assertThat(units.roles(person)).isEmpty();
    }

    @Test
    void leavesAnAccountAloneThatHoldsARoleElsewhere() {
        TestUser person = users.person("Berit Fra Øst");
        TestDirectory east = directories.of(port, "Øst");
        units.agree(directory.root(), east.root(), person);
        String there = east.createUser(person.email(), externalId).id();
        String here = directory.createUser(person.email(), externalId).id();
        east.patch("/Users/" + there, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":false}");
        units.lead(east.root(), person);
        directory.patch("/Users/" + here, "{\"op\":\"Replace\",\"path\":\"displayName\",\"value\":\"X\"}");
        directory.send("DELETE", "/Users/" + here, "");
        assertThat(maySignIn(person.id())).isTrue();
        assertThat(accounts.get(person.id()).name()).isNotEqualTo("X");
        assertThat(units.roles(person)).containsExactly(UnitRole.UNIT_LEADER);
    }

    @Test
    void tellsWhatItCanDo() {
        Answer config = directory.get("/ServiceProviderConfig");
        assertThat(config.json().at("/patch/supported").booleanValue()).isTrue();
        assertThat(config.json().at("/bulk/supported").booleanValue()).isFalse();
        assertThat(directory.get("/ResourceTypes").json().at("/totalResults").asInt())
                .isEqualTo(2);
        assertThat(directory.get("/ResourceTypes/User").at("/endpoint")).isEqualTo("/Users");
        assertThat(directory.get("/Schemas").json().at("/totalResults").asInt()).isEqualTo(3);
        assertThat(directory.get("/Schemas/" + ENTERPRISE).id()).isEqualTo(ENTERPRISE);
        requireFault(directory.get("/Schemas/other"), 404, "");
    }
}
