/** The page on which comments are gone through. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "ids",
            "i18n",
            "access",
            "organisation",
            "rounds",
            "results",
            "comments"
        })
package no.hvorervi.comments.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
