/** The views of how ballots get out, of a whole round and of one unit. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "ids",
            "i18n",
            "accounts",
            "access",
            "organisation",
            "rounds",
            "mailing",
            "intake",
            "distribution"
        })
package no.hvorervi.distribution.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
