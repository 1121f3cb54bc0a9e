/** What units do together and hand upward, on the pages of their actions. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "ids",
            "i18n",
            "access",
            "criteria",
            "organisation",
            "actions",
            "actions::kit",
            "coordination"
        })
package no.hvorervi.coordination.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
