package no.hvorervi;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import no.hvorervi.CommandLine.Outcome;
import no.hvorervi.ids.RoundId;
import no.hvorervi.release.ProofReport;
import no.hvorervi.release.Prover;
import no.hvorervi.release.Prover.Proven;
import no.hvorervi.released.ReleaseBasis;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/**
 * The command {@code prove-release}: proves from the stored figures alone, at any time, that they give few people's answers away
 * in no combination, and that they are those that were released. It changes nothing.
 */
final class ProveRelease {

    private static final String NAME = "prove-release";
    private static final String ROUND = "--round";

    private ProveRelease() {}

    /** Reads what is released; nothing else of the application is started. */
    @ComponentScan(
            basePackages = {"no.hvorervi.base", "no.hvorervi.released", "no.hvorervi.release"},
            lazyInit = true,
            excludeFilters =
                    @Filter(
                            type = FilterType.REGEX,
                            pattern = {"no\\.hvorervi\\.base\\.SchedulingConfiguration", "no\\.hvorervi\\..*\\.ui\\..*"
                            }))
    @ImportAutoConfiguration(JooqAutoConfiguration.class)
    private static final class Proving {}

    static boolean isAskedFor(String[] arguments) {
        return CommandLine.names(NAME, arguments);
    }

    static Outcome run(String[] arguments) {
        return CommandLine.outcomeOf(() -> prove(arguments), "The release could not be read");
    }

    private static Outcome prove(String[] arguments) {
        CommandLine line = CommandLine.parse(NAME, Set.of(ROUND), arguments);
        RoundId round = line.round(ROUND);
        try (ConfigurableApplicationContext context = line.start(Proving.class)) {
            return prove(context.getBean(Prover.class), round);
        }
    }

    static Outcome prove(Prover prover, RoundId round) {
        try {
            Optional<Proven> found = prover.prove(round);
            return found.isEmpty()
                    ? Outcome.impossible("Nothing of round " + round + " is released.")
                    : outcome(found.get(), prover.earlier(found.get().release()));
        } catch (IllegalArgumentException impossible) {
            return new Outcome(1, "verdict: NOT SAFE: what is stored cannot be figures of a release\n");
        }
    }

    static Outcome outcome(Proven proven, List<Proven> earlier) {
        ProofReport report = proven.report();
        ReleaseBasis basis = report.basis();
        List<String> wrong = earlier.stream()
                .filter(each -> !each.holds())
                .map(each -> each.release().round().toString())
                .toList();
        boolean holds = proven.holds() && wrong.isEmpty();
        String text = """
                round %s: %s, closed %s, groups of %d, of %d for spread
                checked: %s; %d items; %d figures of n and mean, %d of spread; %d rounds released before%s
                elimination: rank %d of %d forms; smallest group any combination isolates: %s (n and mean), %s (spread)
                as released: %s, digest %s
                verdict: %s
                """.formatted(
                        basis.round(),
                        basis.title(),
                        basis.closedOn(),
                        basis.group(),
                        basis.spreadGroup(),
                        basis.voices().stream().sorted().map(Enum::name).collect(Collectors.joining(", ")),
                        basis.items().size(),
                        report.figures(),
                        report.spreads(),
                        earlier.size(),
                        report.near().isEmpty()
                                ? ""
                                : ", %d near in the same elimination"
                                        .formatted(report.near().size()),
                        report.rank(),
                        report.forms(),
                        answers(report.smallest()),
                        answers(report.smallestSpread()),
                        proven.isAsReleased() ? "yes" : "NO",
                        report.digest(),
                        holds ? "SAFE" : "NOT SAFE: " + refusal(proven, wrong));
        return new Outcome(holds ? 0 : 1, text);
    }

    private static String answers(OptionalInt smallest) {
        return smallest.isPresent() ? smallest.getAsInt() + " answers" : "none";
    }

    private static String refusal(Proven proven, List<String> wrong) {
        return proven.report()
                .refusal()
                .orElse(
                        proven.isAsReleased()
                                ? "rounds released before are not as they were: " + String.join(", ", wrong)
                                : "the figures are not those that were released");
    }
}
