/** The views of programmes for workshops: those that a municipality has, and changing one. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"base", "base::ui", "ids", "i18n", "accounts", "access", "municipalities", "scripts"})
package no.hvorervi.scripts.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
