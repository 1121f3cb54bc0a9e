package no.hvorervi.exchange.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.stream.Collectors;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.organisation.TreeChanges.Changed;
import no.hvorervi.organisation.TreeChanges.Ended;
import no.hvorervi.organisation.TreeChanges.FieldChange;
import no.hvorervi.organisation.TreeChanges.Moved;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitRow;

/** Each planned change as a line of text. */
final class PlanTexts {

    private PlanTexts() {}

    static Texts.InLocale added(UnitRow row) {
        return locale -> I18NProvider.translate(locale, "units.plan.unit", row.name(), row.kind(), row.id());
    }

    static Texts.InLocale changed(Changed change) {
        return locale -> change.unit().name()
                + ": "
                + change.fields().stream().map(field -> field(field, locale)).collect(Collectors.joining(", "));
    }

    private static String field(FieldChange change, Locale locale) {
        return I18NProvider.translate(
                locale,
                "units.plan.field",
                I18NProvider.translate(locale, "units.field." + change.field().name()),
                valueOrNone(change.from(), locale),
                valueOrNone(change.to(), locale));
    }

    private static String valueOrNone(String value, Locale locale) {
        return value.isEmpty() ? I18NProvider.translate(locale, "units.plan.none") : value;
    }

    static Texts.InLocale moved(Moved move) {
        return locale -> I18NProvider.translate(
                locale,
                "units.plan.move",
                move.unit().name(),
                move.from().orElseGet(() -> I18NProvider.translate(locale, "units.plan.top")),
                move.to().orElseGet(() -> I18NProvider.translate(locale, "units.plan.top")),
                NorwegianTime.longDate(move.since(), locale));
    }

    static Texts.InLocale ended(Ended end) {
        return locale -> I18NProvider.translate(
                locale,
                end.missing() ? "units.plan.endMissing" : "units.plan.end",
                end.unit().name(),
                NorwegianTime.longDate(end.lastDay(), locale));
    }

    static Texts.InLocale missing(Unit unit) {
        return locale -> I18NProvider.translate(locale, "units.plan.unit", unit.name(), unit.kind(), unit.externalId());
    }
}
