/** The demonstration: a made-up municipality, loaded only under the profile {@code demo}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "ids", "accounts", "criteria", "organisation", "assessment"})
package no.hvorervi.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
