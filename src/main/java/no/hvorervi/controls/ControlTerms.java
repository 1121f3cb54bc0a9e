package no.hvorervi.controls;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.ids.AccountId;

/**
 * What the municipality says of a control.
 *
 * @param body who demands it, inside the municipality or outside
 * @param owner who answers for it; empty until somebody is named
 * @param reason why there is such a control; may be empty
 * @param legalBasis the law that asks for it; empty when none does
 * @param reviewOn when it is looked at anew; empty when no day is set
 */
public record ControlTerms(
        String name,
        ControlKind kind,
        String body,
        Optional<AccountId> owner,
        String reason,
        String legalBasis,
        Optional<LocalDate> reviewOn) {

    public static final int MAX_NAME = 200;
    public static final int MAX_BODY = 100;
    public static final int MAX_REASON = 1_000;
    public static final int MAX_LEGAL_BASIS = 300;

    /** Takes texts without the white space around them. */
    public ControlTerms {
        name = name.strip();
        body = body.strip();
        reason = reason.strip();
        legalBasis = legalBasis.strip();
    }

    static ControlTerms of(ControlSubject.Fresh fresh) {
        return new ControlTerms(fresh.name(), fresh.kind(), fresh.body(), Optional.empty(), "", "", Optional.empty());
    }

    public boolean isLawBound() {
        return !legalBasis.isEmpty();
    }

    /** What the log calls that in which these differ from others. */
    List<String> changedFrom(ControlTerms before) {
        List<String> changed = new ArrayList<>();
        addIf(changed, !name.equals(before.name), "name");
        addIf(changed, kind != before.kind, "kind");
        addIf(changed, !body.equals(before.body), "body");
        addIf(changed, !owner.equals(before.owner), "owner");
        addIf(changed, !reason.equals(before.reason), "reason");
        addIf(changed, !legalBasis.equals(before.legalBasis), "law");
        addIf(changed, !reviewOn.equals(before.reviewOn), "review");
        return changed;
    }

    /** What keeps it from being stored; none when it can be. */
    public Set<ControlFault> faults() {
        Set<ControlFault> faults = EnumSet.noneOf(ControlFault.class);
        addIf(faults, name.isEmpty(), ControlFault.NAME_MISSING);
        addIf(faults, name.length() > MAX_NAME, ControlFault.NAME_TOO_LONG);
        addIf(faults, body.isEmpty(), ControlFault.BODY_MISSING);
        addIf(faults, body.length() > MAX_BODY, ControlFault.BODY_TOO_LONG);
        addIf(faults, reason.length() > MAX_REASON, ControlFault.REASON_TOO_LONG);
        addIf(faults, legalBasis.length() > MAX_LEGAL_BASIS, ControlFault.LEGAL_BASIS_TOO_LONG);
        return faults;
    }

    private static <T> void addIf(Collection<T> some, boolean isSo, T one) {
        if (isSo) {
            some.add(one);
        }
    }
}
