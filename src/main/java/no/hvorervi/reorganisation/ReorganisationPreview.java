package no.hvorervi.reorganisation;

import java.util.List;

/** What a reorganisation would do now, or what is in its way. */
public sealed interface ReorganisationPreview {

    /** It can be done. */
    record Ready(List<ReorganisationStep> steps) implements ReorganisationPreview {}

    /** It cannot be done. */
    record Refused(List<ReorganisationFault> faults) implements ReorganisationPreview {}
}
