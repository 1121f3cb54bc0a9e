package no.hvorervi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.base.Chunks;
import no.hvorervi.base.Transactions;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Item;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.sealing.RandomKey;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Half a million people's answers to all questions, of twenty thousand units, frozen for the release; run by name. */
@DatabaseTest
class ResponsesBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(ResponsesBenchmark.class);
    private static final int UNITS = 20_000;
    private static final int PEOPLE_OF_EACH = 25;
    private static final int UNITS_AT_A_TIME = 40;
    private static final int MEGABYTE = 1 << 20;
    private static final int TIMES = 3;
    private static final int LOOK_EACH = 4_000;

    @Test
    void halfAMillionAnswersAreFrozen(
            @Autowired Responses responses,
            @Autowired RoundCloser closer,
            @Autowired Ballots ballots,
            @Autowired CriteriaService criteria,
            @Autowired Transactions transactions,
            @Autowired TestIntake world,
            @Autowired TestUnits units,
            @Autowired JdbcTemplate sql) {
        UnitId top = units.root("Kommunen");
        List<UnitId> asked = IntStream.range(0, UNITS)
                .mapToObj(each -> units.below(top, "Enhet " + each))
                .toList();
        RoundId round = world.open(false, asked.getFirst());
        ballots.make(round, asked.getFirst(), AnonymousVoice.EMPLOYEE, Channel.PAPER, 1);
        world.end(round);
        closer.close(round);
        var random = new Random(1);
        List<Item> items = criteria.latest().items().toList();
        for (List<UnitId> some : Chunks.of(asked, UNITS_AT_A_TIME)) {
            sql.batchUpdate(
                    "insert into response (response_id, round_id, unit_id, voice, answers) values (?, ?, ?, 'EMPLOYEE', ?)",
                    some.stream()
                            .flatMap(unit -> IntStream.range(0, PEOPLE_OF_EACH).mapToObj(person -> new Object[] {
                                RandomKey.next(),
                                round.value(),
                                unit.value(),
                                AnswersFormat.write(answers(items, random))
                            }))
                            .toList());
        }
        List<QuestionId> scale = criteria.latest().principles().stream()
                .map(each -> (QuestionId) new QuestionId.OfItem(each.id()))
                .toList();
        for (int time = 0; time < TIMES; time++) {
            System.gc();
            long used = used();
            var most = new long[1];
            var groups = new int[1];
            var scores = new long[1];
            long start = System.nanoTime();
            transactions.read(() -> {
                responses.freeze(round, scale, group -> {
                    assertThat(group.counts().people()).isEqualTo(PEOPLE_OF_EACH);
                    assertThat(group.scale().people()).isEqualTo(PEOPLE_OF_EACH);
                    scores[0] += group.counts().scores().values().stream()
                            .mapToInt(ScoreCounts::total)
                            .sum();
                    if (++groups[0] % LOOK_EACH == 0) {
                        most[0] = Math.max(most[0], kept(used));
                    }
                });
                return groups[0];
            });
            LOG.info(
                    "{} answers of {} questions and {} units frozen in {} ms; held meanwhile, at most: {} MB",
                    UNITS * PEOPLE_OF_EACH,
                    items.size(),
                    groups[0],
                    (System.nanoTime() - start) / 1_000_000,
                    most[0]);
            assertThat(groups[0]).isEqualTo(UNITS);
            assertThat(scores[0]).isEqualTo((long) UNITS * PEOPLE_OF_EACH * items.size());
        }
    }

    private static Answers answers(List<Item> items, Random random) {
        Answers answers = Answers.NONE;
        for (Item item : items) {
            List<Integer> scores = item.range().scores();
            answers = answers.withScore(new QuestionId.OfItem(item.id()), scores.get(random.nextInt(scores.size())));
        }
        return answers;
    }

    private static long kept(long before) {
        System.gc();
        return (used() - before) / MEGABYTE;
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
