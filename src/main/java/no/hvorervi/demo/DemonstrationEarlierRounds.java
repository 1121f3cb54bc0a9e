package no.hvorervi.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Item;
import no.hvorervi.demo.DemonstrationData.EarlierData;
import no.hvorervi.earlier.EarlierItem;
import no.hvorervi.earlier.EarlierRound;
import no.hvorervi.earlier.EarlierRoundService;
import no.hvorervi.earlier.EarlierTerms;
import no.hvorervi.earlier.EarlierUnit;
import no.hvorervi.earlier.Respondent;
import no.hvorervi.earlier.Scores;
import no.hvorervi.ids.CriteriaItemId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.organisation.StoredUnit;
import no.hvorervi.organisation.Unit;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.Upward;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Surveys of the whole municipality from before it asked here, brought in as an administrator brings them in. */
@Component
@Profile("demo")
class DemonstrationEarlierRounds {

    private static final double SHARE_THAT_ANSWERED = 0.72;

    /** Large units are represented by fewer people: a demonstration has to start quickly. */
    private static final int MOST_PEOPLE = 60;

    /** One unit in so many has become better at something. */
    private static final int BETTER_ONE_IN = 5;

    private static final double BETTER_BY = 0.9;

    private final EarlierRoundService rounds;
    private final CriteriaService criteria;

    DemonstrationEarlierRounds(EarlierRoundService rounds, CriteriaService criteria) {
        this.rounds = rounds;
        this.criteria = criteria;
    }

    /** Brings one in that ended on the day, for whoever is signed in. */
    RoundId load(MunicipalityId municipality, EarlierData made, MadeUpAnswers people, LocalDate closedOn) {
        Criteria latest = criteria.latest();
        List<Item> items = List.copyOf(latest.principles());
        List<Unit> units = rounds.units(municipality, closedOn).stream()
                .map(StoredUnit::unit)
                .filter(unit -> unit.isValidOn(closedOn) && unit.headcount().isPresent())
                .toList();
        List<Respondent> respondents = IntStream.range(0, units.size())
                .boxed()
                .flatMap(at -> people.of(group(units.get(at), made), items).stream()
                        .map(scores -> new Respondent(at, AnonymousVoice.EMPLOYEE, scores(items, scores))))
                .toList();
        return rounds.insert(new EarlierRound(
                municipality,
                new EarlierTerms(made.title(), closedOn, latest.id(), 5, EarlierTerms.RETENTION_DAYS, Upward.UNITS),
                units.stream()
                        .map(unit -> (EarlierUnit) new EarlierUnit.Known(unit.id(), unit.name()))
                        .toList(),
                items.stream()
                        .map(item -> (EarlierItem) new EarlierItem.OfCriteria(item.id()))
                        .toList(),
                respondents));
    }

    private static MadeUpAnswers.Group group(Unit unit, EarlierData made) {
        int people = (int) Math.round(unit.headcount().orElseThrow() * SHARE_THAT_ANSWERED);
        Stream<String> better = Math.floorMod(unit.externalId().hashCode(), BETTER_ONE_IN) == 0
                ? made.better().orElse(List.of()).stream()
                : Stream.empty();
        return new MadeUpAnswers.Group(
                unit.externalId(),
                made.title() + made.closed(),
                Math.min(people, MOST_PEOPLE),
                Map.of(),
                better.collect(Collectors.toMap(Function.identity(), key -> BETTER_BY)));
    }

    private static Scores scores(List<Item> items, Map<CriteriaItemId, Integer> given) {
        return Scores.of(items.stream()
                .map(item -> OptionalInt.of(Objects.requireNonNull(given.get(item.id()))))
                .toArray(OptionalInt[]::new));
    }
}
