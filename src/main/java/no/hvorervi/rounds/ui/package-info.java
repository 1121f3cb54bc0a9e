/** The views of rounds: drafting them, agreeing to them, and seeing who has. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "ids",
            "i18n",
            "accounts",
            "access",
            "criteria",
            "organisation",
            "rounds"
        })
package no.hvorervi.rounds.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
