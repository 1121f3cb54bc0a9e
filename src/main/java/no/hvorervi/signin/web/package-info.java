/** The plain pages of signing in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "ids", "i18n", "audit", "accounts", "credentials", "signin"})
package no.hvorervi.signin.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
