package no.hvorervi.intake;

import java.util.OptionalInt;
import no.hvorervi.rounds.AnonymousVoice;

/**
 * How many have answered, as far as it may be known while a round is open.
 *
 * @param made how many codes there are, without those of an open link
 * @param atLeast how many have been answered with, rounded down to a multiple of {@value #STEP}; empty while there are fewer
 *     than the round's smallest group
 */
public record Participation(AnonymousVoice voice, int made, OptionalInt atLeast) {

    /** A number of people is never told more exactly. */
    static final int STEP = 5;

    static Participation of(AnonymousVoice voice, int made, int used, int smallestGroup) {
        return new Participation(
                voice, made, used < smallestGroup ? OptionalInt.empty() : OptionalInt.of(roundedDown(used)));
    }

    static int roundedDown(int people) {
        return people - people % STEP;
    }
}
