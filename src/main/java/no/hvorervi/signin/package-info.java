/** Ways of signing in, sessions, and the security of every request. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "ids", "i18n", "audit", "criteria", "accounts", "credentials"})
package no.hvorervi.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
