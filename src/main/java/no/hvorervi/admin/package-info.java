/** Pages of no single feature: the audit log, and what is stored about a person. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"base", "ids", "i18n", "audit", "personal", "accounts", "access", "municipalities"})
package no.hvorervi.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
