package no.hvorervi.mailing;

import java.util.Map;
import no.hvorervi.i18n.Language;
import no.hvorervi.smtp.Mail;

/** Words letters of one kind. The feature that queues them has the bean. */
public interface LetterTemplate {

    /** What {@link Letter#template} calls it; kept from release to release, since letters wait. */
    String name();

    /** Whether the letter is still to go; asked just before it does, so that what has been taken back meanwhile stays. */
    default boolean isWanted(Map<String, String> parameters) {
        return true;
    }

    /** Called anew for each try, so that nothing of the text is kept. */
    Mail write(String to, Language language, Map<String, String> parameters);
}
