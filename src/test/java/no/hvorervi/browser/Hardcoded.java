package no.hvorervi.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.i18n.Language;

/** What stands on a page and comes neither from the bundles, whose texts are marked, nor from data. */
record Hardcoded(Browser browser) {

    private static final String UNMARKED = Browser.script("unmarked.js");

    /** The criteria as they are written, in one long line. */
    private static final String CRITERIA = read().replaceAll("\\s+", " ");

    private static final Pattern DATA = Pattern.compile(Stream.concat(
                    Stream.of(
                            // what tests write themselves
                            "(Hjemmetjenesten|Bydel) (Prøve|Import)(, team \\d)?",
                            "(Liv Leder|Nils Ny|Ada Administrator|Kari Testperson|Sara Stedfortreder)",
                            Residents.REASON.replace(".", "\\."),
                            "Sett fra vår side\\.|Vi trenger færre rapporter\\.",
                            "\\b(enhet|bydel|tjeneste)\\b",
                            "\\S+@\\S+|http://\\S+|\\S+\\.csv",
                            "[\\d.,]+ (B|kB|MB)\\b",
                            // recovery codes
                            "[a-z2-7]{4}(-[a-z2-7]{4}){3}",
                            // dates
                            "\\d+\\. (januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)"),
                    Arrays.stream(Language.values()).map(Language::ownName))
            .collect(Collectors.joining("|")));

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern NUMBERING = Pattern.compile("^[\\d·:() ]+|[\\d·:() ]+$");

    private static String read() {
        try {
            return Files.readString(Path.of("db", "content", "oslo-2017.nb.yaml"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<String> texts() {
        return browser.texts(UNMARKED).stream()
                .map(text -> NUMBERING.matcher(text.replaceAll("\\s+", " ")).replaceAll(""))
                .filter(text -> !CRITERIA.contains(text))
                .filter(text -> WORD.matcher(DATA.matcher(text).replaceAll("")).find())
                .toList();
    }
}
