/** Municipalities and their units through time, and who belongs where in which role. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "ids", "i18n", "audit", "accounts", "access"})
package no.hvorervi.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
