/** What pages say of a unit's results in words, pictures and tables: the same on Flow and on plain pages. */
@NullMarked
@NamedInterface("page")
package no.hvorervi.results.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
