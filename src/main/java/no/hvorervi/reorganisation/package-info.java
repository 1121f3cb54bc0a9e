/** Changing the tree of units at a date: first what would become of it, then exactly that. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"base", "ids", "audit", "accounts", "access", "organisation", "municipalities", "people"
        })
package no.hvorervi.reorganisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
