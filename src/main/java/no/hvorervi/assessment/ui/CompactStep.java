package no.hvorervi.assessment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import no.hvorervi.assessment.Answer;
import no.hvorervi.assessment.Rating;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Item;

/** Many items on one page, a row each: the factors of one effect, or the two balance items. */
class CompactStep extends Div {

    /** Makes the radio group of an item. */
    interface Choosing {
        LevelChoice of(Item item);
    }

    CompactStep(AssessmentDraft draft, String titleKey, String leadKey, List<? extends Item> items, Choosing choosing) {
        addClassNames("step", "compact");
        var title = Texts.of(new H2(), titleKey);
        title.addClassName("step-title");
        title.getElement().setAttribute("tabindex", "-1");
        add(title, Texts.of(new Paragraph(), leadKey));
        items.forEach(item -> add(row(draft, item, choosing.of(item))));
    }

    private static Div row(AssessmentDraft draft, Item item, LevelChoice choice) {
        show(choice, draft.answer(item));
        choice.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                Rating rating = event.getValue() == null ? Rating.missing() : event.getValue();
                draft.save(item, draft.answer(item).withRating(rating), chosen -> show(choice, chosen));
            }
        });
        var row = new Div(choice);
        row.addClassName("row");
        return row;
    }

    private static void show(LevelChoice choice, Answer answer) {
        choice.setValue(answer.rating().isGiven() ? answer.rating() : null);
    }
}
