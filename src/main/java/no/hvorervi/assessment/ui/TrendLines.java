package no.hvorervi.assessment.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.hvorervi.assessment.AgreedLevels.Agreed;
import no.hvorervi.assessment.Assessment;
import no.hvorervi.assessment.AssessmentState.Submitted;
import no.hvorervi.assessment.UnitTrend;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Principle;

/** What is drawn of each unit in a trend: one line of points for the unit itself, and one for each before it. */
final class TrendLines {

    private final List<Line> lines = new ArrayList<>();
    private final List<Point> agreed;

    /**
     * The assessments of one unit.
     *
     * @param name the unit before; empty for the unit itself
     */
    record Line(Optional<String> name, List<Point> points) {

        List<Optional<Integer>> levels(Principle principle) {
            return points.stream().map(point -> point.level(principle)).toList();
        }
    }

    /** One assessment: when, and the level of each principle by key. */
    record Point(Instant at, Map<String, Optional<Integer>> levels) {

        Optional<Integer> level(Principle principle) {
            return levels.getOrDefault(principle.key(), Optional.empty());
        }
    }

    /** Takes what was assessed by the same criteria, in whatever version. */
    TrendLines(Criteria criteria, UnitTrend trend, CriteriaService published) {
        trend.earlier().forEach(each -> add(Optional.of(each.unit().name()), criteria, each.assessments(), published));
        add(Optional.empty(), criteria, trend.own(), published);
        agreed = trend.agreed().stream()
                .filter(each -> published.get(each.criteria()).key().equals(criteria.key()))
                .map(TrendLines::point)
                .toList();
    }

    private static Point point(Agreed agreed) {
        Map<String, Optional<Integer>> levels = new HashMap<>();
        agreed.levels().forEach((principle, level) -> levels.put(principle, Optional.of(level)));
        return new Point(agreed.day().atStartOfDay(NorwegianTime.ZONE).toInstant(), levels);
    }

    /** What the unit has agreed on together, the earliest first: a line of its own. */
    List<Point> agreed() {
        return agreed;
    }

    private void add(
            Optional<String> name, Criteria criteria, List<Assessment> assessments, CriteriaService published) {
        List<Point> points = assessments.stream()
                .filter(each -> published.get(each.criteria()).key().equals(criteria.key()))
                .flatMap(each -> point(published.get(each.criteria()), each).stream())
                .toList();
        if (!points.isEmpty()) {
            lines.add(new Line(name, points));
        }
    }

    private static Optional<Point> point(Criteria criteria, Assessment assessment) {
        if (!(assessment.state() instanceof Submitted(var at, var by))) {
            return Optional.empty();
        }
        Map<String, Optional<Integer>> levels = new HashMap<>();
        criteria.principles()
                .forEach(each -> levels.put(each.key(), assessment.rating(each).scoreIfAny()));
        return Optional.of(new Point(at, levels));
    }

    /** Those of the units before first, that of the unit itself last. */
    List<Line> all() {
        return lines;
    }

    Stream<Instant> moments() {
        return Stream.concat(assessed(), agreed.stream().map(Point::at));
    }

    private Stream<Instant> assessed() {
        return lines.stream().flatMap(line -> line.points().stream()).map(Point::at);
    }

    /** How many assessments there are. */
    int size() {
        return (int) assessed().count();
    }
}
