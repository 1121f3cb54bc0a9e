package no.hvorervi.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.demo.DemonstrationData.PartData;
import no.hvorervi.demo.DemonstrationData.ReorganisationData;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.NewUnit;
import no.hvorervi.reorganisation.Reorganisation;
import no.hvorervi.reorganisation.Reorganisation.Existing;
import no.hvorervi.reorganisation.Reorganisation.Part;
import no.hvorervi.reorganisation.ReorganisationPreview.Ready;
import no.hvorervi.reorganisation.ReorganisationService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What has become of the demonstration's units, made as an administrator makes it. */
@Component
@Profile("demo")
class DemonstrationHistory {

    private final ReorganisationService reorganisations;
    private final Clock clock;

    DemonstrationHistory(ReorganisationService reorganisations, Clock clock) {
        this.reorganisations = reorganisations;
        this.clock = clock;
    }

    /** Does all of it, in the order of the file. */
    void load(List<ReorganisationData> all, Map<String, UnitId> units) {
        all.forEach(each -> {
            Reorganisation wanted = reorganisation(each, units);
            if (!(reorganisations.preview(wanted) instanceof Ready(var steps))) {
                throw new IllegalStateException("The demonstration cannot be reorganised: " + each);
            }
            reorganisations.apply(wanted, steps);
        });
    }

    private Reorganisation reorganisation(ReorganisationData made, Map<String, UnitId> units) {
        LocalDate day = made.day()
                .orElseGet(() -> NorwegianTime.today(clock).plusMonths(1).withDayOfMonth(1));
        boolean shows = made.shows().orElse(false);
        if (made.merge().isPresent()) {
            UnitId merged = unit(made.merge(), units);
            return new Reorganisation.Merge(
                    Set.of(merged),
                    new Existing(unit(made.into(), units)),
                    shows ? Set.of(merged) : Set.of(),
                    false,
                    day);
        }
        if (made.split().isPresent()) {
            List<Part> parts = made.parts().orElseThrow().stream()
                    .map(part -> part(part, shows))
                    .toList();
            return new Reorganisation.Split(unit(made.split(), units), parts, Map.of(), Optional.empty(), day);
        }
        return made.rename().isPresent()
                ? new Reorganisation.Rename(
                        unit(made.rename(), units), made.name().orElseThrow(), day)
                : new Reorganisation.Move(unit(made.move(), units), unit(made.to(), units), day);
    }

    private static Part part(PartData data, boolean shows) {
        return new Part(new NewUnit(data.name(), data.kind(), data.id(), Optional.empty()), shows);
    }

    private static UnitId unit(Optional<String> externalId, Map<String, UnitId> units) {
        return externalId.map(units::get).orElseThrow();
    }
}
