/** The frame around all views: layout, menu, home and error pages. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "ids",
            "i18n",
            "accounts",
            "credentials",
            "signin",
            "access",
            "criteria",
            "organisation",
            "municipalities",
            "people",
            "admin",
            "assessment",
            "rounds",
            "released",
            "results",
            "comments",
            "controls",
            "overview",
            "actions",
            "workshop",
            "coordination"
        })
package no.hvorervi.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
