package no.hvorervi.release;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import no.hvorervi.ids.UnitId;
import no.hvorervi.released.Figure;
import no.hvorervi.released.FigureRow;
import no.hvorervi.released.ReleasedScale;
import no.hvorervi.released.ReleasedUnit;
import no.hvorervi.released.Turnout;

/**
 * A SHA-256 over everything that is shown and nothing that is hidden: nobody could try out what a hidden group has answered. The
 * same for the same release in whatever order voices and items come; any figure that is changed by the last bit changes it.
 */
final class FigureDigest {

    private final MessageDigest digest = sha256();
    private final List<String> ofUnit = new ArrayList<>();
    private Optional<UnitId> unit = Optional.empty();

    /** Over what the figures are of; first of all. */
    FigureDigest(Frame frame) {
        add("group " + frame.basis().group());
        frame.basis().items().forEach(item -> add("item " + item.no() + ' ' + item.kind() + ' ' + item.key()));
        for (ReleasedUnit each : frame.units()) {
            add("unit " + each.unit() + " under "
                    + each.parent().map(UnitId::toString).orElse("none"));
        }
    }

    /** The figures of one unit after the other, in the order of the units. */
    void add(FigureRow row) {
        if (!unit.equals(Optional.of(row.unit()))) {
            flush();
            unit = Optional.of(row.unit());
        }
        ofUnit.add("figure " + row.unit() + ' ' + row.voice() + ' ' + row.item() + ' ' + text(row.figure()));
    }

    private static String text(Figure figure) {
        return switch (figure) {
            case Figure.Hidden() -> ":";
            case Figure.Rounded each -> "R" + text(each);
            case Figure.Mean each -> "M" + text(each);
            case Figure.Full each ->
                "S" + text(each) + ' ' + bits(each.sd()) + ' ' + bits(each.agreement()) + ' ' + bits(each.deviation())
                        + ' ' + bits(each.rwg()) + ' ' + each.counts();
        };
    }

    private static String text(Figure.Visible figure) {
        return figure.n() + " " + bits(figure.mean()) + ' ' + bits(figure.low()) + ' ' + bits(figure.high());
    }

    /** A database does not tell −0 from 0. */
    private static String bits(double value) {
        return Double.toHexString(value + 0.0);
    }

    private static String bits(OptionalDouble value) {
        return value.isPresent() ? bits(value.getAsDouble()) : ":";
    }

    /** How many answered, in any order, when all figures are added. */
    void addTurnouts(List<Turnout> turnouts) {
        addSorted(turnouts.stream()
                .map(each -> "turnout " + each.unit() + ' ' + each.voice() + ' ' + each.people())
                .toList());
    }

    /** In any order, when all figures are added. */
    void addScales(List<ReleasedScale> scales) {
        addSorted(scales.stream()
                .map(each -> "scale " + each.voice() + ' ' + each.key() + ' ' + each.n() + ' ' + each.units() + ' '
                        + List.of(each.icc1(), each.icc2(), each.alpha(), each.rwgj(), each.pooledSd()).stream()
                                .map(FigureDigest::bits)
                                .collect(Collectors.joining(" ")))
                .toList());
    }

    private void addSorted(List<String> lines) {
        flush();
        lines.stream().sorted().forEach(this::add);
    }

    private void flush() {
        ofUnit.stream().sorted().forEach(this::add);
        ofUnit.clear();
    }

    private void add(String line) {
        digest.update((line + '\n').getBytes(StandardCharsets.UTF_8));
    }

    /** Of all that was added; nothing can be added any more. */
    String hex() {
        flush();
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
