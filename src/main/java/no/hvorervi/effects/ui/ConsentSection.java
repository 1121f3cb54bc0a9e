package no.hvorervi.effects.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Locale;
import java.util.Optional;
import no.hvorervi.actions.kit.BelowActions;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.effects.Consent;
import no.hvorervi.effects.ConsentService;
import no.hvorervi.ids.UnitId;
import org.springframework.core.annotation.Order;

/** Below a unit's actions: whether others may learn from them. */
@SpringComponent
@Order(10)
final class ConsentSection implements BelowActions {

    private final ConsentService consents;

    ConsentSection(ConsentService consents) {
        this.consents = consents;
    }

    @Override
    public Optional<Component> of(UnitId unit) {
        return consents.maySee(unit) ? Optional.of(section(unit, consents.find(unit))) : Optional.empty();
    }

    private Section section(UnitId unit, Consent consent) {
        var status = new LiveStatus();
        var choice = new Checkbox(consent.given().isPresent());
        choice.setEnabled(consent.mayGive() || (choice.getValue() && consent.mayWithdraw()));
        Texts.bind(choice, choice::setLabel, "consent.label");
        var now = new Now(consent);
        Texts.bind(choice, choice::setHelperText, locale -> help(now.consent, locale));
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save(unit, change.getValue(), status);
                now.consent = consents.find(unit);
                choice.setHelperText(help(now.consent, UI.getCurrentOrThrow().getLocale()));
                choice.setEnabled(consent.mayGive());
            }
        });
        var section = new Section(Texts.of(new H2(), "consent.title"));
        section.addClassNames("card", "sharing", "no-print");
        if (!consent.mayGive()) {
            var told = Texts.of(new Paragraph(), "consent.help.withdraw");
            told.addClassName("muted");
            section.add(told);
        }
        section.add(choice, status);
        return section;
    }

    /** What the unit has said by now. */
    private static final class Now {

        private Consent consent;

        Now(Consent consent) {
            this.consent = consent;
        }
    }

    private static String help(Consent consent, Locale locale) {
        String help = I18NProvider.translate(locale, "consent.help");
        return consent.given()
                .map(since -> help + " "
                        + I18NProvider.translate(locale, "consent.since", NorwegianTime.longDate(since, locale)))
                .orElse(help);
    }

    private void save(UnitId unit, boolean isGiven, LiveStatus status) {
        if (isGiven) {
            consents.give(unit);
        } else {
            consents.withdraw(unit);
        }
        status.say(locale -> I18NProvider.translate(locale, isGiven ? "consent.given" : "consent.withdrawn"));
    }
}
