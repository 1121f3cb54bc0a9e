package no.hvorervi.actions;

import java.util.List;
import no.hvorervi.ids.UnitId;

/** Open actions of others that a unit carries with them; a feature above tells, as a bean. They take room among its own. */
public interface CarriedActions {

    /** All of them. */
    List<CarriedAction> find(UnitId unit);

    /** How many there are; until this transaction ends the unit takes up no other one. */
    int lock(UnitId unit);
}
