package no.hvorervi.provisioning.web;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.access.Grant;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.Account;
import no.hvorervi.accounts.AccountState;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.accounts.ProvisionedAccounts;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.ids.ScimGroupId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.provisioning.ScimMappingService;
import no.hvorervi.provisioning.TestDirectories;
import no.hvorervi.provisioning.TestDirectory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever a directory asks for in whatever order, everyone holds what the groups say in the end, and nothing else. */
@DatabaseTest
class ScimModelTest {

    private static final int STEPS = 70;
    private static final List<UnitRole> ROLES =
            List.of(UnitRole.VIEWER, UnitRole.HR_ADVISER, UnitRole.UNIT_LEADER, UnitRole.DEPUTY);

    private final TestDirectory directory;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    @Autowired
    ProvisionedAccounts accounts;

    @Autowired
    ScimMappingService mappings;

    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, Group> groups = new HashMap<>();
    private final Set<String> gone = new HashSet<>();

    ScimModelTest(@Autowired TestDirectories directories, @LocalServerPort int port) {
        directory = directories.of(port, "Vest");
    }

    private record Person(String email, boolean active) {}

    /** The model of a group: its members, and what it gives by hand, or else by its name. */
    private static final class Group {
        private final Set<String> members = new HashSet<>();
        private Optional<Optional<Grant>> byHand = Optional.empty();
        private Optional<Grant> byName = Optional.empty();

