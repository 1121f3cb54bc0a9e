/** The views in which files are imported and other systems are connected. */
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
            "organisation",
            "exchange"
        })
package no.hvorervi.exchange.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
