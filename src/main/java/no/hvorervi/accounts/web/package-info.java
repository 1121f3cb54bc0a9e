/** The plain pages of signing in, setting up and taking up an invitation. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "accounts"})
package no.hvorervi.accounts.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
