package no.hvorervi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.Insider.Agreement;
import no.hvorervi.intake.Insider.CriteriaItems;
import no.hvorervi.organisation.TestUnits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An insider who knows the order in which people answer, and has the tables after each of them, finds nobody's answer.
 * {@link InsiderBenchmark} does the same twenty times, with the binary log.
 */
@DatabaseTest
class InsiderTest {

    /** More hits come by chance once in ten thousand million tries; of each order there is one a run. */
    private static final int TOO_MANY_HITS = 14;

    /** So far from nothing comes by chance once in a thousand million tries. */
    private static final double TOO_CLOSE = 6;

    @Test
    void findsNobodysAnswer(
            @Autowired JdbcClient sql,
            @Autowired Ballots ballots,
            @Autowired TestUsers users,
            @LocalServerPort int port,
            @Autowired RoundCloser closer,
            @Autowired CriteriaService criteria,
            @Autowired TestIntake world,
            @Autowired TestUnits units) {
        users.operator();
        UnitId unit = units.root("Sykehjemmet");
        RoundId round = world.open(true, unit);
        var items = new CriteriaItems(criteria.latest()
                .items()
                .<QuestionId>map(item -> new QuestionId.OfItem(item.id()))
                .toList());
        Insider insider = Insider.watch(sql, round, unit, ballots, port, items);
        assertThat(world.sealed(round))
                .hasSize(Insider.PEOPLE)
                .allSatisfy(each -> assertThat(Insider.readable(each, items)).isEmpty());
        world.end(round);
        closer.close(round);
        assertThat(insider.match(Map.of(), items)).hasSize(20).allSatisfy((orders, agreement) -> {
            assertThat(agreement.hits()).as(orders).isLessThan(TOO_MANY_HITS);
            assertThat(agreement.correlation()).as(orders).isBetween(-TOO_CLOSE, TOO_CLOSE);
        });
    }

    /** Without the shuffle the insider would find everybody. */
    @Test
    void orderThatIsKeptIsFound() {
        List<Integer> people = IntStream.range(0, Insider.PEOPLE).boxed().toList();
        Agreement same = Agreement.of(people, people);
        assertThat(same.hits()).isEqualTo(Insider.PEOPLE);
        assertThat(same.correlation()).isGreaterThan(TOO_CLOSE);
        assertThat(Agreement.of(people, people.reversed()).correlation()).isLessThan(-TOO_CLOSE);
        var nearly = new java.util.ArrayList<>(people);
        Collections.rotate(nearly, 1);
        assertThat(Agreement.of(people, nearly).correlation()).isGreaterThan(TOO_CLOSE);
    }
}
