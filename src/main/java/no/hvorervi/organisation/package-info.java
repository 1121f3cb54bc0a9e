/** Units and the tree they form, through time. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "base::ui", "ids", "accounts", "access"})
package no.hvorervi.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
