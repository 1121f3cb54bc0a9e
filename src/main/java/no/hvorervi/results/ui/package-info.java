/** The views of what is released of a unit: its results, and what they rest on. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "ids",
            "i18n",
            "measures",
            "access",
            "criteria",
            "organisation",
            "assessment",
            "rounds",
            "released",
            "results",
            "results::kit",
            "results::page"
        })
package no.hvorervi.results.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
