package no.hvorervi.results.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Factor;
import no.hvorervi.criteria.Factor.Effect;
import no.hvorervi.results.FactorResult;
import no.hvorervi.results.UnitResult;
import no.hvorervi.results.Value;
import no.hvorervi.results.kit.AsTable;
import no.hvorervi.results.kit.ForceBar;
import no.hvorervi.results.kit.Picture;
import no.hvorervi.rounds.AnonymousVoice;

/** What holds back on the left, what pulls forward on the right: the five strongest of each, all in the table. */
class ForcesSection extends Section {

    private static final int SHOWN = 5;

    private final List<FactorResult<Factor>> factors;

    ForcesSection(UnitResult result) {
        factors = result.factors();
        addClassNames("card", "forces");
        boolean isAnySeen =
                factors.stream().anyMatch(each -> each.value().seen().isPresent());
        String whose =
                result.speaking() == AnonymousVoice.EMPLOYEE ? "results.forces.lead" : "results.forces.lead.CITIZEN";
        var lead = Texts.of(new Paragraph(), isAnySeen ? whose : "results.forces.hidden");
        lead.addClassName("muted");
        add(Texts.of(new H2(), "profile.forces"), lead);
        if (isAnySeen) {
            var field = new Div(side(Effect.HINDERING), side(Effect.PROMOTING));
            field.addClassName("field-of-forces");
            add(field, new AsTable(this::table));
        }
    }

    private Div side(Effect effect) {
        var side = new Div(Texts.of(new H3(), "results.forces." + effect));
        side.addClassName(effect == Effect.HINDERING ? "holding" : "pulling");
        factors.stream()
                .filter(each -> each.item().effect() == effect)
                .filter(each -> each.value().seen().isPresent())
                .sorted(Comparator.comparingDouble((FactorResult<Factor> each) ->
                                each.value().seen().orElseThrow().mean())
                        .reversed())
                .limit(SHOWN)
                .forEach(each -> side.add(force(each, effect)));
        return side;
    }

    private static Div force(FactorResult<Factor> factor, Effect effect) {
        Value.Seen seen = factor.value().seen().orElseThrow();
        var name = new Div(
                Texts.of(new Span(), factor.item().name()::in),
                Texts.of(new Span(), locale -> Wording.mean(seen, locale)));
        name.addClassName("named");
        var force = new Div(
                name,
                new Picture(locale -> ForceBar.draw(
                        seen.mean() - 1,
                        effect == Effect.HINDERING,
                        factor.item().name().in(locale) + ": " + Wording.withInterval(seen, locale))));
        force.addClassName("force");
        return force;
    }

    private AsTable.Content table(Locale locale) {
        return new AsTable.Content(
                I18NProvider.translate(locale, "profile.forces"),
                List.of(
                        I18NProvider.translate(locale, "table.factor"),
                        I18NProvider.translate(locale, "table.effect"),
                        I18NProvider.translate(locale, "table.score")),
                factors.stream()
                        .map(each -> List.of(
                                each.item().name().in(locale),
                                I18NProvider.translate(
                                        locale, "effect." + each.item().effect()),
                                Wording.withInterval(each.value(), locale)))
                        .toList());
    }
}
