/** The plain page on which a unit's employees see what is released of it, by a link: without an account, a session or a script. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "i18n",
            "criteria",
            "signin",
            "rounds",
            "released",
            "results",
            "results::kit",
            "results::page"
        })
package no.hvorervi.results.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
