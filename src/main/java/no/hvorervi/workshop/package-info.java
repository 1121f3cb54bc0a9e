/** Workshops in which a unit asks itself where it is: what is planned, what the room is shown, and votes that give nobody away. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "ids",
            "i18n",
            "audit",
            "measures",
            "paper",
            "personal",
            "sealing",
            "suppression",
            "accounts",
            "access",
            "criteria",
            "organisation",
            "rounds",
            "assessment",
            "released",
            "assessment",
            "results",
            "actions",
            "scripts"
        })
package no.hvorervi.workshop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
