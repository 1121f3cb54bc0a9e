package no.hvorervi.distribution;

import no.hvorervi.intake.Code;

/**
 * A link that gives out ballots.
 *
 * @param code to be typed, or in the fragment of the address
 * @param max how many people it is for
 * @param isUsedUp whether it gives no more; how many it has given is not told
 */
public record AnswerLink(LinkKind kind, Code code, int max, boolean isUsedUp) {}
