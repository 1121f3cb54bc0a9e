package no.hvorervi.people.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Locale;
import no.hvorervi.access.UnitRole;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.people.HeldRole;

/** Roles and their days in words. */
final class RoleTexts {

    private RoleTexts() {}

    static String name(UnitRole role, Locale locale) {
        return I18NProvider.translate(locale, "role." + role.name());
    }

    /** Such as «Enhetsleder, Hjemmetjenesten team 2». */
    static String inUnit(HeldRole role, Locale locale) {
        return I18NProvider.translate(locale, "role.in", name(role.role(), locale), role.unitName());
    }

    /** Such as «fra 1. mars 2026 til 31. mars 2026 · i stedet for Kari Nordmann». */
    static String period(HeldRole role, Locale locale) {
        String from = NorwegianTime.longDate(role.from(), locale);
        String days = role.to()
                .map(last -> I18NProvider.translate(locale, "role.closed", from, NorwegianTime.longDate(last, locale)))
                .orElseGet(() -> I18NProvider.translate(locale, "role.open", from));
        return role.lender()
                .map(lender -> days + " · " + I18NProvider.translate(locale, "role.borrowed", lender.name()))
                .orElse(days);
    }

    /** In a list of many: the role and unit, and the days only where they are not simply «now». */
    static String brief(HeldRole role, LocalDate today, Locale locale) {
        String text = inUnit(role, locale);
        if (role.phase(today) == HeldRole.Phase.PLANNED) {
            return I18NProvider.translate(locale, "role.planned", text, NorwegianTime.longDate(role.from(), locale));
        }
        return role.to()
                .map(last -> I18NProvider.translate(locale, "role.until", text, NorwegianTime.longDate(last, locale)))
                .orElse(text);
    }
}
