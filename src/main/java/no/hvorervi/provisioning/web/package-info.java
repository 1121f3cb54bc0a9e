/** What a municipality's own directory calls to keep its people here: SCIM 2.0 (RFC 7643 and 7644). */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "ids", "accounts", "access", "signin", "provisioning"})
package no.hvorervi.provisioning.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
