/** The plain pages on which a shared device, or anybody, begins to answer: without an account, a session or a script. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "i18n", "signin", "intake", "distribution"})
package no.hvorervi.distribution.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
