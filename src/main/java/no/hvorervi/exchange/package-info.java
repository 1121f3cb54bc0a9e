/** Units, people, addresses and rounds brought in from files: these are read and compared here, and changed below. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "ids",
            "i18n",
            "accounts",
            "access",
            "criteria",
            "organisation",
            "municipalities",
            "people",
            "reorganisation",
            "rounds",
            "distribution",
            "earlier"
        })
package no.hvorervi.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
