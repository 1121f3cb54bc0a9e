/** Units side by side, as far as they have said yes to it: what they share, how they stand, and whom they can learn from. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "ids",
            "measures",
            "audit",
            "personal",
            "accounts",
            "access",
            "criteria",
            "municipalities",
            "rounds",
            "released",
            "results"
        })
package no.hvorervi.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
