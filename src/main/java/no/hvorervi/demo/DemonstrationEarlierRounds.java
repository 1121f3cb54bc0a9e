package no.hvorervi.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import no.hvorervi.accounts.DemonstrationAccounts;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Item;
import no.hvorervi.demo.DemonstrationData.EarlierData;
import no.hvorervi.demo.DemonstrationReleases.Over;
import no.hvorervi.demo.DemonstrationReleases.Share;
import no.hvorervi.demo.DemonstrationRounds.Happening;
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
import no.hvorervi.ids.UnitId;
import no.hvorervi.municipalities.MunicipalityService;
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

    /** How many of a hundred answer where fewest do, and how many more where most do. */
    private static final int FEWEST = 46;

    private static final int MORE = 42;

    /** Long before the first round that is asked here. */
    private static final Duration BROUGHT_IN_BEFORE = Duration.ofDays(200);

    private final DemonstrationAccounts demonstration;
    private final DemonstrationClock clock;
    private final MunicipalityService municipalities;
    private final EarlierRoundService rounds;
    private final CriteriaService criteria;

    DemonstrationEarlierRounds(
            DemonstrationAccounts demonstration,
            DemonstrationClock clock,
            MunicipalityService municipalities,
            EarlierRoundService rounds,
            CriteriaService criteria) {
        this.demonstration = demonstration;
        this.clock = clock;
        this.municipalities = municipalities;
        this.rounds = rounds;
        this.criteria = criteria;
    }

    /**
     * The day on which all are brought in, seen from the present one.
     *
     * @param over takes those that are to be released
     */
    Happening plan(DemonstrationData data, Map<String, UnitId> units, MadeUpAnswers people, List<Over> over) {
        Instant at = clock.instant().minus(BROUGHT_IN_BEFORE);
        LocalDate today = NorwegianTime.today(clock);
        return new Happening(
                at,
                () -> demonstration.as(data.administrator().email(), () -> {
                    MunicipalityId municipality =
                            municipalities.managedByMe().getFirst().id();
                    data.earlier()
                            .forEach(each -> over.add(new Over(
                                    load(municipality, each, people, today.plusDays(each.closed())),
                                    each.title(),
                                    at,
                                    List.of(),
                                    Share.of(each.shares(), data, units))));
                }));
    }

    private RoundId load(MunicipalityId municipality, EarlierData made, MadeUpAnswers people, LocalDate closedOn) {
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
        int share = FEWEST + Math.floorMod(unit.externalId().hashCode(), MORE + 1);
        return new MadeUpAnswers.Group(
                unit.externalId(),
                made.title() + made.closed(),
                unit.headcount().orElseThrow() * share / 100,
                Map.of());
    }

    private static Scores scores(List<Item> items, Map<CriteriaItemId, Integer> given) {
        return Scores.of(items.stream()
                .map(item -> OptionalInt.of(Objects.requireNonNull(given.get(item.id()))))
                .toArray(OptionalInt[]::new));
    }
}
