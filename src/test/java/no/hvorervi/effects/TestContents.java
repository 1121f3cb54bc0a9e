package no.hvorervi.effects;

import java.time.LocalDate;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.ActionContents;
import no.hvorervi.actions.Expected;

/** What is written down of an action, with one thing changed. */
record TestContents(Action of) {

    ActionContents because(String why) {
        ActionContents now = of.contents();
        return new ActionContents(now.what(), why, now.sign(), now.owner(), now.start(), now.due(), now.expected());
    }

    ActionContents expecting(Expected expected) {
        return with(of.contents().start(), expected);
    }

    ActionContents beginning(LocalDate start) {
        return with(start, of.contents().expected());
    }

    private ActionContents with(LocalDate start, Expected expected) {
        ActionContents now = of.contents();
        return new ActionContents(now.what(), now.why(), now.sign(), now.owner(), start, now.due(), expected);
    }
}
