package no.hvorervi.assessment.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.assessment.UnitProfile;
import no.hvorervi.assessment.UnitProfile.PrincipleLevel;
import no.hvorervi.base.ui.ChartOption;
import no.hvorervi.base.ui.Texts;

/** The net pull of the related factors on each principle. */
class NetPullSection extends Section implements ChartCard.Content {

    private final UnitProfile profile;

    NetPullSection(UnitProfile profile) {
        this.profile = profile;
        addClassName("card");
        add(Texts.of(new H2(), "profile.pull"));
        var lead = Texts.of(new Paragraph(), "profile.pull.lead");
        lead.addClassName("muted");
        add(lead);
        if (profile.forceField().isEmpty()) {
            add(Texts.of(new Paragraph(), "profile.forces.none"));
        } else {
            add(new ChartCard(this, "30rem"));
        }
    }

    @Override
    public ChartOption option(Locale locale) {
        return DivergingBars.of(List.of(profile.principles().stream()
                .map(each -> new DivergingBars.Bar(
                        each.principle().name().in(locale) + "  " + words(each, locale),
                        pull(each).orElse(0)))
                .toList()));
    }

    private OptionalDouble pull(PrincipleLevel principle) {
        return profile.forceField().netPullOn(principle.principle());
    }

    private String words(PrincipleLevel principle, Locale locale) {
        OptionalDouble pull = pull(principle);
        if (pull.isEmpty()) {
            return I18NProvider.translate(locale, "assess.missing");
        }
        return new DecimalFormat("+0.0;−0.0", DecimalFormatSymbols.getInstance(locale)).format(pull.getAsDouble());
    }

    @Override
    public String label(Locale locale) {
        return I18NProvider.translate(locale, "profile.pull.label");
    }

    @Override
    public List<String> headings(Locale locale) {
        return Stream.of("table.principle", "table.pull", "table.factors")
                .map(key -> I18NProvider.translate(locale, key))
                .toList();
    }

    @Override
    public List<List<String>> rows(Locale locale) {
        return profile.principles().stream()
                .map(each -> List.of(each.principle().name().in(locale), words(each, locale), factors(each, locale)))
                .toList();
    }

    private String factors(PrincipleLevel principle, Locale locale) {
        return profile.forceField().forcesOn(principle.principle()).stream()
                .map(force -> force.factor().name().in(locale))
                .collect(Collectors.joining(", "));
    }
}
