package no.hvorervi.assessment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import no.hvorervi.assessment.ForceField;
import no.hvorervi.assessment.UnitProfile;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Principle;

/** The net pull of the related factors on each principle: the number, a bar from the middle, and the factors counted. */
class NetPullSection extends Section {

    private static final double HALF = 50;

    private final ForceField field;

    NetPullSection(UnitProfile profile) {
        field = profile.forceField();
        addClassName("card");
        add(Texts.of(new H2(), "profile.pull"));
        if (field.isEmpty()) {
            add(Texts.of(new Paragraph(), "profile.forces.none"));
            return;
        }
        var lead = Texts.of(new Paragraph(), "profile.pull.lead");
        lead.addClassName("muted");
        var list = new UnorderedList(
                profile.principles().stream().map(each -> row(each.principle())).toArray(ListItem[]::new));
        list.addClassNames("plain", "pulls");
        add(lead, list);
    }

    private ListItem row(Principle principle) {
        OptionalDouble pull = field.netPullOn(principle);
        var name = Texts.of(new H3(), principle.name()::in);
        var value = Texts.of(new Span(), locale -> words(pull, locale));
        value.addClassName("value");
        var factors = Texts.of(new Paragraph(), locale -> factors(principle, locale));
        var row = new ListItem(name, value, track(pull), factors);
        row.addClassName("pull");
        return row;
    }

    private static Div track(OptionalDouble pull) {
        var track = new Div();
        track.addClassName("track");
        pull.ifPresent(size -> {
            double width = Math.abs(size) / ForceField.MAX_STRENGTH * HALF;
            var bar = new Span();
            bar.addClassName(size < 0 ? "back" : "forward");
            bar.getStyle().set("width", percent(width)).set("left", percent(size < 0 ? HALF - width : HALF));
            track.add(bar);
        });
        return track;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share);
    }

    private static String words(OptionalDouble pull, Locale locale) {
        return pull.isEmpty()
                ? I18NProvider.translate(locale, "assess.missing")
                : new DecimalFormat(isLevel(pull) ? "0.0" : "+0.0;−0.0", DecimalFormatSymbols.getInstance(locale))
                        .format(pull.getAsDouble());
    }

    /** Whether the pull is written as zero, which has no sign. */
    private static boolean isLevel(OptionalDouble pull) {
        return Math.abs(pull.orElse(0)) < 0.05;
    }

    private String factors(Principle principle, Locale locale) {
        List<String> names = field.forcesOn(principle).stream()
                .map(force -> force.factor().name().in(locale))
                .toList();
        return names.isEmpty()
                ? ""
                : I18NProvider.translate(
                        locale, "profile.pull.factors", names.stream().collect(Collectors.joining(", ")));
    }
}
