package no.hvorervi.yousaid;

import java.util.Optional;
import no.hvorervi.rounds.AnonymousVoice;

/**
 * How many have answered, where that is shown.
 *
 * @param all how many could have, if that is known
 */
public record PeopleFact(AnonymousVoice voice, int people, Optional<Integer> all) {}
