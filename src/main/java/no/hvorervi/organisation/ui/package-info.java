/** The administrator's views of the unit tree, its import, and the people in it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "base::ui", "ids", "i18n", "accounts", "organisation"})
package no.hvorervi.organisation.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
