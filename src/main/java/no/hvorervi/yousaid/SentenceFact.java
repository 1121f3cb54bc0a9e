package no.hvorervi.yousaid;

import java.util.Optional;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.measures.Certainty;
import no.hvorervi.results.Sentence;

/**
 * One of the three sentences of the results.
 *
 * @param principle what it is about, as that is called; empty when nothing stands out
 * @param change of that principle, if it is sure
 */
public record SentenceFact(Sentence.Kind kind, Optional<LocalizedText> principle, Optional<Certainty> change) {

    static SentenceFact of(Sentence sentence) {
        return new SentenceFact(sentence.kind(), sentence.principle().map(each -> each.name()), sentence.change());
    }
}
