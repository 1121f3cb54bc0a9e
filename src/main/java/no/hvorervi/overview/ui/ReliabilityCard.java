package no.hvorervi.overview.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.measures.Reliability;
import no.hvorervi.overview.Overview;
import no.hvorervi.overview.OverviewColumn;
import no.hvorervi.released.ReleasedScale;
import no.hvorervi.results.kit.AsTable;
import no.hvorervi.results.kit.Numbers;

/** Whether differences between the units mean anything, in plain words. */
class ReliabilityCard extends Section {

    private final List<OverviewColumn> columns;

    ReliabilityCard(Overview overview) {
        columns = overview.columns();
        addClassName("card");
        add(Texts.of(new H2(), "overview.icc"), Texts.of(new Paragraph(), this::verdict));
        overview.together()
                .map(ReleasedScale::icc1)
                .filter(OptionalDouble::isPresent)
                .ifPresent(icc1 -> add(Texts.of(
                        new Paragraph(),
                        locale ->
                                I18NProvider.translate(locale, "overview.icc.between", percent(icc1.getAsDouble())))));
        var lead = Texts.of(
                new Paragraph(),
                locale -> I18NProvider.translate(
                        locale, "overview.icc.lead", Numbers.two(Reliability.COMPARABLE_FROM, locale)));
        lead.addClassName("muted");
        add(lead, new AsTable(this::table));
    }

    /** A share below naught says that units differ less than chance would have them. */
    private static int percent(double icc1) {
        return Math.toIntExact(Math.round(100 * Math.max(0, icc1)));
    }

    private String verdict(Locale locale) {
        List<OverviewColumn> alike =
                columns.stream().filter(each -> !each.isComparable()).toList();
        if (alike.isEmpty()) {
            return I18NProvider.translate(locale, "overview.icc.all");
        }
        if (alike.size() == columns.size()) {
            return I18NProvider.translate(locale, "overview.icc.none");
        }
        return I18NProvider.translate(
                locale,
                "overview.icc.some",
                alike.stream()
                        .map(each -> "«" + each.principle().name().in(locale) + "»")
                        .collect(Collectors.joining(", ")));
    }

    private AsTable.Content table(Locale locale) {
        return new AsTable.Content(
                I18NProvider.translate(locale, "overview.icc"),
                List.of(
                        I18NProvider.translate(locale, "table.principle"),
                        "ICC(1)",
                        "ICC(2)",
                        I18NProvider.translate(locale, "overview.icc.units")),
                columns.stream()
                        .map(each -> List.of(
                                each.principle().name().in(locale),
                                number(each, ReleasedScale::icc1, locale),
                                number(each, ReleasedScale::icc2, locale),
                                each.scale()
                                        .map(scale -> Integer.toString(scale.units()))
                                        .orElse("0")))
                        .toList());
    }

    private static String number(OverviewColumn column, Function<ReleasedScale, OptionalDouble> of, Locale locale) {
        return column.scale()
                .map(of)
                .filter(OptionalDouble::isPresent)
                .map(each -> Numbers.two(each.getAsDouble(), locale))
                .orElseGet(() -> I18NProvider.translate(locale, "overview.icc.unknown"));
    }
}
