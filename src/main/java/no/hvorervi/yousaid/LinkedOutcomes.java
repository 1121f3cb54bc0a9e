package no.hvorervi.yousaid;

import java.util.List;
import no.hvorervi.results.LinkedPages;
import no.hvorervi.results.LinkedResult;
import org.springframework.stereotype.Component;

/** The way from the employees' page of results to what the unit tells of them. */
@Component
class LinkedOutcomes implements LinkedPages {

    private final OutcomeReadingService reading;

    LinkedOutcomes(OutcomeReadingService reading) {
        this.reading = reading;
    }

    @Override
    public List<LinkedPage> of(LinkedResult.Shown shown) {
        return reading.upTo(shown).isEmpty()
                ? List.of()
                : List.of(new LinkedPage("yousaid.link.read", OutcomeRoutes.LINKED));
    }
}
