package no.hvorervi.workshop;

import java.util.List;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.released.ReleasedRound;
import org.springframework.stereotype.Service;

/** Workshops before and after people meet. */
@Service
public class WorkshopService {

    /**
     * Whether the signed-in person leads workshops of the unit; whoever only sees them may not.
     */
    @SignedIn
    public boolean mayRun(UnitId unit) {
        throw new UnsupportedOperationException();
    }

    /**
     * The unit's workshops, the last first.
     *
     * @throws UnitNotFoundException if the person may not see workshops of the unit
     */
    @SignedIn
    public List<Workshop> list(UnitId unit) {
        throw new UnsupportedOperationException();
    }

    /**
     * One workshop.
     *
     * @throws WorkshopNotFoundException if there is none, or the person may not see it
     */
    @SignedIn
    public Workshop get(WorkshopId id) {
        throw new UnsupportedOperationException();
    }

    /**
     * What there is to tell of it.
     *
     * @throws WorkshopNotFoundException as for {@link #get}
     */
    @SignedIn
    public WorkshopMinutes minutes(WorkshopId id) {
        throw new UnsupportedOperationException();
    }

    /**
     * The rounds whose result can be brought in: those that the unit's employees see today, the last first.
     *
     * @throws UnitNotFoundException if the person does not lead workshops of the unit
     */
    @SignedIn
    public List<ReleasedRound> released(UnitId unit) {
        throw new UnsupportedOperationException();
    }

    /**
     * Plans one, of the latest criteria.
     *
     * @throws UnitNotFoundException if the person does not lead workshops of the unit
     * @throws WorkshopFaultyException if it cannot be planned so
     */
    @SignedIn
    public Workshop plan(UnitId unit, WorkshopPlan plan) {
        throw new UnsupportedOperationException();
    }

    /**
     * Changes what is planned, as long as nobody has met.
     *
     * @param seen the version that the person saw
     * @throws WorkshopNotFoundException if there is none, or the person does not lead it
     * @throws WorkshopFaultyException if it cannot be planned so
     * @throws WorkshopRefusedException if people have met, or it was changed since
     */
    @SignedIn
    public Workshop edit(WorkshopId id, WorkshopPlan plan, int seen) {
        throw new UnsupportedOperationException();
    }

    /**
     * Deletes one, as long as nobody has met; nothing happens when that has been done.
     *
     * @throws WorkshopNotFoundException if the person does not lead it, or it never was
     * @throws WorkshopRefusedException if people have met
     */
    @SignedIn
    public void delete(WorkshopId id) {
        throw new UnsupportedOperationException();
    }
}
