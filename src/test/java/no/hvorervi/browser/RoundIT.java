package no.hvorervi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.hvorervi.TestClock;
import no.hvorervi.Visitor;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.distribution.DistributionRoutes;
import no.hvorervi.ids.RoundId;
import no.hvorervi.intake.AnswerService;
import no.hvorervi.intake.Answers;
import no.hvorervi.intake.Code;
import no.hvorervi.intake.TestIntake;
import no.hvorervi.mailing.TestPost;
import no.hvorervi.rounds.RoundRoutes;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * A round from draft to closed, as the people live through it: a leader who writes it, a representative who agrees, and those
 * who answer by e-mail, on paper and on the tablet in the break room.
 */
@BrowserTest
@ExtendWith(OutputCaptureExtension.class)
class RoundIT {

    private static final Pattern LINK = Pattern.compile("/svar#([0-9A-Z]{12})");
    private static final Pattern TYPED = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final List<String> ADDRESSES = List.of("mia@kommune.example", "omar@kommune.example");
    private static final int CARDS = 4;

    /** Shows that the log is read. */
    private static final String BEGUN = "The round has begun";

    /** Everybody's own words, as no other text has them. */
    private static final String WRITTEN = "Kanarifuglen synger i vaktrommet";

    @LocalServerPort
    int port;

    @Autowired
    Residents residents;

    @Autowired
    AnswerService answers;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    ApplicationContext application;

    @Autowired
    MeterRegistry meters;

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private TestPost post;
    private Browser browser;
    private Residents.Led led;
    private TestUser representative;
    private RoundId round = new RoundId(0);

    /** Codes and words of those who answer. */
    private final Set<String> secrets = new HashSet<>(Set.of(WRITTEN));

    @BeforeEach
    void meet(Browser browser, @Autowired AutowireCapableBeanFactory beans) {
        server.start();
        post = TestPost.of(beans);
        post.clear();
        this.browser = browser;
        residents.administrator();
        led = residents.leader();
        representative = residents.holder(UnitRole.UNION_REPRESENTATIVE, led.unit());
        browser.meet(port);
    }

    @AfterEach
    void stop() {
        server.stop();
        post.clear();
    }

    /** One of the things that the application does by itself every now and then. */
    private void run(String bean, String job) {
        Object target = AopTestUtils.getTargetObject(application.getBean(bean));
        ReflectionTestUtils.invokeMethod(target, job);
    }

    private void signIn(TestUser user, String path) {
        browser.forget();
        new LoginPage(browser).signIn(user);
        browser.open(path);
    }

    private String distribution() {
        return DistributionRoutes.part(led.unit(), round);
    }

    @Test
    void roundGoesFromDraftToItsEnd(CapturedOutput output) throws Exception {
        LoggerFactory.getLogger(RoundIT.class).info(BEGUN);
        leaderWritesIt();
        bothSidesAgree();
        ballotsAreMadeReady();
        List<String> cards = cards();
        String device = device();
        clock.advance(Duration.between(clock.instant(), opensAt()).plusHours(1));
        run("invitationSender", "inviteThoseOpen");
        List<String> waiting = rows("mail_entry");
        answersByMail();
        answersOnPaper(cards.getFirst());
        answersOnTheSharedDevice(device);
        participationIsRoundedDown(cards);
        everybodyIsReminded();
        leaderEndsIt();
        secrets.addAll(cards);
        secrets.add(device.substring(device.indexOf('#') + 1));
        nobodyToldOfThem(waiting, output);
    }

    /** Neither codes nor what was written stand where those who run the application look (R-44). */
    private void nobodyToldOfThem(List<String> waiting, CapturedOutput output) {
        assertThat(secrets).hasSize(1 + ADDRESSES.size() + CARDS + 2 + 1);
        String[] traces = secrets.stream()
                .flatMap(secret -> Code.parse(secret)
                        .map(code -> Stream.of(code.value(), code.grouped()))
                        .orElse(Stream.of(secret)))
                .toArray(String[]::new);
        assertThat(waiting).hasSizeGreaterThanOrEqualTo(ADDRESSES.size());
        assertThat(rows("audit_entry")).isNotEmpty();
        for (List<String> rows : List.of(waiting, rows("mail_entry"), rows("mail_job"), rows("audit_entry"))) {
            assertThat(String.join("\n", rows)).doesNotContain(traces);
        }
        assertThat(output.getAll()).as("the log").contains(BEGUN).doesNotContain(traces);
        assertThat(meters.getMeters())
                .allSatisfy(meter -> assertThat(meter.getId().toString()).doesNotContain(traces));
        assertThat(new Visitor(port).get("/actuator/health").body()).doesNotContain(traces);
    }

