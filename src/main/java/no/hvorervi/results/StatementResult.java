package no.hvorervi.results;

import java.util.Map;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.rounds.AnonymousVoice;

/** What the municipality asked beside the criteria. */
public record StatementResult(LocalizedText statement, Map<AnonymousVoice, Value> values) {

    public StatementResult {
        values = Map.copyOf(values);
    }
}
