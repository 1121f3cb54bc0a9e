package no.hvorervi.workshop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.ids.WorkshopVoteId;

/**
 * A workshop as whoever leads it sees it.
 *
 * @param board what the room is shown; empty while no sitting is open
 * @param tick how the room stands; empty as well
 * @param sitting the number of the last one, from 1; 0 before the first
 * @param groups those who sit apart
 * @param late of each vote that has been revealed
 */
public record Running(
        Workshop workshop,
        Optional<Board> board,
        Optional<Tick> tick,
        int sitting,
        List<Group> groups,
        Map<WorkshopVoteId, Late> late) {

    public Running {
        groups = List.copyOf(groups);
        late = Map.copyOf(late);
    }

    /**
     * Some who sit apart.
     *
     * @param number from 1
     * @param present how many have joined by its code; who said what there is stored nowhere
     */
    public record Group(int number, WorkshopCode code, int present) {}

    /** Whether so few are there that nothing can be shown: it is time to talk without numbers. */
    public boolean isBelowGroup() {
        return tick.filter(each -> each.present() < workshop.plan().smallestGroup())
                .isPresent();
    }

    /** Whether some wait to be shown, and may be. */
    public boolean hasLate() {
        return late.containsValue(Late.ENOUGH);
    }
}
