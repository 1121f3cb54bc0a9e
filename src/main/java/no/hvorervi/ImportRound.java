package no.hvorervi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.hvorervi.CommandLine.Outcome;
import no.hvorervi.CommandLine.UnclearException;
import no.hvorervi.base.Transactions;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.earlier.EarlierTerms;
import no.hvorervi.exchange.ImportFault;
import no.hvorervi.exchange.RoundFile;
import no.hvorervi.exchange.RoundImport;
import no.hvorervi.exchange.RoundImports;
import no.hvorervi.exchange.RoundMapping;
import no.hvorervi.exchange.RoundOutcome;
import no.hvorervi.exchange.RoundPreview;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.Messages;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.municipalities.Municipalities;
import no.hvorervi.municipalities.Municipality;
import no.hvorervi.release.ReleaseOutcome;
import no.hvorervi.release.ReleaseWork;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.RoundSettings;
import no.hvorervi.rounds.Upward;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The command {@code import-round}: brings in a round that was answered elsewhere, all of it or nothing, and releases it as any
 * other.
 */
final class ImportRound {

    private static final String NAME = "import-round";
    private static final String FILE = "--file";
    private static final String TITLE = "--title";
    private static final String CLOSED_ON = "--closed-on";
    private static final String CRITERIA = "--criteria";
    private static final String MAPPING = "--mapping";
    private static final String MUNICIPALITY = "--municipality";
    private static final String VOICE = "--voice";
    private static final String GROUP = "--group";
    private static final String RETENTION = "--retention-days";
    private static final String UPWARD = "--upward";
    private static final String ADD_UNITS = "--add-units-under";
    private static final String CHECK = "--check";
    private static final Set<String> OPTIONS =
            Set.of(FILE, TITLE, CLOSED_ON, CRITERIA, MAPPING, MUNICIPALITY, VOICE, GROUP, RETENTION, UPWARD, ADD_UNITS);

    private static final int MAX_SHOWN = 100;
    private static final long MAX_BYTES = 200L << 20;

    private final CommandLine line;
    private final ApplicationContext context;

    private ImportRound(CommandLine line, ApplicationContext context) {
        this.line = line;
        this.context = context;
    }

    static boolean isAskedFor(String[] arguments) {
        return CommandLine.names(NAME, arguments);
    }

    static Outcome run(String[] arguments) {
        return CommandLine.outcomeOf(() -> runAlone(parse(arguments)), "The round could not be brought in");
    }

    private static Outcome runAlone(CommandLine line) {
        line.required(TITLE);
        content(line, FILE);
        closedOn(line);
        try (ConfigurableApplicationContext context = line.start(RoundTools.class)) {
            return run(line, context);
        }
    }

    /** The same with a part of the application that is running. */
    static Outcome run(CommandLine line, ApplicationContext context) {
        return new ImportRound(line, context).run();
    }

    static CommandLine parse(String... arguments) {
        return CommandLine.parse(NAME, OPTIONS, Set.of(CHECK), arguments);
    }

    private Outcome run() {
        Criteria criteria = criteria();
        var mapping = new RoundMapping.Read(RoundMapping.NONE, List.of());
        if (line.option(MAPPING).isPresent()) {
            mapping = RoundMapping.read(content(line, MAPPING), criteria);
            if (!mapping.faults().isEmpty()) {
                return refused("The file of columns and items", mapping.faults());
            }
        }
        RoundFile file = RoundFile.read(content(line, FILE));
        RoundImport asked = asked(criteria, mapping.mapping());
        RoundImports imports = context.getBean(RoundImports.class);
        if (line.has(CHECK)) {
            return switch (imports.preview(file, asked)) {
                case RoundPreview.Refused(var faults) -> refused("The file", faults);
                case RoundPreview.Ready ready ->
                    new Outcome(
                            0,
                            "The file can be brought in. Answers: %d, groups: %d, too small to be shown by themselves: %d.%n"
                                    .formatted(
                                            ready.respondents(),
                                            ready.groups().size(),
                                            ready.groups().stream()
                                                    .filter(each -> !each.isEnough())
                                                    .count()));
            };
        }
        return switch (imports.apply(file, asked)) {
            case RoundOutcome.Refused(var faults) -> refused("The file", faults);
            case RoundOutcome.Imported(RoundId round) -> release(round);
        };
    }

    private Outcome release(RoundId round) {
        String stored = "round %s%n".formatted(round);
        return switch (context.getBean(ReleaseWork.class).run(round)) {
            case ReleaseOutcome.Published published ->
                new Outcome(0, stored + "released. «prove-release --round %s» proves it anew.%n".formatted(round));
            case ReleaseOutcome.Failed(var fault) ->
                new Outcome(1, stored + "NOT released: %s. Nothing of it is shown.%n".formatted(fault));
            case ReleaseOutcome.NotReady later ->
                new Outcome(0, stored + "not released yet: the application does it when it is free.%n".formatted());
        };
    }

