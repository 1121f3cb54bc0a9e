/** Messages to people, handed to the mail server of the operator's; nothing of them is kept. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base"})
package no.hvorervi.smtp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
