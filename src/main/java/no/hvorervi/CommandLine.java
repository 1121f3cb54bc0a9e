package no.hvorervi;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import no.hvorervi.ids.RoundId;
import no.hvorervi.rounds.RoundRoutes;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What stands behind a command: its own options, as {@code --x V} or {@code --x=V}, and settings of the application, which all
 * have a dot in their names.
 */
final class CommandLine {

    /**
     * How a command ended.
     *
     * @param exitCode 0 when it is done, 1 when the answer is no, 2 when it could not be done
     * @param text what to print
     */
    record Outcome(int exitCode, String text) {

        /** In one line. */
        static Outcome impossible(String why) {
            return new Outcome(2, why + "\n");
        }
    }

    /** The command cannot be understood; the message is one line for whoever typed it. */
    static final class UnclearException extends IllegalArgumentException {

        UnclearException(String message) {
            super(message);
        }
    }

    private final Map<String, String> options;
    private final List<String> settings;

    private CommandLine(Map<String, String> options, List<String> settings) {
        this.options = options;
        this.settings = settings;
    }

    static boolean names(String command, String[] arguments) {
        return Arrays.asList(arguments).contains(command);
    }

    /**
     * Reads what stands behind the command.
     *
     * @param known names of its options, with their dashes
     * @throws UnclearException if there is another option, or one without a value
     */
    static CommandLine parse(String command, Set<String> known, String[] arguments) {
        return parse(command, known, Set.of(), arguments);
    }

    /**
     * The same with options that need no value; behind them a number can stand.
     *
     * @throws UnclearException if there is another option, or one without a value that needs one
     */
    static CommandLine parse(String command, Set<String> known, Set<String> flags, String[] arguments) {
        Map<String, String> options = new HashMap<>();
        List<String> settings = new ArrayList<>();
        List<String> given = new ArrayList<>(List.of(arguments));
        given.remove(command);
        for (int at = 0; at < given.size(); at++) {
            String each = given.get(at);
            int sign = each.indexOf('=');
            String name = sign < 0 ? each : each.substring(0, sign);
            if (known.contains(name)) {
                boolean isNext = sign < 0;
                if (isNext && at + 1 == given.size()) {
                    throw new UnclearException(name + " needs a value.");
                }
                options.put(name, isNext ? given.get(++at) : each.substring(sign + 1));
            } else if (flags.contains(name)) {
                boolean isNext =
                        sign < 0 && at + 1 < given.size() && given.get(at + 1).matches("\\d+");
                options.put(name, isNext ? given.get(++at) : each.substring(Math.max(sign, name.length() - 1) + 1));
            } else if (name.startsWith("--") && name.contains(".") && sign > 0) {
                settings.add(each);
            } else {
                throw new UnclearException(each + " is not an option of " + command + ". --help lists them.");
            }
        }
        return new CommandLine(options, settings);
    }

    /** The value of an option; empty without the option, and for one without a value. */
    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name)).filter(value -> !value.isEmpty());
    }

    /** Whether the option is there, with a value or without. */
    boolean has(String name) {
        return options.containsKey(name);
    }

    /** @throws UnclearException without the option */
    String required(String name) {
        return option(name).orElseThrow(() -> new UnclearException(name + " is needed."));
    }

    /** @throws UnclearException if the option is not the number of a round */
    RoundId round(String name) {
        return option(name)
                .flatMap(RoundRoutes::parse)
                .map(RoundId::new)
                .orElseThrow(() -> new UnclearException(name + " needs the number of a round."));
    }

    /**
     * Empty without the option.
     *
     * @throws UnclearException if it is no day
     */
    Optional<LocalDate> day(String name) {
        return option(name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException noDay) {
                throw new UnclearException(name + " needs a day such as 2026-01-31.");
            }
        });
    }

    /** What the work ends with; what keeps it from ending is told in one line, behind these words unless it is unclear. */
    static Outcome outcomeOf(Supplier<Outcome> work, String otherwise) {
        try {
            return work.get();
        } catch (UnclearException unclear) {
            return Outcome.impossible(String.valueOf(unclear.getMessage()));
        } catch (RuntimeException failure) {
            return Outcome.impossible(otherwise + ": " + reason(failure));
        }
    }

    /** Starts the part of the application that the command needs, with the settings behind it. */
    ConfigurableApplicationContext start(Class<?> part) {
        return start(part, settings);
    }

    /** Starts a part of the application; it says nothing of its own and lets the database run on. */
    static ConfigurableApplicationContext start(Class<?> part, List<String> settings) {
        var application = new SpringApplication(part);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        List<String> all = new ArrayList<>(settings);
        all.add("--logging.level.root=off");
        all.add("--logging.level.no.hvorervi=off");
        all.add("--hvorervi.db.attach=true");
        return application.run(all.toArray(String[]::new));
    }

    /** What went wrong at the bottom, in one line. */
    private static String reason(Throwable failure) {
        return String.valueOf(deepest(failure).getMessage()).lines().findFirst().orElse("unknown");
    }

    static Throwable deepest(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest;
    }
}
