package no.hvorervi.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Principle;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.Messages;
import no.hvorervi.paper.Report;
import no.hvorervi.paper.ReportPrinter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Minutes tell what the room saw, and to works bodies nothing that anybody wrote. */
@DatabaseTest
class MinutesWriterTest {

    @Autowired
    CriteriaService criteria;

    @Autowired
    Messages messages;

    @Autowired
    ReportPrinter printer;

    private Report write(MinutesVersion version, Language language) {
        return new MinutesWriter(messages)
                .write(MadeUpMinutes.of(criteria.latest(), WorkshopState.ENDED), version, language);
    }

    private static List<String> texts(Report report) {
        return report.blocks().stream()
                .flatMap(block -> switch (block) {
                    case Report.Heading(int level, String text) -> Stream.of(text);
                    case Report.Paragraph(String text) -> Stream.of(text);
                    case Report.Items(var lines) -> lines.stream();
                    case Report.Table table ->
                        Stream.of(
                                        Stream.of(table.caption()),
                                        table.headings().stream(),
                                        table.rows().stream().map(row -> String.join(" | ", row)))
                                .flatMap(each -> each);
                })
                .toList();
    }

    private List<Principle> principles() {
        return criteria.latest().principles();
    }

    @Test
    void unitReadsAllThatTheRoomSawAndWrote() {
        List<String> texts = texts(write(MinutesVersion.FULL, Language.NB));
        String first = principles().getFirst().name().in(Language.NB);
        assertThat(texts)
                .contains(
                        "Referat: SKREVET-TITTEL",
                        "Enhet: Hjemmetjenesten Øst",
                        "Økt 1: 12. mars 2026, kl. 12:00–12:15",
                        "Økt 2: 13. mars 2026, kl. 12:00–12:15",
                        "Til stede: 9",
                        "SKREVET-TILTAK 1 | " + first + " | SKREVET-NAVN | 4. mai 2026",
                        "Omforent vurdering: 3 av 5. "
                                + principles().getFirst().level(3).in(Language.NB),
                        "Begrunnelse: SKREVET-GRUNN",
                        "Uenighet: SKREVET-UENIGHET",
                        "Avstemning 1 | 0 | 4 | 3 | 1 | 1 | 9 | 2,9 | delte",
                        "Alle | 0 | 0 | 1 | 5 | 3 | 9 | 4,2 | enige");
    }

    /** What the room was not shown is not in the minutes either. */
    @Test
    void whereNearlyAllAnsweredAlikeTheMeanIsAllThatIsTold() {
        List<String> texts = texts(write(MinutesVersion.FULL, Language.NB));
        assertThat(texts)
                .contains(
                        "Avstemning 2 | – | – | – | – | – | 8 | 3,0 | nesten likt",
                        "Avstemning 1, noen | 0 | 4 | 3 | 1 | 1 | 9 | 2,9 | delte",
                        "Avstemning 1, resten | – | – | – | – | – | 5 | 4,5 | nesten likt");
        assertThat(texts.stream().filter(each -> each.endsWith("| 6"))).hasSize(1);
        assertThat(texts.stream().filter(each -> each.endsWith("| alle eller nesten alle")))
                .hasSize(1);
        assertThat(texts.stream().filter(each -> each.endsWith("| ingen eller én")))
                .hasSize(1);
        assertThat(texts).contains(principles().get(1).name().in(Language.NB) + " | skjult: for få svar");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void worksBodiesReadCountsAndLevelsAndNothingThatAnybodyWrote(Language language) throws IOException {
        Report report = write(MinutesVersion.WORKS_BODY, language);
        List<String> texts = texts(report);
        String first = principles().getFirst().name().in(language);
        assertThat(texts)
                .contains(
                        first + (language == Language.EN ? " | 8 | 3.0 | 3" : " | 8 | 3,0 | 3"),
                        principles().get(2).name().in(language) + " | – | – | –",
                        first + " | 2");
        byte[] pdf = printer.print(report);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String printed = new PDFTextStripper().getText(document)
                    + document.getDocumentInformation().getTitle();
            assertThat(MadeUpMinutes.WRITTEN).noneMatch(printed::contains).noneMatch(written -> texts.stream()
                    .anyMatch(text -> text.contains(written)));
        }
    }

    @Test
    void minutesOfAWorkshopThatGoesOnAreADraft() {
        Report report = new MinutesWriter(messages)
                .write(MadeUpMinutes.of(criteria.latest(), WorkshopState.BETWEEN), MinutesVersion.FULL, Language.NB);
        assertThat(texts(report)).anyMatch(each -> each.contains("Dette er et utkast"));
        assertThat(texts(write(MinutesVersion.FULL, Language.NB))).noneMatch(each -> each.contains("utkast"));
    }

    /** To be looked at: target/minutes-*.pdf. */
    @ParameterizedTest
    @EnumSource(MinutesVersion.class)
    void everythingThatIsToldIsPrintedInTheOrderOfReading(MinutesVersion version) throws IOException {
        Report report = write(version, Language.NB);
        byte[] pdf = printer.print(report);
        Files.write(Path.of("target", "minutes-" + version + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var catalog = document.getDocumentCatalog();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(report.title());
            assertThat(catalog.getLanguage()).isEqualTo("nb-NO");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            String printed = flowing(new PDFTextStripper()
                    .getText(document)
                    .replaceAll(java.util.regex.Pattern.quote(report.title()) + ", side \\d+", ""));
            int from = 0;
            for (Report.Block block : report.blocks()) {
                if (block instanceof Report.Heading(int level, String text)) {
                    int found = printed.indexOf(flowing(text), from);
                    assertThat(found).as(text).isGreaterThanOrEqualTo(from);
                    from = found;
                } else if (block instanceof Report.Paragraph(String text)) {
                    assertThat(printed.substring(from)).contains(flowing(text));
                }
            }
        }
    }

    private static String flowing(String text) {
        return text.replaceAll("\\s+", "");
    }
}
