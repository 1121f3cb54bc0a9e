package no.hvorervi.actions.kit;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Locale;
import no.hvorervi.actions.Action;
import no.hvorervi.base.NorwegianTime;

/** Says how far an action has come. */
public final class StandingWords {

    private StandingWords() {}

    /** And since when; of one that is still to come, when it begins. */
    public static String of(Action action, LocalDate today, Locale locale) {
        LocalDate start = action.contents().start();
        if (action.isOpen() && start.isAfter(today)) {
            return I18NProvider.translate(locale, "actions.state.COMING", NorwegianTime.longDate(start, locale));
        }
        return I18NProvider.translate(
                locale,
                "actions.state." + action.standing().state().name(),
                NorwegianTime.longDate(action.standing().since(), locale));
    }
}
