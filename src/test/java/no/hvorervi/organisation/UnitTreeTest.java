package no.hvorervi.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.ids.UnitId;
import org.junit.jupiter.api.Test;

/** How the units of a day stand under each other. */
class UnitTreeTest {

    private static final Unit CITY = unit(1, "OSLO", "Oslo kommune");
    private static final Unit DISTRICT = unit(2, "B02", "Bydel Grünerløkka");
    private static final Unit CARE = unit(3, "B02-HJT", "Hjemmetjenesten");
    private static final Unit TEAM_2 = unit(4, "T2", "Team 2");
    private static final Unit TEAM_10 = unit(5, "T10", "Team 10");
    private static final Unit OTHER = unit(6, "B03", "Ålesund bydel");

    private final UnitTree tree = UnitTree.of(
            List.of(TEAM_10, OTHER, TEAM_2, CARE, DISTRICT, CITY),
            parents(DISTRICT, CITY, OTHER, CITY, CARE, DISTRICT, TEAM_2, CARE, TEAM_10, CARE));

    private static Unit unit(long id, String externalId, String name) {
        return new Unit(
                new UnitId(id),
                externalId,
                name,
                "enhet",
                Optional.empty(),
                LocalDate.of(2020, 1, 1),
                Optional.empty());
    }

    private static Map<UnitId, UnitId> parents(Unit... childrenAndParents) {
        var parents = new java.util.HashMap<UnitId, UnitId>();
        for (int i = 0; i < childrenAndParents.length; i += 2) {
            parents.put(childrenAndParents[i].id(), childrenAndParents[i + 1].id());
        }
        return parents;
    }

    @Test
    void knowsWhoStandsUnderWhom() {
        assertThat(tree.roots()).containsExactly(CITY);
        assertThat(tree.parent(CARE.id())).contains(DISTRICT);
        assertThat(tree.parent(CITY.id())).isEmpty();
        assertThat(tree.ancestors(TEAM_2.id())).containsExactly(CITY, DISTRICT, CARE);
        assertThat(tree.descendants(CITY.id())).containsExactly(DISTRICT, CARE, TEAM_2, TEAM_10, OTHER);
        assertThat(tree.find(new UnitId(99))).isEmpty();
    }

    @Test
    void sortsNumbersBySizeAndNorwegianLettersLast() {
        assertThat(tree.children(CARE.id())).containsExactly(TEAM_2, TEAM_10);
        assertThat(tree.children(CITY.id())).containsExactly(DISTRICT, OTHER);
    }

    @Test
    void findsUnitsByAllWordsOfTheNameOrByTheId() {
        assertThat(tree.search("løkka bydel")).containsExactly(DISTRICT);
        assertThat(tree.search("b02-hjt")).containsExactly(CARE);
        assertThat(tree.search("team 2")).containsExactly(TEAM_2);
        assertThat(tree.search("team 7")).isEmpty();
    }

    @Test
    void keepsWhatIsAboveAndBelowTheChosen() {
        UnitTree part = tree.around(List.of(CARE));
        assertThat(part.roots()).containsExactly(CITY);
        assertThat(part.children(CITY.id())).containsExactly(DISTRICT);
        assertThat(part.descendants(DISTRICT.id())).containsExactly(CARE, TEAM_2, TEAM_10);
        assertThat(tree.around(List.of()).isEmpty()).isTrue();
    }

    @Test
    void losesNoUnitWhoseParentIsGoneOrThatStandsInACircle() {
        UnitTree broken =
                UnitTree.of(List.of(DISTRICT, CARE, TEAM_2), parents(DISTRICT, CITY, CARE, TEAM_2, TEAM_2, CARE));
        assertThat(broken.roots()).containsExactly(DISTRICT, CARE, TEAM_2);
    }
}
