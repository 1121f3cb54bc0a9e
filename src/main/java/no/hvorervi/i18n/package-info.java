/** Languages, texts in several languages, and the message bundles. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package no.hvorervi.i18n;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
