package no.hvorervi.workshop;

import no.hvorervi.accounts.SignedIn;
import no.hvorervi.actions.ActionContents;
import no.hvorervi.actions.ActionItem;
import no.hvorervi.actions.ActionSaved;
import no.hvorervi.actions.ActionService;
import no.hvorervi.ids.WorkshopId;
import org.springframework.stereotype.Service;

/**
 * What whoever leads a workshop does while people meet. Each method throws {@link WorkshopNotFoundException} if there is no such
 * workshop or the person does not lead it, and {@link WorkshopRefusedException} if it cannot be done now; nothing is changed
 * then. Doing the same twice is doing it once.
 */
@Service
public class WorkshopRunService {

    /** How it stands now. */
    @SignedIn
    public Running find(WorkshopId id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Opens the next sitting, with a code that nobody has seen, at its first step; when one is open, nothing happens. From the
     * first one on nothing of the plan changes.
     */
    @SignedIn
    public Running openSitting(WorkshopId id) {
        throw new UnsupportedOperationException();
    }

    /** Goes to another step, whose time begins. What is open is closed. */
    @SignedIn
    public void goTo(WorkshopId id, int step) {
        throw new UnsupportedOperationException();
    }

    /**
     * Goes to the step after this one; nothing happens when the room is elsewhere by now, or there is none.
     *
     * @param from the step that the person saw
     */
    @SignedIn
    public void next(WorkshopId id, int from) {
        throw new UnsupportedOperationException();
    }

    /**
     * Goes to the step before this one.
     *
     * @param from as for {@link #next}
     */
    @SignedIn
    public void back(WorkshopId id, int from) {
        throw new UnsupportedOperationException();
    }

    /** Two minutes more for the step that is on, from now if its time is over. */
    @SignedIn
    public void extend(WorkshopId id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Opens what the step that is on asks: in VOTE all chosen principles that are not revealed; in FACTORS what hinders most, and
     * when that is shown what can be changed; in ROTI whether the time was well spent; in TALK a vote that was closed.
     */
    @SignedIn
    public void openVotes(WorkshopId id) {
        throw new UnsupportedOperationException();
    }

    /** Closes what is open. */
    @SignedIn
    public void closeVotes(WorkshopId id) {
        throw new UnsupportedOperationException();
    }

    /** Shows all that has been asked and is not shown, as one step; what has too few answers stays as it is. */
    @SignedIn
    public Revealed reveal(WorkshopId id) {
        throw new UnsupportedOperationException();
    }

    /** Takes in those who have voted since, where there are enough of them: they are shown together with the others. */
    @SignedIn
    public Revealed revealLate(WorkshopId id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Opens a new vote about a principle that has been revealed; both stay.
     *
     * @param principle its key
     */
    @SignedIn
    public void revote(WorkshopId id, String principle) {
        throw new UnsupportedOperationException();
    }

    /** Shows one principle and the questions about it. */
    @SignedIn
    public void talkAbout(WorkshopId id, String principle) {
        throw new UnsupportedOperationException();
    }

    /** Shows all principles again. */
    @SignedIn
    public void talkAboutAll(WorkshopId id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes what the room agrees on, until the workshop ends; a sitting need not be open.
     *
     * @param agreed with the version that the person saw
     * @return what is stored
     */
    @SignedIn
    public AgreedScore agree(WorkshopId id, AgreedScore agreed) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes up an action that the room has decided on.
     *
     * @return as {@link ActionService#create}
     */
    @SignedIn
    public ActionSaved decide(WorkshopId id, ActionItem item, ActionContents contents) {
        throw new UnsupportedOperationException();
    }

    /** Shows anew what other features changed meanwhile, such as an action that was finished. */
    @SignedIn
    public void showAnew(WorkshopId id) {
        throw new UnsupportedOperationException();
    }

    /** A code for some who will sit apart; their votes are counted with all others. */
    @SignedIn
    public WorkshopCode addGroup(WorkshopId id) {
        throw new UnsupportedOperationException();
    }

    /** Ends the sitting: its codes lead nowhere any more, and what has been cast waits for the next. */
    @SignedIn
    public void endSitting(WorkshopId id) {
        throw new UnsupportedOperationException();
    }

    /** Ends the workshop: all that was cast and not shown, and all that phones are known by, is deleted. */
    @SignedIn
    public void end(WorkshopId id) {
        throw new UnsupportedOperationException();
    }
}
