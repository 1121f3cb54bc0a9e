/** Where features above show what they know of an action. */
@NullMarked
@NamedInterface("kit")
package no.hvorervi.actions.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
