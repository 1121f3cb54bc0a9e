package no.hvorervi.yousaid;

import java.time.LocalDate;
import java.util.List;
import no.hvorervi.controls.ControlEntryService;
import no.hvorervi.controls.ControlStanding;
import no.hvorervi.controls.UnitControl;
import no.hvorervi.ids.UnitId;
import org.springframework.stereotype.Component;

/** What is told of controls that the unit has asked about and that are gone. */
@Component
class RemovedFacts {

    private final ControlEntryService entries;

    RemovedFacts(ControlEntryService entries) {
        this.entries = entries;
    }

    /** Those that went after the day, the names of which were not written for citizens. */
    List<RemovedFact> of(UnitId unit, LocalDate since, OutcomeReader reader) {
        List<RemovedFact> gone = entries.list(unit).stream()
                .filter(each -> !each.entry().isWithdrawn() && isGone(each, since))
                .map(each -> new RemovedFact(
                        each.control().terms().name(),
                        1,
                        each.entry().contents().cost().minutesAYear()))
                .toList();
        return reader == OutcomeReader.EMPLOYEES || gone.isEmpty()
                ? gone
                : List.of(new RemovedFact(
                        "",
                        gone.size(),
                        gone.stream().mapToLong(RemovedFact::minutesAYear).sum()));
    }

    private static boolean isGone(UnitControl control, LocalDate since) {
        return control.standing() instanceof ControlStanding.Removed(LocalDate on) && on.isAfter(since);
    }
}
