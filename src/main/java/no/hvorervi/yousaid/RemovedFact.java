package no.hvorervi.yousaid;

/**
 * Controls that are gone since the round.
 *
 * @param name of the one that it is; empty to citizens, who are told how many they are
 * @param minutesAYear that they took of the unit
 */
public record RemovedFact(String name, int count, long minutesAYear) {}
