package no.hvorervi.assessment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Optional;
import no.hvorervi.assessment.AssessmentRoutes;
import no.hvorervi.assessment.AssessmentState.Submitted;
import no.hvorervi.assessment.AssessmentSummary;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Confirm;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.AssessmentId;
import no.hvorervi.ids.UnitId;

/** All submitted editions with their dates, and for those who may, correcting the last one as a new edition. */
class HistorySection extends Section {

    HistorySection(List<AssessmentSummary> history, UnitId unit, AssessmentId shown, Optional<Runnable> reopen) {
        addClassNames("card", "no-print");
        var list = new UnorderedList(history.stream()
                .filter(each -> each.state() instanceof Submitted)
                .map(each -> line(each, unit, shown))
                .toArray(ListItem[]::new));
        list.addClassName("history");
        add(Texts.of(new H2(), "history.title"), list);
        reopen.ifPresent(action -> add(reopenButton(action)));
    }

    private static ListItem line(AssessmentSummary summary, UnitId unit, AssessmentId shown) {
        Submitted signed = (Submitted) summary.state();
        var link = Texts.of(
                new Anchor(AssessmentRoutes.profile(unit, summary.id()), ""),
                locale -> NorwegianTime.longDate(signed.at(), locale));
        if (summary.id().equals(shown)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        String key = summary.isCurrent() ? "history.by" : "history.by.replaced";
        var by = Texts.of(
                new Span(), locale -> " " + I18NProvider.translate(locale, key, signed.by(), summary.edition()));
        by.addClassName("muted");
        return new ListItem(link, by);
    }

    private static Button reopenButton(Runnable reopen) {
        var button = new Button();
        Texts.bind(button, button::setText, "history.reopen");
        button.addClickListener(
                click -> Confirm.ask("history.reopen.title", "history.reopen.text", "history.reopen.yes", reopen));
        return button;
    }
}
