package no.hvorervi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the proxy that operators are given logs of pages that a code opens leads to nobody. */
class ProxyLogTest {

    private static final Pattern MAP = Pattern.compile("(?s)map \"([^\"]+)\" \\$(\\w+) \\{(.*?)\\n\\}");
    private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+)");

    /** What it may log as it is, of any page. */
    private static final List<String> HARMLESS = List.of("request_method", "uri", "status");

    @Test
    void pagesThatACodeOpensAreLoggedWithoutAddressClockAndLength() throws IOException {
        String configuration = Files.readString(Path.of("deploy", "nginx", "hvorervi.conf"));
        List<MatchResult> maps = MAP.matcher(configuration).results().toList();
        assertThat(maps).hasSize(3).allSatisfy(map -> {
            assertThat(map.group(1)).startsWith("$request_uri $uri");
            assertThat(map.group(3)).contains("\"~(^| )/+(svar|resultat|dette-skjedde|v(?=[/? ]|$))");
        });
        String format = configuration.replaceAll("(?s).*log_format hvorervi '([^']*)';.*", "$1");
        assertThat(VARIABLE.matcher(format).results().map(found -> found.group(1)))
                .filteredOn(variable -> !HARMLESS.contains(variable))
                .containsExactlyInAnyOrderElementsOf(
                        maps.stream().map(map -> map.group(2)).toList());
        assertThat(configuration.lines().filter(line -> line.strip().startsWith("access_log")))
                .allMatch(line -> line.endsWith(" off;") || line.endsWith(" hvorervi;"));
    }
}
