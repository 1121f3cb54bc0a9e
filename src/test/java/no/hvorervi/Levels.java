package no.hvorervi;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The level of each package, and what imports against it. */
record Levels(String root, Map<String, Integer> byPackage) {

    /** Generated tables have rules of their own; the planted circle is looked at on purpose only. */
    private static final Set<String> OUTSIDE = Set.of("db", "planted");

    /** The table of architecture.md. */
    static final Levels OF_ARCHITECTURE = new Levels(
            "no.hvorervi",
            Map.ofEntries(
                    Map.entry("base", 0),
                    Map.entry("ids", 0),
                    Map.entry("i18n", 0),
                    Map.entry("audit", 1),
                    Map.entry("criteria", 1),
                    Map.entry("measures", 1),
                    Map.entry("personal", 1),
                    Map.entry("paper", 1),
                    Map.entry("sealing", 1),
                    Map.entry("smtp", 1),
                    Map.entry("suppression", 1),
                    Map.entry("accounts", 2),
                    Map.entry("mailing", 2),
                    Map.entry("credentials", 3),
                    Map.entry("access", 3),
                    Map.entry("signin", 4),
                    Map.entry("organisation", 4),
                    Map.entry("municipalities", 5),
                    Map.entry("people", 6),
                    Map.entry("reorganisation", 7),
                    Map.entry("provisioning", 7),
                    Map.entry("rounds", 7),
                    Map.entry("digest", 7),
                    Map.entry("assessment", 8),
                    Map.entry("released", 8),
                    Map.entry("intake", 9),
                    Map.entry("distribution", 10),
                    Map.entry("release", 11),
                    Map.entry("earlier", 12),
                    Map.entry("results", 12),
                    Map.entry("comparison", 13),
                    Map.entry("comments", 13),
                    Map.entry("overview", 13),
                    Map.entry("actions", 13),
                    Map.entry("controls", 13),
                    Map.entry("scripts", 13),
                    Map.entry("workshop", 14),
                    Map.entry("effects", 14),
                    Map.entry("coordination", 14),
                    Map.entry("exchange", 15),
                    Map.entry("admin", 15),
                    Map.entry("yousaid", 15),
                    Map.entry("demo", 16),
                    Map.entry("shell", 17)));

    /** Imports that do not go to a strictly lower level. */
    List<String> violations(Iterable<JavaClass> classes) {
        return Streams.of(classes)
                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .filter(this::isForbidden)
                .map(Dependency::getDescription)
                .sorted()
                .toList();
    }

    private boolean isForbidden(Dependency dependency) {
        Optional<String> from = packageOf(dependency.getOriginClass());
        Optional<String> to = packageOf(dependency.getTargetClass());
        return from.isPresent() && to.isPresent() && !from.equals(to) && levelOf(to.get()) >= levelOf(from.get());
    }

    /** Whether classes of one package may import those of the other. */
    boolean mayImport(String from, String to) {
        return from.equals(to) || levelOf(to) < levelOf(from);
    }

    int levelOf(String name) {
        Integer level = byPackage.get(name);
        if (level == null) {
            throw new IllegalArgumentException("Package " + name + " has no level; see architecture.md");
        }
        return level;
    }

    /** The feature a class belongs to; none for the application class itself, generated tables and foreign code. */
    Optional<String> packageOf(JavaClass type) {
        Matcher matcher = Pattern.compile(Pattern.quote(root) + "\\.(\\w+)(\\..*)?")
                .matcher(type.getBaseComponentType().getPackageName());
        return matcher.matches() && !OUTSIDE.contains(matcher.group(1))
                ? Optional.of(matcher.group(1))
                : Optional.empty();
    }
}
