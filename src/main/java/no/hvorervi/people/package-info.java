/** Who belongs to which municipality and holds which role in which unit. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"base", "ids", "audit", "accounts", "access", "organisation", "municipalities"})
package no.hvorervi.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
