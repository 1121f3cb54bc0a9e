package no.hvorervi.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.hvorervi.criteria.Principle;
import no.hvorervi.results.RoundLine;
import no.hvorervi.rounds.AnonymousVoice;

/**
 * A unit beside others in a round.
 *
 * @param columns the principles in the order of asking
 * @param lines the own unit, then the chosen ones in the order of the tree
 * @param unnamed units without a name, in an order that tells nothing; none where they are not wanted, or are too few
 * @param hasUnnamed whether there are enough units without a name to show
 * @param isSomeGone whether something was chosen that is not there, or cannot be seen any more
 * @param choices the units that can be chosen by name, in the order of the tree
 * @param spreads how many units stand on each level, of the principles that tell units apart
 * @param focus the principle that is looked at over time; none where no principle tells units apart
 */
public record Comparison(
        RoundLine round,
        AnonymousVoice voice,
        List<Column> columns,
        List<Line> lines,
        List<List<Standing>> unnamed,
        boolean hasUnnamed,
        boolean isSomeGone,
        List<Neighbour> choices,
        List<Spread> spreads,
        Optional<Focus> focus) {

    /** As many as can be chosen. */
    public static final int MOST = 6;

    public Comparison {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        unnamed = unnamed.stream().map(List::copyOf).toList();
        choices = List.copyOf(choices);
        spreads = List.copyOf(spreads);
    }

    /** A principle, and whether it tells units apart. */
    public record Column(Principle principle, Gate gate) {}

    /** A unit by its name; one standing for each column. */
    public record Line(Neighbour unit, List<Standing> standings) {

        public Line {
            standings = List.copyOf(standings);
        }
    }

    /**
     * How many units stand on each of the five levels of a principle, the lowest first.
     *
     * @param counts empty where too few units are shown
     */
    public record Spread(Principle principle, Optional<List<Integer>> counts) {}

    /**
     * One principle over the rounds.
     *
     * @param days on which the rounds closed, the earliest first
     * @param courses of the same units as the lines
     */
    public record Focus(Principle principle, List<LocalDate> days, List<Course> courses, Learning learning) {

        public Focus {
            days = List.copyOf(days);
            courses = List.copyOf(courses);
        }
    }

    /** A unit over the rounds; empty where nothing is shown of it. */
    public record Course(String name, List<Optional<Double>> means) {

        public Course {
            means = List.copyOf(means);
        }
    }

    /**
     * Units that were where the own unit is and have got better since, in the order of the tree.
     *
     * @param state whether there is anything to find
     */
    public record Learning(State state, List<Neighbour> units) {

        public Learning {
            units = List.copyOf(units);
        }

        /** What has become of the search. */
        public enum State {
            /** There are such units. */
            FOUND,
            /** None has both got better and said yes to be found. */
            NONE,
            /** What the own unit has answered is hidden. */
            OWN_HIDDEN,
            /** There is no round before this one. */
            FIRST
        }
    }
}
