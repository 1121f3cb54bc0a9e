package no.hvorervi.results;

import no.hvorervi.access.UnitRole;

/** As whom something is looked at, whoever holds the role. */
public sealed interface ViewedAs {

    /** Somebody with the role. */
    record InRole(UnitRole role) implements ViewedAs {}

    /** Somebody who works in a unit, who has no account and follows its link. */
    record Employee() implements ViewedAs {}
}
