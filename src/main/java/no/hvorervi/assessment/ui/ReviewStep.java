package no.hvorervi.assessment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import no.hvorervi.assessment.AssessmentRoutes;
import no.hvorervi.base.ui.Confirm;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Principle;
import no.hvorervi.ids.UnitId;

/** What was answered in short, what is missing, and signing it. */
class ReviewStep extends Div {

    private final AssessmentDraft draft;
    private final UnitId unit;
    private final Runnable submit;
    private final Paragraph fault = new Paragraph();

    ReviewStep(AssessmentDraft draft, UnitId unit, String signer, Runnable submit) {
        this.draft = draft;
        this.unit = unit;
        this.submit = submit;
        addClassNames("step", "review");
        var title = Texts.of(new H2(), "assess.review.title");
        title.addClassName("step-title");
        title.getElement().setAttribute("tabindex", "-1");
        var list = new OrderedList();
        List<Principle> principles = draft.criteria().principles();
        for (int at = 0; at < principles.size(); at++) {
            list.add(line(principles.get(at), at + 1));
        }
        fault.addClassNames("note", "wrong");
        fault.getElement().setAttribute("role", "alert");
        fault.setVisible(false);
        var send = new Button();
        Texts.bind(send, send::setText, "assess.submit", signer);
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickListener(click -> trySubmit());
        add(title, Texts.of(new Paragraph(), "assess.review.lead"), list, rest(), fault);
        add(Texts.of(new Paragraph(), "assess.review.signed"), send);
    }

    private ListItem line(Principle principle, int step) {
        var link = Texts.of(new Anchor(AssessmentRoutes.assess(unit, step), ""), principle.name()::in);
        var chosen = Texts.of(
                new Span(),
                locale -> RatingWords.of(draft.answer(principle).rating(), principle, draft.criteria(), locale));
        chosen.addClassName(draft.isAnswered(principle) ? "muted" : "missing");
        return new ListItem(link, chosen);
    }

    private Paragraph rest() {
        long missing = missingOthers();
        return Texts.of(new Paragraph(), missing == 0 ? "assess.review.complete" : "assess.review.rest", missing);
    }

    private long missingOthers() {
        return draft.criteria()
                .items()
                .filter(item -> !(item instanceof Principle))
                .filter(item -> !draft.isAnswered(item))
                .count();
    }

    private void trySubmit() {
        List<Principle> missing = draft.criteria().principles().stream()
                .filter(each -> !draft.isAnswered(each))
                .toList();
        if (missing.isEmpty()) {
            confirm();
        } else {
            fault.removeAll();
            fault.add(Texts.of(new Span(), "assess.submit.missing", missing.size()));
            int first = draft.criteria().principles().indexOf(missing.getFirst()) + 1;
            fault.add(
                    new Span(" "),
                    Texts.of(
                            new Anchor(AssessmentRoutes.assess(unit, first), ""),
                            missing.getFirst().name()::in));
            fault.setVisible(true);
        }
    }

    private void confirm() {
        long missing = missingOthers();
        Confirm.ask(
                locale -> I18NProvider.translate(locale, "assess.confirm.title"),
                locale -> I18NProvider.translate(
                        locale, missing == 0 ? "assess.confirm.text" : "assess.confirm.textMissing", missing),
                locale -> I18NProvider.translate(locale, "assess.confirm.yes"),
                submit);
    }
}
