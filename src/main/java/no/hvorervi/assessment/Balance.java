package no.hvorervi.assessment;

import java.util.Optional;
import no.hvorervi.criteria.Criteria;

/**
 * Where a unit stands between too little and too much, of control and of latitude.
 *
 * @param control −2 (far too little) to +2 (far too much); empty when not scored
 * @param latitude likewise
 */
public record Balance(Optional<Integer> control, Optional<Integer> latitude) {

    private static final String CONTROL = "control";
    private static final String LATITUDE = "latitude";

    public static Balance of(Criteria criteria, Assessment assessment) {
        return new Balance(score(CONTROL, criteria, assessment), score(LATITUDE, criteria, assessment));
    }

    private static Optional<Integer> score(String key, Criteria criteria, Assessment assessment) {
        return criteria.balance().stream()
                .filter(item -> item.key().equals(key))
                .findAny()
                .flatMap(item -> assessment.rating(item).scoreIfAny());
    }

    /** A region of the map, named by what it is like to work there. */
    public enum Place {
        /** Both are just right. */
        BALANCED,
        /** Little control, much latitude: freedom without direction. */
        ADRIFT,
        /** Much of both: contradictory demands. */
        CONTRADICTORY,
        /** Little of both: nobody takes hold. */
        NEGLECTED,
        /** Much control, little latitude: rules before judgement. */
        RULE_BOUND,
        /** Latitude is just right, control is not. */
        TOO_LITTLE_CONTROL,
        TOO_MUCH_CONTROL,
        /** Control is just right, latitude is not. */
        TOO_LITTLE_LATITUDE,
        TOO_MUCH_LATITUDE
    }

    /** Empty unless both were scored. */
    public Optional<Place> place() {
        return control.flatMap(c -> latitude.map(l -> place(Integer.signum(c), Integer.signum(l))));
    }

    private static Place place(int control, int latitude) {
        return switch (control) {
            case -1 ->
                switch (latitude) {
                    case -1 -> Place.NEGLECTED;
                    case 1 -> Place.ADRIFT;
                    default -> Place.TOO_LITTLE_CONTROL;
                };
            case 1 ->
                switch (latitude) {
                    case -1 -> Place.RULE_BOUND;
                    case 1 -> Place.CONTRADICTORY;
                    default -> Place.TOO_MUCH_CONTROL;
                };
            default ->
                switch (latitude) {
                    case -1 -> Place.TOO_LITTLE_LATITUDE;
                    case 1 -> Place.TOO_MUCH_LATITUDE;
                    default -> Place.BALANCED;
                };
        };
    }
}
