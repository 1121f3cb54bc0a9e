/** Rounds: who is asked what, when and on which terms, and who has agreed to it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "ids",
            "i18n",
            "audit",
            "personal",
            "accounts",
            "access",
            "criteria",
            "organisation",
            "municipalities",
            "people"
        })
package no.hvorervi.rounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
