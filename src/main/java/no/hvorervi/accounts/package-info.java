/** People who sign in: accounts, passwords, invitations and who is signed in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "ids", "i18n", "audit"})
package no.hvorervi.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
