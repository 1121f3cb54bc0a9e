package no.hvorervi.workshop;

/**
 * How the room stands, as a phone asks each second; the same for all with the same code.
 *
 * @param revision of the board that there is now
 * @param present how many have joined this sitting, in all groups together
 * @param cast how many have voted in all that is open, or waits to be shown; 0 when nothing is
 * @param isLively whether something is open, or was shown just now, so that it is worth asking often
 */
public record Tick(long revision, int present, int cast, boolean isLively) {}
