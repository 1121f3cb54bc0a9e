/** What a unit's leader and a representative do with the comments of a round before anybody else reads them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "ids",
            "i18n",
            "audit",
            "personal",
            "suppression",
            "accounts",
            "access",
            "organisation",
            "rounds",
            "released",
            "intake",
            "results"
        })
package no.hvorervi.comments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
