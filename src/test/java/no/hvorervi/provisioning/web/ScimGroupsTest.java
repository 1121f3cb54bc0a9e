package no.hvorervi.provisioning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.Visitor;
import no.hvorervi.access.Grant;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.ids.ScimGroupId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.provisioning.ScimMapping;
import no.hvorervi.provisioning.ScimMappingService;
import no.hvorervi.provisioning.ScimRefusedException;
import no.hvorervi.provisioning.TestDirectories;
import no.hvorervi.provisioning.TestDirectory;
import no.hvorervi.provisioning.TestDirectory.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.JsonNode;

/**
 * Groups as Entra ID sends them, and the roles they stand for. Supported are:
 *
 * <table>
 * <caption>Requests about groups</caption>
 * <tr><th>Entra ID does</th><th>Request</th><th>Answer</th></tr>
 * <tr><td>looks for a group</td><td>GET /Groups?excludedAttributes=members&amp;filter=displayName, externalId or id eq "…"</td><td>200</td></tr>
 * <tr><td>asks for a member</td><td>GET /Groups?filter=id eq "…" and members eq "…"</td><td>200</td></tr>
 * <tr><td>reads</td><td>GET /Groups/{id}?excludedAttributes=members</td><td>200, 304 or 404</td></tr>
 * <tr><td>adds</td><td>POST /Groups</td><td>201, or 409 uniqueness</td></tr>
 * <tr><td>renames</td><td>PATCH /Groups/{id} Replace displayName, with a path or without</td><td>204</td></tr>
 * <tr><td>adds members</td><td>PATCH /Groups/{id} Add members</td><td>204, or 400 for one who is no user</td></tr>
 * <tr><td>removes members</td><td>PATCH /Groups/{id} Remove members with a list, or members[value eq "…"]</td><td>204</td></tr>
 * <tr><td>removes all members</td><td>PATCH /Groups/{id} Remove members</td><td>204</td></tr>
 * <tr><td>deletes</td><td>DELETE /Groups/{id}</td><td>204, then 404</td></tr>
 * <tr><td>(other directories) replaces</td><td>PUT /Groups/{id}</td><td>200</td></tr>
 * </table>
 */
@DatabaseTest
class ScimGroupsTest {

    private static final int AT_ONCE = 8;

    private final int port;
    private final TestDirectory directory;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    @Autowired
    ScimMappingService mappings;

    @Autowired
    TestClock clock;

    ScimGroupsTest(@Autowired TestDirectories directories, @LocalServerPort int port) {
        this.port = port;
        directory = directories.of(port, "Vest");
    }

    private String user(TestUser person) {
        return directory
                .createUser(person.email(), UUID.randomUUID().toString())
                .id();
    }

    private String newUser() {
        return directory
                .createUser(
                        "n-" + UUID.randomUUID() + "@vest.example",
                        UUID.randomUUID().toString())
                .id();
    }

    private List<String> members(String group) {
        return directory
                .get("/Groups/" + group)
                .json()
                .at("/members")
                .valueStream()
                .map(each -> each.at("/value").asString())
                .toList();
    }

    private void map(String group, UnitRole role, UnitId unit) {
        users.signIn(directory.administrator());
        mappings.map(directory.municipality(), new ScimGroupId(group), Optional.of(new Grant(role, unit)));
        users.signOut();
    }

