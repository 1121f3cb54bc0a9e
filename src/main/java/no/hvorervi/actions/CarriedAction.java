package no.hvorervi.actions;

/**
 * An open action of another unit that a unit carries with it.
 *
 * @param ownerName of the unit whose it is
 * @param path where the unit can leave it
 */
public record CarriedAction(String what, String ownerName, String path) {}
