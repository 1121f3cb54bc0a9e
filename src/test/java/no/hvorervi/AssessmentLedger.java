package no.hvorervi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the leader of one unit has asked to be saved, and what of it the server has said is saved. */
final class AssessmentLedger {

    /** What is saved by itself. */
    enum Part {
        RATING,
        REASON,
        EVIDENCE,
        COMMENT
    }

    /**
     * A field of one of the unit's assessments.
     *
     * @param number of the assessment, from 1
     * @param step of the assessment, from 1: for a principle, its place among the principles
     */
    record Field(int number, int step, Part part) {}

    /**
     * What stands, held against what was said.
     *
     * @param right fields with what was acknowledged last, or asked since
     * @param lost fields where what was acknowledged last is not there
     * @param invented fields with what was never asked
     * @param doubled what stands more often, or was written more often, than it was asked
     */
    record Verdict(long right, long lost, long invented, long doubled) {

        static final Verdict NONE = new Verdict(0, 0, 0, 0);

        Verdict plus(Verdict other) {
            return new Verdict(
                    right + other.right, lost + other.lost, invented + other.invented, doubled + other.doubled);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(AssessmentLedger.class);
    private static final String NOTHING = "";

    private static final class Line {
        private String acknowledged = NOTHING;
        private final List<String> askedSince = new ArrayList<>();
        private final Set<String> everAsked = new HashSet<>(Set.of(NOTHING));
        private int timesAcknowledged;
        private int timesAsked;

        boolean mayBe(String value) {
            return value.equals(acknowledged) || askedSince.contains(value);
        }
    }

    private final Map<Field, Line> lines = new HashMap<>();

    private Line line(Field field) {
        return lines.computeIfAbsent(field, any -> new Line());
    }

    void ask(Field field, String value) {
        Line line = line(field);
        line.askedSince.add(value);
        line.everAsked.add(value);
        line.timesAsked++;
    }

    /** The server has said that what was asked last is saved. */
    void acknowledge(Field field) {
        Line line = line(field);
        line.acknowledged = line.askedSince.getLast();
        line.askedSince.clear();
        line.timesAcknowledged++;
    }

    boolean isAcknowledged(Field field) {
        return line(field).timesAcknowledged > 0;
    }

    boolean mayBe(Field field, String value) {
        return line(field).mayBe(value);
    }

    /** Whether the page shows what must stand, or what may. */
    boolean isShown(Field field, String page) {
        Line line = line(field);
        return page.contains(line.acknowledged) || line.askedSince.stream().anyMatch(page::contains);
    }

    /**
     * Judges what is stored.
     *
     * @param values of the fields that are not empty
     * @param writes how often each row has been written; the rows of a step hold all its fields
     */
    Verdict judge(Map<Field, String> values, Map<Step, Integer> writes) {
        Set<Field> all = new HashSet<>(lines.keySet());
        all.addAll(values.keySet());
        Verdict verdict = all.stream()
                .map(field -> judge(field, values.getOrDefault(field, NOTHING)))
                .reduce(Verdict.NONE, Verdict::plus);
        long doubled = writes.entrySet().stream()
                .filter(row -> row.getValue() > timesAsked(row.getKey()))
                .count();
        long missing = lines.keySet().stream()
                .map(Step::of)
                .distinct()
                .filter(step -> writes.getOrDefault(step, 0) < timesAcknowledged(step))
                .count();
        return verdict.plus(new Verdict(0, missing, 0, doubled));
    }

    private Verdict judge(Field field, String value) {
        Line line = line(field);
        if (line.mayBe(value)) {
            return new Verdict(1, 0, 0, 0);
        }
        LOG.error("{} is «{}», not «{}» or since then {}", field, value, line.acknowledged, line.askedSince);
        return line.everAsked.contains(value) ? new Verdict(0, 1, 0, 0) : new Verdict(0, 0, 1, 0);
    }

    /** What is stored in one row. */
    record Step(int number, int step) {
        static Step of(Field field) {
            return new Step(field.number(), field.step());
        }
    }

    private int timesAsked(Step step) {
        return lines.entrySet().stream()
                .filter(each -> Step.of(each.getKey()).equals(step))
                .mapToInt(each -> each.getValue().timesAsked)
                .sum();
    }

    private int timesAcknowledged(Step step) {
        return lines.entrySet().stream()
                .filter(each -> Step.of(each.getKey()).equals(step))
                .mapToInt(each -> each.getValue().timesAcknowledged)
                .sum();
    }
}
