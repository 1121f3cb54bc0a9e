/** The append-only, hash-chained log of who did what. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "ids"})
package no.hvorervi.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
