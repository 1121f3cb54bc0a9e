/** What features store about people, for the person to see and to have erased. */
@NullMarked
@ApplicationModule(allowedDependencies = {"ids"})
package no.hvorervi.personal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
