package no.hvorervi.earlier;

import java.util.List;
import no.hvorervi.rounds.AnonymousVoice;

/** What bringing a round in would do. */
public sealed interface EarlierPreview {

    /** Nothing: the municipality has these very answers already. */
    record AlreadyThere() implements EarlierPreview {}

    /**
     * A round with these answers.
     *
     * @param respondents how many have answered
     * @param groups by the units' order, then the voices'
     */
    record Ready(int respondents, List<Group> groups) implements EarlierPreview {

        public Ready {
            groups = List.copyOf(groups);
        }
    }

    /**
     * Those of a unit who answered with one voice.
     *
     * @param isNew whether the unit is made with the round
     * @param isEnough whether they are as many as a figure is shown for; how many they are is not said
     */
    record Group(String unit, boolean isNew, AnonymousVoice voice, boolean isEnough) {}
}