    /** All of a table as it would be read by somebody who may; what is sealed is there too. */
    private List<String> rows(String table) {
        return sql.sql("select * from " + table)
                .query((row, number) -> {
                    var text = new StringBuilder();
                    for (int at = 1; at <= row.getMetaData().getColumnCount(); at++) {
                        Object value = row.getObject(at);
                        text.append(
                                        value instanceof byte[] bytes
                                                ? new String(bytes, StandardCharsets.ISO_8859_1)
                                                : String.valueOf(value))
                                .append(' ');
                    }
                    return text.toString();
                })
                .list();
    }

    private void leaderWritesIt() {
        signIn(led.leader(), RoundRoutes.ROUNDS);
        browser.click("Ny runde");
        browser.waitFor("Hva slags runde?");
        // The last of the templates: a round that is held once.
        browser.click("Velg");
        browser.waitFor("Formål");
        round = new RoundId(Long.parseLong(browser.path().replaceAll("\\D+", "")));
        browser.type("Formål", Keys.DELETE.toString() + Keys.TAB);
        browser.click("Be om godkjenning");
        browser.waitFor("Noe mangler");
        browser.type("Formål", "Vi vil vite hva vi skal ta tak i sammen." + Keys.TAB);
        browser.choose("La folk skrive en kommentar");
        browser.waitFor("Alt er fylt ut.");
        browser.click("Be om godkjenning");
        browser.waitFor("Nå kan lederne og representantene lese og godkjenne.");
    }

    private void bothSidesAgree() {
        agree(led.leader(), "Godkjenn som leder");
        agree(representative, "Godkjenn som representant");
        browser.waitFor("Begge har godkjent.");
    }

    private void agree(TestUser person, String button) {
        signIn(person, RoundRoutes.part(led.unit(), round));
        browser.type("Når drøftet dere runden?", "1.2.2026" + Keys.ENTER);
        browser.type("Hvem deltok?", "Leder, tillitsvalgt og verneombud" + Keys.TAB);
        browser.click(button);
        browser.waitFor("Du har godkjent runden.");
    }

    private void ballotsAreMadeReady() {
        signIn(led.leader(), RoundRoutes.part(led.unit(), round));
        browser.click("Utsending og deltakelse");
        browser.waitFor("E-postadresser");
        browser.type("E-postadresser", "Mia <" + ADDRESSES.get(0) + ">, " + ADDRESSES.get(1) + Keys.TAB);
        browser.click(browser.shown(By.xpath("//vaadin-button[contains(., 'Legg til')]"))
                .getFirst());
        browser.waitFor("2 adresser lagt til.");
        browser.waitFor("2 adresser. Sendes når runden åpner");
    }

    /** The codes that stand on the printed sheet. */
    private List<String> cards() throws IOException {
        browser.type("Antall kort", String.valueOf(CARDS) + Keys.TAB);
        browser.click("Lag svarkort");
        browser.waitFor("Lage svarkort?");
        browser.click("Lag svarkort");
        browser.waitFor("Svarkortene er klare");
        Object pdf = browser.await("""
                const done = arguments[arguments.length - 1];
                fetch(document.querySelector('vaadin-dialog a[download]').href)
                    .then(answer => answer.arrayBuffer())
                    .then(bytes => done(btoa(String.fromCharCode(...new Uint8Array(bytes)))));
                """);
        browser.click("Lukk");
        try (PDDocument document = Loader.loadPDF(Base64.getDecoder().decode(String.valueOf(pdf)))) {
            List<String> codes = TYPED.matcher(new PDFTextStripper().getText(document))
                    .results()
                    .map(MatchResult::group)
                    .distinct()
                    .toList();
            assertThat(codes).as(new PDFTextStripper().getText(document)).hasSize(CARDS);
            return codes;
        }
    }

    /** The address that a tablet opens. */
    private String device() {
        browser.type("Hvor mange skal svare her?", "3" + Keys.TAB);
        browser.click("Slå på");
        browser.waitFor("Åpne denne adressen på nettbrettet");
        String address = String.valueOf(
                browser.field("Åpne denne adressen på nettbrettet").getDomProperty("value"));
        return address.substring(address.indexOf(DistributionRoutes.DEVICE));
    }

