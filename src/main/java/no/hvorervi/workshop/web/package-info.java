/** The plain pages of a workshop, on phones and on the big screen: without an account or a session, and with scripts only to follow faster. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "ids",
            "i18n",
            "criteria",
            "measures",
            "signin",
            "released",
            "results::kit",
            "scripts",
            "workshop"
        })
package no.hvorervi.workshop.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
