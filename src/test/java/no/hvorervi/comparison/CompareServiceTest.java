package no.hvorervi.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.comparison.Comparison.Learning.State;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.released.TestReleases;
import no.hvorervi.results.ShareKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sees which units beside their own, and from which day on. */
@DatabaseTest
class CompareServiceTest {

    @Autowired
    CompareService service;

    @Autowired
    ShareService shares;

    @Autowired
    TestComparisons comparisons;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    private UnitId top = new UnitId(0);
    private Map<UnitId, Double> town = Map.of();
    private List<UnitId> all = List.of();
    private UnitId unit = new UnitId(0);
    private RoundId round = new RoundId(0);

    @BeforeEach
    void plant() {
        top = units.root("Kommunen");
        town = comparisons.town(top, 8);
        all = List.copyOf(town.keySet());
        unit = all.getFirst();
        round = comparisons.released(top, town).round();
        clock.stopOn(TestReleases.EMPLOYEES_FROM);
    }

    private Comparison compare(UnitId... chosen) {
        return service.find(unit, Optional.of(round), new Wish(List.of(chosen), true, Optional.empty()))
                .comparison()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNIT_LEADER", "DEPUTY", "UNION_REPRESENTATIVE", "SAFETY_REPRESENTATIVE"})
    void unitsOwnPeopleCompareFromTheDayOnWhichEmployeesSeeTheirs(UnitRole role) {
        units.signIn(role, unit);
        clock.stopOn(TestReleases.EMPLOYEES_FROM.minusDays(1));
        ComparePage early = service.find(unit, Optional.empty(), Wish.NOTHING);
        assertThat(early.comparison()).isEmpty();
        assertThat(early.from()).contains(TestReleases.EMPLOYEES_FROM);
        assertThat(early.round()).contains(round);
        clock.stopOn(TestReleases.EMPLOYEES_FROM);
        ComparePage page = service.find(unit, Optional.empty(), Wish.NOTHING);
        assertThat(page.from()).isEmpty();
        assertThat(page.comparison().orElseThrow().lines()).hasSize(1);
        assertThat(page.comparison().orElseThrow().columns())
                .hasSize(9)
                .filteredOn(each -> each.gate() == Gate.ALIKE)
                .hasSize(1);
        assertThat(page.comparison().orElseThrow().unnamed()).isEmpty();
        assertThat(compare().unnamed()).hasSize(Unnamed.SHOWN);
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "HR_ADVISER", "UNIT_LEADER", "VIEWER"})
    void strangersAreToldAsMuchAsOfAUnitThatDoesNotExist(UnitRole role) {
        units.signIn(role, top);
        assertThatThrownBy(() -> service.find(unit, Optional.of(round), Wish.NOTHING))
                .isInstanceOf(UnitNotFoundException.class);
        assertThatThrownBy(() -> service.find(new UnitId(987_654_321L), Optional.of(round), Wish.NOTHING))
                .isInstanceOf(UnitNotFoundException.class);
    }

    @Test
    void withoutAReleaseThereIsNothing() {
        UnitId alone = units.below(top, "Ny");
        units.signIn(UnitRole.UNIT_LEADER, alone);
        ComparePage nothing = new ComparePage(List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(service.find(alone, Optional.empty(), Wish.NOTHING)).isEqualTo(nothing);
        assertThat(service.find(alone, Optional.of(round), Wish.NOTHING)).isEqualTo(nothing);
    }

    @Test
    void unitIsSeenByNameAsLongAsItSaysYes() {
        comparisons.share(all.get(3), round, ShareKind.COMPARE);
        units.signIn(UnitRole.UNIT_LEADER, unit);
        assertThat(compare(all.get(3)).lines()).hasSize(2);
        assertThat(compare(all.get(3)).choices()).extracting(Neighbour::unit).containsExactly(all.get(3));
        units.signIn(UnitRole.UNION_REPRESENTATIVE, all.get(3));
        shares.withdraw(all.get(3), round, ShareKind.COMPARE);
        units.signIn(UnitRole.UNIT_LEADER, unit);
        Comparison after = compare(all.get(3));
        assertThat(after.lines()).hasSize(1);
        assertThat(after.choices()).isEmpty();
        assertThat(after).isEqualTo(compare(new UnitId(987_654_321L)));
    }

    /** What is said yes to in one round is not said of another. */
    @Test
    void yesHoldsForItsRoundAlone() {
        RoundId later = comparisons.released(top, town).round();
        comparisons.share(all.get(3), later, ShareKind.COMPARE);
        units.signIn(UnitRole.UNIT_LEADER, unit);
        assertThat(compare(all.get(3)).choices()).isEmpty();
        Comparison seen = service.find(unit, Optional.empty(), new Wish(List.of(all.get(3)), false, Optional.empty()))
                .comparison()
                .orElseThrow();
        assertThat(seen.lines()).hasSize(2);
        assertThat(seen.focus().orElseThrow().courses().getLast().means())
                .satisfiesExactly(before -> assertThat(before).isEmpty(), now -> assertThat(now)
                        .isPresent());
    }

    @Test
    void whoHasGotBetterIsFoundIfTheyWantTo() {
        UnitId other = all.get(1);
        Map<UnitId, Double> better = new LinkedHashMap<>(town);
        better.put(unit, town.get(other));
        better.put(other, 4.6);
        RoundId later = comparisons.released(top, better).round();
        units.signIn(UnitRole.UNIT_LEADER, unit);
        assertThat(learning(later)).isEqualTo(new Comparison.Learning(State.NONE, List.of()));
        comparisons.share(other, later, ShareKind.FOUND);
        units.signIn(UnitRole.UNIT_LEADER, unit);
        assertThat(learning(later).units()).extracting(Neighbour::unit).containsExactly(other);
        units.signIn(UnitRole.UNIT_LEADER, other);
        shares.withdraw(other, later, ShareKind.FOUND);
        units.signIn(UnitRole.UNIT_LEADER, unit);
        assertThat(learning(later).state()).isEqualTo(State.NONE);
    }

    private Comparison.Learning learning(RoundId of) {
        return service.find(unit, Optional.of(of), Wish.NOTHING)
                .comparison()
                .flatMap(Comparison::focus)
                .orElseThrow()
                .learning();
    }

    /** The municipalities must have agreed, and the unit must have said yes: neither is enough. */
    @Test
    void unitsOfOtherMunicipalitiesNeedBoth() {
        UnitId elsewhere = units.root("Nabokommunen");
        Map<UnitId, Double> otherTown = comparisons.town(elsewhere, 2);
        UnitId other = otherTown.keySet().iterator().next();
        RoundId otherRound = comparisons.released(elsewhere, otherTown).round();
        units.signIn(UnitRole.UNIT_LEADER, unit);
        assertThat(compare(other).lines()).hasSize(1);
        comparisons.share(other, otherRound, ShareKind.COMPARE);
        units.signIn(UnitRole.UNIT_LEADER, unit);
        assertThat(compare(other).lines()).hasSize(1);
        units.agree(top, elsewhere, units.leader(top));
        assertThat(compare(other).lines()).hasSize(2);
        assertThat(compare(other).choices()).extracting(Neighbour::unit).containsExactly(other);
        units.signIn(UnitRole.UNIT_LEADER, other);
        shares.withdraw(other, otherRound, ShareKind.COMPARE);
        units.signIn(UnitRole.UNIT_LEADER, unit);
        assertThat(compare(other).lines()).hasSize(1);
    }
}
