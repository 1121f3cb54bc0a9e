package no.hvorervi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import no.hvorervi.DatabaseTest;
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

/** Half a million people's answers to all questions, of a thousand units, counted for the release; run by name. */
@DatabaseTest
class ResponsesBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(ResponsesBenchmark.class);
    private static final int UNITS = 1_000;
    private static final int PEOPLE_OF_EACH = 500;
    private static final int MEGABYTE = 1 << 20;
    private static final int TIMES = 3;

    @Test
    void halfAMillionAnswersAreCounted(
            @Autowired Responses responses,
            @Autowired RoundCloser closer,
            @Autowired Ballots ballots,
            @Autowired CriteriaService criteria,
            @Autowired TestIntake world,
            @Autowired TestUnits units,
            @Autowired JdbcTemplate sql) {
        List<UnitId> asked = IntStream.range(0, UNITS)
                .mapToObj(each -> units.root("Enhet " + each))
                .toList();
        RoundId round = world.open(false, asked.getFirst());
        ballots.make(round, asked.getFirst(), AnonymousVoice.EMPLOYEE, Channel.PAPER, 1);
        world.end(round);
        closer.close(round);
        var random = new Random(1);
        List<Item> items = criteria.latest().items().toList();
        for (UnitId unit : asked) {
            sql.batchUpdate(
                    "insert into response (response_id, round_id, unit_id, voice, answers) values (?, ?, ?, 'EMPLOYEE', ?)",
                    IntStream.range(0, PEOPLE_OF_EACH)
                            .mapToObj(person -> new Object[] {
                                RandomKey.next(),
                                round.value(),
                                unit.value(),
                                AnswersFormat.write(answers(items, random))
                            })
                            .toList());
        }
        for (int time = 0; time < TIMES; time++) {
            System.gc();
            long used = used();
            long start = System.nanoTime();
            List<ResponseCounts> counted = responses.count(round);
            LOG.info(
                    "{} answers of {} questions and {} units counted in {} ms; kept of them: {} MB",
                    UNITS * PEOPLE_OF_EACH,
                    items.size(),
                    counted.size(),
                    (System.nanoTime() - start) / 1_000_000,
                    kept(used));
            assertThat(counted).hasSize(UNITS).allMatch(each -> each.people() == PEOPLE_OF_EACH);
            assertThat(counted.stream()
                            .flatMap(each -> each.scores().values().stream())
                            .flatMapToLong(each -> LongStream.of(each.total()))
                            .sum())
                    .isEqualTo((long) UNITS * PEOPLE_OF_EACH * items.size());
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
