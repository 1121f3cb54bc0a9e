package no.hvorervi.released;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.OptionalInt;
import no.hvorervi.rounds.AnonymousVoice;

/**
 * All that a release has of one unit.
 *
 * @param figures by voice and number of the item; what is not here was not asked
 * @param people how many answered with each voice; a voice whose number is hidden is left out
 * @param comments that the unit has released, by voice, in an order that tells nothing
 */
public record UnitFigures(
        Map<AnonymousVoice, Map<Integer, Figure>> figures,
        Map<AnonymousVoice, Integer> people,
        Map<AnonymousVoice, List<String>> comments) {

    public UnitFigures {
        figures = figures.entrySet().stream()
                .collect(toUnmodifiableMap(Entry::getKey, each -> Map.copyOf(each.getValue())));
        people = Map.copyOf(people);
        comments = comments.entrySet().stream()
                .collect(toUnmodifiableMap(Entry::getKey, each -> List.copyOf(each.getValue())));
    }

    /** Empty for an item that the voice was not asked. */
    public Optional<Figure> of(AnonymousVoice voice, int item) {
        return Optional.ofNullable(figures.getOrDefault(voice, Map.of()).get(item));
    }

    /** Empty where that is hidden. */
    public OptionalInt people(AnonymousVoice voice) {
        Integer answered = people.get(voice);
        return answered == null ? OptionalInt.empty() : OptionalInt.of(answered);
    }

    public List<String> comments(AnonymousVoice voice) {
        return comments.getOrDefault(voice, List.of());
    }
}
