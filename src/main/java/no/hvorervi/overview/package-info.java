/** What a round has shown of the units below somebody, side by side; it computes nothing that is not released. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "ids",
            "measures",
            "accounts",
            "access",
            "criteria",
            "organisation",
            "rounds",
            "released",
            "results"
        })
package no.hvorervi.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
