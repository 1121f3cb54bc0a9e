package no.hvorervi.intake;

/**
 * That answers have been handed in: the same for everybody in a round, so that it proves nothing about whose they are.
 *
 * @param roundTitle what they were handed in to
 */
public record Receipt(String roundTitle) {}
