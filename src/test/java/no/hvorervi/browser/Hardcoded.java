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

    /** The criteria and the programmes of workshops as they are written, in one long line. */
    private static final String CRITERIA =
            (read("oslo-2017.nb.yaml") + read("workshops/verkstedprogrammer.yaml")).replaceAll("\\s+", " ");

    /** What scenes write themselves, or the application makes up: as narrow as can be, for it is not looked at. */
    private static final Pattern DATA = Pattern.compile(Stream.concat(
                    Stream.of(
                            // units
                            "(Hjemmetjenesten|Bydel) (Prøve|Import)(, team (\\d+|Nord))?",
                            "\\b\\p{Lu}\\p{L}+ kommune\\b",
                            "\\bBydel (Nord|Sør|Liten)\\b|^(Vest|Nord|Sør|Sykehjemmet|Hjemmetjenesten)$",
                            "\\bEnhet \\d+",
                            "\\b(enhet|bydel|tjeneste)\\b",
                            // people, and groups of a directory
                            "\\b(Liv Leder|Nils Ny|Ada Administrator|Kari Testperson|Sara Stedfortreder)\\b",
                            "\\b(Rita Rolle|Olga Operatør|Tora Tillitsvalgt|Ida Import)\\b",
                            "\\b(Entra ID|IT-drift|HVE-HR|Alle ansatte i Vest)\\b",
                            // rounds and assessments
                            "\\b(Vårrunden|Høstrunden)\\b",
                            "Vi vil vite (hvor vi står(, og hva vi skal endre)?|hvordan du opplever oss)\\.",
                            "Det er frivillig å svare\\.( Spør lederen om du lurer på noe\\.)?",
                            "Personvernforordningen artikkel 6 nr\\. 1 bokstav e",
                            "Vi har et godt lunsjrom\\.|Vi spiser lunsj sammen –",
                            // workshops, their programmes and what units do
                            "Slå sammen to skjemaer|Morgenmøte på ti minutter|Spørre nattevakten hva som mangler i overlappen",
                            "\\bMorgenmøtet\\b|\\bFagkoordinator\\b|Rydde i rutine nummer \\d",
                            "Avklare hva hver vakt kan bestemme selv|Slutte å føre det samme tallet to steder",
                            "Fordi vi spør om lov til det meste\\.|Færre spør\\.",
                            "Skjemaet er borte, og ingen savner det\\.",
                            Residents.REASON.replace(".", "\\."),
                            "Sett fra vår side\\.|Vi trenger færre rapporter\\.",
                            // what units do, alone and together, and whether it helped
                            "Ta opp én vanskelig sak i hvert møte|Teamet fordeler oppdragene selv|Felles start på vakta",
                            "Fagkaffe hver torsdag|Torsdager passet ingen\\.|Alle på dagvakt",
                            "Roligere morgener, men ikke når noen er syke\\.|Slippe å føre kjøring to steder",
                            "Vi tror vi får det til sammen\\.|Prøvd på to kveldsvakter\\.",
                            "Systemene er ikke våre, så vi kan ikke endre dem selv\\.|Systemet er statens, og står fast\\.",
                            "\\bTeam \\d\\b|\\bForslag nummer \\d|Alle vet det nå\\.|Det hjalp å begynne smått\\.|\\bTove Tillit\\b",
                            // controls
                            "Innsjø kommune|Hjemmetjenesten Innsjø|\\bSone \\d\\b|Hjemmetjenesten, team øst",
                            "To underskrifter på medisinlisten|To signaturer|Skjema for egenkontroll|Ukerapport om vikarbruk",
                            "Det samme står i to systemer fra før\\.|En feil kan skade noen\\.",
                            "\\b(Eivind Eier|Else Nyansatt|Hedda Rådgiver)\\b",
                            // what units tell
                            "Vi spurte hvordan det er å jobbe her, og hvordan dere har det med oss\\.",
                            "Dere ba om å få vite hvem som kommer\\.|Vi bestemte oss for å si fra kvelden før\\.",
                            "Nå får alle en melding kvelden før\\.|Vi sier fra kvelden før hvem som kommer",
                            "\\bKommentar [0-9a-f-]{36}",
                            "\\S+@\\S+|http://\\S+|\\S+\\.csv",
                            "[\\d.,]+ (B|kB|MB)\\b",
                            // workshops: a code, an address to type it at, a title
                            "\\b[0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]{4}\\b|localhost:\\d+/v\\b|\\bVerksted\\b",
                            // recovery codes, and sums of files
                            "\\b[a-z2-7]{4}(-[a-z2-7]{4}){3}\\b|\\b[0-9a-f]{64}\\b",
                            // what the log refers to, and is meant to be searched for as it stands
                            "\\b[a-z-]+:\\d+|: (GET /\\S+|[A-Z]+\\b)|\\b\\p{Lu}\\w+Service\\.\\w+",
                            // statistics that are called so in every language
                            "\\bAD\\b|\\brwg\\b",
                            "\\d+\\. (januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)"),
                    Arrays.stream(Language.values()).map(Language::ownName))
            .collect(Collectors.joining("|")));

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    private static String read(String file) {
        try {
            return Files.readString(Path.of("db", "content").resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<String> texts() {
        return browser.texts(UNMARKED).stream()
                .filter(text -> !text.lines()
                        .flatMap(line -> Stream.of(line.split(": (?!\\p{Lu}{2})", -1)))
                        .map(part -> part.replaceAll("\\s+", " ")
                                .replaceFirst(":? ?$", "")
                                .strip())
                        .allMatch(Hardcoded::isKnown))
                .toList();
    }

    /** Several principles stand in one line, too. */
    private static boolean isKnown(String part) {
        return CRITERIA.contains(part)
                || Stream.of(part.split("(, | · )(?=\\p{Lu})")).allMatch(CRITERIA::contains)
                || CRITERIA.contains(part.replaceFirst("^[\\d·.() ]+", ""))
                || !WORD.matcher(DATA.matcher(part).replaceAll(" ")).find();
    }
}
