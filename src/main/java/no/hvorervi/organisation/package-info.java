/** The tree of units through time, who holds which role where, and who may see which unit. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "ids", "i18n", "accounts"})
package no.hvorervi.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