        Optional<Grant> grant() {
            return byHand.orElse(byName);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void endsWhereTheModelDoes(long seed) {
        var random = new Random(seed);
        List<UnitId> where =
                List.of(directory.root(), units.below(directory.root(), "Nord"), units.below(directory.root(), "Sør"));
        for (int step = 0; step < STEPS; step++) {
            act(random, where);
        }
        compare();
    }

    private void act(Random random, List<UnitId> where) {
        int kind = random.nextInt(12);
        if (people.size() < 3 || kind == 0) {
            addPerson();
        } else if (groups.size() < 2 || kind == 1) {
            addGroup(random, where);
        } else {
            String person = any(random, people.keySet());
            String group = any(random, groups.keySet());
            switch (kind) {
                case 2 -> setActive(person, false, random);
                case 3 -> setActive(person, true, random);
                case 4 -> deletePerson(person);
                case 5 -> rename(group, random, where);
                case 6 -> mapByHand(group, random, where);
                case 7 -> removeMember(group, person, random);
                case 8 -> replaceMembers(group, random);
                case 9 -> deleteGroup(group, random);
                default -> addMember(group, person);
            }
        }
    }

    private static String any(Random random, Set<String> ids) {
        List<String> sorted = ids.stream().sorted().toList();
        return sorted.get(random.nextInt(sorted.size()));
    }

    private void addPerson() {
        String email = "m-" + UUID.randomUUID() + "@vest.example";
        people.put(directory.createUser(email, UUID.randomUUID().toString()).id(), new Person(email, true));
    }

    private String name(Random random, List<UnitId> where, Group group) {
        if (random.nextBoolean()) {
            group.byName = Optional.empty();
            return "Gruppe " + UUID.randomUUID();
        }
        // The name of the unit makes the group's unique, as in a directory.
        var grant = new Grant(ROLES.get(random.nextInt(ROLES.size())), where.get(random.nextInt(where.size())));
        String name = "hvorervi:" + grant.role() + ":" + units.externalId(grant.unit());
        boolean isTaken =
                groups.values().stream().anyMatch(other -> other != group && other.byName.equals(Optional.of(grant)));
        if (isTaken) {
            group.byName = Optional.empty();
            return "Gruppe " + UUID.randomUUID();
        }
        group.byName = Optional.of(grant);
        return name;
    }

    private void addGroup(Random random, List<UnitId> where) {
        var group = new Group();
        groups.put(directory.createGroup(name(random, where, group)).id(), group);
    }

    private void setActive(String person, boolean active, Random random) {
        String value = random.nextBoolean() ? Boolean.toString(active) : active ? "\"True\"" : "\"False\"";
        assertThat(directory
                        .patch("/Users/" + person, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":" + value + "}")
                        .status())
                .isEqualTo(200);
        people.computeIfPresent(person, (id, known) -> new Person(known.email(), active));
    }

    private void deletePerson(String person) {
        assertThat(directory.send("DELETE", "/Users/" + person, "").status()).isEqualTo(204);
        gone.add(Objects.requireNonNull(people.remove(person)).email());
        groups.values().forEach(each -> each.members.remove(person));
    }

    private void rename(String id, Random random, List<UnitId> where) {
        String name = name(random, where, group(id));
        assertThat(directory
                        .patch(
                                "/Groups/" + id,
                                "{\"op\":\"Replace\",\"value\":{\"id\":\"%s\",\"displayName\":\"%s\"}}"
                                        .formatted(id, name))
                        .status())
                .isEqualTo(204);
    }

    private void mapByHand(String id, Random random, List<UnitId> where) {
        users.signIn(directory.administrator());
        Group group = group(id);
        if (random.nextInt(4) == 0) {
            mappings.followName(directory.municipality(), new ScimGroupId(id));
            group.byHand = Optional.empty();
        } else {
            Optional<Grant> grant = random.nextInt(4) == 0
                    ? Optional.empty()
                    : Optional.of(new Grant(
                            ROLES.get(random.nextInt(ROLES.size())), where.get(random.nextInt(where.size()))));
            mappings.map(directory.municipality(), new ScimGroupId(id), grant);
            group.byHand = Optional.of(grant);
        }
        users.signOut();
    }

    private void addMember(String group, String person) {
        assertThat(directory.addMember(group, person).status()).isEqualTo(204);
        group(group).members.add(person);
    }

    private void removeMember(String group, String person, Random random) {
        int status = random.nextBoolean()
                ? directory.removeMember(group, person).status()
                : directory
                        .patch(
                                "/Groups/" + group,
                                "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + person + "\\\"]\"}")
                        .status();
        assertThat(status).isEqualTo(204);
        group(group).members.remove(person);
    }

    private void replaceMembers(String group, Random random) {
        List<String> some = people.keySet().stream()
                .sorted()
                .filter(each -> random.nextBoolean())
                .toList();
        List<String> values = new ArrayList<>();
        some.forEach(each -> values.add("{\"value\":\"" + each + "\"}"));
        assertThat(directory
                        .patch(
                                "/Groups/" + group,
                                "{\"op\":\"Replace\",\"path\":\"members\",\"value\":[" + String.join(",", values)
                                        + "]}")
                        .status())
                .isEqualTo(204);
        group(group).members.clear();
        group(group).members.addAll(some);
    }

    private void deleteGroup(String group, Random random) {
        if (random.nextBoolean()) {
            assertThat(directory.send("DELETE", "/Groups/" + group, "").status())
                    .isEqualTo(204);
            groups.remove(group);
        }
    }

    private void compare() {
        people.forEach((id, person) -> {
            Set<Grant> expected = groups.values().stream()
                    .filter(group -> person.active() && group.members.contains(id))
                    .flatMap(group -> group.grant().stream())
                    .collect(toSet());
            Account account = account(person.email());
            assertThat(units.grants(account.id())).as(person.toString()).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(account.state() == AccountState.DISABLED).isEqualTo(!person.active());
            assertThat(directory.get("/Users/" + id).json().at("/active").booleanValue())
                    .isEqualTo(person.active());
        });
        gone.forEach(email -> {
            assertThat(units.grants(account(email).id())).isEmpty();
            assertThat(account(email).state()).isEqualTo(AccountState.DISABLED);
        });
        groups.forEach(
                (id, group) -> assertThat(membersOf(id).toList()).containsExactlyInAnyOrderElementsOf(group.members));
        assertThat(directory.get("/Users?count=0").json().at("/totalResults").asInt())
                .isEqualTo(people.size());
        assertThat(directory.get("/Groups?count=0").json().at("/totalResults").asInt())
                .isEqualTo(groups.size());
    }

    private Stream<String> membersOf(String group) {
        return directory
                .get("/Groups/" + group)
                .json()
                .at("/members")
                .valueStream()
                .map(each -> each.at("/value").asString());
    }

    private Group group(String id) {
        return Objects.requireNonNull(groups.get(id));
    }

    private Account account(String email) {
        return accounts.find(new EmailAddress(email)).orElseThrow();
    }
}
