package no.hvorervi.provisioning;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.ids.ScimGroupId;
import no.hvorervi.ids.ScimUserId;

/**
 * A group of the municipality's own directory.
 *
 * @param displayName unique in the municipality whatever the case of its letters
 * @param version rises with each change
 */
public record ScimGroup(
        ScimGroupId id,
        String displayName,
        Optional<String> externalId,
        Instant createdAt,
        Instant changedAt,
        int version) {

    /** A user in the group. */
    public record Member(ScimUserId id, String userName) {}

    /** One step of a change to a group. */
    public sealed interface Edit {

        /** Calls it something else. */
        record Rename(String displayName) implements Edit {}

        /** Gives it the directory's identifier, or takes it away. */
        record Identify(Optional<String> externalId) implements Edit {}

        /** Puts users in it; those who are in it stay. */
        record Add(Set<String> users) implements Edit {}

        /** Takes users out of it; those who are not in it do not matter. */
        record Remove(Set<String> users) implements Edit {}

        /** Lets these users be in it and nobody else. */
        record Replace(Set<String> users) implements Edit {}
    }
}
