/** «Dere sa – dette skjedde»: what a unit tells its employees and citizens of what came of a round, frozen when it is published. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "ids",
            "i18n",
            "audit",
            "measures",
            "accounts",
            "access",
            "criteria",
            "organisation",
            "municipalities",
            "people",
            "rounds",
            "assessment",
            "released",
            "results",
            "results::kit",
            "results::page",
            "actions",
            "controls",
            "effects"
        })
package no.hvorervi.yousaid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
