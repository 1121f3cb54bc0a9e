/** Principles, factors and their published, immutable versions. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "ids", "i18n"})
package no.hvorervi.criteria;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
