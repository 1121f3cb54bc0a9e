package no.hvorervi.assessment.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import no.hvorervi.assessment.ForceField;
import no.hvorervi.assessment.ForceField.Force;
import no.hvorervi.assessment.UnitProfile;
import no.hvorervi.base.ui.AboutLinks;
import no.hvorervi.base.ui.ChartOption;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Factor.Effect;
import no.hvorervi.criteria.Item;

/** What holds back on the left, what pulls forward on the right: the strongest in the chart, all in the table. */
class ForceFieldSection extends Section implements ChartCard.Content {

    private static final int SHOWN = 5;

    private final ForceField field;

    /** @param links to what can be done about a factor */
    ForceFieldSection(UnitProfile profile, Function<Item, List<AboutLinks.Link>> links) {
        field = profile.forceField();
        addClassNames("card", "force-field");
        add(Texts.of(new H2(), "profile.forces"));
        if (field.isEmpty()) {
            add(Texts.of(new Paragraph(), "profile.forces.none"));
            return;
        }
        var lead = Texts.of(new Paragraph(), "profile.forces.lead");
        lead.addClassName("muted");
        add(lead, new ChartCard(this, "21rem"));
        List<AboutLinks.Link> all = Stream.of(Effect.HINDERING, Effect.PROMOTING)
                .flatMap(this::strongest)
                .flatMap(each -> links.apply(each.factor()).stream())
                .toList();
        if (!all.isEmpty()) {
            add(AboutLinks.below(all));
        }
    }

    @Override
    public ChartOption option(Locale locale) {
        return DivergingBars.of(List.of(bars(Effect.HINDERING, locale), bars(Effect.PROMOTING, locale)));
    }

    private List<DivergingBars.Bar> bars(Effect effect, Locale locale) {
        return strongest(effect)
                .map(force -> new DivergingBars.Bar(
                        force.factor().name().in(locale), force.pull().orElseThrow()))
                .toList();
    }

    private Stream<Force> strongest(Effect effect) {
        return field.forces(effect).stream()
                .filter(each -> each.strength().filter(size -> size > 0).isPresent())
                .limit(SHOWN);
    }

    @Override
    public String label(Locale locale) {
        return I18NProvider.translate(locale, "profile.forces.label");
    }

    @Override
    public List<String> headings(Locale locale) {
        return Stream.of("table.factor", "table.effect", "table.score")
                .map(key -> I18NProvider.translate(locale, key))
                .toList();
    }

    @Override
    public List<List<String>> rows(Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        for (Effect effect : List.of(Effect.HINDERING, Effect.PROMOTING)) {
            for (Force force : field.forces(effect)) {
                rows.add(List.of(
                        force.factor().name().in(locale),
                        I18NProvider.translate(locale, "effect." + effect),
                        force.strength()
                                .map(size -> Integer.toString(size + 1))
                                .orElseGet(() -> I18NProvider.translate(locale, "assess.missing"))));
            }
        }
        return rows;
    }
}
