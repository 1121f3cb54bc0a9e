/** The public page about the principles and the factors. */
@NullMarked
@ApplicationModule(allowedDependencies = {"i18n", "criteria"})
package no.hvorervi.criteria.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
