/** Domain-free helpers: the clock, the database and its transactions with retry. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package no.hvorervi.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
