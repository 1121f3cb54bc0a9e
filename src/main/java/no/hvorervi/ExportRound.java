package no.hvorervi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.hvorervi.CommandLine.Outcome;
import no.hvorervi.CommandLine.UnclearException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.exchange.FigureExport;
import no.hvorervi.exchange.FigureExport.Wanted;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.results.ViewedAs;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The command {@code export-round}: writes what a role sees of a released round to a CSV file, whole or not at all. */
final class ExportRound {

    private static final String NAME = "export-round";
    private static final String ROUND = "--round";
    private static final String AS = "--as";
    private static final String OUT = "--out";
    private static final String UNIT = "--unit";
    private static final String ON = "--on";
    private static final String SCALES = "--scales";
    private static final String CHANGES = "--changes";
    private static final Set<String> OPTIONS = Set.of(ROUND, AS, OUT, UNIT, ON);
    private static final Set<String> FLAGS = Set.of(SCALES, CHANGES);
    private static final String EMPLOYEE = "EMPLOYEE";

    private final CommandLine line;
    private final ApplicationContext context;

    private ExportRound(CommandLine line, ApplicationContext context) {
        this.line = line;
        this.context = context;
    }

    static boolean isAskedFor(String[] arguments) {
        return CommandLine.names(NAME, arguments);
    }

    static Outcome run(String[] arguments) {
        return CommandLine.outcomeOf(() -> runAlone(parse(arguments)), "The figures could not be written");
    }

    private static Outcome runAlone(CommandLine line) {
        line.round(ROUND);
        role(line);
        out(line);
        try (ConfigurableApplicationContext context = line.start(RoundTools.class)) {
            return run(line, context);
        }
    }

    static CommandLine parse(String... arguments) {
        return CommandLine.parse(NAME, OPTIONS, FLAGS, arguments);
    }

    /** The same with a part of the application that is running. */
    static Outcome run(CommandLine line, ApplicationContext context) {
        return new ExportRound(line, context).run();
    }

    private Outcome run() {
        FigureExport export = context.getBean(FigureExport.class);
        ReleasedRound round = released(export, line.round(ROUND));
        Optional<UnitId> unit = line.option(UNIT).map(identity -> export.find(round, identity)
                .orElseThrow(() -> new UnclearException("The round has no unit " + identity + ".")));
        var wanted = new Wanted(
                round,
                role(line),
                unit,
                line.day(ON).orElseGet(() -> NorwegianTime.today(context.getBean(Clock.class))),
                line.has(SCALES),
                since(export, round));
        Path out = out(line);
        int lines = write(export, wanted, out);
        return new Outcome(0, "%d lines in %s%n".formatted(lines, out));
    }

    private Optional<ReleasedRound> since(FigureExport export, ReleasedRound round) {
        if (!line.has(CHANGES)) {
            return Optional.empty();
        }
        ReleasedRound before = line.option(CHANGES).isPresent()
                ? released(export, line.round(CHANGES))
                : export.before(round)
                        .orElseThrow(() -> new UnclearException("No round of these units was released before."));
        if (!before.municipality().equals(round.municipality())) {
            throw new UnclearException("Round " + before.round() + " is of another municipality.");
        }
        return Optional.of(before);
    }

    private static ReleasedRound released(FigureExport export, RoundId round) {
        return export.find(round)
                .orElseThrow(() -> new UnclearException("Nothing of round " + round + " is released."));
    }

    /** Beside the file and then in its place, so that nobody finds half of it. */
    private static int write(FigureExport export, Wanted wanted, Path out) {
        try {
            Path part = Files.createTempFile(out.toAbsolutePath().getParent(), ".export", ".part");
            try {
                int lines;
                try (Writer writer = Files.newBufferedWriter(part)) {
                    lines = export.write(wanted, writer);
                }
                Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
                return lines;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + out, unwritable);
        }
    }

    private static ViewedAs role(CommandLine line) {
        String name = line.option(AS).orElse("").toUpperCase(Locale.ROOT).replace('-', '_');
        String role =
                switch (name) {
                    case "LEADER" -> UnitRole.UNIT_LEADER.name();
                    case "REPRESENTATIVE" -> UnitRole.UNION_REPRESENTATIVE.name();
                    case "HR" -> UnitRole.HR_ADVISER.name();
                    case "ADMIN" -> UnitRole.ADMINISTRATOR.name();
                    default -> name;
                };
        if (role.equals(EMPLOYEE)) {
            return new ViewedAs.Employee();
        }
        return Arrays.stream(UnitRole.values())
                .filter(each -> each.name().equals(role))
                .findFirst()
                .map(ViewedAs.InRole::new)
                .orElseThrow(() -> new UnclearException(AS + " needs one of EMPLOYEE, "
                        + Arrays.stream(UnitRole.values()).map(Enum::name).collect(Collectors.joining(", ")) + "."));
    }

    private static Path out(CommandLine line) {
        Path out = Path.of(line.required(OUT));
        if (Files.isDirectory(out)) {
            throw new UnclearException(out + " is a folder; name a file in it.");
        }
        return out;
    }
}
