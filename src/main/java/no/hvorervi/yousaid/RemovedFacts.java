package no.hvorervi.yousaid;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.LinkedHashMap;
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
                .filter(each -> isGone(each, since))
                .collect(groupingBy(each -> each.control().id(), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(RemovedFacts::fact)
                .toList();
        return reader == OutcomeReader.EMPLOYEES || gone.isEmpty()
                ? gone
                : List.of(new RemovedFact(
                        "",
                        gone.size(),
                        gone.stream().mapToLong(RemovedFact::minutesAYear).sum()));
    }

    /** Of one control, which a unit has entered twice when two were joined. */
    private static RemovedFact fact(List<UnitControl> entered) {
        return new RemovedFact(
                entered.getFirst().control().terms().name(),
                1,
                entered.stream()
                        .mapToLong(each -> each.entry().removalMinutes())
                        .sum());
    }

    private static boolean isGone(UnitControl control, LocalDate since) {
        return control.standing() instanceof ControlStanding.Removed(LocalDate on) && on.isAfter(since);
    }
}
