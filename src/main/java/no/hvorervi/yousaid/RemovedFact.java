package no.hvorervi.yousaid;

/**
 * Controls that are gone since the round.
 *
 * @param name of the one that it is; empty to citizens, who are told how many they are
 * @param minutesAYear that removing them gave the unit back; what was simplified before is not counted again
 */
public record RemovedFact(String name, int count, long minutesAYear) {}
