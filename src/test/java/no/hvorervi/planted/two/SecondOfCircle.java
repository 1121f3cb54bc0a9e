package no.hvorervi.planted.two;

import java.util.Optional;
import no.hvorervi.planted.one.FirstOfCircle;

/** The other half of the planted circle. */
public record SecondOfCircle(Optional<FirstOfCircle> other) {

    /** Something to call, so that the circle is in the code and not in a type parameter only. */
    public String name() {
        return other.map(FirstOfCircle::toString).orElse("");
    }
}
