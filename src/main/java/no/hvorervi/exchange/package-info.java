/** Units and people brought in from files: these are read and compared here, and changed below. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"base", "ids", "accounts", "access", "organisation", "people", "reorganisation"})
package no.hvorervi.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
