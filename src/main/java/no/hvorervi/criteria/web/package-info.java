/** The public page about the principles and the factors. */
@NullMarked
package no.hvorervi.criteria.web;

import org.jspecify.annotations.NullMarked;
