/** The plain pages on which people answer with a code: without an account, a session or a script. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "ids", "i18n", "criteria", "signin", "rounds", "intake"})
package no.hvorervi.intake.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
