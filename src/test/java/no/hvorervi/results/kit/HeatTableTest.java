package no.hvorervi.results.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import no.hvorervi.results.kit.HeatTable.Cell;
import no.hvorervi.results.kit.HeatTable.Content;
import no.hvorervi.results.kit.HeatTable.Row;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Units by principles: absolute bands, a digit in each, and words where there is none. */
class HeatTableTest {

    private static Document parsed(Content content) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(HeatTable.draw(content))));
    }

    private static Row row(String name, Cell... cells) {
        return new Row(name, Optional.empty(), List.of(), false, List.of(cells));
    }

    private static Content of(Row... rows) {
        List<String> headings = IntStream.range(0, rows[0].cells().size())
                .mapToObj(at -> "Prinsipp " + at)
                .toList();
        return new Content("Tabellen", "Enhet", headings, List.of(rows));
    }

    private static List<Element> all(Document in, String name) {
        NodeList found = in.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(at -> (Element) found.item(at))
                .toList();
    }

    /** However the others stand, the same mean has the same level. */
    @Test
    void levelsAreAbsolute() throws Exception {
        Document low = parsed(of(row("A", Cell.of(2.4)), row("B", Cell.of(1.2))));
        Document high = parsed(of(row("A", Cell.of(2.4)), row("B", Cell.of(4.9))));
        assertThat(all(low, "b").getFirst().getTextContent()).isEqualTo("2");
        assertThat(HeatTable.draw(of(row("A", Cell.of(2.4))))).contains("band level-2");
        assertThat(all(high, "td").getFirst().getTextContent())
                .isEqualTo(all(low, "td").getFirst().getTextContent());
    }

    @Test
    void everyColouredCellHasItsDigitAndEveryOtherItsWords() throws Exception {
        Document table = parsed(of(row(
                "A",
                Cell.of(1),
                Cell.of(5, "5,0", "sikker bedring"),
                new Cell.Words("skjult: for få svar"),
                new Cell.Plain("23 av 28"))));
        assertThat(all(table, "td"))
                .extracting(Element::getTextContent)
                .containsExactly(
                        "Prinsipp 01",
                        "Prinsipp 155,0sikker bedring",
                        "Prinsipp 2skjult: for få svar",
                        "Prinsipp 323 av 28");
        assertThat(all(table, "td")).allMatch(cell -> cell.getAttribute("role").equals("cell"));
    }

    @Test
    void rowsComeInTheOrderGivenUnderTheirNames() throws Exception {
        Document table = parsed(of(row("B", Cell.of(1)), row("A", Cell.of(5)), row("C", Cell.of(3))));
        assertThat(all(table, "th").stream()
                        .filter(each -> each.getAttribute("scope").equals("row")))
                .extracting(Element::getTextContent)
                .containsExactly("B", "A", "C");
        assertThat(all(table, "th"))
                .allMatch(each -> each.getAttribute("role").endsWith("header"))
                .hasSize(5);
        assertThat(all(table, "caption")).extracting(Element::getTextContent).containsExactly("Tabellen");
    }

    /** */
    @Test
    void whatPeopleWroteStaysText() throws Exception {
        String evil = "</td><img src=x onerror='alert(1)'><script>\"&";
        Content content = new Content(
                evil,
                evil,
                List.of(evil, evil),
                List.of(new Row(
                        evil,
                        Optional.of("enhet/\"onclick=\"x"),
                        List.of(evil),
                        true,
                        List.of(Cell.of(3, evil), new Cell.Words(evil)))));
        Document table = parsed(content);
        assertThat(all(table, "script")).isEmpty();
        assertThat(all(table, "img")).isEmpty();
        assertThat(all(table, "a")).allMatch(link -> link.getAttributes().getLength() == 1);
        assertThat(all(table, "caption").getFirst().getTextContent()).isEqualTo(evil);
    }

    @Test
    void cellsMustFit() {
        assertThatThrownBy(() -> new Content("a", "b", List.of("c"), List.of(row("A"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cell.Band(0, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cell.Band(6, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
