package no.hvorervi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.Visitor;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.Messages;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.AnswerService;
import no.hvorervi.intake.Answers;
import no.hvorervi.intake.Ballots;
import no.hvorervi.intake.Channel;
import no.hvorervi.intake.Code;
import no.hvorervi.intake.QuestionId;
import no.hvorervi.intake.Standing;
import no.hvorervi.intake.TestIntake;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.OpenRounds;
import no.hvorervi.rounds.RoundTerms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everybody with a code can answer, on any telephone, in any of the languages, without a script. */
@DatabaseTest
class AnswerPagesTest {

    private static final AtomicLong UNKNOWN = new AtomicLong();

    @LocalServerPort
    int port;

    @Autowired
    AnswerService service;

    @Autowired
    Ballots ballots;

    @Autowired
    TestIntake world;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    @Autowired
    CriteriaService criteriaService;

    @Autowired
    OpenRounds rounds;

    @Autowired
    Messages messages;

    @Autowired
    Transactions transactions;

    private Criteria criteria;
    private Visitor visitor;
    private UnitId unit;
    private RoundId round;
    private Code code;

    @BeforeEach
    void askAUnit() {
        // Without one, every request is sent to the set-up page.
        users.operator();
        criteria = criteriaService.latest();
        visitor = new Visitor(port);
        unit = units.root("Sykehjemmet Prøve");
        round = world.open(true, unit);
        code = makeCode(AnonymousVoice.EMPLOYEE);
    }

    /** Another each time: one that has been asked for often has to wait. */
    private static String unknown() {
        return new Code("%012d".formatted(UNKNOWN.incrementAndGet())).grouped();
    }

    private Code makeCode(AnonymousVoice voice) {
        return ballots.make(round, unit, voice, Channel.PAPER, 1).getFirst();
    }

    private AnswerPage enter() {
        return AnswerPage.enter(visitor, code.grouped());
    }

    private static int asked() {
        return 9 + 22 + 2 + 1;
    }

    @Test
    void whatOneShouldKnowComesBeforeTheFirstQuestion() {
        AnswerPage page = enter();
        assertThat(page.title()).isEqualTo("Hvordan er det hos Sykehjemmet Prøve?");
        assertThat(page.text())
                .contains(
                        TestIntake.TITLE,
                        "Vi vil vite hvor vi står.",
                        "Personvernforordningen artikkel 6 nr. 1 bokstav e",
                        "Prøve kommune",
                        "minst 5 har svart",
                        "senest 30 dager etter",
                        "34 spørsmål")
                .contains(
                        "for Sykehjemmet Prøve, og i tallene for enhetene over",
                        "teller svarene bare med hos enheten over",
                        "Kommentarer vises bare når minst ti har svart og tre har skrevet noe.",
                        "Lederen og en tillitsvalgt eller et verneombud leser dem først",
                        "Først lederen, de tillitsvalgte og verneombudet",
                        "Ledere høyere opp og HR ser bare tall der flere enheter er slått sammen");
        assertThat(page.questions()).isEmpty();
    }

