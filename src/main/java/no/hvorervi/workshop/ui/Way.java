package no.hvorervi.workshop.ui;

import java.util.List;
import no.hvorervi.scripts.ScriptStep;
import no.hvorervi.workshop.Board;
import no.hvorervi.workshop.Running;

/** Where the room goes from the step that is on. */
enum Way {
    NEXT,
    /** The people are to meet again for what is left. */
    END_SITTING,
    END;

    static Way of(Running running, Board board) {
        if (board.step() >= board.steps().size() - 1) {
            return END;
        }
        int end = 0;
        for (List<ScriptStep> sitting : running.workshop().plan().programme().sittings()) {
            end += sitting.size();
            if (board.step() == end - 1) {
                return END_SITTING;
            }
        }
        return NEXT;
    }
}
