package no.hvorervi.people;

import java.time.LocalDate;
import java.util.Optional;
import no.hvorervi.access.UnitRole;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MembershipId;
import no.hvorervi.ids.UnitId;

/**
 * A role that a person holds in a unit, has held or will hold.
 *
 * @param to the last day, inclusive, also when it is the unit's that comes first; empty while there is no end
 * @param lender who lent the role out for an absence; empty when it is the person's own
 */
public record HeldRole(
        MembershipId id,
        AccountId person,
        UnitRole role,
        UnitId unit,
        String unitName,
        LocalDate from,
        Optional<LocalDate> to,
        Optional<Lender> lender) {

    /** The leader whose role it is while another has it on loan. */
    public record Lender(AccountId id, String name) {}

    /** Where a role stands to a day. */
    public enum Phase {
        NOW,
        PLANNED,
        PAST
    }

    public Phase phase(LocalDate day) {
        if (from.isAfter(day)) {
            return Phase.PLANNED;
        }
        return to.filter(day::isAfter).isPresent() ? Phase.PAST : Phase.NOW;
    }

    public boolean isBorrowed() {
        return lender.isPresent();
    }
}
