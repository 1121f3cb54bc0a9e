package no.hvorervi.paper;

import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/** Sets the parts of a report below each other, on as many pages as they take. Lengths are in points. */
final class ReportWriter implements AutoCloseable {

    private static final float LEFT = TaggedPdf.points(22);
    private static final float RIGHT = TaggedPdf.points(210 - 22);
    private static final float TOP = TaggedPdf.points(297 - 22);
    private static final float BOTTOM = TaggedPdf.points(24);
    private static final float FOOT = TaggedPdf.points(13);
    private static final float INDENT = TaggedPdf.points(5);
    private static final float GAP = 6;
    private static final float CELL_GAP = 8;
    private static final float ROW_PADDING = 3;
    private static final String DOT = "•";

    private final TaggedPdf document;
    private final IntFunction<String> foot;
    private TaggedPdf.Page page;
    private int pages = 1;
    private float top = TOP;

    ReportWriter(TaggedPdf document, IntFunction<String> foot) throws IOException {
        this.document = document;
        this.foot = foot;
        page = document.addPage();
        drawFoot();
    }

    void write(Report.Block block) throws IOException {
        switch (block) {
            case Report.Heading(int level, String text) -> heading(level, text);
            case Report.Paragraph(String text) -> {
                for (String each : text.lines().filter(line -> !line.isBlank()).toList()) {
                    flow(
                            page.element(StandardStructureTypes.P, document.root()),
                            each.strip(),
                            TextStyle.REPORT_TEXT,
                            LEFT);
                    top -= GAP;
                }
            }
            case Report.Items(List<String> lines) -> items(lines);
            case Report.Table table -> table(table);
        }
    }

    private void heading(int level, String text) throws IOException {
        TextStyle style = TextStyle.HEADINGS.get(level - 1);
        top -= top < TOP ? style.leading() * 0.7f : 0;
        // Never the last thing on a page.
        breakUnless(style.leading() * 2 + TextStyle.REPORT_TEXT.leading() * 3);
        flow(page.element("H" + level, document.root()), text, style, LEFT);
        top -= GAP / 2;
    }

    private void items(List<String> lines) throws IOException {
        PDStructureElement list = page.element(StandardStructureTypes.L, document.root());
        for (String line : lines) {
            breakUnless(TextStyle.REPORT_TEXT.leading());
            PDStructureElement item = page.element(StandardStructureTypes.LI, list);
            set(page.element(StandardStructureTypes.LBL, item), List.of(DOT), TextStyle.REPORT_TEXT, LEFT, top);
            flow(page.element(StandardStructureTypes.L_BODY, item), line, TextStyle.REPORT_TEXT, LEFT + INDENT);
        }
        top -= GAP;
    }

    private void table(Report.Table table) throws IOException {
        PDStructureElement element = page.element(StandardStructureTypes.TABLE, document.root());
        breakUnless(TextStyle.REPORT_TEXT.leading() * 4);
        flow(page.element(StandardStructureTypes.CAPTION, element), table.caption(), TextStyle.REPORT_STRONG, LEFT);
        row(element, table.headings(), table.widths(), true);
        for (List<String> row : table.rows()) {
            row(element, row, table.widths(), false);
        }
        top -= GAP * 2;
    }

    /** A row stays on one page. */
    private void row(PDStructureElement table, List<String> cells, List<Integer> widths, boolean isHead)
            throws IOException {
        float all = widths.stream().mapToInt(each -> each).sum();
        float unit = (RIGHT - LEFT) / all;
        List<List<String>> wrapped = IntStream.range(0, cells.size())
                .mapToObj(column -> TextColumn.wrap(
                        cells.get(column),
                        page.typeface(isHead || column == 0),
                        TextStyle.REPORT_CELL.size(),
                        widths.get(column) * unit - CELL_GAP))
                .toList();
        int lines = wrapped.stream().mapToInt(List::size).max().orElse(1);
        float height = lines * TextStyle.REPORT_CELL.leading() + 2 * ROW_PADDING;
        breakUnless(height);
        PDStructureElement row = page.element(StandardStructureTypes.TR, table);
        float left = LEFT;
        for (int column = 0; column < cells.size(); column++) {
            boolean isHeading = isHead || column == 0;
            PDStructureElement cell =
                    page.element(isHeading ? StandardStructureTypes.TH : StandardStructureTypes.TD, row);
            if (isHeading) {
                var scope = new PDTableAttributeObject();
                scope.setScope(isHead ? PDTableAttributeObject.SCOPE_COLUMN : PDTableAttributeObject.SCOPE_ROW);
                cell.addAttribute(scope);
            }
            set(
                    cell,
                    wrapped.get(column),
                    isHeading ? TextStyle.REPORT_CELL_STRONG : TextStyle.REPORT_CELL,
                    left,
                    top - ROW_PADDING);
            left += widths.get(column) * unit;
        }
        top -= height;
        float below = top / TaggedPdf.points(1);
        page.artifact(drawn -> drawn.draw(22, below, 210 - 22, below, isHead ? Lines.DARK : Lines.FAINT));
    }

    /** Text that goes on on the next page where it must, and is still one paragraph there. */
    private void flow(PDStructureElement element, String text, TextStyle style, float left) throws IOException {
        List<String> lines = TextColumn.wrap(text, page.typeface(style.isBold()), style.size(), RIGHT - left);
        int from = 0;
        while (from < lines.size()) {
            breakUnless(style.leading());
            int fit = Math.min(lines.size() - from, (int) ((top - BOTTOM) / style.leading()));
            set(element, lines.subList(from, from + fit), style, left, top);
            top -= fit * style.leading();
            from += fit;
        }
    }

    private void set(PDStructureElement element, List<String> lines, TextStyle style, float left, float from)
            throws IOException {
        page.text(
                element,
                lines,
                page.typeface(style.isBold()),
                style.size(),
                style.leading(),
                left,
                from - style.size());
    }

    private void breakUnless(float height) throws IOException {
        if (top - height < BOTTOM && top < TOP) {
            page.close();
            page = document.addPage();
            pages++;
            top = TOP;
            drawFoot();
        }
    }

    private void drawFoot() throws IOException {
        String text = TextColumn.wrap(
                        foot.apply(pages), page.typeface(false), TextStyle.REPORT_FOOT.size(), RIGHT - LEFT)
                .getFirst();
        page.artifactText(text, page.typeface(false), TextStyle.REPORT_FOOT.size(), LEFT, FOOT);
    }

    @Override
    public void close() throws IOException {
        page.close();
    }
}
