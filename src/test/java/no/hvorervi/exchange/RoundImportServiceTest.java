package no.hvorervi.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.Transactions;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.earlier.EarlierPreview.Group;
import no.hvorervi.earlier.EarlierTerms;
import no.hvorervi.exchange.ImportFault.Reason;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.ResponseCounts;
import no.hvorervi.intake.Responses;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.release.ReleaseWork;
import no.hvorervi.released.ReleasedItem;
import no.hvorervi.released.ReleasedRounds;
import no.hvorervi.results.ResultService;
import no.hvorervi.results.UnitResult;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.OpenRounds;
import no.hvorervi.rounds.RoundTerms;
import no.hvorervi.rounds.Upward;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Rounds as they come from files: what is wrong is told line by line, and either all of a round is stored or nothing. */
@DatabaseTest
class RoundImportServiceTest {

    private static final LocalDate CLOSED_ON = LocalDate.of(2025, 5, 30);

    @Autowired
    RoundImportService service;

    @Autowired
    CriteriaService criteria;

    @Autowired
    OpenRounds rounds;

    @Autowired
    Responses responses;

    @Autowired
    ReleaseWork release;

    @Autowired
    ReleasedRounds released;

    @Autowired
    ResultService results;

    @Autowired
    Transactions transactions;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    private UnitId top = new UnitId(0);
    private UnitId home = new UnitId(0);

    @BeforeEach
    void administer() {
        clock.stopAt(Instant.parse("2026-11-22T10:00:00Z"));
        top = units.root("Prøve kommune");
        home = units.below(top, "Hjemmetjenesten");
        units.below(top, "Skolen");
        units.below(top, "Team 1");
        units.below(top, "Team 1");
        users.signIn(units.administrator(top));
    }

