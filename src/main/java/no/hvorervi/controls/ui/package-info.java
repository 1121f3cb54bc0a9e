/** The pages of the register of controls, and of what a unit has entered in it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "ids",
            "i18n",
            "access",
            "organisation",
            "municipalities",
            "people",
            "results::kit",
            "controls"
        })
package no.hvorervi.controls.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