    private ScimMapping mapping(String group) {
        users.signIn(directory.administrator());
        ScimMapping found = mappings.list(directory.municipality()).stream()
                .filter(each -> each.id().value().equals(group))
                .findFirst()
                .orElseThrow();
        users.signOut();
        return found;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void addsAGroupAndFindsIt() {
        Answer made = directory.createGroup("HVE-HR");
        assertThat(made.status()).as(made.response().body()).isEqualTo(201);
        assertThat(made.json().at("/members").isEmpty()).isTrue();
        for (String filter : new String[] {
            "displayName eq \"hve-hr\"",
            "id eq \"" + made.id() + "\"",
            "externalId eq \"" + made.at("/externalId") + "\""
        }) {
            Answer found = directory.get("/Groups?excludedAttributes=members&filter=" + encode(filter));
            assertThat(found.at("/Resources/0/id")).as(filter).isEqualTo(made.id());
            assertThat(found.json().at("/Resources/0/members").isMissingNode()).isTrue();
        }
        String user = newUser();
        assertThat(directory.addMember(made.id(), user).status()).isEqualTo(204);
        String both = "id eq \"%s\" and members eq \"%s\"";
        assertThat(directory
                        .get("/Groups?filter=" + encode(both.formatted(made.id(), user)))
                        .at("/Resources/0/members/0/value"))
                .isEqualTo(user);
        assertThat(directory
                        .get("/Groups?filter=" + encode(both.formatted(made.id(), newUser())))
                        .json()
                        .at("/totalResults")
                        .asInt())
                .isZero();
        Answer again = directory.createGroup("HVE-hr");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/scimType")).isEqualTo("uniqueness");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"op":"Add","path":"members","value":[{"$ref":null,"value":"B"}]}            | A B
                    {"op":"add","path":"members","value":{"value":"B"}}                          | A B
                    {"op":"add","value":{"members":[{"value":"B"},{"value":"C"}]}}               | A B C
                    {"op":"Add","path":"members","value":[{"value":"A"},{"value":"A"}]}          | A
                    {"op":"Remove","path":"members","value":[{"$ref":null,"value":"A"}]}         | ``
                    {"op":"Remove","path":"members","value":[{"$ref":null,"value":"B"}]}         | A
                    {"op":"Remove","path":"members[value eq \\"A\\"]"}                           | ``
                    {"op":"remove","path":"members[value eq \\"unknown\\"]"}                     | A
                    {"op":"Remove","path":"members"}                                             | ``
                    {"op":"Replace","path":"members","value":[{"value":"B"},{"value":"C"}]}      | B C
                    {"op":"Replace","value":{"members":[]}}                                      | ``
                    {"op":"Remove","path":"members","value":[{"value":"A"}]},{"op":"Add","path":"members","value":[{"value":"C"}]} | C
                    {"op":"Replace","path":"displayName","value":"Nytt navn"}                    | A
                    {"op":"Replace","value":{"id":"G","displayName":"Nytt navn"}}                | A
                    {"op":"Add","path":"urn:ietf:params:scim:schemas:core:2.0:Group:members","value":[{"value":"B"}]} | A B
                    """)
    void takesEachFormOfChangeThatEntraSends(String operations, String expected) {
        List<String> ids = List.of(newUser(), newUser(), newUser());
        String group = directory.createGroup("Gruppe").id();
        directory.addMember(group, ids.get(0));
        String sent = operations;
        for (int i = 0; i < ids.size(); i++) {
            String letter = String.valueOf((char) ('A' + i));
            sent = sent.replace("\"" + letter + "\"", "\"" + ids.get(i) + "\"")
                    .replace("\\\"" + letter + "\\\"", "\\\"" + ids.get(i) + "\\\"");
        }
        List<String> wanted = IntStream.range(0, ids.size())
                .filter(i -> expected.indexOf('A' + i) >= 0)
                .mapToObj(ids::get)
                .toList();
        for (int time = 0; time < 2; time++) {
            Answer answer = directory.patch("/Groups/" + group, sent);
            assertThat(answer.status()).as(answer.response().body()).isEqualTo(204);
            assertThat(members(group)).containsExactlyInAnyOrderElementsOf(wanted);
        }
        assertThat(directory.get("/Groups/" + group).at("/displayName"))
                .isEqualTo(operations.contains("Nytt navn") ? "Nytt navn" : "Gruppe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\":\"Add\",\"path\":\"members\",\"value\":[{\"value\":\"unknown\"}]}",
                "{\"op\":\"Add\",\"path\":\"members\",\"value\":[{\"value\":17}]}",
                "{\"op\":\"Add\",\"path\":\"members\",\"value\":[{\"id\":\"x\"}]}",
                "{\"op\":\"Add\",\"path\":\"members[value eq \\\"x\\\"]\",\"value\":\"x\"}",
                "{\"op\":\"Remove\",\"path\":\"displayName\"}",
                "{\"op\":\"Replace\",\"path\":\"displayName\",\"value\":\" \"}",
                "{\"op\":\"Replace\",\"path\":\"displayName\",\"value\":\"a\\u0000b\"}",
                "{\"op\":\"Replace\",\"path\":\"id\",\"value\":\"x\"}"
            })
    void refusesWhatIsNoChangeWhole(String operation) {
        String group = directory.createGroup("Gruppe").id();
        String user = newUser();
        Answer answer = directory.patch(
                "/Groups/" + group,
                "{\"op\":\"Add\",\"path\":\"members\",\"value\":[{\"value\":\"" + user + "\"}]}," + operation);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(400);
        assertThat(answer.at("/scimType")).isNotEmpty();
        assertThat(members(group)).isEmpty();
    }

    @Test
    void unmappedGroupGivesNothingAndAMappedOneItsRoleAtOnce() {
        TestUser person = users.person();
        UnitId unit = units.below(directory.root(), "Enhet");
        String group = directory.createGroup("HVE-HR").id();
        directory.addMember(group, user(person));
        assertThat(units.roles(person)).isEmpty();
        map(group, UnitRole.HR_ADVISER, directory.root());
        assertThat(units.roles(person)).containsExactly(UnitRole.HR_ADVISER);
        map(group, UnitRole.VIEWER, unit);
        assertThat(units.roles(person)).containsExactly(UnitRole.VIEWER);
        directory.patch("/Groups/" + group, "{\"op\":\"Replace\",\"path\":\"displayName\",\"value\":\"Nytt navn\"}");
        assertThat(units.roles(person)).containsExactly(UnitRole.VIEWER);
        directory.patch("/Groups/" + group, "{\"op\":\"Remove\",\"path\":\"members\"}");
        assertThat(units.roles(person)).isEmpty();
    }

    @Test
    void keepsARoleThatAnotherGroupGivesToo() {
        TestUser person = users.person();
        String id = user(person);
        String one = directory.createGroup("En").id();
        String other = directory.createGroup("To").id();
        List.of(one, other).forEach(group -> {
            directory.addMember(group, id);
            map(group, UnitRole.VIEWER, directory.root());
        });
        directory.send("DELETE", "/Groups/" + one, "");
        assertThat(units.roles(person)).containsExactly(UnitRole.VIEWER);
        directory.removeMember(other, id);
        assertThat(units.roles(person)).isEmpty();
    }

    @Test
    void endsARoleByItsDateAndGivesItAgain() {
        TestUser person = users.person();
        String id = user(person);
        String group = directory.createGroup("HR").id();
        map(group, UnitRole.HR_ADVISER, directory.root());
        directory.addMember(group, id);
        clock.advance(Duration.ofDays(3));
        directory.removeMember(group, id);
        assertThat(units.roles(person)).isEmpty();
        directory.addMember(group, id);
        assertThat(units.roles(person)).containsExactly(UnitRole.HR_ADVISER);
        directory.patch("/Users/" + id, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}");
        assertThat(units.roles(person)).isEmpty();
        directory.patch("/Users/" + id, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"True\"}");
        assertThat(units.roles(person)).containsExactly(UnitRole.HR_ADVISER);
    }

    @Test
    void leavesRolesAloneThatSomebodyGaveByHand() {
        TestUser person = users.person();
        String id = user(person);
        units.lead(directory.root(), person);
        String group = directory.createGroup("Ledere").id();
        map(group, UnitRole.UNIT_LEADER, directory.root());
        directory.addMember(group, id);
        directory.removeMember(group, id);
        assertThat(units.roles(person)).containsExactly(UnitRole.UNIT_LEADER);
    }

    @Test
    void nameGivesARoleByItselfButNeverAdministrator() {
        TestUser person = users.person();
        String id = user(person);
        String external = units.externalId(directory.root());
        String group = directory.createGroup("hvorervi:hr_adviser:" + external).id();
        directory.addMember(group, id);
        assertThat(units.roles(person)).containsExactly(UnitRole.HR_ADVISER);
        assertThat(mapping(group).byHand()).isFalse();
        directory.patch(
                "/Groups/" + group,
                "{\"op\":\"Replace\",\"path\":\"displayName\",\"value\":\"hvorervi:ADMINISTRATOR:" + external + "\"}");
        assertThat(units.roles(person)).isEmpty();
        assertThat(mapping(group).grant()).isEmpty();
        String elsewhere = units.externalId(units.root("Øst"));
        directory.patch(
                "/Groups/" + group,
                "{\"op\":\"Replace\",\"path\":\"displayName\",\"value\":\"hvorervi:VIEWER:" + elsewhere + "\"}");
        assertThat(units.roles(person)).isEmpty();
    }

    @Test
    void administratorComesByHandOnlyAndTheLastOneStays() {
        TestUser person = users.person();
        String id = user(person);
        String group = directory.createGroup("IT").id();
        directory.addMember(group, id);
        map(group, UnitRole.ADMINISTRATOR, directory.root());
        assertThat(units.roles(person)).containsExactly(UnitRole.ADMINISTRATOR);
        units.takeAway(UnitRole.ADMINISTRATOR, directory.root(), directory.administrator());
        for (Answer refused : List.of(
                directory.removeMember(group, id),
                directory.patch("/Groups/" + group, "{\"op\":\"Remove\",\"path\":\"members\"}"),
                directory.send("DELETE", "/Groups/" + group, ""),
                directory.send("DELETE", "/Users/" + id, ""),
                directory.patch("/Users/" + id, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":false}"))) {
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.at("/scimType")).isEqualTo("mutability");
        }
        assertThat(units.roles(person)).containsExactly(UnitRole.ADMINISTRATOR);
        assertThat(members(group)).containsExactly(id);
        users.signIn(person);
        assertThatThrownBy(() -> mappings.map(directory.municipality(), new ScimGroupId(group), Optional.empty()))
                .isInstanceOf(ScimRefusedException.class);
    }

    @Test
    void onlyWhoDecidesForTheMunicipalityMapsItsGroups() {
        var group = new ScimGroupId(directory.createGroup("HR").id());
        UnitId unit = units.below(directory.root(), "Enhet");
        UnitId ended = units.below(directory.root(), "Avsluttet");
        units.end(ended, LocalDate.of(2021, 1, 1));
        UnitId foreign = units.root("Øst");
        TestUser ofForeign = units.administrator(foreign);
        for (TestUser other : List.of(units.administrator(unit), ofForeign)) {
            users.signIn(other);
            assertThatThrownBy(() -> mappings.list(directory.municipality())).isInstanceOf(UnitNotFoundException.class);
            assertThatThrownBy(() -> mappings.map(directory.municipality(), group, Optional.empty()))
                    .isInstanceOf(UnitNotFoundException.class);
            assertThatThrownBy(() -> mappings.followName(directory.municipality(), group))
                    .isInstanceOf(UnitNotFoundException.class);
        }
        assertThatThrownBy(() -> mappings.map(
                        units.municipalityOf(foreign), group, Optional.of(new Grant(UnitRole.VIEWER, foreign))))
                .isInstanceOf(UnitNotFoundException.class);
        users.signIn(directory.administrator());
        for (UnitId wrong : List.of(foreign, ended, new UnitId(-1))) {
            assertThatThrownBy(() -> mappings.map(
                            directory.municipality(), group, Optional.of(new Grant(UnitRole.VIEWER, wrong))))
                    .isInstanceOf(UnitNotFoundException.class);
        }
        users.signIn(units.leader(directory.root()));
        assertThatThrownBy(() -> mappings.list(directory.municipality())).isInstanceOf(AccessDeniedException.class);
        assertThat(mapping(group.value()).grant()).isEmpty();
    }

    @Test
    void losesNoMemberWhenManyChangeOneGroupAtOnce() throws Exception {
        String group = directory.createGroup("Alle").id();
        map(group, UnitRole.VIEWER, directory.root());
        List<String> added = IntStream.range(0, 40).mapToObj(i -> newUser()).toList();
        List<Callable<Integer>> requests = new ArrayList<>();
        for (String each : added) {
            TestDirectory connection = new TestDirectory(
                    new Visitor(port),
                    directory.municipality(),
                    directory.root(),
                    directory.administrator(),
                    directory.token(),
                    directory.secret());
            requests.add(() -> connection.addMember(group, each).status());
        }
        try (ExecutorService together = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Integer> each : together.invokeAll(requests)) {
                assertThat(each.get()).isEqualTo(204);
            }
        }
        assertThat(members(group)).containsExactlyInAnyOrderElementsOf(added);
        JsonNode read = directory
                .get("/Groups/" + group + "?excludedAttributes=members")
                .json();
        assertThat(read.at("/meta/version").asString()).isEqualTo("W/\"41\"");
    }

    @Test
    void replacesTheWholeGroup() {
        String one = newUser();
        String other = newUser();
        String group = directory.createGroup("Gruppe").id();
        directory.addMember(group, one);
        Answer put = directory.send(
                "PUT", "/Groups/" + group, "{\"displayName\":\"Ny\",\"members\":[{\"value\":\"" + other + "\"}]}");
        assertThat(put.status()).isEqualTo(200);
        assertThat(members(group)).containsExactly(other);
        assertThat(directory
                        .send("PUT", "/Groups/" + group, "{\"displayName\":\"Ny\"}")
                        .status())
                .isEqualTo(200);
        assertThat(members(group)).isEmpty();
        assertThat(directory.send("DELETE", "/Groups/" + group, "").status()).isEqualTo(204);
        assertThat(directory.get("/Groups/" + group).status()).isEqualTo(404);
    }
}
