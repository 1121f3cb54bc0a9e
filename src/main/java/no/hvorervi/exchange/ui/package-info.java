/** The views in which files are imported. */
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
            "municipalities",
            "people",
            "reorganisation",
            "rounds",
            "distribution",
            "earlier",
            "exchange"
        })
package no.hvorervi.exchange.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
