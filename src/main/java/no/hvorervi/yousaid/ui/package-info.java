/** The pages on which a unit writes what it tells of its rounds, looks it over, publishes and withdraws it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "ids",
            "i18n",
            "access",
            "actions",
            "organisation",
            "results",
            "results::kit",
            "results::page",
            "yousaid"
        })
package no.hvorervi.yousaid.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
