/** What pages show of what became of actions, and the page of what tends to help. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "ids",
            "i18n",
            "measures",
            "accounts",
            "criteria",
            "released",
            "results",
            "results::kit",
            "actions",
            "actions::kit",
            "effects"
        })
package no.hvorervi.effects.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
