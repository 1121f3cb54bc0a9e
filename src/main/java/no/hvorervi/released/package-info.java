/** What of a round is shown: written once by the release, never changed, and read with an account that can read nothing else. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "ids", "i18n", "criteria", "rounds"})
package no.hvorervi.released;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
