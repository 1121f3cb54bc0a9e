package no.hvorervi.municipalities;

import java.time.Instant;
import java.util.Optional;

/**
 * What two municipalities have said to seeing each other's units by name, seen from one of them.
 *
 * @param agreedAt when the one said yes; empty while it has not
 * @param otherAgreedAt when the other one did
 */
public record Agreement(
        Municipality own, Municipality other, Optional<Instant> agreedAt, Optional<Instant> otherAgreedAt) {

    /** Whether both have said yes: only then does anyone see anything. */
    public boolean holds() {
        return agreedAt.isPresent() && otherAgreedAt.isPresent();
    }
}
