/**
 * What must be hidden so that no few people's answers can be worked out of released figures, and the proof that none can;
 * it counts answers by unit number and knows nothing of whose they are.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package no.hvorervi.suppression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
