package no.hvorervi.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.accounts.DemonstrationAccounts;
import no.hvorervi.base.Transactions;
import no.hvorervi.comparison.ShareService;
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
import no.hvorervi.results.ShareKind;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.OpenRounds;
import no.hvorervi.rounds.RoundTerms;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Answers the demonstration's rounds and releases them: each answer is handed in with a code, the rounds are closed and
 * released as any others are, each at its own time, and leaders then say what of it their units share.
 */
@Component
@Profile("demo")
class DemonstrationReleases {

    private static final Duration UNTIL_ANSWERED = Duration.ofDays(2);

    private final DemonstrationAccounts demonstration;
    private final DemonstrationClock clock;
    private final OpenRounds rounds;
    private final Ballots ballots;
    private final AnswerService answers;
    private final DemonstrationClosing closing;
    private final ReleaseWork release;
    private final ShareService shares;
    private final Transactions transactions;

    DemonstrationReleases(
            DemonstrationAccounts demonstration,
            DemonstrationClock clock,
            OpenRounds rounds,
            Ballots ballots,
            AnswerService answers,
            DemonstrationClosing closing,
            ReleaseWork release,
            ShareService shares,
            Transactions transactions) {
        this.demonstration = demonstration;
        this.clock = clock;
        this.rounds = rounds;
        this.ballots = ballots;
        this.answers = answers;
        this.closing = closing;
        this.release = release;
        this.shares = shares;
        this.transactions = transactions;
    }

    /**
     * A round that is over.
     *
     * @param name what tells it from others
     * @param at when it is released
     * @param answers what is still to be handed in; none of one that was answered elsewhere
     * @param shares what units share of it as soon as it is released
     */
    record Over(RoundId round, String name, Instant at, List<Group> answers, List<Share> shares) {}

    /** Those of a unit who answer a round with one voice. */
    record Group(UnitId unit, AnswersData made) {}

    /** What a unit's leader lets others see. */
    record Share(String by, UnitId unit, ShareKind kind) {

        /** Those of the file. */
        static List<Share> of(
                Optional<Map<String, List<ShareKind>>> made, DemonstrationData data, Map<String, UnitId> units) {
            return made.orElse(Map.of()).entrySet().stream()
                    .flatMap(each -> each.getValue().stream()
                            .map(kind -> new Share(
                                    data.leaderOf(each.getKey()),
                                    Optional.ofNullable(units.get(each.getKey()))
                                            .orElseThrow(),
                                    kind)))
                    .toList();
        }
    }

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
        over.shares()
                .forEach(
                        each -> demonstration.as(each.by(), () -> shares.give(each.unit(), over.round(), each.kind())));
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
                made.scores().orElse(Map.of()));
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
