package no.hvorervi.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.hvorervi.assessment.Voice;
import no.hvorervi.criteria.Principle;
import no.hvorervi.measures.AgreementWord;
import no.hvorervi.measures.Certainty;
import no.hvorervi.results.Sentence.Kind;
import no.hvorervi.rounds.AnonymousVoice;

/**
 * The three sentences: where voices part, what is strongest and what weakest. Where no principle stands out, what has changed
 * is said instead. None of them says more than the figures can bear: strongest and weakest are named only when their intervals
 * are apart.
 */
public final class InShort {

    private final UnitResult result;
    private final List<PrincipleResult> shown;

    private InShort(UnitResult result) {
        this.result = result;
        shown = result.principles().stream()
                .filter(each -> each.seen(result.speaking()).isPresent())
                .toList();
    }

    /** Three of them; none when no principle is shown. */
    public static List<Sentence> of(UnitResult result) {
        InShort made = new InShort(result);
        return made.shown.isEmpty() ? List.of() : made.sentences();
    }

    private List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(parting());
        PrincipleResult strongest =
                shown.stream().max(Comparator.comparingDouble(this::mean)).orElseThrow();
        PrincipleResult weakest =
                shown.stream().min(Comparator.comparingDouble(this::mean)).orElseThrow();
        if (seen(strongest).low() > seen(weakest).high()) {
            sentences.add(sentence(Kind.STRONGEST, strongest));
            sentences.add(sentence(weakness(weakest), weakest));
        } else {
            sentences.add(plain(Kind.EQUAL));
            sentences.add(change());
        }
        return sentences;
    }

    /** The widest gap between leader and employees; else what the answers divide on. */
    private Sentence parting() {
        Optional<PrincipleResult> widest = shown.stream()
                .filter(each -> each.wideGap().isPresent())
                .max(Comparator.comparingDouble(each -> Math.abs(each.wideGap().orElse(0.0))));
        if (widest.isPresent()) {
            boolean isAbove = widest.get().wideGap().orElse(0.0) > 0;
            return about(isAbove ? Kind.LEADER_ABOVE : Kind.LEADER_BELOW, widest.get());
        }
        return shown.stream()
                .filter(each -> word(each).filter(AgreementWord.DIVIDED::equals).isPresent())
                .min(Comparator.comparingDouble(
                        each -> seen(each).spread().map(Value.Spread::agreement).orElse(1.0)))
                .map(each -> about(Kind.DIVIDED, each))
                .orElseGet(() -> plain(
                        shown.stream().anyMatch(each -> each.gap(Voice.LEADER).isPresent()) ? Kind.ALIKE : Kind.ALONE));
    }

    private Kind weakness(PrincipleResult weakest) {
        return word(weakest)
                .map(word -> switch (word) {
                    case AGREED -> Kind.WEAKEST_AGREED;
                    case MIXED -> Kind.WEAKEST;
                    case DIVIDED -> Kind.WEAKEST_DIVIDED;
                })
                .orElse(Kind.WEAKEST);
    }

    /** The first sure change, a worse one before a better one. */
    private Sentence change() {
        if (result.before().isEmpty()) {
            return plain(result.trend().rounds().size() > 1 ? Kind.BROKEN : Kind.FIRST);
        }
        return changed(Certainty.WORSE)
                .map(each -> about(Kind.WORSE, each))
                .or(() -> changed(Certainty.BETTER).map(each -> about(Kind.BETTER, each)))
                .orElseGet(() -> plain(Kind.UNCHANGED));
    }

    private Optional<PrincipleResult> changed(Certainty certainty) {
        return shown.stream()
                .filter(each -> each.change()
                        .filter(change -> change.certainty() == certainty)
                        .isPresent())
                .findFirst();
    }

    private Value.Seen seen(PrincipleResult principle) {
        return principle.seen(result.speaking()).orElseThrow();
    }

    private double mean(PrincipleResult principle) {
        return seen(principle).mean();
    }

    private Optional<AgreementWord> word(PrincipleResult principle) {
        return seen(principle).spread().map(spread -> AgreementWord.of(spread.agreement()));
    }

    private static Sentence sentence(Kind kind, PrincipleResult about) {
        return new Sentence(
                kind,
                Optional.of(about.principle()),
                about.change()
                        .map(ItemChange::certainty)
                        .filter(each -> each == Certainty.BETTER || each == Certainty.WORSE));
    }

    private static Sentence about(Kind kind, PrincipleResult about) {
        return new Sentence(kind, Optional.of(about.principle()), Optional.empty());
    }

    private static Sentence plain(Kind kind) {
        return new Sentence(kind, Optional.empty(), Optional.empty());
    }

    /** What to talk about first: where leader and employees are furthest apart, else the weakest; none when nothing is shown. */
    public static Optional<Principle> toTalkAbout(UnitResult result) {
        AnonymousVoice speaking = result.speaking();
        return result.principles().stream()
                .filter(each -> each.seen(speaking).isPresent())
                .max(Comparator.comparingDouble((PrincipleResult each) ->
                                Math.abs(each.wideGap().orElse(0.0)))
                        .thenComparingDouble(
                                each -> -each.seen(speaking).orElseThrow().mean()))
                .map(PrincipleResult::principle);
    }
}
