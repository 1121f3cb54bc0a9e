package no.hvorervi.workshop;

/**
 * What came of showing votes.
 *
 * @param shown how many votes are shown that were not
 * @param tooFew how many have fewer answers than a number may be shown for, and stay as they are
 */
public record Revealed(int shown, int tooFew) {}
