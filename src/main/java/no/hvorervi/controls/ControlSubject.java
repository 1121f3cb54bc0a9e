package no.hvorervi.controls;

import java.util.EnumSet;
import java.util.Set;
import no.hvorervi.ids.ControlId;

/** Which control a unit enters something of. */
public sealed interface ControlSubject {

    /** One that the register has. */
    record Known(ControlId control) implements ControlSubject {}

    /**
     * One that the register does not have.
     *
     * @param body who demands it, as people in the unit say it
     */
    record Fresh(String name, ControlKind kind, String body) implements ControlSubject {

        /** Takes texts without the white space around them. */
        public Fresh {
            name = name.strip();
            body = body.strip();
        }
    }

    /** What keeps it from being stored; none when it can be. */
    default Set<ControlFault> faults() {
        return switch (this) {
            case Known known -> EnumSet.noneOf(ControlFault.class);
            case Fresh fresh -> ControlTerms.of(fresh).faults();
        };
    }
}