    private Outcome refused(String what, List<ImportFault> faults) {
        Messages messages = context.getBean(Messages.class);
        String lines = faults.stream()
                .limit(MAX_SHOWN)
                .map(fault -> (fault.line() == 0 ? "" : "line " + fault.line() + ": ")
                        + messages.text(
                                Language.EN, fault.textKey(), fault.arguments().toArray()))
                .map(text -> text.replaceAll("\\p{Cntrl}", " ") + "\n")
                .collect(Collectors.joining());
        return new Outcome(
                1,
                lines
                        + "%s has %s. Nothing was stored.%n"
                                .formatted(what, faults.size() == 1 ? "1 fault" : faults.size() + " faults"));
    }

    private RoundImport asked(Criteria criteria, RoundMapping mapping) {
        Municipality municipality = municipality();
        LocalDate closedOn = closedOn(line);
        return new RoundImport(
                municipality.id(),
                new EarlierTerms(
                        title(),
                        closedOn,
                        criteria.id(),
                        number(GROUP, RoundSettings.SMALLEST_GROUP_FLOOR, RoundSettings.SMALLEST_GROUP_MAX)
                                .orElse(RoundSettings.SMALLEST_GROUP_FLOOR),
                        number(RETENTION, 0, RoundSettings.MAX_RETENTION_DAYS).orElse(EarlierTerms.RETENTION_DAYS),
                        one(UPWARD, Upward.values()).orElse(Upward.TOTALS)),
                one(VOICE, AnonymousVoice.values()).orElse(AnonymousVoice.EMPLOYEE),
                mapping,
                line.option(ADD_UNITS).map(identity -> unit(municipality, identity, closedOn)));
    }

    private String title() {
        String title = line.required(TITLE).strip();
        if (title.isEmpty() || title.length() > RoundSettings.MAX_TITLE) {
            throw new UnclearException(TITLE + " needs 1 to " + RoundSettings.MAX_TITLE + " characters.");
        }
        return title;
    }

    private Criteria criteria() {
        List<Criteria> published = context.getBean(CriteriaService.class).published();
        Optional<String> name = line.option(CRITERIA);
        return published.stream()
                .filter(each -> name.map(key -> key.equals(each.key()) || key.equals(each.key() + "." + each.number()))
                        .orElse(true))
                .max(Comparator.comparingInt(Criteria::number))
                .orElseThrow(() -> new UnclearException("There are no criteria called " + name.orElse("") + "."));
    }

    private Municipality municipality() {
        Municipalities municipalities = context.getBean(Municipalities.class);
        List<Municipality> all = context.getBean(Transactions.class).read(municipalities::findAll);
        Optional<String> name = line.option(MUNICIPALITY);
        List<Municipality> meant = all.stream()
                .filter(each -> name.map(
                                text -> text.equals(each.number().orElse("")) || text.equalsIgnoreCase(each.name()))
                        .orElse(true))
                .toList();
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        throw new UnclearException(
                meant.isEmpty()
                        ? "There is no such municipality."
                        : "There are several municipalities: say which with " + MUNICIPALITY + " NUMBER.");
    }

    private UnitId unit(Municipality municipality, String identity, LocalDate day) {
        return context.getBean(RoundImports.class).units(municipality.id(), day).stream()
                .filter(each -> each.externalId().equalsIgnoreCase(identity))
                .map(each -> each.unit().id())
                .findFirst()
                .orElseThrow(() -> new UnclearException("The municipality has no unit " + identity + "."));
    }

    private static LocalDate closedOn(CommandLine line) {
        line.required(CLOSED_ON);
        return line.day(CLOSED_ON).orElseThrow();
    }

    private static byte[] content(CommandLine line, String option) {
        Path file = Path.of(line.required(option));
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
                throw new UnclearException("There is no file " + file + ", or it is too large.");
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UnclearException("The file " + file + " cannot be read.");
        }
    }

    private Optional<Integer> number(String option, int from, int to) {
        return line.option(option).map(text -> {
            int number = text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
            if (number < from || number > to) {
                throw new UnclearException("%s needs a number from %d to %d.".formatted(option, from, to));
            }
            return number;
        });
    }

    private <E extends Enum<E>> Optional<E> one(String option, E[] values) {
        return line.option(option).map(text -> Arrays.stream(values)
                .filter(each -> each.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new UnclearException(option + " needs one of "
                        + Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", ")) + ".")));
    }
}
