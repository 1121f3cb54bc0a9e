package no.hvorervi.results.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Whatever people write stays text in a picture, and every picture is well formed. */
class SvgTest {

    private static Document parsed(String markup) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(markup)));
        } catch (Exception notWellFormed) {
            throw new AssertionError(markup, notWellFormed);
        }
    }

    @ParameterizedTest
    @MethodSource("no.hvorervi.HostileTexts#markup")
    @ValueSource(strings = {"æøå Čáhppes 🙂 \t", "tekst\u2028med\u2029skille"})
    void textStaysText(String written) {
        Document picture = parsed(Svg.drawn(10, 10, written)
                .open("g", "class", written)
                .text(written, "x", "1")
                .markup());
        Element root = picture.getDocumentElement();
        assertThat(root.getAttribute("aria-label")).isEqualTo(written.replace('\t', ' '));
        assertThat(picture.getElementsByTagName("text").item(0).getTextContent())
                .isEqualTo(written);
        NodeList all = picture.getElementsByTagName("*");
        assertThat(all.getLength()).isEqualTo(3);
        assertThat(root.getAttributes().getLength()).isEqualTo(4);
    }

    /** A parser of HTML is more forgiving than one of XML: nothing may be left that it could take for markup. */
    @Test
    void nothingThatBeginsOrEndsIsLeft() {
        assertThat(Svg.escaped("<>&\"'`")).isEqualTo("&lt;&gt;&amp;&quot;&#39;&#96;");
    }

    @Test
    void charactersThatNoPictureCanHoldAreReplaced() {
        assertThat(Svg.escaped("a\u0000b\u000bc\ud800d\uffff")).isEqualTo("a\ufffdb\ufffdc\ufffdd\ufffd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"g onload", "g>", "1g", "", "a:b", "g/"})
    void namesComeFromCodeOnly(String name) {
        Svg svg = Svg.mark(10);
        assertThatThrownBy(() -> svg.open(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> svg.open("g", name, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyPictureIsWellFormed() {
        String evil = "<script>\"'&";
        var words = new LevelMap.Words(evil, evil, evil, Map.of(LevelMap.Field.ACT, evil));
        var balance = new BalanceMap.Words(evil, evil, evil, evil, List.of(evil, evil, evil, evil));
        List<String> pictures = List.of(
                PrincipleBand.draw(
                        List.of(
                                new PrincipleBand.Point(Mark.EMPLOYEE, 3.2, 2.8, 3.6),
                                new PrincipleBand.Point(Mark.CITIZEN, 1, 1, 1.4),
                                PrincipleBand.Point.exact(Mark.LEADER, 5),
                                PrincipleBand.Point.exact(Mark.REPRESENTATIVE, 5)),
                        evil),
                PrincipleBand.draw(List.of(), evil),
                LevelMap.draw(List.of(new LevelMap.Point(1, 3, 0.2), new LevelMap.Point(2, 3, 0.2)), words),
                ForceBar.draw(2.5, true, evil),
                ForceBar.draw(0, false, evil),
                LevelBars.draw(List.of(0, 3, 12, 1, 0), evil),
                LevelBars.draw(List.of(0, 0, 0, 0, 0), evil),
                BalanceMap.draw(List.of(new BalanceMap.Point(Mark.EMPLOYEE, -2, 2)), balance),
                TrendLine.draw(List.of(Optional.of(2.0), Optional.empty(), Optional.of(4.0)), evil),
                TrendLine.draw(List.of(Optional.of(2.0)), evil));
        pictures.forEach(each -> {
            assertThat(parsed(each).getDocumentElement().getAttribute("aria-label"))
                    .isEqualTo(evil);
            assertThat(parsed(each).getDocumentElement().getAttribute("role")).isEqualTo("img");
            assertThat(parsed(each).getElementsByTagName("script").getLength()).isZero();
        });
        for (Mark mark : Mark.values()) {
            assertThat(parsed(mark.picture()).getDocumentElement().getAttribute("aria-hidden"))
                    .isEqualTo("true");
        }
    }

    /** The same numbers always land in the same place: a field is never relative to other units. */
    @Test
    void fieldsOfTheMapAreAbsolute() {
        assertThat(LevelMap.Field.of(3.49, 0.4)).isEqualTo(LevelMap.Field.ACT);
        assertThat(LevelMap.Field.of(3.49, 0.39)).isEqualTo(LevelMap.Field.TALK);
        assertThat(LevelMap.Field.of(3.5, 0.39)).isEqualTo(LevelMap.Field.OUTSIDE);
        assertThat(LevelMap.Field.of(3.5, 0.4)).isEqualTo(LevelMap.Field.LEARN);
    }

    @Test
    void marksAtTheSamePlaceStandSideBySide() {
        Document band = parsed(PrincipleBand.draw(
                List.of(PrincipleBand.Point.exact(Mark.LEADER, 3), PrincipleBand.Point.exact(Mark.REPRESENTATIVE, 3)),
                "label"));
        assertThat(((Element) band.getElementsByTagName("path").item(0)).getAttribute("d"))
                .startsWith("M6.50 ");
        NodeList squares = band.getElementsByTagName("rect");
        assertThat(((Element) squares.item(squares.getLength() - 1)).getAttribute("x"))
                .isEqualTo("-13.00");
    }

    @Test
    void lineOfATrendBreaksWhereNothingIsShown() {
        Document broken = parsed(TrendLine.draw(List.of(Optional.of(2.0), Optional.empty(), Optional.of(4.0)), "x"));
        Document whole = parsed(TrendLine.draw(List.of(Optional.of(2.0), Optional.of(3.0), Optional.of(4.0)), "x"));
        assertThat(broken.getElementsByTagName("circle").getLength()).isEqualTo(2);
        assertThat(whole.getElementsByTagName("line").getLength()
                        - broken.getElementsByTagName("line").getLength())
                .isEqualTo(2);
    }
}
