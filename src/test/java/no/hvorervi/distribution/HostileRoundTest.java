package no.hvorervi.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.hvorervi.DatabaseTest;
import no.hvorervi.Visitor;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.Ballots;
import no.hvorervi.intake.Channel;
import no.hvorervi.intake.Code;
import no.hvorervi.mailing.TestPost;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.RoundSettings;
import no.hvorervi.rounds.TestRounds;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What those who write a round write is a text wherever people who answer meet it, whatever it is. */
@DatabaseTest
class HostileRoundTest {

    /** As long as nothing is wrong, every other round has pages made like those of this one. */
    private static final String HARMLESS = "Alt er bra";

    @LocalServerPort
    int port;

    @Autowired
    TestRounds rounds;

    @Autowired
    Ballots ballots;

    @Autowired
    RecipientService recipients;

    @Autowired
    InvitationSender sender;

    @Autowired
    CardService cards;

    @Autowired
    LinkService links;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private TestPost post;
    private UnitId unit;
    private TestUser leader;

    @BeforeEach
    void leadAUnit(@Autowired AutowireCapableBeanFactory application) {
        server.start();
        post = TestPost.of(application);
        post.clear();
        users.operator();
        unit = units.root("Sykehjemmet");
        leader = units.leader(unit);
    }

    @AfterEach
    void stop() {
        server.stop();
        post.clear();
    }

    private RoundId round(String text) {
        users.signIn(leader);
        RoundId round = rounds.opened(unit, settings -> saying(text, settings)).id();
        users.signIn(leader);
        return round;
    }

    private static RoundSettings saying(String text, RoundSettings settings) {
        Map<Language, String> statement = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            statement.put(language, text);
        }
        return new RoundSettings(
                text,
                settings.criteria(),
                settings.nineOnly(),
                List.of(new LocalizedText(statement)),
                Set.of(AnonymousVoice.values()),
                settings.times(),
                settings.recurrence(),
                settings.smallestGroup(),
                settings.comments(),
                settings.upward(),
                text,
                text,
                text,
                text,
                settings.retentionDays(),
                settings.units());
    }

    @ParameterizedTest
    @MethodSource("no.hvorervi.HostileTexts#markup")
    void pagesOfAnAnswer(String text) {
        List<Document> harmless = pages(round(HARMLESS));
        List<Document> hostile = pages(round(text));
        for (int page = 0; page < harmless.size(); page++) {
            assertThat(structure(hostile.get(page))).isEqualTo(structure(harmless.get(page)));
            assertThat(hostile.get(page).text()).contains(text);
        }
        assertThat(hostile.getFirst().select(".told dd").eachText())
                .filteredOn(text::equals)
                .as("who asks, why, with what information, on what basis")
                .hasSize(4);
    }

    /** About the round, all questions, what was answered, the receipt, and where a link leads. */
    private List<Document> pages(RoundId round) {
        String code = ballots.make(round, unit, AnonymousVoice.EMPLOYEE, Channel.PAPER, 1)
                .getFirst()
                .value();
        links.offer(round, unit, LinkKind.OPEN, 10);
        Code link = links.find(round, unit, LinkKind.OPEN).orElseThrow().code();
        var visitor = new Visitor(port);
        String own = page(visitor.post("/svar/sporsmal", Map.of("kode", code, "til", "alle")))
                .select("fieldset input")
                .getLast()
                .attr("name");
        return List.of(
                page(visitor.post("/svar", Map.of("kode", code))),
                page(visitor.post("/svar/sporsmal", Map.of("kode", code, "til", "alle"))),
                page(visitor.post("/svar/sporsmal", Map.of("kode", code, "til", "34"))),
                page(visitor.post("/svar/sporsmal", Map.of("kode", code, "til", "oversikt"))),
                page(visitor.post("/svar/lever", Map.of("kode", code, own, "u"))),
                page(visitor.post(DistributionRoutes.OPEN, Map.of("kode", link.value()))));
    }

    private static Document page(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return Jsoup.parse(response.body());
    }

    /** What a browser makes of a document, without its texts. */
    private static List<String> structure(Document document) {
        return document.getAllElements().stream()
                .map(element -> element.tagName()
                        + element.attributes().asList().stream()
                                .map(Attribute::getKey)
                                .toList())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("no.hvorervi.HostileTexts#markup")
    void letter(String text) throws Exception {
        MimeMessage harmless = letterOf(round(HARMLESS));
        MimeMessage hostile = letterOf(round(text));
        assertThat(hostile.getSubject()).isEqualTo(harmless.getSubject().replace(HARMLESS, text));
        List<String> bodies = TestPost.bodies(hostile);
        assertThat(bodies).hasSize(2);
        assertThat(bodies.getFirst()).contains(text);
        Document html = Jsoup.parse(bodies.getLast());
        assertThat(structure(html))
                .isEqualTo(structure(Jsoup.parse(TestPost.bodies(harmless).getLast())));
        assertThat(html.title()).isEqualTo(hostile.getSubject());
        assertThat(html.select("p").eachText()).contains(text);
    }

    private MimeMessage letterOf(RoundId round) throws Exception {
        server.purgeEmailFromAllMailboxes();
        recipients.add(
                round, unit, List.of(new Recipient(new EmailAddress("u" + unit + "@kommune.example"), Language.NB)));
        sender.invite(round, unit);
        post.deliver(server.getSmtp().getPort());
        return server.getReceivedMessages()[0];
    }

    /** A card cuts a long title off. */
    private static String beginning(String text) {
        String dense = text.replaceAll("\\s", "");
        return dense.substring(0, Math.min(dense.length(), 12));
    }

    @ParameterizedTest
    @MethodSource("no.hvorervi.HostileTexts#markup")
    void paper(String text) throws IOException {
        RoundId round = round(text);
        links.offer(round, unit, LinkKind.OPEN, 10);
        for (byte[] pdf :
                List.of(cards.print(round, unit, 1, Language.NB), links.printPoster(round, unit, Language.NB))) {
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                        .contains(beginning(text));
                assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
                assertThat(document.getDocumentCatalog().getCOSObject().toString())
                        .doesNotContain("JavaScript");
            }
        }
    }
}
