/** Units, people and addresses brought in from files: these are read and compared here, and changed below. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "ids",
            "i18n",
            "accounts",
            "access",
            "organisation",
            "people",
            "reorganisation",
            "rounds",
            "distribution"
        })
package no.hvorervi.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
