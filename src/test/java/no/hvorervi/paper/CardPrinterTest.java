package no.hvorervi.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import no.hvorervi.DatabaseTest;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.Messages;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands on printed cards, read back from the document. */
@DatabaseTest
class CardPrinterTest {

    private static final String ADDRESS = "https://hvorervi.nordre-fjell.kommune.example/svar";
    private static final String TITLE = "Tillitsbasert ledelse i Nordre Fjell, høsten 2026";

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Autowired
    CardPrinter printer;

    @Autowired
    Messages messages;

    private static List<String> codes(int number) {
        return IntStream.range(0, number).mapToObj("7K3QX9MZ%04d"::formatted).toList();
    }

    private PDDocument print(Language language, String title, int number) throws IOException {
        return Loader.loadPDF(printer.print(new CardSheets(language, title, ADDRESS, codes(number))));
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    /** Whatever letters stand beside each other. */
    @Test
    void everyCodeCanBeReadBack() throws IOException {
        var random = new Random(7);
        List<String> codes = Stream.generate(() -> random.ints(12, 0, LETTERS.length())
                        .mapToObj(letter -> LETTERS.substring(letter, letter + 1))
                        .collect(Collectors.joining()))
                .limit(600)
                .toList();
        try (PDDocument document = Loader.loadPDF(printer.print(new CardSheets(Language.NB, TITLE, ADDRESS, codes)))) {
            assertThat(text(document)
                            .lines()
                            .filter(line -> line.matches("[0-9A-Z -]{12,20}"))
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(codes.stream()
                            .map(code -> code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8))
                            .toList());
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "10, 1", "11, 2", "25, 3"})
    void tenCardsStandOnAPage(int cards, int pages) throws IOException {
        try (PDDocument document = print(Language.NB, TITLE, cards)) {
            assertThat(document.getNumberOfPages()).isEqualTo(pages);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCardHoldsItsCodeAndWhatToDoInTheReadersLanguage(Language language) throws IOException {
        try (PDDocument document = print(language, TITLE, 25)) {
            String text = text(document);
            assertThat(codes(25).stream().map(CardSheets::shownCode)).allMatch(text::contains);
            String flowing = text.replaceAll("\\s+", " ");
            assertThat(text.replaceAll("\\s", "")).contains(ADDRESS.substring("https://".length()));
            assertThat(flowing)
                    .contains(TITLE, messages.text(language, "cards.scan"), messages.text(language, "cards.once"));
            assertThat(text.lines().filter(line -> line.contains(messages.text(language, "cards.type"))))
                    .hasSize(25);
        }
    }

    @Test
    void codesAreShownInGroupsOfFour() {
        assertThat(CardSheets.shownCode("7K3QX9MZ0001")).isEqualTo("7K3Q-X9MZ-0001");
        assertThat(CardSheets.shownCode("7K3QX")).isEqualTo("7K3Q-X");
    }

    @Test
    void everyQrCodeLeadsToTheAddressWithTheCodeInTheFragment() throws IOException, NotFoundException {
        try (PDDocument document = print(Language.NB, TITLE, 13)) {
            var renderer = new PDFRenderer(document);
            List<String> read = new ArrayList<>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                read.addAll(decode(renderer.renderImageWithDPI(page, 200)));
            }
            assertThat(read)
                    .containsExactlyInAnyOrderElementsOf(
                            codes(13).stream().map(code -> ADDRESS + "#" + code).toList());
        }
    }

    private static List<String> decode(BufferedImage page) throws NotFoundException {
        int[] dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots);
        Result[] found = new QRCodeMultiReader()
                .decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true));
        return Arrays.stream(found).map(Result::getText).toList();
    }

    @Test
    void documentHasTitleAndLanguageAndIsTagged() throws IOException {
        try (PDDocument document = print(Language.NN, TITLE, 11)) {
            var catalog = document.getDocumentCatalog();
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo(messages.text(Language.NN, "cards.title", TITLE));
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("nn-NO");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            List<PDStructureElement> elements = new ArrayList<>();
            collect(catalog.getStructureTreeRoot(), elements);
            assertThat(elements.stream().filter(each -> each.getStructureType().equals("Sect")))
                    .hasSize(11);
            assertThat(elements.stream()
                            .filter(each -> each.getStructureType().equals("Figure"))
                            .map(PDStructureElement::getAlternateDescription))
                    .hasSize(11)
                    .allSatisfy(description -> assertThat(description).matches(".* [0-9A-Z]{4}-[0-9A-Z]{4}-\\d{4}"));
            assertThat(catalog.getStructureTreeRoot().getParentTree().getNumbers())
                    .hasSize(2);
        }
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                found.add(element);
                collect(element, found);
            }
        }
    }

    @Test
    void fontsAreInTheDocument() throws IOException {
        try (PDDocument document = print(Language.NB, "Bargu Kárášjogas: Dárbbašat go ŋ, đ, ŧ ja ž? 日", 1)) {
            var resources = document.getPage(0).getResources();
            List<PDFont> fonts = new ArrayList<>();
            for (COSName name : resources.getFontNames()) {
                fonts.add(resources.getFont(name));
            }
            assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(StreamSupport.stream(resources.getFontNames().spliterator(), false))
                    .hasSizeGreaterThan(2);
            assertThat(text(document).replaceAll("\\s+", " ")).contains("Kárášjogas", "ŋ, đ, ŧ ja ž? ?");
        }
    }

    @Test
    void longTitleIsCutAndLeavesTheCodeWhereItIs() throws IOException {
        try (PDDocument document = print(Language.NB, "En veldig lang tittel ".repeat(20), 1)) {
            assertThat(text(document)).contains("…", "7K3Q-X9MZ-0000");
        }
    }

    @Test
    void cardsNeedCodesAndTellNothingWhenLogged() {
        assertThatThrownBy(() -> new CardSheets(Language.NB, TITLE, ADDRESS, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CardSheets(Language.NB, TITLE, ADDRESS + "#x", codes(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new CardSheets(Language.NB, TITLE, ADDRESS, codes(1)).toString())
                .doesNotContain("7K3Q");
    }

    /** To be looked at: target/cards.pdf and target/cards.png. */
    @Test
    void pageIsPaintedToTheEdgesOfTheCutMarksAndNotBeyond() throws IOException {
        byte[] pdf = printer.print(new CardSheets(Language.NB, TITLE, ADDRESS, codes(10)));
        Files.write(Path.of("target", "cards.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 100);
            ImageIO.write(page, "png", Path.of("target", "cards.png").toFile());
            int margin = Math.round(5 / 25.4f * 100);
            assertThat(IntStream.range(0, page.getWidth())
                            .filter(x -> x < margin || x >= page.getWidth() - margin)
                            .flatMap(x -> IntStream.range(0, page.getHeight()).map(y -> page.getRGB(x, y))))
                    .as("what printers cannot print on")
                    .allMatch(dot -> (dot & 0xFFFFFF) == 0xFFFFFF);
        }
    }
}
