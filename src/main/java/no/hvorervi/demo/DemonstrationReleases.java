package no.hvorervi.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.hvorervi.base.Transactions;
import no.hvorervi.criteria.Item;
import no.hvorervi.demo.DemonstrationData.AnswersData;
import no.hvorervi.ids.CriteriaItemId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.AnswerService;
import no.hvorervi.intake.Answers;
import no.hvorervi.intake.Ballots;
import no.hvorervi.intake.Channel;
import no.hvorervi.intake.Code;
import no.hvorervi.intake.DemonstrationClosing;
import no.hvorervi.intake.Question;
import no.hvorervi.intake.QuestionId;
import no.hvorervi.intake.Questionnaire;
import no.hvorervi.release.ReleaseOutcome;
import no.hvorervi.release.ReleaseWork;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.OpenRounds;
import no.hvorervi.rounds.RoundTerms;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Answers the demonstration's rounds and releases them: each answer is handed in with a code, the rounds are closed and
 * released as any others are, each at its own time.
 */
@Component
@Profile("demo")
class DemonstrationReleases {

    private static final Duration UNTIL_ANSWERED = Duration.ofDays(2);

    private final DemonstrationClock clock;
    private final OpenRounds rounds;
    private final Ballots ballots;
    private final AnswerService answers;
    private final DemonstrationClosing closing;
    private final ReleaseWork release;
    private final Transactions transactions;

    DemonstrationReleases(
            DemonstrationClock clock,
            OpenRounds rounds,
            Ballots ballots,
            AnswerService answers,
            DemonstrationClosing closing,
            ReleaseWork release,
            Transactions transactions) {
        this.clock = clock;
        this.rounds = rounds;
        this.ballots = ballots;
        this.answers = answers;
        this.closing = closing;
        this.release = release;
        this.transactions = transactions;
    }

    /**
     * A round that is over.
     *
     * @param name what tells it from others
     * @param at when it is released
     * @param answers what is still to be handed in; none of one that was answered elsewhere
     */
    record Over(RoundId round, String name, Instant at, List<Group> answers) {}

    /** Those of a unit who answer a round with one voice. */
    record Group(UnitId unit, AnswersData made) {}

    /**
     * Releases the rounds, in the order they ended; the clock runs afterwards. What is broken off is closed and
     * released later, as any other round, with the answers it has.
     */
    void load(List<Over> all, MadeUpAnswers people) {
        try {
            all.forEach(each -> load(each, people));
        } finally {
            clock.run();
        }
    }

    private void load(Over over, MadeUpAnswers people) {
        if (!over.answers().isEmpty()) {
            RoundTerms terms =
                    transactions.read(() -> rounds.findTerms(over.round())).orElseThrow();
            clock.stopAt(terms.opensAt().plus(UNTIL_ANSWERED));
            over.answers().forEach(group -> handIn(over, group, people));
            clock.stopAt(terms.closesAt());
            closing.closeThoseOver();
        }
        clock.stopAt(over.at());
        if (!(release.run(over.round()) instanceof ReleaseOutcome.Published)) {
            throw new IllegalStateException("A round of the demonstration cannot be released: " + over.name());
        }
    }

    private void handIn(Over over, Group group, MadeUpAnswers people) {
        AnswersData made = group.made();
        AnonymousVoice voice = made.voice().orElse(AnonymousVoice.EMPLOYEE);
        List<Code> codes = ballots.make(over.round(), group.unit(), voice, Channel.PAPER, made.people());
        Questionnaire asked = answers.find(codes.getFirst()).orElseThrow().asked();
        List<Answers> handedIn = answers(over, made, people, asked);
        for (int person = 0; person < codes.size(); person++) {
            answers.submit(codes.get(person), asked, handedIn.get(person));
        }
    }

    private static List<Answers> answers(Over over, AnswersData made, MadeUpAnswers people, Questionnaire asked) {
        List<Item> items = new ArrayList<>();
        for (Question question : asked.questions()) {
            if (question instanceof Question.OfCriteria(var item, var statement)) {
                items.add(item);
            }
        }
        List<String> comments = made.comments().orElse(List.of());
        var group = new MadeUpAnswers.Group(
                made.voice().map(voice -> made.unit() + voice).orElse(made.unit()),
                over.name(),
                made.people(),
                made.scores().orElse(Map.of()),
                Map.of());
        List<Answers> all = new ArrayList<>();
        for (Map<CriteriaItemId, Integer> scores : people.of(group, items)) {
            String comment = all.size() < comments.size() ? comments.get(all.size()) : "";
            all.add(new Answers(byQuestion(scores), Set.of(), comment));
        }
        return all;
    }

    private static Map<QuestionId, Integer> byQuestion(Map<CriteriaItemId, Integer> scores) {
        Map<QuestionId, Integer> byQuestion = new HashMap<>();
        scores.forEach((item, score) -> byQuestion.put(new QuestionId.OfItem(item), score));
        return byQuestion;
    }
}
