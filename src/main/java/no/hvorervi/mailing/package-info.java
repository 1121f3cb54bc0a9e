/** The outbox: letters by e-mail that are kept sealed, sent at a set rate and forgotten; it knows nothing of why they are sent. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "ids", "i18n", "audit", "smtp"})
package no.hvorervi.mailing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
