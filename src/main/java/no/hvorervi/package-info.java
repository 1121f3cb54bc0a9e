/** «Hvor er vi?»: modules by level, each importing only from lower levels. */
@NullMarked
package no.hvorervi;

import org.jspecify.annotations.NullMarked;
