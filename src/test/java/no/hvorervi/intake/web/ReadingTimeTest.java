package no.hvorervi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.Visitor;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.Messages;
import no.hvorervi.ids.RoundId;
import no.hvorervi.intake.Ballots;
import no.hvorervi.intake.Channel;
import no.hvorervi.intake.TestIntake;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.rounds.AnonymousVoice;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Answering what employees are asked takes less than the eight minutes that are promised, computed from the words, with what a
 * municipality tells them by the template. It is no substitute for people who read: it catches that texts grow.
 */
@DatabaseTest
class ReadingTimeTest {

    private static final int WORDS_PER_MINUTE = 200;
    private static final Duration PROMISED = Duration.ofMinutes(8);

    /** To weigh a statement and to press an answer, once it is read. */
    private static final int SECONDS_PER_ANSWER = 4;

    @LocalServerPort
    int port;

    @Autowired
    Ballots ballots;

    @Autowired
    TestIntake world;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    @Autowired
    Messages messages;

    private static long words(Stream<Element> elements) {
        return elements.flatMap(element -> Stream.of(element.text().split("\\s+", -1)))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }

    private static long words(AnswerPage page, String selector) {
        return words(page.document().select(selector).stream());
    }

    /**
     * Of each part the heading, its statements, the names of the answers once, since they are the same all the way down; and of
     * each principle the description that fits, taken to be the longest. What is meant by a word is looked up by few.
     */
    private static long wordsOfPart(Element part) {
        long described = part.select("fieldset").stream()
                .map(question -> question.select(".levels-list li").stream()
                        .map(level -> words(Stream.of(level)))
                        .max(Comparator.naturalOrder())
                        .orElse(0L))
                .mapToLong(Long::longValue)
                .sum();
        return words(part.select("> h2, > p, legend").stream())
                + words(part.select("fieldset").stream().limit(1).flatMap(first -> first.select(".opt").stream()))
                + described;
    }

    @Test
    void employeesAreDoneWithinThePromisedTime() {
        users.operator();
        var unit = units.root("Sykehjemmet Prøve");
        RoundId round = world.open(true, unit);
        world.tell(
                round,
                messages.text(Language.NB, "round.template.YEARLY.purpose"),
                messages.text(Language.NB, "round.template.information"),
                messages.text(Language.NB, "round.template.basis"));
        var code = ballots.make(round, unit, AnonymousVoice.EMPLOYEE, Channel.PAPER, 1)
                .getFirst();
        AnswerPage about = AnswerPage.enter(new Visitor(port), code.grouped());
        AnswerPage all = about.press("Vis alle på én side");
        List<Element> parts = all.document().select("section.part").stream()
                // The municipality's own and the comment come on top, as it wishes and as they wish.
                .filter(part -> !part.select("fieldset").isEmpty()
                        && part.select("#del-OWN").isEmpty())
                .toList();
        long answers =
                parts.stream().mapToLong(part -> part.select("fieldset").size()).sum();
        assertThat(answers).isEqualTo(9 + 22 + 2);
        long words = words(about, "main")
                + parts.stream().mapToLong(ReadingTimeTest::wordsOfPart).sum()
                + words(all, ".go, .safe")
                + words(
                        all.choose(0, "I stor grad").press("Se over svarene").press("Lever svaret"),
                        "section:first-of-type");
        var taken = Duration.ofSeconds(words * 60 / WORDS_PER_MINUTE + answers * SECONDS_PER_ANSWER);
        assertThat(taken).as(words + " words").isLessThan(PROMISED).isGreaterThan(PROMISED.dividedBy(2));
    }
}
