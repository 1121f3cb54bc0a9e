package no.hvorervi.intake;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Opens the answers of the demonstration's rounds as soon as they are over by its own clock. */
@Component
@Profile("demo")
public class DemonstrationClosing {

    private final RoundCloser closer;

    DemonstrationClosing(RoundCloser closer) {
        this.closer = closer;
    }

    /** Closes every round that is over, as is done each minute. */
    public void closeThoseOver() {
        closer.closeThoseOver();
    }
}
