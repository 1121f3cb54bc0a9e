/**
 * Turns the answers of a closed round into figures: freezes, counts, hides what would give few people away, proves that nothing
 * does, and publishes, once.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "ids",
            "i18n",
            "audit",
            "accounts",
            "access",
            "criteria",
            "organisation",
            "rounds",
            "intake",
            "measures",
            "suppression",
            "released"
        })
package no.hvorervi.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
