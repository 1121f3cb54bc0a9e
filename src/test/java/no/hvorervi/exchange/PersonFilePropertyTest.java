package no.hvorervi.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.exchange.PersonRow.RoleRow;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MembershipId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Unit;
import no.hvorervi.people.PeopleChanges;
import no.hvorervi.people.PeopleChanges.GivenRole;
import no.hvorervi.people.PeopleChanges.PersonData;
import no.hvorervi.people.RoleSource;
import no.hvorervi.people.StoredPeople;
import no.hvorervi.people.StoredPeople.StoredPerson;
import no.hvorervi.people.StoredPeople.StoredRole;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Any people with any roles can be written to a file, read back as they were, and imported once. */
class PersonFilePropertyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final UnitId ROOT = new UnitId(1);
    private static final AccountId IMPORTER = new AccountId(1_000_000);

    /** A role in one of three units; years apart, so that none overlaps another. */
    private record Made(int unit, UnitRole role, int year, Optional<Integer> days) {}

    private record Someone(String name, List<Made> roles) {}

    @Provide
    Arbitrary<List<Someone>> people() {
        Arbitrary<Made> roles = Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(UnitRole.class),
                        Arbitraries.integers().between(2015, 2030),
                        Arbitraries.integers().between(0, 300).optional())
                .as(Made::new);
        Arbitrary<String> names = Arbitraries.strings()
                .withChars("aæøåÅ=+-@\"',; \\<>&€ßĀ{}$")
                .ofMinLength(1)
                .ofMaxLength(20)
                .map(name -> "x" + name.strip());
        return Combinators.combine(names, roles.list().ofMaxSize(4))
                .as(Someone::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    private static List<PersonRow> rows(List<Someone> people) {
        List<PersonRow> rows = new ArrayList<>();
        for (int at = 0; at < people.size(); at++) {
            Someone someone = people.get(at);
            var person = new PersonData("id" + at, someone.name(), new EmailAddress("p" + at + "@kommune.example"));
            List<RoleRow> taken = new ArrayList<>();
            for (Made made : someone.roles()) {
                LocalDate from = LocalDate.of(made.year(), 1, 1);
                var role = new RoleRow(
                        "u" + made.unit(), made.role(), from, made.days().map(from::plusDays));
                boolean isFree = taken.stream()
                        .noneMatch(other -> other.unitId().equals(role.unitId())
                                && other.role() == role.role()
                                && other.overlaps(role));
                if (isFree) {
                    taken.add(role);
                    rows.add(new PersonRow(rows.size() + 2, person, Optional.of(role)));
                }
            }
            if (taken.isEmpty()) {
                rows.add(new PersonRow(rows.size() + 2, person, Optional.empty()));
            }
        }
        return rows;
    }

    private static PersonFile written(List<PersonRow> rows, char delimiter) {
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setDelimiter(delimiter).get())) {
            printer.printRecord(PersonColumns.ALL);
            for (PersonRow row : rows) {
                Optional<RoleRow> role = row.role();
                printer.printRecord(
                        row.person().externalId(),
                        row.person().name(),
                        row.person().email().value(),
                        role.map(RoleRow::unitId).orElse(""),
                        role.map(each -> each.role().name()).orElse(""),
                        role.map(each -> each.from().toString()).orElse(""),
                        role.flatMap(RoleRow::to).map(LocalDate::toString).orElse(""));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return PersonFile.read(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 300)
    void isReadAsItWasWritten(@ForAll("people") List<Someone> people, @ForAll boolean semicolons) {
        List<PersonRow> rows = rows(people);
        PersonFile file = written(rows, semicolons ? ';' : ',');
        assertThat(file.faults()).isEmpty();
        assertThat(file.rows()).isEqualTo(rows);
    }

    @Property(tries = 300)
    void addsEverythingOnceAndNothingTheSecondTime(@ForAll("people") List<Someone> people) {
        PersonFile file = written(rows(people), ',');
        PeopleChanges first = plan(file, List.of());
        assertThat(first.given().size())
                .isEqualTo(file.rows().stream()
                        .filter(row -> row.role().isPresent())
                        .count());
        PeopleChanges second = plan(file, stored(first));
        assertThat(second.isEmpty()).isTrue();
        assertThat(second.unchanged()).isEqualTo(first.given().size());
    }

    /** Whatever came before: after an import that ends what is missing, the same file finds nothing to do. */
    @Property(tries = 300)
    void leavesNoRoleFromAnEarlierFileThatGoesOn(
            @ForAll("people") List<Someone> before, @ForAll("people") List<Someone> after) {
        List<StoredPerson> stored = stored(plan(written(rows(before), ','), List.of()));
        PersonFile file = written(rows(after), ',');
        if (PersonImportPlanner.plan(file, everything(stored), true, DAY) instanceof PeoplePreview.Ready(var plan)) {
            assertThat(plan.missing()).isZero();
            assertThat(plan.ended()).noneMatch(end -> end.role()
                    .to()
                    .filter(last -> !last.isAfter(end.lastDay()))
                    .isPresent());
            assertThat(plan.given().size() + plan.moved().size() + plan.unchanged())
                    .isEqualTo((int) file.rows().stream()
                            .filter(row -> row.role().isPresent())
                            .count());
        }
    }

    private static PeopleChanges plan(PersonFile file, List<StoredPerson> stored) {
        return ((PeoplePreview.Ready) PersonImportPlanner.plan(file, everything(stored), true, DAY)).plan();
    }

    private static StoredPeople everything(List<StoredPerson> people) {
        Map<String, Unit> units = new HashMap<>();
        for (int unit = 0; unit < 3; unit++) {
            units.put(
                    "u" + unit,
                    new Unit(
                            new UnitId(ROOT.value() + unit),
                            "u" + unit,
                            "Enhet " + unit,
                            "enhet",
                            Optional.empty(),
                            LocalDate.of(2010, 1, 1),
                            Optional.empty()));
        }
        var keeper = new StoredPerson(
                IMPORTER,
                Optional.empty(),
                "Ada",
                new EmailAddress("ada@kommune.example"),
                false,
                List.of(new StoredRole(
                        new MembershipId(1_000_000),
                        ROOT,
                        UnitRole.ADMINISTRATOR,
                        LocalDate.of(2010, 1, 1),
                        Optional.empty(),
                        RoleSource.PERSON,
                        false)));
        List<StoredPerson> all = new ArrayList<>(people);
        all.add(keeper);
        return new StoredPeople(ROOT, IMPORTER, all, units, Set.of());
    }

    private static List<StoredPerson> stored(PeopleChanges plan) {
        List<StoredPerson> people = new ArrayList<>();
        long membership = 0;
        for (PersonData person : plan.added()) {
            List<StoredRole> roles = new ArrayList<>();
            for (GivenRole given : plan.given()) {
                if (given.person().equals(person)) {
                    roles.add(new StoredRole(
                            new MembershipId(++membership),
                            given.unit(),
                            given.role(),
                            given.from(),
                            given.to(),
                            RoleSource.FILE,
                            false));
                }
            }
            people.add(new StoredPerson(
                    new AccountId(people.size() + 1L),
                    Optional.of(person.externalId()),
                    person.name(),
                    person.email(),
                    false,
                    roles));
        }
        return people;
    }
}
