/** Pictures and words of what is released, drawn on the server: the same on Flow and on plain pages, and without a script. */
@NullMarked
@NamedInterface("kit")
package no.hvorervi.results.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
