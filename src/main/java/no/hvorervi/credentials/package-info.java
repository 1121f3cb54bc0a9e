/** The installation's own ways in: passwords, second steps, invitations and set-up. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "ids", "i18n", "audit", "smtp", "personal", "accounts"})
package no.hvorervi.credentials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
