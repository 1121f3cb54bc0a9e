package no.hvorervi.workshop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.sealing.WorkshopKeys;
import no.hvorervi.workshop.SittingRepository.Place;
import org.springframework.stereotype.Component;

/**
 * Opens and ends sittings, and workshops. Called in transactions of those who hold the workshop's row.
 *
 * @see <a href="../../../../../docs/decisions/0022-workshop-votes.md">decision 0022</a>
 */
@Component
class Sittings {

    /** A sitting that nobody ends is over then. */
    static final Duration LONGEST = Duration.ofHours(12);

    /** As many as can sit apart. */
    private static final int MOST_GROUPS = 30;

    private final WorkshopRepository workshops;
    private final SittingRepository repository;
    private final VoteRepository votes;
    private final WorkshopKeys keys;
    private final AuditLog audit;
    private final Clock clock;

    Sittings(
            WorkshopRepository workshops,
            SittingRepository repository,
            VoteRepository votes,
            WorkshopKeys keys,
            AuditLog audit,
            Clock clock) {
        this.workshops = workshops;
        this.repository = repository;
        this.votes = votes;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** The next one, at the first step that is planned for it, or where the last one stopped. */
    void open(StoredWorkshop workshop, Programme programme) {
        int sitting = repository.findLast(workshop.id()) + 1;
        Instant now = now();
        repository.insert(workshop.id(), sitting, now, now.plus(LONGEST));
        makeCode(new Place(workshop.id(), sitting, 0));
        makeKey(workshop.id());
        int step = sitting <= programme.sittings().size() ? programme.firstOf(sitting) : workshop.step();
        workshops.setStep(
                workshop.id(),
                step,
                now.plus(Duration.ofMinutes(programme.steps().get(step).minutes())));
        workshops.setRunning(workshop.id());
        audit.record(event(AuditAction.SITTING_OPENED, workshop).with("number", sitting));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static AuditEvent event(AuditAction action, StoredWorkshop workshop) {
        return AuditEvent.of(action).about(workshop.unit()).about("workshop", workshop.id());
    }

    private WorkshopCode makeCode(Place place) {
        WorkshopCode code = WorkshopCode.random();
        while (!repository.insertCode(code, place)) {
            code = WorkshopCode.random();
        }
        return code;
    }

    /**
     * Makes what is cast is sealed to, unless it is there. The file comes before the row: a crash between the two leaves a file
     * that is never used, and goes with the others when the workshop ends. Where the file of an earlier key is gone, what was
     * sealed to it can never be read: it is deleted, so that people can vote again.
     */
    void makeKey(WorkshopId id) {
        Optional<byte[]> key = votes.findKey(id);
        if (key.isPresent() && keys.find(id, key.get()).isPresent()) {
            return;
        }
        votes.setKey(id, keys.make(id));
        if (key.isPresent()) {
            votes.deleteSealed(id);
            workshops.raiseRevision(id);
        }
    }

    WorkshopCode addGroup(WorkshopId id) {
        int sitting = repository.findLast(id);
        int group = repository.findCodes(id, sitting).getLast().group() + 1;
        if (group > MOST_GROUPS) {
            throw new WorkshopRefusedException(WorkshopRefusal.GROUPS_MANY);
        }
        return makeCode(new Place(id, sitting, group));
    }

    /** What is open is closed, and what has been cast waits for the next sitting. */
    void end(WorkshopId id) {
        Instant now = now();
        votes.setState(
                votes.lock(id).stream()
                        .filter(each -> each.state() == VoteState.OPEN)
                        .map(StoredVote::id)
                        .toList(),
                VoteState.CLOSED);
        repository.end(id, now);
        workshops.setBetween(id, now);
    }

    /** The workshop is over, and nothing is left that anybody has cast or is known by. The key's file goes afterwards. */
    void endWorkshop(StoredWorkshop workshop) {
        Instant now = now();
        int present = repository.countPresent(workshop.id());
        repository.end(workshop.id(), now);
        votes.lock(workshop.id());
        votes.deleteAllButRevealed(workshop.id());
        repository.deleteTraces(workshop.id());
        workshops.setEnded(workshop.id(), present, now);
        audit.record(event(AuditAction.WORKSHOP_ENDED, workshop));
    }

    /** Nobody can open anything that was cast from here on, in no copy of the database either. */
    void deleteKey(WorkshopId id) {
        keys.delete(id);
    }
}
