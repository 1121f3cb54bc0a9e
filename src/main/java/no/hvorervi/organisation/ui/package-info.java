/** The views of the unit tree and of the people in it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "base::ui", "ids", "i18n", "accounts", "access", "organisation"})
package no.hvorervi.organisation.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