    private static RoundFile file(String... lines) {
        return RoundFile.read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private RoundImport asked(RoundMapping mapping) {
        return asked(mapping, CLOSED_ON);
    }

    private RoundImport asked(RoundMapping mapping, LocalDate closedOn) {
        return new RoundImport(
                units.municipalityOf(top),
                new EarlierTerms(
                        "Undersøkelsen 2025", closedOn, criteria.latest().id(), 5, 30, Upward.TOTALS),
                AnonymousVoice.EMPLOYEE,
                mapping,
                Optional.empty());
    }

    private List<ImportFault> faults(RoundFile file, RoundMapping mapping) {
        assertThat(service.apply(file, asked(mapping))).isInstanceOf(RoundOutcome.Refused.class);
        return service.preview(file, asked(mapping)) instanceof RoundPreview.Refused(var faults) ? faults : List.of();
    }

    private List<ImportFault> faults(String... lines) {
        return faults(file(lines), RoundMapping.NONE);
    }

    private RoundId imported(RoundFile file, RoundMapping mapping) {
        return ((RoundOutcome.Imported) service.apply(file, asked(mapping))).round();
    }

    /** So many people of a unit who answer 1 to 5 in turn. */
    private static String answers(String unit, int people) {
        return IntStream.range(0, people)
                .mapToObj(each -> unit + ";" + (each % 5 + 1) + ";" + ((each * 3) % 5 + 1))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void roundIsStoredWholeAndClosed() {
        RoundFile file = file("Enhet;clear-goals;OPENNESS", answers(units.externalId(home), 7), answers("skolen", 6));
        assertThat(service.preview(file, asked(RoundMapping.NONE)))
                .isEqualTo(new RoundPreview.Ready(
                        13,
                        0,
                        List.of(
                                new Group("Hjemmetjenesten", false, AnonymousVoice.EMPLOYEE, true),
                                new Group("Skolen", false, AnonymousVoice.EMPLOYEE, true))));
        RoundId round = imported(file, RoundMapping.NONE);
        RoundTerms terms = transactions.read(() -> rounds.findTerms(round)).orElseThrow();
        assertThat(terms.title()).isEqualTo("Undersøkelsen 2025");
        assertThat(terms.voices()).containsExactly(AnonymousVoice.EMPLOYEE);
        assertThat(transactions.read(() -> rounds.isImported(round))).isTrue();
        List<ResponseCounts> stored = responses.count(round);
        assertThat(stored).extracting(ResponseCounts::people).containsExactlyInAnyOrder(7, 6);
    }

    @Test
    void previewSaysOnlyWhetherGroupsAreLargeEnough() {
        assertThat(service.preview(
                        file("unit;clear-goals;openness", answers("Skolen", 4), "Hjemmetjenesten;;vet ikke"),
                        asked(RoundMapping.NONE)))
                .isEqualTo(new RoundPreview.Ready(
                        4, 1, List.of(new Group("Skolen", false, AnonymousVoice.EMPLOYEE, false))));
    }

    @Test
    void bothVoicesAndOwnQuestionsAreTaken() {
        RoundFile file = file(
                "unit,voice,digital-services,Trivsel,balanse-x,id",
                "Skolen,medarbeider,4,5,,91",
                "Skolen,CITIZEN,2,,,92",
                "Skolen,innbygger,NA,3,,93",
                "Skolen,,-,1,,94");
        RoundMapping mapping = RoundMapping.of(Map.of(
                "trivsel", new ColumnUse.Own(), "balanse-x", new ColumnUse.LeftOut(), "ID", new ColumnUse.LeftOut()));
        RoundId round = imported(file, mapping);
        RoundTerms terms = transactions.read(() -> rounds.findTerms(round)).orElseThrow();
        assertThat(terms.voices()).containsExactlyInAnyOrder(AnonymousVoice.values());
        assertThat(terms.statements()).singleElement().satisfies(each -> assertThat(each.byLanguage())
                .containsValue("Trivsel"));
    }

    /** Nobody was asked, so that there is nothing to hide. */
    @Test
    void whatTheFileHasNoColumnForIsShownNowhere() {
        users.signIn(units.administrator(top));
        RoundId round = imported(
                file("Enhet;clear-goals;OPENNESS", answers(units.externalId(home), 9), answers("Skolen", 8)),
                RoundMapping.NONE);
        RoundTerms terms = transactions.read(() -> rounds.findTerms(round)).orElseThrow();
        assertThat(terms.nineOnly()).isTrue();
        release.run(round);
        assertThat(released.find(round).orElseThrow().items())
                .extracting(ReleasedItem::key)
                .containsExactlyInAnyOrder("clear-goals", "openness");
        users.signIn(units.leader(home));
        UnitResult result = results.find(home, Optional.of(round)).result().orElseThrow();
        assertThat(result.principles()).hasSize(2).allSatisfy(each -> assertThat(each.seen(AnonymousVoice.EMPLOYEE))
                .isPresent());
        assertThat(result.factors()).isEmpty();
        assertThat(result.balance()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Skolen;6;1                 | SCORE
            Skolen;0;1                 | SCORE
            Skolen;3.5;1               | SCORE
            Skolen;tre;1               | SCORE
            Skolen;=1+1;1              | SCORE
            Skolen;<script>;1          | SCORE
            Barnehagen;3;1             | UNIT_NOT_THERE
            <img src=x onerror=a>;3;1  | UNIT_NOT_THERE
            Team 1;3;1                 | UNIT_NAME_AMBIGUOUS
            ;3;1                       | EMPTY
            Skolen;3;1;4               | FIELD_COUNT
            "Skolen;3;1                | QUOTES
            """, quoteCharacter = '§')
    void namesTheFaultAndTheLine(String line, Reason reason) {
        assertThat(faults("unit;clear-goals;openness", "Skolen;3;1", line))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.reason()).isEqualTo(reason);
                    assertThat(fault.line()).isEqualTo(3);
                });
    }

    @Test
    void saysOfAUnitOnceWhatIsWrongWithIt() {
        assertThat(faults("unit;clear-goals", "Barnehagen;3", "Team 1;3", "Skolen;4", "barnehagen;9", "Team 1;2"))
                .containsExactly(
                        new ImportFault(2, Reason.UNIT_NOT_THERE, "Barnehagen"),
                        new ImportFault(3, Reason.UNIT_NAME_AMBIGUOUS, "Team 1"),
                        new ImportFault(5, Reason.SCORE, "9", "clear-goals", "1", "5"));
    }

    @Test
    void saysWhatIsWrongWithColumns() {
        assertThat(faults("unit;clear-goals;Clear-Goals;fødselsnummer;;openness", "Skolen;3;;1;1;1"))
                .extracting(ImportFault::reason)
                .containsExactly(Reason.COLUMN_TWICE, Reason.COLUMN_UNNAMED);
        assertThat(faults("unit;clear-goals;fødselsnummer", "Skolen;3;1"))
                .containsExactly(new ImportFault(1, Reason.COLUMN_UNKNOWN, "fødselsnummer"));
        assertThat(faults("avdeling;clear-goals", "Skolen;3"))
                .extracting(ImportFault::reason)
                .containsExactly(Reason.COLUMN_UNKNOWN, Reason.COLUMNS_MISSING);
        assertThat(faults("unit;voice", "Skolen;ansatt")).containsExactly(new ImportFault(1, Reason.NO_ITEMS));
        assertThat(faults(
                        file("unit;a;b", "Skolen;3;4"),
                        RoundMapping.of(Map.of(
                                "a", new ColumnUse.Asked("openness"),
                                "b", new ColumnUse.Asked("openness"),
                                "c", new ColumnUse.LeftOut()))))
                .containsExactly(
                        new ImportFault(1, Reason.ITEM_TWICE, "openness"),
                        new ImportFault(1, Reason.COLUMN_NOT_THERE, "c"));
        assertThat(faults(
                        file("unit;Principles", "Skolen;3"),
                        RoundMapping.of(Map.of("principles", new ColumnUse.Own()))))
                .containsExactly(new ImportFault(1, Reason.OWN_NAME, "Principles"));
        String many = IntStream.rangeClosed(1, 41).mapToObj(each -> ";q" + each).collect(Collectors.joining());
        assertThat(faults(
                        file("unit" + many, "Skolen;3"),
                        RoundMapping.of(IntStream.rangeClosed(1, 41)
                                .boxed()
                                .collect(Collectors.toMap(each -> "q" + each, each -> new ColumnUse.Own())))))
                .containsExactly(new ImportFault(1, Reason.OWN_TOO_MANY, "41", "40"));
    }

    @Test
    void saysWhatIsWrongWithTheWholeFile() {
        assertThat(faults("unit;clear-goals")).extracting(ImportFault::reason).containsExactly(Reason.FILE_EMPTY);
        assertThat(faults("unit;clear-goals", "Skolen;", "Skolen;vet ikke"))
                .containsExactly(new ImportFault(0, Reason.NO_ANSWERS));
        assertThat(faults("unit;voice;clear-goals", "Skolen;leder;3"))
                .containsExactly(new ImportFault(2, Reason.VOICE, "leder"));
        assertThat(faults("unit;voice;clear-goals", "Skolen;innbygger;3"))
                .containsExactly(new ImportFault(2, Reason.VOICE_NOT_ASKED_ITEM, "clear-goals"));
        assertThat(service.preview(
                        file("unit;clear-goals", "Skolen;3"), asked(RoundMapping.NONE, LocalDate.of(2026, 11, 23))))
                .isEqualTo(
                        new RoundPreview.Refused(List.of(new ImportFault(0, Reason.CLOSED_ON_FUTURE, "2026-11-23"))));
    }

    @Test
    void manyFaultsAreNotAllCounted() {
        String[] lines = IntStream.range(0, 3_000)
                .mapToObj(each -> each == 0 ? "unit;clear-goals" : "Skolen;9")
                .toArray(String[]::new);
        assertThat(faults(lines)).hasSize(1_000);
    }

    @Test
    void sameAnswersAreTakenOnce() {
        imported(file("unit;clear-goals;openness", answers("Skolen", 9)), RoundMapping.NONE);
        List<String> turned = List.of(answers("Hjemmetjenesten", 9).split("\n")).reversed();
        RoundFile again = file(
                "enhet;openness;clear-goals",
                turned.stream()
                        .map(line -> line.split(";"))
                        .map(fields -> fields[0] + ";" + fields[2] + ";" + fields[1])
                        .collect(Collectors.joining("\n")));
        assertThat(faults(again, RoundMapping.NONE)).containsExactly(new ImportFault(0, Reason.ALREADY_IMPORTED));
        imported(file("unit;clear-goals;openness", answers("Skolen", 10)), RoundMapping.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"\"http://evil.example\"\")",
                "<script>alert(1)</script>",
                "'; drop table round; --",
                "{{7*7}}${7*7}",
                "@SUM(A1)",
                "+47 <img src=x onerror=alert(1)>"
            })
    void hostileTextsStayTexts(String text) {
        RoundFile file = file("unit;\"" + text + "\"", "Skolen;3");
        String name = text.replace("\"\"", "\"");
        RoundId round = imported(file, RoundMapping.of(Map.of(name, new ColumnUse.Own())));
        assertThat(transactions
                        .read(() -> rounds.findTerms(round))
                        .orElseThrow()
                        .statements())
                .singleElement()
                .satisfies(each -> assertThat(each.byLanguage()).containsValue(name));
    }

    @Test
    void mappingIsReadFromAFile() {
        byte[] content = "column;item\nAvd;unit\nQ1;Clear-Goals\nQ2;own\nnr;-\n".getBytes(StandardCharsets.UTF_8);
        RoundMapping.Read read = RoundMapping.read(content, criteria.latest());
        assertThat(read.faults()).isEmpty();
        imported(file("avd;q1;Q2;Nr", "Skolen;3;4;1"), read.mapping());

        assertThat(RoundMapping.read(
                                "column,item\nq1,openness\nQ1,-\nq2,hva\nq3,\n".getBytes(StandardCharsets.UTF_8),
                                criteria.latest())
                        .faults())
                .containsExactly(
                        new ImportFault(3, Reason.COLUMN_TWICE, "Q1"),
                        new ImportFault(4, Reason.ITEM_UNKNOWN, "hva"),
                        new ImportFault(5, Reason.EMPTY, "item"));
        assertThat(RoundMapping.read("q;item\na;-\n".getBytes(StandardCharsets.UTF_8), criteria.latest())
                        .faults())
                .containsExactly(new ImportFault(1, Reason.COLUMNS_MISSING, "column"));
    }

    @Test
    void othersBringNothingIn() {
        RoundFile file = file("unit;clear-goals", "Hjemmetjenesten;3");
        users.signIn(units.administrator(home));
        assertThatThrownBy(() -> service.preview(file, asked(RoundMapping.NONE)))
                .isInstanceOf(UnitNotFoundException.class);
        assertThatThrownBy(() -> service.apply(file, asked(RoundMapping.NONE)))
                .isInstanceOf(UnitNotFoundException.class);
    }
}