    /** word for word what both sides have agreed to, in whichever language one reads. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void pageTellsJustWhatIsStored(Language language) {
        RoundTerms stored = transactions.read(() -> rounds.findTerms(round)).orElseThrow();
        AnswerPage page =
                AnswerPage.open(visitor, "/svar").fill("kode", code.grouped()).press(language.ownName());
        page = page.press(messages.text(language, "answer.code.submit"));
        assertThat(page.language()).isEqualTo(language.code());
        assertThat(page.document().select(".told dd").eachText())
                .contains(stored.responsible(), stored.purpose(), stored.information(), stored.legalBasis())
                .contains(messages.text(language, "answer.told.readers.text") + " "
                        + messages.text(language, "answer.about.upward." + stored.upward()))
                .contains(messages.text(
                        language,
                        "round.discussed.by",
                        NorwegianTime.longDate(LocalDate.of(2026, 1, 15), language.locale()),
                        "Leder og verneombud"))
                .contains(messages.text(
                        language,
                        "answer.told.deleted.text",
                        NorwegianTime.longDate(stored.closesAt(), language.locale()),
                        RoundTerms.UNRELEASED_DAYS,
                        stored.retentionDays()));
        assertThat(page.document().select(".promise li").eachText())
                .contains(messages.text(language, "answer.about.nobody", stored.smallestGroup()));
        // Whichever language the page is in, they are in that which they were written in.
        assertThat(page.document().select(".told dd[lang=nb]").eachText())
                .containsExactly(stored.purpose(), stored.information(), stored.legalBasis());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void citizensReadWhatIsWrittenForThem(Language language) {
        RoundTerms stored = transactions.read(() -> rounds.findTerms(round)).orElseThrow();
        visitor.setCookie("sprak", language.code());
        AnswerPage page = AnswerPage.post(
                visitor,
                "/svar",
                Map.of("kode", makeCode(AnonymousVoice.CITIZEN).value()));
        assertThat(page.document().select(".told dd").eachText())
                .contains(stored.citizenPurpose(), messages.text(language, "answer.told.information.citizen"))
                .doesNotContain(stored.purpose(), stored.information());
        assertThat(page.document().select(".told dd[lang=nb]").eachText())
                .containsExactly(stored.citizenPurpose(), stored.legalBasis());
    }

    @Test
    void oneMinuteIsOne() {
        assertThat(Stream.of(Language.values()).map(each -> messages.text(each, "answer.about.time", 4, 1)))
                .satisfiesExactly(
                        nb -> assertThat(nb).startsWith("4 spørsmål, omtrent ett minutt."),
                        nn -> assertThat(nn).startsWith("4 spørsmål, om lag eitt minutt."),
                        en -> assertThat(en).startsWith("4 questions, about one minute."));
        assertThat(messages.text(Language.NB, "answer.about.time", 34, 8))
                .startsWith("34 spørsmål, omtrent 8 minutter.");
    }

    @Test
    void theWholeQuestionnaireIsAnsweredWithoutAScript() {
        AnswerPage page = enter().press("Begynn");
        for (int number = 1; number <= asked(); number++) {
            assertThat(page.text()).contains(number + " av " + asked());
            String option = page.document()
                    .select("fieldset label .name")
                    .get(number % 6)
                    .text();
            page = page.choose(0, option).press("Neste");
        }
        assertThat(page.text()).contains("Ikke skriv navn");
        page = page.fill("kommentar", "Færre rapporter.").press("Se over svarene");
        assertThat(page.text()).contains("Du har svart på alle 34 spørsmålene.", "Færre rapporter.");
        page = page.press("Lever svaret");
        assertThat(page.title()).isEqualTo("Takk! Svaret er levert.");
        assertThat(TestIntake.find(service, code).standing()).isEqualTo(Standing.ANSWERED);
        assertThat(TestIntake.saved(service, code)).isEqualTo(Answers.NONE);
    }

    @Test
    void allQuestionsFitOnOnePageIfOneWants() {
        AnswerPage all = enter().press("Vis alle på én side");
        assertThat(all.questions()).hasSize(asked());
        assertThat(all.document().select("h2").eachText())
                .containsExactly(
                        "Slik er det hos oss",
                        "Det som hjelper",
                        "Det som bremser",
                        "Balansen",
                        "Kommunens egne påstander",
                        "Med egne ord");
        AnswerPage single =
                all.choose(0, "I stor grad").choose(30, "I liten grad").press("Vis ett spørsmål om gangen");
        assertThat(single.questions()).hasSize(1);
        assertThat(single.press("Vis alle på én side").chosen()).containsExactly("I stor grad", "I liten grad");
    }

    @Test
    void eachPageSavesAndTheCodeLeadsBackToWhereOneWas() {
        enter().press("Begynn")
                .choose(0, "I stor grad")
                .press("Neste")
                .choose(0, "Vet ikke")
                .press("Tilbake");
        QuestionId first = new QuestionId.OfItem(criteria.principles().get(0).id());
        QuestionId second = new QuestionId.OfItem(criteria.principles().get(1).id());
        assertThat(TestIntake.saved(service, code))
                .isEqualTo(Answers.NONE.withScore(first, 4).withUnsure(second));
        AnswerPage onAnotherPhone =
                AnswerPage.enter(new Visitor(port), code.value().toLowerCase(java.util.Locale.ROOT));
        assertThat(onAnotherPhone.press("Fortsett der du slapp").text()).contains("3 av 34");
    }

    @Test
    void questionsAreLabelledGroupsWithTheirLevels() {
        AnswerPage page = enter().press("Begynn");
        assertThat(page.questions())
                .containsExactly(criteria.principles().getFirst().statement().in(Language.NB));
        assertThat(page.document().select("fieldset label input[type=radio]")).hasSize(6);
        criteria.principles().getFirst().levels().forEach(level -> assertThat(page.text())
                .contains(level.in(Language.NB)));
        assertThat(Objects.requireNonNull(
                                page.document().select("fieldset label").last())
                        .text())
                .isEqualTo(criteria.noAnswer().in(Language.NB));
    }

    @Test
    void citizensAreAskedTheirOwnStatementsOnly() {
        code = makeCode(AnonymousVoice.CITIZEN);
        AnswerPage page = enter();
        assertThat(page.title()).isEqualTo("Hvordan opplever du Sykehjemmet Prøve?");
        page = page.press("Vis alle på én side");
        assertThat(page.questions().stream().map(each -> each.replaceFirst("^\\d+\\. ", "")))
                .startsWith(criteria.principles().stream()
                        .flatMap(principle -> principle.citizenStatement().stream())
                        .map(statement -> statement.in(Language.NB))
                        .toArray(String[]::new))
                .doesNotContain(criteria.promoting().getFirst().statement().in(Language.NB));
        assertThat(page.document().select("details")).isEmpty();
    }

    @Test
    void languageChangesOnEveryPageWithoutLosingInput() {
        AnswerPage page =
                AnswerPage.open(visitor, "/svar").fill("kode", code.grouped()).press("Nynorsk");
        assertThat(page.language()).isEqualTo("nn");
        assertThat(page.document().select("#kode").val()).isEqualTo(code.grouped());
        page = page.press("Hald fram").press("English");
        assertThat(page.language()).isEqualTo("en");
        assertThat(page.title()).startsWith("How are things in");
        page = page.press("Begin")
                .choose(0, criteria.scaleLabel(2).in(Language.EN))
                .press("Bokmål");
        assertThat(page.language()).isEqualTo("nb");
        assertThat(page.chosen()).containsExactly(criteria.scaleLabel(2).in(Language.NB));
        page = page.press("Vis alle på én side")
                .choose(9, "I stor grad")
                .fill("kommentar", "Et ord")
                .press("Nynorsk");
        assertThat(page.title()).isEqualTo("Alle spørsmåla");
        assertThat(page.chosen())
                .containsExactly(
                        criteria.scaleLabel(2).in(Language.NN),
                        criteria.scaleLabel(4).in(Language.NN));
        assertThat(page.document().select("textarea").text()).isEqualTo("Et ord");
        page = page.press("Sjå over svara").press("Bokmål");
        assertThat(page.text()).contains("Du har svart på 2 av 34 spørsmål.", "Et ord");
        page = page.press("Tilbake");
        assertThat(page.title()).isEqualTo("Alle spørsmålene");
        page = page.press("Se over svarene").press("Lever svaret").press("English");
        assertThat(page.title()).isEqualTo("Thank you! Your answers are handed in.");
        assertThat(visitor.cookie("sprak")).contains("en");
    }

    @Test
    void receiptIsTheSameForEverybodyAndShowsNoAnswer() {
        AnswerPage receipt = enter().press("Vis alle på én side")
                .choose(0, "I stor grad")
                .fill("kommentar", "Kaffemaskinen er tom.")
                .press("Se over svarene")
                .press("Lever svaret");
        Code other = makeCode(AnonymousVoice.EMPLOYEE);
        AnswerPage others = AnswerPage.enter(new Visitor(port), other.grouped())
                .press("Begynn")
                .choose(0, "Vet ikke")
                .press("Se over svarene")
                .press("Lever svaret");
        assertThat(receipt.text())
                .isEqualTo(others.text())
                .contains(TestIntake.TITLE)
                .doesNotContain("Kaffemaskinen", "I stor grad");
        assertThat(receipt.document().select("a[data-clear]").attr("href")).isEqualTo("/svar");
    }

    /** Employees are told by the link to their results, which they do not have yet. */
    @ParameterizedTest
    @CsvSource({"CITIZEN, 1", "EMPLOYEE, 0"})
    void receiptTellsCitizensWhereToReadWhatHappened(AnonymousVoice voice, int links) {
        code = makeCode(voice);
        AnswerPage receipt = enter().press("Begynn")
                .choose(0, "I stor grad")
                .press("Se over svarene")
                .press("Lever svaret");
        assertThat(receipt.title()).isEqualTo("Takk! Svaret er levert.");
        assertThat(receipt.document().select("main a[href=/dette-skjedde?sprak=nb]"))
                .hasSize(links);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/svar", "/svar/sporsmal", "/svar/lever"})
    void usedCodeLeadsToTheReceiptOnly(String path) {
        AnswerPage receipt = enter().press("Begynn")
                .choose(0, "I stor grad")
                .press("Se over svarene")
                .press("Lever svaret");
        AnswerPage again = AnswerPage.post(
                new Visitor(port),
                path,
                Map.of(
                        "kode",
                        code.grouped(),
                        "til",
                        "1",
                        "i" + criteria.principles().get(0).id(),
                        "1"));
        assertThat(again.text()).isEqualTo(receipt.text());
    }

    @Test
    void nothingIsHandedInWhereNothingIsAnswered() {
        AnswerPage page = enter().press("Begynn").press("Se over svarene").press("Lever svaret");
        assertThat(page.document().select("[role=alert]").text()).contains("Du har ikke svart på noe ennå");
        assertThat(TestIntake.find(service, code).standing()).isEqualTo(Standing.OPEN);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void codesThatAreUnknownOrMistypedAreSaidToBe(Language language) {
        visitor.setCookie("sprak", language.code());
        AnswerPage start = AnswerPage.open(visitor, "/svar");
        String submit = start.document().select("main button").text();
        String nobodys = unknown();
        AnswerPage unknown = start.fill("kode", nobodys).press(submit);
        assertThat(unknown.document().select("#kode").val()).isEqualTo(nobodys);
        AnswerPage mistyped = unknown.fill("kode", "ABC").press(submit);
        assertThat(List.of(unknown, mistyped)).allSatisfy(page -> {
            assertThat(page.document().select("#kode").attr("aria-invalid")).isEqualTo("true");
            assertThat(page.document().select("#kode").attr("aria-describedby")).isEqualTo("kode-feil");
        });
        assertThat(unknown.document().select("#kode-feil").text())
                .isNotEmpty()
                .isNotEqualTo(mistyped.document().select("#kode-feil").text());
    }

    /** It may be later the same day. */
    @Test
    void roundThatHasNotOpenedSaysAtWhatTimeItDoes() {
        world.putOff(round);
        Instant opens =
                transactions.read(() -> rounds.findTerms(round)).orElseThrow().opensAt();
        assertThat(enter().text())
                .contains("Runden åpner " + NorwegianTime.longDate(opens, Language.NB.locale()) + " kl. "
                        + NorwegianTime.clockTime(opens));
    }

    @Test
    void roundThatIsOverSaysSoAndTakesNoMore() {
        AnswerPage page = enter().press("Begynn");
        world.end(round);
        assertThat(page.choose(0, "I stor grad").press("Neste").title()).isEqualTo("Runden er avsluttet");
        assertThat(page.press("Se over svarene").title()).isEqualTo("Runden er avsluttet");
        assertThat(enter().title()).isEqualTo("Runden er avsluttet");
        assertThat(TestIntake.saved(service, code)).isEqualTo(Answers.NONE);
    }

    /** The reply to the first try got lost, and the round closed meanwhile: nothing is left that could tell whether it came. */
    @ParameterizedTest
    @ValueSource(strings = {"/svar/lever", "/svar/sporsmal"})
    void handInThatIsTriedAgainAfterTheCloseIsToldWhatIsTrueOfEverybody(String path) {
        enter().press("Begynn")
                .choose(0, "I stor grad")
                .press("Se over svarene")
                .press("Lever svaret");
        Code unused = makeCode(AnonymousVoice.EMPLOYEE);
        AnswerPage.enter(new Visitor(port), unused.grouped()).press("Begynn");
        world.close(round);
        AnswerPage again = AnswerPage.post(visitor, path, Map.of("kode", code.grouped(), "til", "1"));
        assertThat(again.title()).isEqualTo("Runden er avsluttet");
        assertThat(again.text())
                .contains("er svaret tatt imot", "Alle koder ble slettet")
                .doesNotContain("kjenner ikke");
        assertThat(AnswerPage.post(visitor, path, Map.of("kode", unused.grouped(), "til", "1"))
                        .text())
                .isEqualTo(again.text());
        assertThat(again.press("Nynorsk").title()).isEqualTo("Runden er avslutta");
        assertThat(AnswerPage.enter(new Visitor(port), code.grouped())
                        .document()
                        .select("#kode-feil")
                        .text())
                .contains("Svar som er levert, er tatt imot.");
    }

    @Test
    void scriptSavesWhatOneHasChosen() {
        String field = "i" + criteria.principles().get(2).id();
        assertThat(visitor.post("/svar/lagre", Map.of("kode", code.value(), field, "5"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(TestIntake.saved(service, code).scores()).containsValue(5).hasSize(1);
        assertThat(visitor.post("/svar/lagre", Map.of("kode", unknown(), field, "5"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(visitor.post("/svar/lagre", Map.of(field, "5")).statusCode()).isEqualTo(409);
        enter().press("Fortsett der du slapp").press("Se over svarene").press("Lever svaret");
        assertThat(visitor.post("/svar/lagre", Map.of("kode", code.value(), field, "5"))
                        .statusCode())
                .isEqualTo(409);
    }

    /** What is sent by hand: fields that are not asked, scores that there are none of, and pages that are not there. */
    @Test
    void whatDoesNotFitIsLeftOut() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kode", code.value());
        fields.put("i" + criteria.principles().get(0).id(), "6");
        fields.put("i" + criteria.balance().get(0).id(), "3");
        fields.put("i" + criteria.balance().get(1).id(), "-2");
        fields.put("s9", "1");
        fields.put("i999999999", "1");
        fields.put("kommentar", "a".repeat(5_000));
        fields.put("til", "999");
        AnswerPage page = AnswerPage.post(visitor, "/svar/sporsmal", fields);
        assertThat(page.text()).contains("34 av 34");
        Answers saved = TestIntake.saved(service, code);
        assertThat(saved.scores())
                .containsExactly(Map.entry(
                        new QuestionId.OfItem(criteria.balance().get(1).id()), -2));
        assertThat(saved.comment()).hasSize(Answers.MAX_COMMENT);
        for (String target : List.of("0", "", "x", "-1", "99999999999")) {
            fields.put("til", target);
            assertThat(AnswerPage.post(visitor, "/svar/sporsmal", fields)
                            .response()
                            .statusCode())
                    .as(target)
                    .isEqualTo(200);
        }
    }

    @Test
    void whatPeopleWriteIsShownAsText() {
        AnswerPage page = enter().press("Vis alle på én side")
                .fill("kommentar", "</textarea><script>alert(1)</script>")
                .press("Se over svarene");
        assertThat(page.document().select("script")).hasSize(1);
        assertThat(page.text()).contains("<script>alert(1)</script>");
    }

    @Test
    void whoeverAsksTooMuchWaitsAndLosesNothing() {
        Map<String, String> fields = Map.of("kode", unknown(), "kommentar", "Et ord", "til", "2");
        AnswerPage page = AnswerPage.post(visitor, "/svar/sporsmal", fields);
        for (int count = 0;
                count < 2 * AnswerThrottle.OF_CODE_AT_ONCE && page.response().statusCode() == 200;
                count++) {
            page = AnswerPage.post(visitor, "/svar/sporsmal", fields);
        }
        assertThat(page.response().statusCode()).isEqualTo(429);
        assertThat(page.document().select("input[name=kommentar]").val()).isEqualTo("Et ord");
        assertThat(page.document().select("form#svar").attr("action")).isEqualTo("/svar/sporsmal");
        assertThat(enter().response().statusCode()).as("others go on").isEqualTo(200);
    }
}
