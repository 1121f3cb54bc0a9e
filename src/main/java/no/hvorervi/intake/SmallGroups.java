package no.hvorervi.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.AnonymousVoice;

/**
 * Where answers of units are kept that too few have answered for: with a unit above. So nobody who reads what is stored finds
 * the few answers of a small unit by themselves.
 *
 * <p>A unit is small when fewer have answered in it and everywhere below it than a figure is shown for. Then no figure of it
 * will be shown, and its answers count for the units above all the same: moved to the nearest that is not small, they change no
 * figure that is shown (by direct answers alone they would). Where all above are small they go to the least unit that holds all
 * that were asked.
 */
final class SmallGroups {

    private final Map<UnitId, UnitId> parents;
    private final Map<UnitId, Integer> askedBelow;
    private final Map<UnitId, Integer> peopleBelow;
    private final int asked;
    private final int group;

    /**
     * Of one voice.
     *
     * @param parents the unit that each stands under; the topmost have none
     * @param asked the units that were asked
     * @param answered the unit of each person who has answered
     * @param group the fewest that a figure is shown for
     */
    SmallGroups(Map<UnitId, UnitId> parents, Set<UnitId> asked, Collection<UnitId> answered, int group) {
        this.parents = parents;
        this.askedBelow = countBelow(asked);
        this.peopleBelow = countBelow(answered);
        this.asked = asked.size();
        this.group = group;
    }

    private Map<UnitId, Integer> countBelow(Collection<UnitId> units) {
        Map<UnitId, Integer> direct = new HashMap<>();
        units.forEach(unit -> direct.merge(unit, 1, Integer::sum));
        Map<UnitId, Integer> below = new HashMap<>();
        direct.forEach((unit, number) -> {
            below.merge(unit, number, Integer::sum);
            UnitId at = unit;
            while (parents.containsKey(at)) {
                at = parents.get(at);
                below.merge(at, number, Integer::sum);
            }
        });
        return below;
    }

    /** The unit that answers of this one are kept with: most often itself. */
    UnitId keptWith(UnitId unit) {
        UnitId at = unit;
        while (isSmall(at) && parents.containsKey(at)) {
            at = parents.get(at);
        }
        return at;
    }

    private boolean isSmall(UnitId unit) {
        return peopleBelow.getOrDefault(unit, 0) < group && askedBelow.getOrDefault(unit, 0) < asked;
    }

    /** The same answers, each with the unit that it is kept with. */
    static List<Submission> moved(
            List<Submission> submissions, Map<UnitId, UnitId> parents, Set<UnitId> asked, int group) {
        Map<AnonymousVoice, List<Submission>> byVoice =
                submissions.stream().collect(Collectors.groupingBy(Submission::voice));
        return byVoice.values().stream()
                .flatMap(each -> {
                    List<UnitId> answered = each.stream().map(Submission::unit).toList();
                    var groups = new SmallGroups(parents, asked, answered, group);
                    return each.stream().map(one -> one.in(groups.keptWith(one.unit())));
                })
                .toList();
    }
}
