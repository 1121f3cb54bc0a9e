/** What comes in from and goes out to other systems: files and interfaces are translated here, and decided on below. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "ids", "i18n", "audit", "accounts", "access", "organisation"})
package no.hvorervi.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
