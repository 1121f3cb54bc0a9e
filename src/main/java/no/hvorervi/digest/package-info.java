/** One letter a person and week at most, with all that waits for the person; and saying no to it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"base", "ids", "i18n", "audit", "personal", "accounts", "smtp", "mailing", "people"})
package no.hvorervi.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
