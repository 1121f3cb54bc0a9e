package no.hvorervi.results.page;

import java.util.Comparator;
import java.util.List;
import no.hvorervi.criteria.Factor;
import no.hvorervi.criteria.Factor.Effect;
import no.hvorervi.results.FactorResult;
import no.hvorervi.results.UnitResult;
import no.hvorervi.results.Value;
import no.hvorervi.results.kit.AsTable;
import no.hvorervi.results.kit.ForceBar;
import no.hvorervi.rounds.AnonymousVoice;

/** What holds back and what pulls forward: the five strongest of each, all in the table. */
public final class ForceLines {

    private static final int SHOWN = 5;

    private final List<FactorResult<Factor>> factors;
    private final AnonymousVoice speaking;

    public ForceLines(UnitResult result) {
        factors = result.factors();
        speaking = result.speaking();
    }

    public boolean isAnySeen() {
        return factors.stream().anyMatch(each -> each.value().seen().isPresent());
    }

    public String lead(Told told) {
        if (!isAnySeen()) {
            return told.text("results.forces.hidden");
        }
        return told.text(speaking == AnonymousVoice.EMPLOYEE ? "results.forces.lead" : "results.forces.lead.CITIZEN");
    }

    /** The strongest of those that hold back, the strongest first. */
    public List<Force> holding() {
        return strongest(Effect.HINDERING);
    }

    /** The strongest of those that pull forward, the strongest first. */
    public List<Force> pulling() {
        return strongest(Effect.PROMOTING);
    }

    private List<Force> strongest(Effect effect) {
        return factors.stream()
                .filter(each -> each.item().effect() == effect)
                .flatMap(each -> each.value().seen().map(seen -> new Force(each.item(), seen)).stream())
                .sorted(Comparator.comparingDouble((Force each) -> each.seen().mean())
                        .reversed())
                .limit(SHOWN)
                .toList();
    }

    /** One that is shown. */
    public record Force(Factor factor, Value.Seen seen) {

        public String name(Told told) {
            return factor.name().in(told.locale());
        }

        public String mean(Told told) {
            return Wording.mean(seen, told);
        }

        public String draw(Told told) {
            return ForceBar.draw(
                    seen.mean() - 1,
                    factor.effect() == Effect.HINDERING,
                    name(told) + ": " + Wording.withInterval(seen, told));
        }
    }

    public AsTable.Content table(Told told) {
        return new AsTable.Content(
                told.text("profile.forces"),
                List.of(told.text("table.factor"), told.text("table.effect"), told.text("table.score")),
                factors.stream()
                        .map(each -> List.of(
                                each.item().name().in(told.locale()),
                                told.text("effect." + each.item().effect()),
                                Wording.withInterval(each.value(), told)))
                        .toList());
    }
}
