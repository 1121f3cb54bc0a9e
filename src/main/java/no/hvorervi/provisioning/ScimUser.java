package no.hvorervi.provisioning;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.ids.ScimUserId;

/**
 * A person as the municipality's own directory tells of it.
 *
 * @param version rises with each change
 */
public record ScimUser(ScimUserId id, Profile profile, Instant createdAt, Instant changedAt, int version) {

    /**
     * What the directory tells.
     *
     * @param userName its own name for the person, unique in the municipality whatever the case of its letters
     * @param externalId its own identifier of the person, unique in the municipality
     * @param email what the account is found by
     * @param active whether the person is to be let in
     */
    public record Profile(
            String userName,
            Optional<String> externalId,
            EmailAddress email,
            Name name,
            Optional<String> department,
            Optional<String> employeeNumber,
            boolean active) {

        /** What the person is called on screen: the first of the names that is told, and the user name if none is. */
        String shownName() {
            return Stream.of(name.display(), name.full(), name.formatted())
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseGet(() -> userName.codePoints()
                            .limit(Name.MAX_LENGTH)
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString());
        }
    }

    /** The person's names, as far as they are told. */
    public record Name(
            Optional<String> display, Optional<String> formatted, Optional<String> given, Optional<String> family) {

        private static final int MAX_LENGTH = 200;

        Optional<String> full() {
            String both = Stream.of(given, family)
                    .flatMap(Optional::stream)
                    .reduce((first, second) -> first + " " + second)
                    .orElse("");
            return both.isEmpty() || both.length() > MAX_LENGTH ? Optional.empty() : Optional.of(both);
        }
    }
}
