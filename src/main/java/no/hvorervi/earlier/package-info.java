/** Rounds that were answered elsewhere, brought in closed: from then on they are released as any other. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "ids",
            "i18n",
            "audit",
            "accounts",
            "access",
            "criteria",
            "organisation",
            "municipalities",
            "rounds",
            "intake"
        })
package no.hvorervi.earlier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
