/** The views of a leader's assessment and of the unit's profile. */
@NullMarked
package no.hvorervi.assessment.ui;

import org.jspecify.annotations.NullMarked;
