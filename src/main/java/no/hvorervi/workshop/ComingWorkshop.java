package no.hvorervi.workshop;

import java.time.LocalDate;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;

/** A workshop that is not over, in a list of several units'. */
public record ComingWorkshop(
        WorkshopId id, UnitId unit, String unitName, String title, LocalDate heldOn, WorkshopState state) {

    /** Where there is most to do: where it is led once people have met, and until then what is planned. */
    public String target() {
        return state == WorkshopState.PLANNED ? WorkshopRoutes.plan(unit, id) : WorkshopRoutes.run(unit, id);
    }
}
