/** Sheets to be printed: cards and posters with codes, and reports; it knows nothing of what the codes open. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "i18n"})
package no.hvorervi.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
