package no.hvorervi.controls;

import no.hvorervi.municipalities.Municipality;

/**
 * What waits for whoever manages a register.
 *
 * @param noOwner how many controls units have asked about that nobody is named to answer for
 * @param unanswered how many whose owner has not answered in time
 * @param pastReview how many should have been looked at anew
 */
public record Unattended(Municipality municipality, int noOwner, int unanswered, int pastReview) {

    public boolean isNothing() {
        return noOwner + unanswered + pastReview == 0;
    }
}
