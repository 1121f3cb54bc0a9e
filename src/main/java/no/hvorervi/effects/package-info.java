/** What became of what units do: whether the item that an action was to move has surely moved, and what others can learn from it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "ids",
            "audit",
            "personal",
            "measures",
            "accounts",
            "access",
            "criteria",
            "organisation",
            "municipalities",
            "rounds",
            "released",
            "results",
            "actions"
        })
package no.hvorervi.effects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
