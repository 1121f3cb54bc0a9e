/** The municipalities of the installation, and which of them have agreed to see each other. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "ids", "audit", "accounts", "access", "organisation"})
package no.hvorervi.municipalities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