    private void answersByMail() {
        post.deliver(server.getSmtp().getPort());
        List<String> codes = Arrays.stream(server.getReceivedMessages())
                .map(GreenMailUtil::getBody)
                .map(body -> LINK.matcher(body).results().findFirst().orElseThrow())
                .map(link -> link.group(1))
                .toList();
        assertThat(codes).doesNotHaveDuplicates().hasSameSizeAs(ADDRESSES);
        secrets.addAll(codes);
        for (String code : codes) {
            browser.forget();
            browser.open("/om");
            browser.open("/svar#" + code);
            answer();
        }
    }

    private void answersOnPaper(String code) {
        browser.forget();
        new AnsweringPage(browser).start();
        browser.find("#kode").sendKeys(code, Keys.ENTER);
        answer();
    }

    /** What somebody sees before answering, and one answer. */
    private void answer() {
        browser.waitFor("Dette bør du vite");
        assertThat(browser.text())
                .contains("Vi vil vite hva vi skal ta tak i sammen.", "Leder, tillitsvalgt og verneombud");
        var page = new AnsweringPage(browser);
        page.go("Begynn", "1 av 33");
        page.choose(3);
        browser.waitFor("Lagret");
        page.go("Neste", "2 av");
        page.go("Se over svarene", "Du har svart på 1 av");
        page.go("Endre: kommentaren", "Ikke skriv navn");
        browser.find("#kommentar").sendKeys(WRITTEN);
        browser.click("Se over svarene");
        browser.waitFor("Når du har levert, kan svaret ikke endres.");
        page.go("Lever svaret", "Takk! Svaret er levert.");
    }

    private void answersOnTheSharedDevice(String device) {
        browser.forget();
        browser.open("/om");
        browser.open(device);
        for (int person = 0; person < 2; person++) {
            browser.waitFor("Trykk på knappen når det er din tur.");
            browser.click("Begynn");
            browser.waitFor("Dette bør du vite");
            secrets.add(String.valueOf(browser.all("[name=kode]").getFirst().getDomProperty("value")));
            answer();
            browser.click("Neste person");
        }
        browser.waitFor("Trykk på knappen når det er din tur.");
        browser.back();
        assertThat(browser.text()).doesNotContain("1 av", "I stor grad");
    }

    /** Five have answered; one more does not show. */
    private void participationIsRoundedDown(List<String> cards) {
        signIn(led.leader(), distribution());
        browser.waitFor("minst 5 har svart");
        TestIntake.submit(answers, Code.parse(cards.getLast()).orElseThrow(), Answers.NONE);
        browser.reload();
        browser.waitFor("minst 5 har svart");
    }

    private void everybodyIsReminded() throws Exception {
        server.purgeEmailFromAllMailboxes();
        browser.open(DistributionRoutes.round(round));
        browser.click("Send en påminnelse nå");
        browser.waitFor("Sende en påminnelse nå?");
        browser.click("Send en påminnelse nå");
        browser.waitFor("Påminnelsen sendes i løpet av et minutt.");
        run("reminderSender", "remindWhereDue");
        post.deliver(server.getSmtp().getPort());
        assertThat(server.getReceivedMessages()).hasSameSizeAs(ADDRESSES).allSatisfy(message -> {
            String body = GreenMailUtil.getBody(message);
            assertThat(LINK.matcher(body).find()).isFalse();
        });
    }

    private void leaderEndsIt() {
        browser.open(RoundRoutes.round(round));
        browser.click("Avslutt nå");
        browser.waitFor("Avslutte runden nå?");
        browser.click("Avslutt nå");
        browser.waitFor("Runden ble avsluttet");
        run("roundCloser", "closeThoseOver");
        run("distributionRetention", "deleteOfThoseOver");
        assertThat(count("response")).isEqualTo(6);
        for (String table : List.of("ballot", "draft", "sealed_answer", "round_key", "recipient")) {
            assertThat(count(table)).as(table).isZero();
        }
        browser.open(distribution());
        browser.waitFor("Tiden er ute. Adressene er slettet");
        assertThat(browser.text())
                .doesNotContain("færre enn 5 har svart")
                .contains("Hvor mange som har svart, står i resultatet");
    }

    private Instant opensAt() {
        return sql.sql("select opens_at from round where round_id = :round")
                .param("round", round.value())
                .query(LocalDateTime.class)
                .single()
                .toInstant(ZoneOffset.UTC);
    }

    private int count(String table) {
        return sql.sql("select count(*) from " + table + " where round_id = :round")
                .param("round", round.value())
                .query(Integer.class)
                .single();
    }
}
