/** The cryptography of anonymous answers, and the files that its keys lie in; it knows neither what is sealed nor where it is stored. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "ids"})
package no.hvorervi.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
