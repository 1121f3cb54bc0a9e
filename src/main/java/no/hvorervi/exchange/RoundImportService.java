package no.hvorervi.exchange;

import java.time.Clock;
import java.util.List;
import no.hvorervi.accounts.ForAdministrator;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.earlier.AlreadyImportedException;
import no.hvorervi.earlier.EarlierPreview;
import no.hvorervi.earlier.EarlierRoundService;
import no.hvorervi.exchange.ImportFault.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Brings rounds in from files of answers: first a preview, then the whole round or nothing of it. */
@Service
public class RoundImportService {

    private static final Logger LOG = LoggerFactory.getLogger(RoundImportService.class);

    private final EarlierRoundService rounds;
    private final CriteriaService criteria;
    private final Clock clock;

    RoundImportService(EarlierRoundService rounds, CriteriaService criteria, Clock clock) {
        this.rounds = rounds;
        this.criteria = criteria;
        this.clock = clock;
    }

    /** The criteria that a file can hold answers to, the latest first. */
    @ForAdministrator
    public List<Criteria> criteria() {
        return criteria.published();
    }

    /**
     * What bringing the file in would do now; nothing is changed.
     *
     * @throws no.hvorervi.access.UnitNotFoundException if the person does not administer the whole municipality
     */
    @ForAdministrator
    public RoundPreview preview(RoundFile file, RoundImport asked) {
        return switch (plan(file, asked)) {
            case RoundPlan.Refused(var faults) -> new RoundPreview.Refused(faults);
            case RoundPlan.Planned(var round, int unanswered) ->
                switch (rounds.preview(round)) {
                    case EarlierPreview.AlreadyThere there -> new RoundPreview.Refused(List.of(alreadyThere()));
                    case EarlierPreview.Ready(int respondents, var groups) ->
                        new RoundPreview.Ready(respondents, unanswered, groups);
                };
        };
    }

    /**
     * Brings the file in as a round that has ended.
     *
     * @throws no.hvorervi.access.UnitNotFoundException if the person does not administer the whole municipality
     */
    @ForAdministrator
    public RoundOutcome apply(RoundFile file, RoundImport asked) {
        return switch (plan(file, asked)) {
            case RoundPlan.Refused(var faults) -> new RoundOutcome.Refused(faults);
            case RoundPlan.Planned planned -> {
                try {
                    var imported = new RoundOutcome.Imported(rounds.insert(planned.round()));
                    LOG.info("Round {} brought in", imported.round());
                    yield imported;
                } catch (AlreadyImportedException twice) {
                    yield new RoundOutcome.Refused(List.of(alreadyThere()));
                }
            }
        };
    }

    private RoundPlan plan(RoundFile file, RoundImport asked) {
        return RoundPlanner.plan(
                file,
                asked,
                criteria.get(asked.terms().criteria()),
                rounds.units(asked.municipality(), asked.terms().closedOn()),
                NorwegianTime.today(clock));
    }

    static ImportFault alreadyThere() {
        return new ImportFault(0, Reason.ALREADY_IMPORTED);
    }
}
