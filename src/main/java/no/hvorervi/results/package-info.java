/** What was released of a unit: who sees it from which day on, and what it says in words, figures and over time. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "ids",
            "audit",
            "paper",
            "i18n",
            "measures",
            "accounts",
            "access",
            "criteria",
            "organisation",
            "rounds",
            "assessment",
            "released"
        })
package no.hvorervi.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
