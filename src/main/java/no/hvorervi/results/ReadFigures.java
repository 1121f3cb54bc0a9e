package no.hvorervi.results;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.UnitFigures;
import no.hvorervi.rounds.AnonymousVoice;

/**
 * The figures of a unit by key, as far as a reader sees them.
 *
 * @param voices those that the reader sees
 * @param withCounts whether the reader sees distributions
 */
record ReadFigures(ReleasedRound round, UnitFigures figures, Set<AnonymousVoice> voices, boolean withCounts) {

    boolean isAsked(String key) {
        return !values(key).isEmpty();
    }

    Map<AnonymousVoice, Value> values(String key) {
        Map<AnonymousVoice, Value> values = new EnumMap<>(AnonymousVoice.class);
        round.items().stream()
                .filter(each -> each.key().equals(key))
                .forEach(item -> voices.forEach(voice -> figures.of(voice, item.no())
                        .ifPresent(figure -> values.put(voice, Value.of(figure, withCounts)))));
        return values;
    }

    /** How many answered with each voice, where that is shown. */
    Map<AnonymousVoice, Integer> people() {
        Map<AnonymousVoice, Integer> people = new EnumMap<>(AnonymousVoice.class);
        voices.forEach(voice -> figures.people(voice).ifPresent(number -> people.put(voice, number)));
        return people;
    }
}
