package no.hvorervi.i18n;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.StaticMessageSource;

/** All that people read comes from the bundles, and the bundles say the same in every language (R-59). */
class TextsTest {

    /** Beginnings of keys that the code ends at run time; each must stand in the code just so. */
    private static final Set<String> COMPLETED_AT_RUN_TIME = Set.of(
            "actions.board.",
            "actions.drop",
            "actions.expected.",
            "actions.fault.",
            "actions.finish",
            "actions.full.drop",
            "actions.full.finish",
            "actions.helping.",
            "actions.item.",
            "actions.make",
            "actions.refusal.",
            "actions.reopen",
            "actions.replace",
            "actions.state.",
            "answer.about.pause.",
            "answer.about.upward.",
            "answer.code.fault.",
            "answer.part.",
            "answer.part.lead.",
            "answer.receipt.close",
            "assess.hindering",
            "assess.promoting",
            "audit.action.",
            "audit.detail.",
            "audit.did.",
            "audit.fault.",
            "audit.is.",
            "audit.role.",
            "audit.value.",
            "balance.place.",
            "balance.score.",
            "comments.of.",
            "comments.outcome.",
            "compare.gate.",
            "compare.gate.why.",
            "compare.learn.",
            "compare.table.caption.",
            "controls.answer.",
            "controls.body",
            "controls.days",
            "controls.done.confirm",
            "controls.fault.",
            "controls.filter.",
            "controls.kind.",
            "controls.law",
            "controls.minutes",
            "controls.name",
            "controls.often.",
            "controls.people",
            "controls.purpose.",
            "controls.reason",
            "controls.refusal.",
            "controls.savedMinutes",
            "controls.times",
            "controls.verdict.",
            "controls.why",
            "controls.words",
            "controls.words.",
            "coordination.fault.",
            "coordination.refusal.",
            "digest.fault.",
            "distribution.addresses.remove",
            "distribution.cards",
            "distribution.link.",
            "distribution.mail",
            "distribution.refused.",
            "distribution.reminder",
            "distribution.state.",
            "effect.",
            "effects.but.",
            "effects.said.",
            "effects.so.",
            "effects.untold.",
            "effects.verdict.",
            "error.",
            "facilitate.agreement.",
            "facilitate.ask.",
            "facilitate.asked.",
            "facilitate.delete",
            "facilitate.end",
            "facilitate.fault.",
            "facilitate.refusal.",
            "facilitate.seeing.",
            "facilitate.shut.",
            "facilitate.sitting.end",
            "facilitate.state.",
            "guest.code.fault.",
            "handed.answer.",
            "handed.choice.",
            "handed.withdraw",
            "handed.words.",
            "helps.",
            "home.running.",
            "home.waiting.control.",
            "home.waiting.register.",
            "home.waiting.workshop.",
            "integration.role.",
            "joint.decline",
            "joint.entry.",
            "joint.join",
            "joint.leave",
            "joint.state.",
            "joint.tell",
            "joint.withdraw",
            "joint.without",
            "letter.control.",
            "login.fault.",
            "login.fault.text.",
            "minutes.agreement.",
            "minutes.factors.",
            "minutes.file.",
            "minutes.pdf.",
            "municipalities.first.",
            "municipalities.kind.",
            "mydata.field.",
            "mydata.section.",
            "mydata.value.",
            "overview.about.",
            "overview.start.better",
            "overview.start.divided",
            "overview.start.few",
            "overview.start.worse",
            "overview.sure.",
            "own.digest.",
            "password.",
            "people.disable",
            "people.state.",
            "people.state.text.",
            "person.secondFactor.reset",
            "profile.break.",
            "profile.due.",
            "refused.",
            "release.failed.",
            "release.step.",
            "release.step.is.",
            "reorganise.fault.",
            "reorganise.merge.into.",
            "result.code.fault.",
            "results.agreement.",
            "results.change.",
            "results.comments.",
            "results.forces.",
            "results.legend.",
            "results.map.field.",
            "results.short.",
            "results.short.also.",
            "results.visible.up.",
            "results.voice.",
            "role.",
            "role.meaning.",
            "room.busy",
            "room.code.fault.",
            "room.ended",
            "room.factor.",
            "room.factor.hint.",
            "room.gone",
            "room.over",
            "room.reveal.",
            "room.reveal.word.",
            "room.roti.",
            "room.screen.",
            "room.step.",
            "round.approve.",
            "round.confirm.cancel",
            "round.confirm.close",
            "round.confirm.repeat",
            "round.confirm.return",
            "round.confirm.withdraw",
            "round.fault.",
            "round.part.",
            "round.part.text.",
            "round.recurrence.",
            "round.refused.",
            "round.repeats.",
            "round.section.",
            "round.side.",
            "round.state.",
            "round.state.text.",
            "round.template.",
            "round.upward.",
            "round.voice.",
            "roundImport.voice.",
            "script.delete",
            "script.fault.",
            "script.leave",
            "script.reset",
            "script.step.",
            "share.",
            "share.help.",
            "units.fault.",
            "units.field.",
            "units.past.",
            "units.planned.",
            "yousaid.busy",
            "yousaid.effect.",
            "yousaid.fault.",
            "yousaid.figures.",
            "yousaid.gone",
            "yousaid.leave",
            "yousaid.nothing",
            "yousaid.owner.",
            "yousaid.part.",
            "yousaid.people.",
            "yousaid.reader.",
            "yousaid.refusal.",
            "yousaid.shows.actions.",
            "yousaid.shows.figures.",
            "yousaid.shows.removed.",
            "yousaid.state.",
            "yousaid.text.",
            "yousaid.withdraw");

