/** Units, people, addresses and rounds brought in from files, and released figures written to them: files are read and compared here, and things changed below. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "ids",
            "i18n",
            "audit",
            "measures",
            "accounts",
            "access",
            "criteria",
            "organisation",
            "municipalities",
            "people",
            "reorganisation",
            "rounds",
            "released",
            "results",
            "distribution",
            "earlier"
        })
package no.hvorervi.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
