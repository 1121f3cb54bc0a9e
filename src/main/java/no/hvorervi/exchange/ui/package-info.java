/** The views in which files are imported. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "ids",
            "accounts",
            "access",
            "organisation",
            "municipalities",
            "people",
            "reorganisation",
            "rounds",
            "distribution",
            "exchange"
        })
package no.hvorervi.exchange.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
