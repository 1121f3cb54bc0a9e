package no.hvorervi.release;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import no.hvorervi.rounds.AnonymousVoice;

/**
 * How those placed directly in each unit of a round have answered, as plain numbers: some megabytes for half a million people.
 * They are counts of the smallest groups too and never leave the release.
 */
final class Tallies {

    /** How many scores every question has. */
    static final int PLACES = 5;

    private final int units;
    private final Map<AskedKey, int[][]> counts = new HashMap<>();
    private final Map<AnonymousVoice, int[]> people = new EnumMap<>(AnonymousVoice.class);
    private final Map<AnonymousVoice, Together[]> together = new EnumMap<>(AnonymousVoice.class);

    Tallies(int units) {
        this.units = units;
    }

    /** Adds people to how many of the unit handed in anything with the voice. */
    void addPeople(AnonymousVoice voice, int unit, int number) {
        people.computeIfAbsent(voice, each -> new int[units])[unit] += number;
    }

    /** Adds people who chose a score, by its place on the scale from 0. */
    void add(AskedKey asked, int unit, int place, int number) {
        counts.computeIfAbsent(asked, each -> new int[units][PLACES])[unit][place] += number;
    }

    /** Adds those who answered every one of the principles. */
    void add(AnonymousVoice voice, int unit, Together those) {
        Together[] all = together.computeIfAbsent(voice, each -> new Together[units]);
        all[unit] = all[unit] == null ? those : all[unit].plus(those);
    }

    /** How many of each unit chose each score. */
    int[][] counts(AskedKey asked) {
        return counts.getOrDefault(asked, new int[units][PLACES]);
    }

    /** How many of each unit handed in anything. */
    int[] people(AnonymousVoice voice) {
        return people.getOrDefault(voice, new int[units]);
    }

    /** Those of each unit who answered every principle. */
    Together[] together(AnonymousVoice voice) {
        Together[] found = together.getOrDefault(voice, new Together[units]);
        Together[] all = new Together[units];
        for (int unit = 0; unit < units; unit++) {
            all[unit] = found[unit] == null ? Together.NOBODY : found[unit];
        }
        return all;
    }
}
