/** Messages to people, handed to the operator's mail server, and notices of those that come back; nothing is kept. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base"})
package no.hvorervi.smtp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
