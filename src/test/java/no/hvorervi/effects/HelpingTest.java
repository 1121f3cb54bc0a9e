package no.hvorervi.effects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.effects.Helping.OfItem;
import no.hvorervi.effects.Helping.Outcome;
import no.hvorervi.ids.CriteriaVersionId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever units have tried: what can be worked out of what is shown is never what one to four of them did. */
@DatabaseTest
class HelpingTest {

    @Autowired
    CriteriaService versions;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void noDifferenceOfWhatIsShownIsOfFew(long seed) {
        var random = new Random(seed);
        Criteria criteria = versions.latest();
        int told = 0;
        for (int time = 0; time < 200; time++) {
            List<List<Outcome>> units = units(random, criteria);
            OfItem shown = Helping.of("", units.size(), criteria, units).items().getFirst();
            int all = shown.suggestions().size();
            told += (int)
                    shown.suggestions().stream().filter(Optional::isPresent).count();
            assertThat(shown.sum().isPresent()).isEqualTo(units.size() >= Helping.FEWEST_UNITS);
            for (int subset = 0; subset < 1 << all && shown.sum().isPresent(); subset++) {
                int away = subset;
                if (IntStream.range(0, all)
                        .allMatch(at -> (away >> at & 1) == 0
                                || shown.suggestions().get(at).isPresent())) {
                    assertThat(units.stream()
                                    .filter(unit -> unit.stream().anyMatch(each -> isLeft(each, away, criteria)))
                                    .count())
                            .isNotIn(1L, 2L, 3L, 4L);
                }
            }
        }
        assertThat(told).isPositive();
    }

    private static boolean isLeft(Outcome outcome, int away, Criteria criteria) {
        return !outcome.criteria().equals(criteria.id())
                || outcome.suggestion().filter(at -> (away >> at & 1) == 1).isEmpty();
    }

    private static List<List<Outcome>> units(Random random, Criteria criteria) {
        int suggestions = criteria.principles().getFirst().suggestions().size();
        List<List<Outcome>> units = new ArrayList<>();
        int own = random.nextInt(4);
        for (int unit = random.nextInt(20); unit > 0; unit--) {
            List<Outcome> outcomes = new ArrayList<>();
            for (int action = random.nextInt(3); action >= 0; action--) {
                outcomes.add(new Outcome(
                        criteria.principles().getFirst().key(),
                        random.nextInt(9) == 0
                                ? new CriteriaVersionId(criteria.id().value() + 1)
                                : criteria.id(),
                        Optional.of(random.nextInt(suggestions)).filter(each -> random.nextInt(8) >= own),
                        List.of(Verdict.WORKED, Verdict.NOT_SURE, Verdict.WRONG_WAY)
                                .get(random.nextInt(3))));
            }
            units.add(outcomes);
        }
        return units;
    }
}
