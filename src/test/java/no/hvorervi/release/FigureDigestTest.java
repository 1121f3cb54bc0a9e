package no.hvorervi.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import no.hvorervi.released.Figure;
import no.hvorervi.released.FigureRow;
import no.hvorervi.released.ReleasedItem;
import no.hvorervi.released.ReleasedScale;
import no.hvorervi.released.Turnout;
import no.hvorervi.rounds.AnonymousVoice;
import org.junit.jupiter.api.Test;

/** What the digest of a release is over: stored digests must be found again by every later version. */
class FigureDigestTest {

    private static final Figure ROUNDED = new Figure.Rounded(7, 4.5, 4.0, 5.0);
    private static final Figure MEAN = new Figure.Mean(7, 0.5, -0.25, 1.5);
    private static final Figure FULL =
            new Figure.Full(10, 3.0, 2.5, 3.5, 1.25, 0.5, 0.75, 0.125, List.of(1, 2, 4, 2, 1));

    private static final ReleasedScale SCALE = new ReleasedScale(
            AnonymousVoice.EMPLOYEE,
            "principle-1",
            30,
            3,
            OptionalDouble.of(0.5),
            OptionalDouble.of(0.75),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.of(1));

    private static final ReleasedScale ALL = new ReleasedScale(
            AnonymousVoice.EMPLOYEE,
            ReleasedScale.PRINCIPLES,
            30,
            3,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.of(0.25),
            OptionalDouble.of(0.125),
            OptionalDouble.empty());

    private static final String FRAME = """
            group 5
            item 1 PRINCIPLE principle-1
            item 2 BALANCE balance-2
            unit 100 under none
            unit 101 under 100
            """;

    private final Frame frame = MadeUp.frame(
            5, List.of(MadeUp.principles(1).getFirst(), MadeUp.balance(2)), MadeUp.CLOSED_ON, false, 100, -1, 0);

    private static FigureRow row(int unit, AnonymousVoice voice, int item, Figure figure) {
        return new FigureRow(MadeUp.unit(unit), voice, item, figure);
    }

    private static String sha(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private String digest(List<FigureRow> rows, List<Turnout> turnouts, List<ReleasedScale> scales) {
        var digest = new FigureDigest(frame);
        rows.forEach(digest::add);
        digest.addTurnouts(turnouts);
        digest.addScales(scales);
        return digest.hex();
    }

    private static List<FigureRow> rows() {
        return new ArrayList<>(List.of(
                row(100, AnonymousVoice.EMPLOYEE, 1, FULL),
                row(100, AnonymousVoice.EMPLOYEE, 2, MEAN),
                row(100, AnonymousVoice.CITIZEN, 1, ROUNDED),
                row(101, AnonymousVoice.EMPLOYEE, 1, new Figure.Hidden()),
                row(101, AnonymousVoice.EMPLOYEE, 2, MEAN)));
    }

    private static List<Turnout> turnouts() {
        return List.of(
                new Turnout(MadeUp.unit(100), AnonymousVoice.EMPLOYEE, OptionalInt.of(17)),
                new Turnout(MadeUp.unit(101), AnonymousVoice.EMPLOYEE, OptionalInt.empty()));
    }

    @Test
    void itIsOverAllThatIsShownInAnOrderThatIsFixed() {
        assertThat(digest(rows(), turnouts(), List.of(ALL, SCALE))).isEqualTo(sha(FRAME + """
                figure 100 CITIZEN 1 R7 0x1.2p2 0x1.0p2 0x1.4p2
                figure 100 EMPLOYEE 1 S10 0x1.8p1 0x1.4p1 0x1.cp1 0x1.4p0 0x1.0p-1 0x1.8p-1 0x1.0p-3 [1, 2, 4, 2, 1]
                figure 100 EMPLOYEE 2 M7 0x1.0p-1 -0x1.0p-2 0x1.8p0
                figure 101 EMPLOYEE 1 :
                figure 101 EMPLOYEE 2 M7 0x1.0p-1 -0x1.0p-2 0x1.8p0
                turnout 100 EMPLOYEE OptionalInt[17]
                turnout 101 EMPLOYEE OptionalInt.empty
                scale EMPLOYEE principle-1 30 3 0x1.0p-1 0x1.8p-1 : : 0x1.0p0
                scale EMPLOYEE principles 30 3 : : 0x1.0p-2 0x1.0p-3 :
                """));
    }

    @Test
    void figuresAreInItWhateverComesAfterThem() {
        var digest = new FigureDigest(frame);
        digest.add(row(100, AnonymousVoice.EMPLOYEE, 1, new Figure.Hidden()));
        assertThat(digest.hex()).isEqualTo(sha(FRAME + "figure 100 EMPLOYEE 1 :\n"));
    }

    @Test
    void unitsComeInTheOrderOfTheTree() {
        var digest = new FigureDigest(frame);
        digest.add(row(101, AnonymousVoice.EMPLOYEE, 1, new Figure.Hidden()));
        digest.add(row(100, AnonymousVoice.EMPLOYEE, 1, new Figure.Hidden()));
        assertThat(digest.hex()).isEqualTo(sha(FRAME + "figure 101 EMPLOYEE 1 :\nfigure 100 EMPLOYEE 1 :\n"));
    }

    @Test
    void orderOfWhatComesIsNoMatterWithinAUnit() {
        List<FigureRow> others = rows();
        others.add(0, others.remove(2));
        others.addLast(others.remove(3));
        assertThat(digest(others, turnouts().reversed(), List.of(SCALE, ALL)))
                .isEqualTo(digest(rows(), turnouts(), List.of(ALL, SCALE)));
    }

    /** A database does not tell them apart. */
    @Test
    void zeroIsZero() {
        assertThat(digest(
                        List.of(row(100, AnonymousVoice.EMPLOYEE, 2, new Figure.Mean(9, -0.0, -1, 1))),
                        List.of(),
                        List.of()))
                .isEqualTo(digest(
                        List.of(row(100, AnonymousVoice.EMPLOYEE, 2, new Figure.Mean(9, 0.0, -1, 1))),
                        List.of(),
                        List.of()));
    }

    /** Else figures of one round could stand for those of another. */
    @Test
    void whatTheFiguresAreOfChangesIt() {
        List<ReleasedItem> items = frame.basis().items();
        assertThat(List.of(
                        new FigureDigest(frame).hex(),
                        new FigureDigest(MadeUp.frame(6, items, -1, 0)).hex(),
                        new FigureDigest(MadeUp.frame(5, items.subList(0, 1), -1, 0)).hex(),
                        new FigureDigest(MadeUp.frame(5, items, -1, -1)).hex(),
                        new FigureDigest(MadeUp.frame(5, items, -1)).hex()))
                .doesNotHaveDuplicates();
    }
}
