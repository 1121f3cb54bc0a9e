package no.hvorervi.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.hvorervi.base.QrSquares;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.springframework.web.util.HtmlUtils;

/**
 * A document that says of each text and picture what it is, so that screen readers read it in order (ISO 32000-1, section
 * 14.8). Lengths are in points where nothing else is said.
 */
final class TaggedPdf implements AutoCloseable {

    private static final String XMP = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <pdfuaid:part>1</pdfuaid:part>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">TITLE</rdf:li></rdf:Alt></dc:title>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """;

    private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;
    private static final int PLAIN = 400;
    private static final int BOLD = 600;

    private final PDDocument document = new PDDocument();
    private final PDStructureElement root;
    private final Typeface plain;
    private final Typeface bold;

    /** Which element each marked text belongs to, by page. */
    private final Map<Integer, PDParentTreeValue> parents = new TreeMap<>();

    TaggedPdf(String title, String language) throws IOException {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        document.getDocumentInformation().setTitle(title);
        catalog.setLanguage(language);
        var preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        var marks = new PDMarkInfo();
        marks.setMarked(true);
        catalog.setMarkInfo(marks);
        var tree = new PDStructureTreeRoot();
        catalog.setStructureTreeRoot(tree);
        root = new PDStructureElement(StandardStructureTypes.DOCUMENT, tree);
        tree.appendKid(root);
        plain = new Typeface(document, PLAIN);
        bold = new Typeface(document, BOLD);
    }

    static float points(float millimetres) {
        return millimetres * POINTS_PER_MILLIMETRE;
    }

    Page addPage() throws IOException {
        var page = new PDPage(PDRectangle.A4);
        page.setStructParents(parents.size());
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        var marked = new COSArray();
        parents.put(parents.size(), new PDParentTreeValue(marked));
        document.addPage(page);
        return new Page(page, new PDPageContentStream(document, page), marked);
    }

    PDStructureElement root() {
        return root;
    }

    /** Says of itself that it is PDF/UA (ISO 14289-1), as readers and archives ask for. */
    void declareAccessible() throws IOException {
        var metadata = new PDMetadata(document);
        String title =
                HtmlUtils.htmlEscapeDecimal(document.getDocumentInformation().getTitle(), "UTF-8");
        metadata.importXMPMetadata(XMP.replace("TITLE", title).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    void save(OutputStream out) throws IOException {
        PDStructureTreeRoot tree = document.getDocumentCatalog().getStructureTreeRoot();
        var numbers = new PDNumberTreeNode(PDParentTreeValue.class);
        numbers.setNumbers(new TreeMap<>(parents));
        tree.setParentTree(numbers);
        tree.setParentTreeNextKey(parents.size());
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    /** Draws something. */
    interface Drawing {
        void draw(Lines lines) throws IOException;
    }

    /** A page that is being written. */
    final class Page implements AutoCloseable {

        private final PDPage page;
        private final PDPageContentStream content;
        private final COSArray marked;
        private PDStructureElement section = root;

        Page(PDPage page, PDPageContentStream content, COSArray marked) {
            this.page = page;
            this.content = content;
            this.marked = marked;
        }

        Typeface typeface(boolean isBold) {
            return isBold ? bold : plain;
        }

        /** What follows stands on a card of its own. */
        void beginCard() {
            section = new PDStructureElement(StandardStructureTypes.SECT, root);
            root.appendKid(section);
        }

        private PDStructureElement begin(String type) throws IOException {
            var element = new PDStructureElement(type, section);
            section.appendKid(element);
            element.setPage(page);
            int number = marked.size();
            element.appendKid(number);
            marked.add(element.getCOSObject());
            content.beginMarkedContent(COSName.getPDFName(type), number);
            return element;
        }

        /** An element that holds others, or text. */
        PDStructureElement element(String type, PDStructureElement parent) {
            var element = new PDStructureElement(type, parent);
            parent.appendKid(element);
            return element;
        }

        /** Text of an element, which may have begun on an earlier page. */
        void text(
                PDStructureElement element,
                List<String> lines,
                Typeface typeface,
                float size,
                float leading,
                float left,
                float base)
                throws IOException {
            int number = marked.size();
            var reference = new PDMarkedContentReference();
            reference.setPage(page);
            reference.setMCID(number);
            element.appendKid(reference);
            marked.add(element.getCOSObject());
            content.beginMarkedContent(COSName.getPDFName(element.getStructureType()), number);
            show(lines, typeface, size, leading, left, base);
            content.endMarkedContent();
        }

        /** A line that is not read out, such as the number of the page. */
        void artifactText(String line, Typeface typeface, float size, float left, float base) throws IOException {
            content.beginMarkedContent(COSName.ARTIFACT);
            show(List.of(line), typeface, size, size, left, base);
            content.endMarkedContent();
        }

        void paragraph(List<String> lines, Typeface typeface, float size, float leading, float left, float base)
                throws IOException {
            begin(StandardStructureTypes.P);
            show(lines, typeface, size, leading, left, base);
            content.endMarkedContent();
        }

        private void show(List<String> lines, Typeface typeface, float size, float leading, float left, float base)
                throws IOException {
            content.beginText();
            content.setNonStrokingColor(0f);
            content.setLeading(leading);
            content.newLineAtOffset(left, base);
            for (int line = 0; line < lines.size(); line++) {
                if (line > 0) {
                    content.newLine();
                }
                for (Typeface.Run run : typeface.runs(lines.get(line))) {
                    content.setFont(run.font(), size);
                    content.showText(run.text());
                }
            }
            content.endText();
        }

        /** In millimetres from the lower left corner. */
        void squares(QrSquares squares, String description, float left, float bottom, float size) throws IOException {
            PDStructureElement figure = begin(StandardStructureTypes.Figure);
            figure.setAlternateDescription(description);
            float side = points(size) / squares.size();
            content.setNonStrokingColor(0f);
            for (QrSquares.Bar bar : squares.bars()) {
                content.addRect(
                        points(left) + bar.x() * side,
                        points(bottom) + (squares.size() - 1 - bar.y()) * side,
                        bar.length() * side,
                        side);
            }
            content.fill();
            content.endMarkedContent();
        }

        /** What is not read out. */
        void artifact(Drawing drawing) throws IOException {
            content.beginMarkedContent(COSName.ARTIFACT);
            drawing.draw(new Lines(content));
            content.endMarkedContent();
        }

        @Override
        public void close() throws IOException {
            content.close();
        }
    }
}
