package no.hvorervi.workshop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.actions.ActionContents;
import no.hvorervi.actions.ActionItem;
import no.hvorervi.actions.ActionSaved;
import no.hvorervi.actions.ActionService;
import no.hvorervi.actions.NewAction;
import no.hvorervi.actions.Origin;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.scripts.ScriptStep;
import org.springframework.stereotype.Service;

/**
 * What whoever leads a workshop does while people meet. Each method throws {@link WorkshopNotFoundException} if there is no such
 * workshop or the person does not lead it, and {@link WorkshopRefusedException} if it cannot be done now; nothing is changed
 * then. Doing the same twice is doing it once.
 */
@Service
public class WorkshopRunService {

    private static final Duration EXTENSION = Duration.ofMinutes(2);
    private static final int LOWEST = 1;
    private static final int HIGHEST = 5;

    private final WorkshopAccess access;
    private final WorkshopRepository workshops;
    private final RunningReader reader;
    private final Sittings sittings;
    private final Opening opening;
    private final Revealing votes;
    private final AgreedScoreRepository agreedScores;
    private final ActionService actions;
    private final LiveCodes codes;
    private final LiveBoards boards;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    WorkshopRunService(
            WorkshopAccess access,
            WorkshopRepository workshops,
            RunningReader reader,
            Sittings sittings,
            Opening opening,
            Revealing votes,
            AgreedScoreRepository agreedScores,
            ActionService actions,
            LiveCodes codes,
            LiveBoards boards,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.workshops = workshops;
        this.reader = reader;
        this.sittings = sittings;
        this.opening = opening;
        this.votes = votes;
        this.agreedScores = agreedScores;
        this.actions = actions;
        this.codes = codes;
        this.boards = boards;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How it stands now. */
    @SignedIn
    public Running find(WorkshopId id) {
        return reader.read(access.getLed(id));
    }

    /**
     * Opens the next sitting, with a code that nobody has seen, at the first step that is planned for it; when one is open,
     * nothing happens. From the first one on nothing of the plan changes.
     */
    @SignedIn
    public Running openSitting(WorkshopId id) {
        changeUnended(id, workshop -> {
            if (workshop.state() != WorkshopState.RUNNING) {
                sittings.open(workshop, programme(id));
            }
            return true;
        });
        codes.forget();
        return find(id);
    }

    private Programme programme(WorkshopId id) {
        return parts(id).programme();
    }

    private WorkshopRepository.Parts parts(WorkshopId id) {
        return Optional.ofNullable(workshops.findParts(List.of(id)).get(id))
                .orElseThrow(WorkshopNotFoundException::new);
    }

    /** Does something with a workshop that is not over, which nobody else changes meanwhile. */
    private <T> T changeUnended(WorkshopId id, Function<StoredWorkshop, T> change) {
        access.getLed(id);
        T result = transactions.write(() -> {
            StoredWorkshop workshop = workshops.lock(id).orElseThrow(WorkshopNotFoundException::new);
            if (workshop.state() == WorkshopState.ENDED) {
                throw new WorkshopRefusedException(WorkshopRefusal.ENDED);
            }
            return change.apply(workshop);
        });
        boards.forget(id);
        return result;
    }

    /** Does something in a sitting that is open; the room sees it at once. */
    private <T> T change(WorkshopId id, Function<StoredWorkshop, T> change) {
        return changeUnended(id, workshop -> {
            if (workshop.state() != WorkshopState.RUNNING) {
                throw new WorkshopRefusedException(WorkshopRefusal.NOT_RUNNING);
            }
            T result = change.apply(workshop);
            workshops.raiseRevision(id);
            return result;
        });
    }

    private void doIn(WorkshopId id, Consumer<StoredWorkshop> change) {
        change(id, workshop -> {
            change.accept(workshop);
            return true;
        });
    }

    /** Goes to another step, whose time begins. What is open is closed. */
    @SignedIn
    public void goTo(WorkshopId id, int step) {
        doIn(id, workshop -> goTo(workshop, step));
    }

    private void goTo(StoredWorkshop workshop, int step) {
        List<ScriptStep> steps = programme(workshop.id()).steps();
        if (step != workshop.step() && step >= 0 && step < steps.size()) {
            votes.closeAny(workshop);
            workshops.setStep(
                    workshop.id(),
                    step,
                    now().plus(Duration.ofMinutes(steps.get(step).minutes())));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Goes to the step after this one; nothing happens when the room is elsewhere by now, or there is none.
     *
     * @param from the step that the person saw
     */
    @SignedIn
    public void next(WorkshopId id, int from) {
        doIn(id, workshop -> goTo(workshop, workshop.step() == from ? from + 1 : workshop.step()));
    }

    /**
     * Goes to the step before this one.
     *
     * @param from as for {@link #next}
     */
    @SignedIn
    public void back(WorkshopId id, int from) {
        doIn(id, workshop -> goTo(workshop, workshop.step() == from ? from - 1 : workshop.step()));
    }

    /** Two minutes more for the step that is on, from now if its time is over. */
    @SignedIn
    public void extend(WorkshopId id) {
        doIn(id, workshop -> {
            Instant from = workshop.stepEnds().isBefore(now()) ? now() : workshop.stepEnds();
            workshops.setStepEnds(id, from.plus(EXTENSION));
        });
    }

    /**
     * Opens what the step that is on asks: in VOTE all chosen principles that are not revealed; in FACTORS what hinders most, and
     * when that is shown what can be changed; in ROTI whether the time was well spent; in REVEAL and TALK what was closed unshown.
     */
    @SignedIn
    public void openVotes(WorkshopId id) {
        doIn(id, workshop -> {
            WorkshopRepository.Parts parts = parts(id);
            sittings.makeKey(id);
            votes.open(workshop, parts.programme().steps().get(workshop.step()).kind(), parts.principles());
        });
    }

    /** Closes what is open. */
    @SignedIn
    public void closeVotes(WorkshopId id) {
        doIn(id, votes::close);
    }

    /** Shows all that has been asked and is not shown, as one step; what has too few answers stays as it is. */
    @SignedIn
    public Revealed reveal(WorkshopId id) {
        Opened opened = opening.ahead(access.getLed(id), Set.of(VoteState.OPEN, VoteState.CLOSED));
        return change(id, workshop -> votes.reveal(workshop, opened));
    }

    /** Takes in those who have voted since, where there are enough of them: they are shown together with the others. */
    @SignedIn
    public Revealed revealLate(WorkshopId id) {
        Opened opened = opening.ahead(access.getLed(id), Set.of(VoteState.REVEALED));
        return change(id, workshop -> votes.revealLate(workshop, opened));
    }

    /**
     * Opens a new vote about a principle that has been revealed, and shows the principle; both votes stay.
     *
     * @param principle its key
     */
    @SignedIn
    public void revote(WorkshopId id, String principle) {
        doIn(id, workshop -> {
            sittings.makeKey(id);
            votes.openAnew(workshop, principle);
            workshops.setTalk(id, Optional.of(principle));
        });
    }

    /**
     * Shows one principle and the questions about it.
     *
     * @throws IllegalArgumentException if it is not one of those that were chosen
     */
    @SignedIn
    public void talkAbout(WorkshopId id, String principle) {
        doIn(id, workshop -> {
            requireChosen(id, principle);
            workshops.setTalk(id, Optional.of(principle));
        });
    }

    private void requireChosen(WorkshopId id, String principle) {
        Set<String> chosen = parts(id).principles();
        if (!chosen.contains(principle)) {
            throw new IllegalArgumentException("Not a principle of this workshop");
        }
    }

    /** Shows all principles again. */
    @SignedIn
    public void talkAboutAll(WorkshopId id) {
        doIn(id, workshop -> workshops.setTalk(id, Optional.empty()));
    }

    /**
     * Writes what the room agrees on, until the workshop ends; a sitting need not be open.
     *
     * @param agreed with the version that the person saw
     * @return what is stored
     * @throws IllegalArgumentException if it is about no principle of the workshop
     */
    @SignedIn
    public AgreedScore agree(WorkshopId id, AgreedScore agreed) {
        return changeUnended(id, workshop -> {
            if (workshop.state() == WorkshopState.PLANNED) {
                throw new WorkshopRefusedException(WorkshopRefusal.NOT_BEGUN);
            }
            requireChosen(id, agreed.principle());
            var stored = agreedScores.find(id, agreed.principle());
            AgreedScore next = written(agreed);
            // The first commit of this very call may have got lost on the way back.
            if (stored.filter(next::equals).isPresent()) {
                return next;
            }
            if (stored.map(AgreedScore::version).orElse(0) != agreed.version()) {
                throw new WorkshopRefusedException(WorkshopRefusal.CHANGED);
            }
            agreedScores.set(id, next, now());
            workshops.raiseRevision(id);
            audit.record(AuditEvent.of(AuditAction.SCORE_AGREED)
                    .about(workshop.unit())
                    .about("workshop", id)
                    .with("item", next.principle())
                    .with("score", next.score()));
            return next;
        });
    }

    /** As it is to be stored, in its next version. */
    private static AgreedScore written(AgreedScore agreed) {
        String reason = agreed.reason().strip();
        String dissent = agreed.dissent().strip();
        if (agreed.score() < LOWEST
                || agreed.score() > HIGHEST
                || reason.isEmpty()
                || reason.length() > AgreedScore.MAX_TEXT
                || dissent.length() > AgreedScore.MAX_TEXT) {
            throw new WorkshopRefusedException(WorkshopRefusal.TEXT);
        }
        return new AgreedScore(agreed.principle(), agreed.score(), reason, dissent, agreed.version() + 1);
    }

    /**
     * Takes up an action that the room has decided on.
     *
     * @param suggestion which of the content's suggestions for the item it was made of, counted from 0
     * @return as {@link ActionService#create}
     */
    @SignedIn
    public ActionSaved decide(WorkshopId id, ActionItem item, ActionContents contents, Optional<Integer> suggestion) {
        StoredWorkshop led = access.getLed(id);
        if (led.state() == WorkshopState.PLANNED || led.state() == WorkshopState.ENDED) {
            throw new WorkshopRefusedException(
                    led.state() == WorkshopState.ENDED ? WorkshopRefusal.ENDED : WorkshopRefusal.NOT_BEGUN);
        }
        ActionSaved saved =
                actions.create(new NewAction(led.unit(), item, new Origin.OfWorkshop(id), contents, suggestion));
        showAnew(id);
        return saved;
    }

    /** Shows anew what other features changed meanwhile, such as an action that was finished. */
    @SignedIn
    public void showAnew(WorkshopId id) {
        changeUnended(id, workshop -> {
            workshops.raiseRevision(id);
            return true;
        });
    }

    /** A code for some who will sit apart; their votes are counted with all others. */
    @SignedIn
    public WorkshopCode addGroup(WorkshopId id) {
        WorkshopCode code = change(id, workshop -> sittings.addGroup(id));
        codes.forget();
        return code;
    }

    /** Ends the sitting: its codes lead nowhere any more, and what has been cast waits for the next. */
    @SignedIn
    public void endSitting(WorkshopId id) {
        changeUnended(id, workshop -> {
            if (workshop.state() == WorkshopState.PLANNED) {
                throw new WorkshopRefusedException(WorkshopRefusal.NOT_BEGUN);
            }
            if (workshop.state() == WorkshopState.RUNNING) {
                sittings.end(id);
            }
            return true;
        });
        codes.forget();
    }

    /**
     * Ends the workshop: all that was cast and not shown, and all that phones are known by, is deleted. When that has been done,
     * nothing happens.
     */
    @SignedIn
    public void end(WorkshopId id) {
        access.getLed(id);
        transactions.write(() -> {
            StoredWorkshop workshop = workshops.lock(id).orElseThrow(WorkshopNotFoundException::new);
            if (workshop.state() == WorkshopState.PLANNED) {
                throw new WorkshopRefusedException(WorkshopRefusal.NOT_BEGUN);
            }
            if (workshop.state() != WorkshopState.ENDED) {
                sittings.endWorkshop(workshop);
            }
        });
        sittings.deleteKey(id);
        boards.forget(id);
        codes.forget();
    }
}
