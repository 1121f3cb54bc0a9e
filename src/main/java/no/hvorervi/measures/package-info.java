/** The figures and what they are computed by: statistics that know nothing of units, rounds or what is hidden. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package no.hvorervi.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
