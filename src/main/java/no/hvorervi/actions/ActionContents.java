package no.hvorervi.actions;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is written down of an action, all of which can be changed while it is open.
 *
 * @param why it is done; may be empty
 * @param sign how the unit will see that it has helped; may be empty
 * @param joining who joins in besides; may be empty
 * @param due by when it is to be done
 * @param expected which way the scores of its item are to go
 */
public record ActionContents(
        String what,
        String why,
        String sign,
        Owner owner,
        String joining,
        LocalDate start,
        LocalDate due,
        Expected expected) {

    public static final int MAX_WHAT = 200;
    public static final int MAX_WHY = 1_000;
    public static final int MAX_SIGN = 500;
    public static final int MAX_JOINING = 300;

    /** Takes texts without the white space around them. */
    public ActionContents {
        what = what.strip();
        why = why.strip();
        sign = sign.strip();
        owner = new Owner(owner.words().strip(), owner.account());
        joining = joining.strip();
    }

    /** Without saying who joins in. */
    public ActionContents(
            String what, String why, String sign, Owner owner, LocalDate start, LocalDate due, Expected expected) {
        this(what, why, sign, owner, "", start, due, expected);
    }

    /** Whether both are to move the scores from the same day on and the same way. */
    boolean aimsAs(ActionContents other) {
        return start.equals(other.start) && expected == other.expected;
    }

    /** What keeps it from being stored; none when it can be. */
    public Set<ActionFault> faults() {
        Set<ActionFault> faults = EnumSet.noneOf(ActionFault.class);
        addIf(faults, what.isEmpty(), ActionFault.WHAT_MISSING);
        addIf(faults, what.length() > MAX_WHAT, ActionFault.WHAT_TOO_LONG);
        addIf(faults, why.length() > MAX_WHY, ActionFault.WHY_TOO_LONG);
        addIf(faults, sign.length() > MAX_SIGN, ActionFault.SIGN_TOO_LONG);
        addIf(faults, owner.words().isEmpty(), ActionFault.OWNER_MISSING);
        addIf(faults, owner.words().length() > Owner.MAX_WORDS, ActionFault.OWNER_TOO_LONG);
        addIf(faults, joining.length() > MAX_JOINING, ActionFault.JOINING_TOO_LONG);
        addIf(faults, due.isBefore(start), ActionFault.DUE_BEFORE_START);
        return faults;
    }

    private static void addIf(Set<ActionFault> faults, boolean isSo, ActionFault fault) {
        if (isSo) {
            faults.add(fault);
        }
    }
}
