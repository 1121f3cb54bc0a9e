package no.hvorervi.release.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.release.ReleaseProgress.Running;
import no.hvorervi.release.ReleaseStep;

/** The steps of a release: which are done, which is under way, and which come; told by words and signs, not by colour. */
final class StepList extends OrderedList {

    /** Nothing is begun. */
    StepList() {
        addClassName("release-steps");
        for (ReleaseStep step : ReleaseStep.values()) {
            add(line(step, "waiting"));
        }
    }

    StepList(Running running) {
        addClassName("release-steps");
        for (ReleaseStep step : ReleaseStep.values()) {
            int order = step.compareTo(running.step());
            ListItem line = line(step, order < 0 ? "done" : order == 0 ? "now" : "waiting");
            if (order == 0) {
                line.getElement().setAttribute("aria-current", "step");
            }
            if (order == 0 && step == ReleaseStep.WRITE && running.unitsTotal() > 0) {
                line.add(Texts.of(
                        new Span(),
                        locale -> I18NProvider.translate(
                                locale, "release.units", running.unitsDone(), running.unitsTotal())));
            }
            add(line);
        }
    }

    private static ListItem line(ReleaseStep step, String state) {
        var name = Texts.of(new Span(), "release.step." + step.name());
        var word = Texts.of(new Span(), "release.step.is." + state);
        word.addClassName("muted");
        var line = new ListItem(name, word);
        line.addClassName(state);
        return line;
    }
}
