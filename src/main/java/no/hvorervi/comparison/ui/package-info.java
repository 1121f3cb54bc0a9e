/** The view of units side by side, and of what a unit lets others see. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "ids",
            "i18n",
            "access",
            "criteria",
            "organisation",
            "rounds",
            "results",
            "results::kit",
            "comparison"
        })
package no.hvorervi.comparison.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
