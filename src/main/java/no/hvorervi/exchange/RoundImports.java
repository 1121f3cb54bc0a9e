package no.hvorervi.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.earlier.AlreadyImportedException;
import no.hvorervi.earlier.EarlierPreview;
import no.hvorervi.earlier.EarlierRound;
import no.hvorervi.earlier.EarlierRounds;
import no.hvorervi.exchange.ImportFault.Reason;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.organisation.StoredUnit;
import org.springframework.stereotype.Component;

/**
 * Brings rounds in from files of answers.
 *
 * <p>It does not know who may: {@link RoundImportService} asks, and who calls it from the machine's own command line has the
 * machine.
 */
@Component
public class RoundImports {

    private final EarlierRounds rounds;
    private final CriteriaService criteria;
    private final Clock clock;

    RoundImports(EarlierRounds rounds, CriteriaService criteria, Clock clock) {
        this.rounds = rounds;
        this.criteria = criteria;
        this.clock = clock;
    }

    /** Where rounds go, for whoever may. */
    interface Store {
        List<StoredUnit> units(MunicipalityId municipality, LocalDate day);

        EarlierPreview preview(EarlierRound round);

        RoundId insert(EarlierRound round);
    }

    /** What bringing the file in would do now; nothing is changed. */
    public RoundPreview preview(RoundFile file, RoundImport asked) {
        return preview(file, asked, new OfTheMachine(rounds));
    }

    /** Brings the file in as a round that has ended. */
    public RoundOutcome apply(RoundFile file, RoundImport asked) {
        return apply(file, asked, new OfTheMachine(rounds));
    }

    /** Every unit that the municipality has ever had, as it was on the day, or on the day nearest to it. */
    public List<StoredUnit> units(MunicipalityId municipality, LocalDate day) {
        return rounds.units(municipality, day);
    }

    private record OfTheMachine(EarlierRounds rounds) implements Store {

        @Override
        public List<StoredUnit> units(MunicipalityId municipality, LocalDate day) {
            return rounds.units(municipality, day);
        }

        @Override
        public EarlierPreview preview(EarlierRound round) {
            return rounds.preview(round);
        }

        @Override
        public RoundId insert(EarlierRound round) {
            return rounds.insert(round, Optional.empty());
        }
    }

    RoundPreview preview(RoundFile file, RoundImport asked, Store store) {
        return switch (plan(file, asked, store)) {
            case RoundPlan.Refused(var faults) -> new RoundPreview.Refused(faults);
            case RoundPlan.Planned(var round, int unanswered) ->
                switch (store.preview(round)) {
                    case EarlierPreview.AlreadyThere there -> new RoundPreview.Refused(alreadyThere());
                    case EarlierPreview.Ready(int respondents, var groups) ->
                        new RoundPreview.Ready(respondents, unanswered, groups);
                };
        };
    }

    RoundOutcome apply(RoundFile file, RoundImport asked, Store store) {
        return switch (plan(file, asked, store)) {
            case RoundPlan.Refused(var faults) -> new RoundOutcome.Refused(faults);
            case RoundPlan.Planned planned -> {
                try {
                    yield new RoundOutcome.Imported(store.insert(planned.round()));
                } catch (AlreadyImportedException twice) {
                    yield new RoundOutcome.Refused(alreadyThere());
                }
            }
        };
    }

    private RoundPlan plan(RoundFile file, RoundImport asked, Store store) {
        return RoundPlanner.plan(
                file,
                asked,
                criteria.get(asked.terms().criteria()),
                store.units(asked.municipality(), asked.terms().closedOn()),
                NorwegianTime.today(clock));
    }

    private static List<ImportFault> alreadyThere() {
        return List.of(new ImportFault(0, Reason.ALREADY_IMPORTED));
    }
}
