/** Programmes for workshops: the ready-made ones, and those that a municipality has made of them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "ids", "i18n", "audit", "accounts", "access", "municipalities"})
package no.hvorervi.scripts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
