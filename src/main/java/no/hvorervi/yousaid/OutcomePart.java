package no.hvorervi.yousaid;

import java.util.List;
import java.util.Optional;

/**
 * One of the four parts, in words: what is written, and the facts below it.
 *
 * @param written by the unit; may be empty
 */
public record OutcomePart(String title, String written, List<Block> blocks) {

    public OutcomePart {
        blocks = List.copyOf(blocks);
    }

    /**
     * Facts of one kind.
     *
     * @param lead says what they are; may be empty
     */
    public record Block(String lead, List<Line> lines) {

        public Block {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A fact.
     *
     * @param beside what belongs to it; may be empty
     * @param bar how full a bar beside it is, 0 to 1
     */
    public record Line(String text, String beside, Optional<Double> bar) {

        static Line of(String text) {
            return new Line(text, "", Optional.empty());
        }

        static Line of(String text, String beside) {
            return new Line(text, beside, Optional.empty());
        }
    }
}
