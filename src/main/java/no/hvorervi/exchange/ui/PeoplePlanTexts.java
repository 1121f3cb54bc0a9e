package no.hvorervi.exchange.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.hvorervi.access.UnitRole;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.people.PeopleChanges.ChangedPerson;
import no.hvorervi.people.PeopleChanges.EndedRole;
import no.hvorervi.people.PeopleChanges.GivenRole;
import no.hvorervi.people.PeopleChanges.MovedRole;
import no.hvorervi.people.PeopleChanges.PersonData;

/** Each planned change to a person or a role as a line of text. */
final class PeoplePlanTexts {

    private PeoplePlanTexts() {}

    static Texts.InLocale added(PersonData person) {
        return locale -> I18NProvider.translate(
                locale, "units.plan.unit", person.name(), person.email().value(), person.externalId());
    }

    static Texts.InLocale changed(ChangedPerson change) {
        return locale -> {
            List<String> fields = new ArrayList<>();
            addIfChanged(fields, "people.field.name", change.name(), change.to().name(), locale);
            addIfChanged(
                    fields,
                    "people.field.email",
                    change.email().value(),
                    change.to().email().value(),
                    locale);
            addIfChanged(
                    fields,
                    "people.field.id",
                    change.externalId().orElse(""),
                    change.to().externalId(),
                    locale);
            return change.name() + ": " + String.join(", ", fields);
        };
    }

    private static void addIfChanged(List<String> fields, String key, String from, String to, Locale locale) {
        if (!from.equals(to)) {
            String before = from.isEmpty() ? I18NProvider.translate(locale, "units.plan.none") : from;
            fields.add(I18NProvider.translate(
                    locale, "units.plan.field", I18NProvider.translate(locale, key), before, to));
        }
    }

    static Texts.InLocale given(GivenRole given) {
        return locale -> role(given.person().name(), given.role(), given.unitName(), locale)
                + ", "
                + days(given.from(), given.to(), locale);
    }

    static Texts.InLocale moved(MovedRole moved) {
        return locale -> role(moved.personName(), moved.role().role(), moved.unitName(), locale)
                + ": "
                + days(moved.role().from(), moved.role().to(), locale)
                + " → "
                + days(moved.from(), moved.to(), locale);
    }

    static Texts.InLocale ended(EndedRole ended) {
        return locale -> I18NProvider.translate(
                locale,
                "units.plan.endMissing",
                role(ended.personName(), ended.role().role(), ended.unitName(), locale),
                NorwegianTime.longDate(ended.lastDay(), locale));
    }

    private static String role(String person, UnitRole role, String unit, Locale locale) {
        return person + " – "
                + I18NProvider.translate(
                        locale, "role.in", I18NProvider.translate(locale, "role." + role.name()), unit);
    }

    private static String days(LocalDate from, Optional<LocalDate> to, Locale locale) {
        String first = NorwegianTime.longDate(from, locale);
        return to.map(last ->
                        I18NProvider.translate(locale, "role.closed", first, NorwegianTime.longDate(last, locale)))
                .orElseGet(() -> I18NProvider.translate(locale, "role.open", first));
    }
}
