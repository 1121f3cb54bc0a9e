/** The plain pages of what units tell: for everybody, and for employees with the link to their unit's results. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"base", "ids", "i18n", "signin", "municipalities", "results", "results::page", "yousaid"
        })
package no.hvorervi.yousaid.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
