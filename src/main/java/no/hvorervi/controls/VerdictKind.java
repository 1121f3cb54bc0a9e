package no.hvorervi.controls;

import no.hvorervi.controls.Verdict.Keep;
import no.hvorervi.controls.Verdict.Remove;
import no.hvorervi.controls.Verdict.Simplify;

/** What a verdict is called where it is stored, and in the keys of its texts. */
public enum VerdictKind {
    KEEP,
    SIMPLIFY,
    REMOVE;

    public static VerdictKind of(Verdict verdict) {
        return switch (verdict) {
            case Keep keep -> KEEP;
            case Simplify simplify -> SIMPLIFY;
            case Remove remove -> REMOVE;
        };
    }
}
