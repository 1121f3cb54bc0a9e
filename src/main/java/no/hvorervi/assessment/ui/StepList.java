package no.hvorervi.assessment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.ArrayList;
import java.util.List;
import no.hvorervi.assessment.AssessmentRoutes;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.UnitId;

/** All steps with what is done, and how much is left: always in sight while answering. */
class StepList extends Nav {

    private final AssessmentDraft draft;
    private final List<Step> steps;
    private final List<ListItem> entries = new ArrayList<>();
    private final ProgressBar bar = new ProgressBar();
    private final Div count = new Div();

    StepList(AssessmentDraft draft, List<Step> steps, UnitId unit) {
        this.draft = draft;
        this.steps = steps;
        addClassName("step-list");
        Texts.bind(this, text -> getElement().setAttribute("aria-label", text), "assess.steps");
        count.addClassName("count");
        bar.getElement().setAttribute("aria-hidden", "true");
        var list = new OrderedList();
        for (int at = 0; at < steps.size(); at++) {
            var entry = new ListItem(link(steps.get(at), AssessmentRoutes.assess(unit, at + 1)));
            entries.add(entry);
            list.add(entry);
        }
        add(count, bar, list);
        refresh();
    }

    private static Anchor link(Step step, String target) {
        return Texts.of(new Anchor(target, ""), step.title());
    }

    /** Marks the step that is shown. */
    void show(int current) {
        for (int at = 0; at < entries.size(); at++) {
            var link = entries.get(at).getChildren().findFirst().orElseThrow().getElement();
            if (at == current) {
                link.setAttribute("aria-current", "step");
            } else {
                link.removeAttribute("aria-current");
            }
        }
    }

    /** Counts anew what is answered. */
    final void refresh() {
        long answered = draft.answered();
        long total = draft.total();
        count.removeAll();
        count.add(Texts.of(new Span(), "assess.progress", answered, total));
        bar.setMax((double) total);
        bar.setValue((double) answered);
        for (int at = 0; at < entries.size(); at++) {
            entries.get(at).setClassName("done", steps.get(at).isDone());
        }
    }
}
