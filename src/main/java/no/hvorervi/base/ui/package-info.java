/** A small kit of Vaadin pieces that every view is built from. */
@NullMarked
@NamedInterface
package no.hvorervi.base.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
