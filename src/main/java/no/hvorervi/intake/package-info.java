/** Anonymous answers: codes that let people answer, what they have answered so far, and what was handed in, sealed until the round closes. */
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
            "sealing",
            "rounds"
        })
package no.hvorervi.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
