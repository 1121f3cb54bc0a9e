package no.hvorervi.results.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import no.hvorervi.assessment.Balance;
import no.hvorervi.assessment.Balance.Place;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.BalanceItem;
import no.hvorervi.results.FactorResult;
import no.hvorervi.results.UnitResult;
import no.hvorervi.results.Value;
import no.hvorervi.results.kit.AsTable;
import no.hvorervi.results.kit.BalanceMap;
import no.hvorervi.results.kit.HiddenWord;
import no.hvorervi.results.kit.Picture;

/** Whether there is too little or too much, of control and of latitude. */
class BalanceSection extends Section {

    private static final String CONTROL = "control";
    private static final String LATITUDE = "latitude";

    private final List<FactorResult<BalanceItem>> items;

    BalanceSection(UnitResult result) {
        items = result.balance();
        addClassNames("card", "balance-map");
        add(Texts.of(new H2(), "profile.balance"));
        Optional<Value.Seen> control = seen(CONTROL);
        Optional<Value.Seen> latitude = seen(LATITUDE);
        if (control.isEmpty() || latitude.isEmpty()) {
            add(new Paragraph(new HiddenWord()));
            return;
        }
        var point = new BalanceMap.Point(
                Wording.mark(result.speaking()),
                control.get().mean(),
                latitude.get().mean());
        var lead = Texts.of(new Paragraph(), locale -> sentence(point, locale));
        lead.addClassName("muted");
        add(
                lead,
                new Picture(locale -> BalanceMap.draw(List.of(point), words(point, locale))),
                new AsTable(this::table));
    }

    private Optional<Value.Seen> seen(String key) {
        return items.stream()
                .filter(each -> each.item().key().equals(key))
                .findFirst()
                .flatMap(each -> each.value().seen());
    }

    /** Half a step from just right is not yet too much. */
    private static String sentence(BalanceMap.Point point, Locale locale) {
        int control = (int) Math.round(point.control());
        int latitude = (int) Math.round(point.latitude());
        Place place =
                new Balance(Optional.of(control), Optional.of(latitude)).place().orElseThrow();
        return I18NProvider.translate(
                locale,
                "profile.balance.sentence",
                score(control, locale),
                score(latitude, locale),
                place(place, locale));
    }

    private static String score(int score, Locale locale) {
        return I18NProvider.translate(locale, "balance.score." + (score + 2));
    }

    private static String place(Place place, Locale locale) {
        return I18NProvider.translate(locale, "balance.place." + place.name());
    }

    private static BalanceMap.Words words(BalanceMap.Point point, Locale locale) {
        return new BalanceMap.Words(
                sentence(point, locale),
                I18NProvider.translate(locale, "profile.balance.xAxis"),
                I18NProvider.translate(locale, "profile.balance.yAxis"),
                score(0, locale),
                Stream.of(Place.ADRIFT, Place.CONTRADICTORY, Place.NEGLECTED, Place.RULE_BOUND)
                        .map(each -> place(each, locale))
                        .toList());
    }

    private AsTable.Content table(Locale locale) {
        return new AsTable.Content(
                I18NProvider.translate(locale, "profile.balance"),
                Stream.of("table.balance", "results.table.balance", "table.tooLittle", "table.tooMuch")
                        .map(key -> I18NProvider.translate(locale, key))
                        .toList(),
                items.stream()
                        .map(each -> List.of(
                                each.item().name().in(locale),
                                Wording.withInterval(each.value(), locale),
                                each.item().low().in(locale),
                                each.item().high().in(locale)))
                        .toList());
    }
}
