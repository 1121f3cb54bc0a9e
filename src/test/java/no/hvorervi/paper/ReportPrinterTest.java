package no.hvorervi.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.i18n.Language;
import no.hvorervi.paper.Report.Heading;
import no.hvorervi.paper.Report.Items;
import no.hvorervi.paper.Report.Paragraph;
import no.hvorervi.paper.Report.Table;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands in a report of several pages, read back from the document as a screen reader does. */
@DatabaseTest
class ReportPrinterTest {

    private static final String LONG =
            "Noen mener at vi får for få tilbakemeldinger, og andre at vi får nok. ".repeat(40);

    @Autowired
    ReportPrinter printer;

    private PDDocument print(Report.Block... blocks) throws IOException {
        return Loader.loadPDF(printer.print(new Report(Language.NN, "Referat <frå> A & Å", List.of(blocks))));
    }

    /** Type and, where there is any, the scope of each element in reading order. */
    private static List<String> structure(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(each -> Stream.concat(Stream.of(described(each)), structure(each).stream()))
                .toList();
    }

    private static String described(PDStructureElement element) {
        var attributes = element.getAttributes();
        return IntStream.range(0, attributes.size())
                .mapToObj(at -> attributes.getObject(at))
                .filter(PDTableAttributeObject.class::isInstance)
                .map(each -> ":" + ((PDTableAttributeObject) each).getScope())
                .findFirst()
                .map(scope -> element.getStructureType() + scope)
                .orElseGet(element::getStructureType);
    }

    @Test
    void everyPartIsTaggedAsWhatItIsAndInReadingOrder() throws IOException {
        try (PDDocument document = print(
                new Heading(1, "Referat"),
                new Paragraph("Første\n\nAndre"),
                new Items(List.of("Ein", "To")),
                new Table("Svar", List.of(2, 1), List.of("Prinsipp", "Tal"), List.of(List.of("Tillit", "4"))))) {
            assertThat(structure(document.getDocumentCatalog().getStructureTreeRoot()))
                    .containsExactly(
                            "Document",
                            "H1",
                            "P",
                            "P",
                            "L",
                            "LI",
                            "Lbl",
                            "LBody",
                            "LI",
                            "Lbl",
                            "LBody",
                            "Table",
                            "Caption",
                            "TR",
                            "TH:Column",
                            "TH:Column",
                            "TR",
                            "TH:Row",
                            "TD");
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Referat Første Andre • Ein • To Svar Prinsipp Tal Tillit 4");
        }
    }

    @Test
    void documentSaysWhatItIsInWhichLanguageAndThatItIsAccessible() throws IOException {
        try (PDDocument document = print(new Heading(1, "Referat"))) {
            var catalog = document.getDocumentCatalog();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Referat <frå> A & Å");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("nn-NO");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            String metadata = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata).contains("<pdfuaid:part>1</pdfuaid:part>", "Referat &#60;frå&#62; A &#38; Å");
        }
    }

    /** A paragraph over two pages is one element, each of whose parts says on which page it stands. */
    @Test
    void longTextGoesOnOnTheNextPageAndNothingOfItIsLost() throws IOException {
        try (PDDocument document = print(new Heading(1, "Referat"), new Paragraph(LONG + LONG))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            String text = new PDFTextStripper().getText(document).replaceAll("Referat <frå> A & Å, side \\d", "");
            assertThat(text.replaceAll("\\s+", " ")).contains((LONG + LONG).strip());
            var paragraph = (PDStructureElement) ((PDStructureElement) document.getDocumentCatalog()
                            .getStructureTreeRoot()
                            .getKids()
                            .getFirst())
                    .getKids()
                    .getLast();
            List<PDMarkedContentReference> parts = paragraph.getKids().stream()
                    .map(PDMarkedContentReference.class::cast)
                    .toList();
            assertThat(parts).hasSize(document.getNumberOfPages());
            assertThat(parts.stream().map(each -> document.getPages().indexOf(each.getPage())))
                    .isEqualTo(IntStream.range(0, parts.size()).boxed().toList());
            Map<Integer, ?> parents = document.getDocumentCatalog()
                    .getStructureTreeRoot()
                    .getParentTree()
                    .getNumbers();
            assertThat(parents).hasSize(document.getNumberOfPages());
        }
    }

    @Test
    void rowsAndHeadingsAreNotTornApartAndNothingIsPaintedOutsideTheMargins() throws IOException {
        List<Report.Block> blocks = new ArrayList<>(List.of(new Heading(1, "Referat")));
        for (int part = 0; part < 12; part++) {
            blocks.add(new Heading(2, "Prinsipp " + part));
            blocks.add(new Table(
                    "Svar",
                    List.of(1, 3),
                    List.of("Kva", "Grunn"),
                    List.of(List.of("Grunn " + part, LONG.substring(0, 700)), List.of("x".repeat(120), "slutt"))));
        }
        try (PDDocument document = print(blocks.toArray(Report.Block[]::new))) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setSortByPosition(false);
                stripper.setStartPage(page + 1);
                stripper.setEndPage(page + 1);
                List<String> lines = stripper.getText(document).strip().lines().toList();
                assertThat(lines.getLast()).as("page %d", page).doesNotMatch("Prinsipp \\d+");
                BufferedImage painted = new PDFRenderer(document).renderImageWithDPI(page, 60);
                int margin = Math.round(20 / 25.4f * 60);
                assertThat(IntStream.range(0, painted.getWidth())
                                .filter(x -> x < margin || x >= painted.getWidth() - margin)
                                .flatMap(x ->
                                        IntStream.range(0, painted.getHeight()).map(y -> painted.getRGB(x, y))))
                        .as("margins of page %d", page)
                        .allMatch(dot -> (dot & 0xFFFFFF) == 0xFFFFFF);
            }
        }
    }

    @Test
    void controlCharactersDoNotBreakADocument() throws IOException {
        try (PDDocument document = print(new Heading(1, "Re\tfe\u0007rat"), new Paragraph("a\u0000b\tc\u2028d"))) {
            assertThat(new PDFTextStripper().getText(document)).contains("Re fe rat");
        }
    }

    @Test
    void tableHasTheSameNumberOfCellsInEveryRow() {
        assertThatThrownBy(() -> new Table("Svar", List.of(1, 1), List.of("a", "b"), List.of(List.of("c"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Heading(4, "For djupt")).isInstanceOf(IllegalArgumentException.class);
    }
}
