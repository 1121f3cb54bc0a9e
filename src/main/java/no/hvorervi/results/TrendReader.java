package no.hvorervi.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Predecessor;
import no.hvorervi.released.PrincipleGrid;
import no.hvorervi.released.PrincipleGrid.Cell;
import no.hvorervi.released.ReleasedItem;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedRounds;
import no.hvorervi.rounds.AnonymousVoice;
import org.springframework.stereotype.Component;

/** Puts a unit's rounds beside each other, and says where that cannot be done. */
@Component
class TrendReader {

    /** More rounds than this say nothing more. */
    private static final int MOST = 10;

    private final ReleasedRounds released;

    TrendReader(ReleasedRounds released) {
        this.released = released;
    }

    /**
     * What the reader sees of a unit in rounds.
     *
     * @param rounds in no order
     */
    record History(UnitId unit, Optional<Predecessor> before, List<ReleasedRound> rounds) {}

    /**
     * Of the unit and those before it.
     *
     * @param own the unit's
     * @param before those of the units it took over from
     * @param predecessors all of these, also those that the reader sees nothing of
     */
    Trend read(History own, List<History> before, List<Predecessor> predecessors, AnonymousVoice voice) {
        List<ReleasedRound> rounds = last(Stream.concat(Stream.of(own), before.stream())
                .map(History::rounds)
                .flatMap(Collection::stream)
                .toList());
        return new Trend(
                rounds.stream().map(RoundLine::of).toList(),
                Stream.concat(Stream.of(own), before.stream())
                        .filter(each -> each.before().isEmpty()
                                || each.rounds().stream().anyMatch(rounds::contains))
                        .map(each -> course(each, rounds, voice))
                        .toList(),
                breaks(rounds, predecessors));
    }

    private static List<ReleasedRound> last(List<ReleasedRound> rounds) {
        List<ReleasedRound> inOrder = rounds.stream()
                .distinct()
                .sorted(Comparator.comparing(ReleasedRound::closedOn)
                        .thenComparing(each -> each.id().value()))
                .toList();
        return inOrder.subList(Math.max(0, inOrder.size() - MOST), inOrder.size());
    }

    private Trend.Course course(History history, List<ReleasedRound> rounds, AnonymousVoice voice) {
        return new Trend.Course(
                history.before(),
                rounds.stream()
                        .map(round -> Optional.of(round)
                                .filter(history.rounds()::contains)
                                .map(seen -> means(seen, history.unit(), voice)))
                        .toList());
    }

    private Map<String, Optional<Double>> means(ReleasedRound round, UnitId unit, AnonymousVoice voice) {
        PrincipleGrid grid = released.principles(round.id());
        Map<String, Optional<Double>> means = new HashMap<>();
        for (ReleasedItem item : grid.principles()) {
            switch (grid.cell(unit, voice, item.no())) {
                case Cell.Visible seen -> means.put(item.key(), Optional.of(seen.mean()));
                case Cell.Hidden hidden -> means.put(item.key(), Optional.empty());
                case Cell.NotAsked notAsked -> {}
            }
        }
        return Map.copyOf(means);
    }

    private static List<Trend.Break> breaks(List<ReleasedRound> rounds, List<Predecessor> predecessors) {
        List<Trend.Break> breaks = new ArrayList<>();
        Map<LocalDate, List<Predecessor>> byDay = predecessors.stream()
                .collect(Collectors.groupingBy(Predecessor::day, TreeMap::new, Collectors.toList()));
        byDay.forEach((day, from) -> {
            int at = (int) rounds.stream()
                    .filter(each -> each.closedOn().isBefore(day))
                    .count();
            // What has happened since the last of them stands between nothing.
            if (at < rounds.size()) {
                breaks.add(new Trend.Reorganised(at, day, from));
            }
        });
        for (int at = 1; at < rounds.size(); at++) {
            if (!rounds.get(at).criteria().equals(rounds.get(at - 1).criteria())) {
                breaks.add(new Trend.OtherQuestions(at));
            }
        }
        breaks.sort(Comparator.comparingInt(Trend.Break::at));
        return breaks;
    }
}
