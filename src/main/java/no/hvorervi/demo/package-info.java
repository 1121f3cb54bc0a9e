/** The demonstration: a made-up municipality, loaded only under the profile {@code demo}. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "ids",
            "i18n",
            "accounts",
            "credentials",
            "access",
            "criteria",
            "organisation",
            "municipalities",
            "people",
            "reorganisation",
            "assessment",
            "rounds",
            "intake",
            "release",
            "released",
            "earlier",
            "results",
            "comparison",
            "actions",
            "controls",
            "coordination",
            "scripts",
            "workshop",
            "effects",
            "exchange",
            "yousaid"
        })
package no.hvorervi.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
