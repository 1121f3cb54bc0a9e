/** The pages of whoever leads workshops: which there are, what is planned, and the workshop while people meet. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "ids",
            "i18n",
            "measures",
            "suppression",
            "accounts",
            "access",
            "criteria",
            "organisation",
            "released",
            "results",
            "results::kit",
            "actions",
            "actions::kit",
            "scripts",
            "paper",
            "workshop"
        })
package no.hvorervi.workshop.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
