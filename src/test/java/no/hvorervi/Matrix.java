package no.hvorervi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.Roles;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The function × role matrix of {@code security/matrix.csv}; what its cells mean stands at its top. */
final class Matrix {

    static final String FILE = "/security/matrix.csv";

    /** Who asks, beside the eight roles. */
    static final String ANONYMOUS = "anonymous";

    static final String DISABLED = "disabled";
    static final String PERSON = "person";

    static final List<String> COLUMNS = Stream.concat(
                    Stream.of(ANONYMOUS, DISABLED, PERSON, Roles.OPERATOR),
                    Arrays.stream(UnitRole.values()).map(Enum::name))
            .toList();

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setIgnoreSurroundingSpaces(true)
            .get();

    private Matrix() {}

    /** What something is asked of. */
    enum At {
        NONE,
        UNIT,
        MUNICIPALITY
    }

    /** A kind of thing that somebody can ask for. */
    enum Kind {
        ROUTE,
        REQUEST,
        SERVICE
    }

    /** Something that somebody can ask for. */
    record Thing(Kind kind, String name) {

        @Override
        public String toString() {
            return kind.name().toLowerCase(Locale.ROOT) + "," + name;
        }
    }

    /** Where the asked-for unit stands as seen from the unit that the role is held in. */
    enum Target {
        OWN,
        CHILD,
        PARENT,
        SIBLING,
        /** Of another municipality. */
        ELSEWHERE,
        /** Stood below the own unit and has ended. */
        ENDED,
        /** Will stand below the own unit and has not begun. */
        COMING,
        /** Has ended, and the role is held in it. */
        OWN_ENDED,
        /** Has not begun, and the role is held in it. */
        OWN_COMING,
        /** There is no such id. */
        UNKNOWN
    }

    /** One cell: who, with what, and where it is allowed. */
    record Cell(Thing thing, At at, String column, String value) {

        Set<Target> allowed() {
            Set<Target> allowed = EnumSet.noneOf(Target.class);
            for (String part : value.split("\\+", -1)) {
                switch (part) {
                    case "-" -> {}
                    case "all" -> allowed.addAll(EnumSet.allOf(Target.class));
                    case "own" -> allowed.add(Target.OWN);
                    case "below" -> allowed.addAll(EnumSet.of(Target.OWN, Target.CHILD));
                    case "ended" -> allowed.add(Target.ENDED);
                    case "coming" -> allowed.add(Target.COMING);
                    default -> throw new IllegalArgumentException(this + ": «" + part + "» is no value of a cell");
                }
            }
            return allowed;
        }

        @Override
        public String toString() {
            return thing + " · " + column + " " + value;
        }
    }

    static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (CSVRecord row : rows()) {
            for (String column : COLUMNS) {
                cells.add(new Cell(
                        thing(row), At.valueOf(row.get("at").toUpperCase(Locale.ROOT)), column, row.get(column)));
            }
        }
        return cells;
    }

    static List<Thing> things() {
        return rows().stream().map(Matrix::thing).toList();
    }

    private static Thing thing(CSVRecord row) {
        return new Thing(Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)), row.get("thing"));
    }

    private static List<CSVRecord> rows() {
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(Matrix.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8)) {
            return FORMAT.parse(file).getRecords();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A row that refuses everyone, to begin with. */
    static String newRow(Thing thing) {
        return thing + ",unit" + ",-".repeat(COLUMNS.size()) + ",why";
    }
}