    /** Is called that in every language. */
    private static final String PRODUCT = "Hvor er vi?";

    /** Sentences that read alike in bokmål and nynorsk. */
    private static final Set<String> ALIKE_IN_BOKMAL_AND_NYNORSK = Set.of();

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final Path BUNDLES = Path.of("src", "main", "resources", "i18n");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[A-Za-z0-9_-]+)+");
    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([A-Za-z0-9._-]+)[(}]");
    private static final Pattern QUOTED_IN_TEMPLATE = Pattern.compile("'([A-Za-z0-9._-]+)'");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,} +\\p{L}{2,}|[æøåÆØÅ]|^\\p{Lu}\\p{Ll}+[.!?:]?$");

    /** Literals in such statements are read by programmers and machines. */
    private static final Pattern NOT_SHOWN = Pattern.compile(
            "LOG\\.|Exception\\(|executeJs|@SuppressWarnings|@Modulithic|getStyle\\(|\"(class|style|rel)\"|Pattern\\.compile|matches\\(|addEventListener");

    private static final Map<Language, Properties> TEXTS = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            TEXTS.put(language, load(bundle(language)));
        }
    }

    private static Path bundle(Language language) {
        return BUNDLES.resolve("messages_" + language.code() + ".properties");
    }

    private static Properties load(Path file) {
        try (Reader text = Files.newBufferedReader(file)) {
            var properties = new Properties();
            properties.load(text);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties texts(Language language) {
        return Objects.requireNonNull(TEXTS.get(language));
    }

    private static NavigableSet<String> keys() {
        return new TreeSet<>(texts(Language.NB).stringPropertyNames());
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasTheSameKeys(Language language) {
        assertThat(new TreeSet<>(texts(language).stringPropertyNames())).isEqualTo(keys());
    }

    @ParameterizedTest
    @EnumSource
    void noTextIsEmpty(Language language) {
        assertThat(texts(language).stringPropertyNames())
                .noneMatch(key -> texts(language).getProperty(key).isBlank());
    }

    @ParameterizedTest
    @EnumSource
    void noKeyStandsTwice(Language language) throws IOException {
        Map<String, Long> times = Files.readAllLines(bundle(language)).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .collect(groupingBy(line -> line.substring(0, line.indexOf('=')).strip(), counting()));
        assertThat(times).allSatisfy((key, count) -> assertThat(count).as(key).isEqualTo(1));
    }

    @ParameterizedTest
    @EnumSource
    void textsTakeTheSameArgumentsInEveryLanguage(Language language) {
        assertThat(keys())
                .allSatisfy(key -> assertThat(arguments(texts(language).getProperty(key)))
                        .as(key)
                        .isEqualTo(arguments(texts(Language.NB).getProperty(key))));
    }

    private static NavigableSet<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(found -> found.group(1)).collect(toCollection(TreeSet::new));
    }

    /** A single apostrophe would vanish and take the arguments after it along. */
    @ParameterizedTest
    @EnumSource
    void textsAreFormatsWithDoubledApostrophes(Language language) {
        assertThat(keys()).allSatisfy(key -> {
            String text = texts(language).getProperty(key);
            assertThat(text.replace("''", "")).as(key).doesNotContain("'");
            assertThat(new MessageFormat(text, language.locale()).toPattern())
                    .as(key)
                    .isNotEmpty();
        });
    }

    @Test
    void sentencesAreTranslated() {
        assertThat(keys())
                .filteredOn(key -> !ALIKE_IN_BOKMAL_AND_NYNORSK.contains(key))
                .allSatisfy(key -> {
                    String bokmal = texts(Language.NB).getProperty(key);
                    if (words(bokmal) > 6) {
                        assertThat(texts(Language.NN).getProperty(key)).as(key).isNotEqualTo(bokmal);
                    }
                    if (words(bokmal) > 2) {
                        assertThat(texts(Language.EN).getProperty(key)).as(key).isNotEqualTo(bokmal);
                    }
                });
    }

    private static long words(String text) {
        return Pattern.compile("\\p{L}{2,}").matcher(text).results().count();
    }

    /** Words that exist in one of the two written languages only. */
    @Test
    void bokmalAndNynorskAreNotMixed() {
        assertThat(matching(Language.NB, "ikkje|eit|ein|nokon|noko|kva|kvar|berre|frå|vere|dei|korleis|fleire|meir"))
                .isEmpty();
        assertThat(matching(Language.NN, "ikke|jeg|noen|noe|hva|hvor|hvordan|bare|fra|være|hvis|flere|mer|uten|dere"))
                .isEmpty();
    }

    private static List<String> matching(Language language, String words) {
        Pattern any = Pattern.compile("(?iu)(?<!\\p{L})(" + words + ")(?!\\p{L})");
        return keys().stream()
                .filter(key -> any.matcher(texts(language).getProperty(key).replace(PRODUCT, ""))
                        .find())
                .toList();
    }

    @Test
    void everyKeyInUseHasAText() {
        Set<String> families = keys().stream().map(TextsTest::family).collect(toCollection(TreeSet::new));
        assertThat(used())
                .filteredOn(key -> KEY.matcher(key).matches() && families.contains(family(key)))
                .filteredOn(key -> !isFileName(key) && !COMPLETED_AT_RUN_TIME.contains(key))
                .filteredOn(key -> !keys().contains(key))
                .isEmpty();
        assertThat(templates()
                        .flatMap(template ->
                                KEY_IN_TEMPLATE.matcher(read(template)).results())
                        .map(found -> found.group(1))
                        .filter(key -> !keys().contains(key)))
                .isEmpty();
    }

    private static boolean isFileName(String text) {
        return text.matches(".*\\.(js|css|html|csv|yaml|svg|ico|json|txt)");
    }

    private static String family(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    @Test
    void everyTextIsInUse() {
        NavigableSet<String> used = used();
        assertThat(COMPLETED_AT_RUN_TIME).allMatch(used::contains);
        assertThat(keys())
                .allMatch(key ->
                        used.contains(key) || COMPLETED_AT_RUN_TIME.stream().anyMatch(key::startsWith));
    }

    /** Everything in the code and the templates that could be a key. */
    private static NavigableSet<String> used() {
        Stream<String> inCode = javaFiles()
                .flatMap(file -> LITERAL.matcher(read(file)).results())
                .map(found -> found.group(1));
        Stream<String> inTemplates = templates()
                .map(TextsTest::read)
                .flatMap(text -> Stream.concat(
                        KEY_IN_TEMPLATE.matcher(text).results(),
                        QUOTED_IN_TEMPLATE.matcher(text).results()))
                .map(found -> found.group(1));
        return Stream.concat(inCode, inTemplates).collect(toCollection(TreeSet::new));
    }

    static Stream<Path> templates() {
        return files(TEMPLATES, ".html");
    }

    static Stream<Path> javaFiles() {
        return files(SOURCES, ".java");
    }

    static Stream<Path> filesThatDraw() {
        return javaFiles().filter(file -> read(file).contains("import com.vaadin.flow.component."));
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templatesHoldNoTextOfTheirOwn(Path template) {
        assertThat(textsIn(Jsoup.parse(read(template), "", Parser.xmlParser()))).isEmpty();
    }

    @Test
    void textInATemplateIsFound() {
        assertThat(textsIn(Jsoup.parse(
                        "<p th:text='#{a.b}'></p><p>Hei</p><a title='Hei du'></a>", "", Parser.xmlParser())))
                .containsExactlyInAnyOrder("Hei", "title=Hei du");
    }

    private static List<String> textsIn(Document template) {
        List<String> found = new ArrayList<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text && hasLetters(text.text())) {
                        found.add(text.text().strip());
                    } else if (node instanceof Element element) {
                        Stream.of("title", "alt", "aria-label", "placeholder", "label", "summary")
                                .filter(name -> hasLetters(element.attr(name)))
                                .map(name -> name + "=" + element.attr(name))
                                .forEach(found::add);
                    }
                },
                template);
        return found;
    }

    private static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    @ParameterizedTest
    @MethodSource("filesThatDraw")
    void viewsHoldNoTextOfTheirOwn(Path file) {
        assertThat(shownIn(read(file))).isEmpty();
    }

    @Test
    void textInAViewIsFound() {
        assertThat(
                        shownIn(
                                "class V { V() { add(new H1(\"Hei\")); LOG.info(\"Not shown to people\"); b(\"to ord\", \"en.key\"); } }"))
                .containsExactly("Hei", "to ord");
    }

    private static List<String> shownIn(String source) {
        String code = source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\n\"]*\n", "\n");
        Pattern statement = Pattern.compile("[^;{}]*(?:\"(?:[^\"\\\\\\n]|\\\\.)*\"[^;{}\"]*)*");
        return statement
                .matcher(code)
                .results()
                .map(MatchResult::group)
                .filter(text -> !NOT_SHOWN.matcher(text).find())
                .flatMap(text -> LITERAL.matcher(text).results())
                .map(found -> found.group(1))
                .filter(text -> WORDS.matcher(text).find())
                .toList();
    }

    @Test
    void pseudoTextsAreMarked() {
        var source = new StaticMessageSource();
        source.addMessage("a.b", Language.NB.locale(), "Hei");
        var marking = new PseudoTexts.Marking(source);
        assertThat(marking.getMessage("a.b", null, Language.NB.locale())).isEqualTo("⟦Hei⟧");
        assertThat(marking.getMessage("a.c", null, "uten", Language.NB.locale()))
                .isEqualTo("uten");
    }
}
