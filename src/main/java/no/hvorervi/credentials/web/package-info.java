/** The plain pages of setting up, taking up an invitation and choosing another password. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "accounts", "credentials"})
package no.hvorervi.credentials.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
