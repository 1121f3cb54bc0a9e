/** The plain page on which one says no to letters with the code of one, and the switch on the page of one's own account. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "i18n", "accounts", "signin", "digest"})
package no.hvorervi.digest.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
