/** The page of the overview. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "ids",
            "i18n",
            "measures",
            "access",
            "accounts",
            "criteria",
            "organisation",
            "rounds",
            "released",
            "results",
            "results::kit",
            "overview"
        })
package no.hvorervi.overview.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
