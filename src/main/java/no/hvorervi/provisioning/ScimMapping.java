package no.hvorervi.provisioning;

import java.util.Optional;
import no.hvorervi.access.Grant;
import no.hvorervi.ids.ScimGroupId;

/**
 * What a group of the municipality's own directory stands for.
 *
 * @param members how many are in it
 * @param grant the role and the unit that they get; empty when the group gives nothing
 * @param byHand whether an administrator decided it; otherwise the group's name did, or nobody has
 */
public record ScimMapping(ScimGroupId id, String displayName, int members, Optional<Grant> grant, boolean byHand) {

    /** More groups than any directory sends us. */
    static final int MAX_LISTED = 2_000;
}
