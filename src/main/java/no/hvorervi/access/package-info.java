/** The one place that answers what a person may do with a unit. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "ids", "audit", "accounts"})
package no.hvorervi.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
