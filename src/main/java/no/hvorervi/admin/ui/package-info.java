/** The views of the audit log and of what is stored about a person. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "ids",
            "i18n",
            "audit",
            "personal",
            "accounts",
            "access",
            "people",
            "admin"
        })
package no.hvorervi.admin.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
