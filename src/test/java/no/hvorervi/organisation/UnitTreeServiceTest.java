package no.hvorervi.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.UnitId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each sees the part of the tree below the own roles, and nothing of what is beside it. */
@DatabaseTest
class UnitTreeServiceTest {

    @Autowired
    UnitTreeService service;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    private LocalDate today = LocalDate.EPOCH;
    private UnitId root = new UnitId(0);
    private UnitId own = new UnitId(0);
    private UnitId child = new UnitId(0);
    private UnitId coming = new UnitId(0);
    private UnitId ended = new UnitId(0);

    @BeforeEach
    void plantATree() {
        today = NorwegianTime.today(clock);
        root = units.root("Kommune");
        own = units.below(root, "Egen");
        child = units.below(own, "Under");
        coming = units.below(own, "Kommer");
        units.begin(coming, today.plusDays(3));
        ended = units.below(own, "Var");
        units.end(ended, today.minusDays(3));
        units.below(units.below(root, "Ved siden"), "Under den");
    }

    private TestUser holding(UnitRole role, UnitId... held) {
        TestUser person = users.person();
        Stream.of(held).forEach(unit -> units.give(role, unit, person));
        return person;
    }

    private static List<UnitId> all(UnitTree tree) {
        return tree.roots().stream()
                .flatMap(top -> Stream.concat(Stream.of(top), tree.descendants(top.id()).stream()))
                .map(Unit::id)
                .toList();
    }

    @Test
    void treeOfTodayBeginsAtTheOwnRole() {
        users.signIn(holding(UnitRole.VIEWER, own));
        assertThat(all(service.today())).containsExactly(own, child);
        assertThat(service.today().parent(own)).isEmpty();
    }

    @Test
    void rolesAboveEachOtherShowTheUnitOnce() {
        users.signIn(holding(UnitRole.VIEWER, own, child));
        assertThat(all(service.today())).containsExactly(own, child);
        assertThat(service.today().parent(child)).isPresent();
    }

    @Test
    void dayGoneByShowsWhatHasEnded() {
        users.signIn(holding(UnitRole.UNIT_LEADER, own));
        assertThat(all(service.on(today.minusDays(3)))).containsExactlyInAnyOrder(own, child, ended);
        assertThat(all(service.on(today.minusDays(2)))).containsExactlyInAnyOrder(own, child);
    }

    @Test
    void daysToComeAreForThoseWhoManageUnits() {
        for (UnitRole role : UnitRole.values()) {
            users.signIn(holding(role, own));
            assertThat(all(service.on(today.plusDays(3))))
                    .as("%s", role)
                    .containsExactlyInAnyOrderElementsOf(
                            role == UnitRole.ADMINISTRATOR ? List.of(own, child, coming) : List.of());
        }
    }

    @Test
    void personWithoutARoleSeesNothing() {
        users.signIn(users.person());
        assertThat(service.today().isEmpty()).isTrue();
        assertThat(service.overview(NorwegianTime.today(clock)).leaders()).isEmpty();
    }

    @Test
    void leadersAreNamedToThoseWhoSeePeople() {
        units.leader(child);
        users.signIn(holding(UnitRole.HR_ADVISER, own));
        assertThat(service.overview(NorwegianTime.today(clock)).leaders()).containsOnlyKeys(child);
        users.signIn(holding(UnitRole.VIEWER, own));
        assertThat(service.overview(NorwegianTime.today(clock)).leaders()).isEmpty();
        units.leader(own);
        users.signIn(holding(UnitRole.SAFETY_REPRESENTATIVE, own));
        assertThat(service.overview(NorwegianTime.today(clock)).leaders()).containsOnlyKeys(own);
    }
}
