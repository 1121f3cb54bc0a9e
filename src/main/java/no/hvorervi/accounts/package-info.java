/** People who sign in: accounts, passwords, invitations, sessions and the security of every request. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "ids", "i18n"})
package no.hvorervi.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
