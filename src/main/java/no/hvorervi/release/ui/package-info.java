/** How far the release of a round has come, for those who write it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"base", "base::ui", "ids", "i18n", "accounts", "access", "rounds", "released", "release"
        })
package no.hvorervi.release.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
