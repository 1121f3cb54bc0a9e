package no.hvorervi.controls;

import no.hvorervi.controls.OwnerVerdict.Keep;
import no.hvorervi.controls.OwnerVerdict.Remove;
import no.hvorervi.controls.OwnerVerdict.Simplify;

/** What a verdict is called where it is stored, and in the keys of its texts. */
public enum VerdictKind {
    KEEP,
    SIMPLIFY,
    REMOVE;

    public static VerdictKind of(OwnerVerdict verdict) {
        return switch (verdict) {
            case Keep keep -> KEEP;
            case Simplify simplify -> SIMPLIFY;
            case Remove remove -> REMOVE;
        };
    }
}
