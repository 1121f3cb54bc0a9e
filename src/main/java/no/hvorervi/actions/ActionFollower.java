package no.hvorervi.actions;

import no.hvorervi.ids.ActionId;

/** A feature above that keeps how far actions have come; told, as a bean, in the transaction that changes it. */
public interface ActionFollower {

    void moved(ActionId action, ActionState to);
}
