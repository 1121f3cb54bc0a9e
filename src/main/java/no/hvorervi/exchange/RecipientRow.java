package no.hvorervi.exchange;

import no.hvorervi.distribution.Recipient;

/**
 * A line of a file of addresses.
 *
 * @param unit the identity or the name of a unit, as it stands there
 */
record RecipientRow(int line, String unit, Recipient recipient) {}
