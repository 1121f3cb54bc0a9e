/** One record per identifier; what forced types and events speak in. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package no.hvorervi.ids;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
