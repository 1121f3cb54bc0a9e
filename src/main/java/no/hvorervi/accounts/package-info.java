/** People who sign in: their accounts, sessions, and who is signed in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "ids", "i18n", "audit", "personal"})
package no.hvorervi.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
