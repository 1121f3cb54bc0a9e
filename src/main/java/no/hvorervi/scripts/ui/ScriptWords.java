package no.hvorervi.scripts.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import no.hvorervi.scripts.Script;
import no.hvorervi.scripts.ScriptFault;
import no.hvorervi.scripts.ScriptStep;
import no.hvorervi.scripts.StepKind;

/** Programmes in words. */
final class ScriptWords {

    private ScriptWords() {}

    static String step(StepKind kind, Locale locale) {
        return I18NProvider.translate(locale, "script.step." + kind.name());
    }

    /** Such as «60 minutter» or «3 økter, 45 minutter til sammen». */
    static String length(List<List<ScriptStep>> sittings, Locale locale) {
        int minutes = sittings.stream().mapToInt(Script::minutes).sum();
        return I18NProvider.translate(
                locale, sittings.size() == 1 ? "script.length" : "script.length.sittings", minutes, sittings.size());
    }

    static String fault(ScriptFault fault, Locale locale) {
        String text =
                I18NProvider.translate(locale, "script.fault." + fault.kind().name());
        return fault.step().isEmpty()
                ? text
                : I18NProvider.translate(locale, "script.fault.at", fault.step().getAsInt() + 1, text);
    }
}
