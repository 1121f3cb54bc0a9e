package no.hvorervi.exchange.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import no.hvorervi.base.ui.DataTable;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.earlier.EarlierPreview.Group;
import no.hvorervi.exchange.RoundPreview.Ready;

/** Who has answered in a round that is to be brought in, roughly, and the button that brings it in. */
final class RoundPlanCard extends Section {

    private static final int MAX_SHOWN = 500;

    RoundPlanCard(Ready ready, int group, Runnable confirm, Runnable cancel) {
        addClassNames("card", "plan");
        long units = ready.groups().stream().map(Group::unit).distinct().count();
        long small = ready.groups().stream().filter(each -> !each.isEnough()).count();
        add(
                Texts.of(new H2(), "roundImport.plan"),
                Texts.of(new Paragraph(), "roundImport.plan.answers", ready.respondents(), units));
        if (ready.unanswered() > 0) {
            add(Texts.of(new Paragraph(), "roundImport.plan.unanswered", ready.unanswered()));
        }
        if (small > 0) {
            add(Texts.of(new Paragraph(), "roundImport.plan.small", small, group));
        }
        add(Texts.redraw(new Div(), (self, locale) -> {
            self.removeAll();
            self.add(table(ready, group, locale));
            return self;
        }));
        if (ready.groups().size() > MAX_SHOWN) {
            add(Texts.of(new Paragraph(), "units.more", ready.groups().size() - MAX_SHOWN));
        }
        add(Texts.of(new Paragraph(), "roundImport.plan.final"), buttons(confirm, cancel));
    }

    private static DataTable table(Ready ready, int group, Locale locale) {
        return new DataTable(
                I18NProvider.translate(locale, "roundImport.plan.groups"),
                List.of(
                        I18NProvider.translate(locale, "roundImport.plan.unit"),
                        I18NProvider.translate(locale, "roundImport.plan.voice"),
                        I18NProvider.translate(locale, "roundImport.plan.count")),
                ready.groups().stream()
                        .limit(MAX_SHOWN)
                        .map(each -> List.of(
                                each.unit(),
                                I18NProvider.translate(
                                        locale,
                                        "roundImport.voice." + each.voice().name()),
                                I18NProvider.translate(
                                        locale,
                                        each.isEnough() ? "roundImport.plan.enough" : "roundImport.plan.few",
                                        group)))
                        .toList());
    }

    private static Div buttons(Runnable confirm, Runnable cancel) {
        var running = new LiveStatus();
        var importing = Texts.of(new Button(), "roundImport.confirm");
        importing.addThemeVariants(ButtonVariant.PRIMARY);
        importing.setDisableOnClick(true);
        importing.addClickListener(click -> confirm.run());
        // The server answers when all is stored, so the page says by itself what it waits for.
        Texts.redraw(importing, (self, locale) -> self.getElement()
                .executeJs(
                        "this.onclick = () => { $0.textContent = $1 }",
                        running.getElement(),
                        I18NProvider.translate(locale, "roundImport.running")));
        var cancelling = Texts.of(new Button(), "units.plan.cancel");
        cancelling.addClickListener(click -> cancel.run());
        var buttons = new Div(importing, cancelling, running);
        buttons.addClassName("buttons");
        return buttons;
    }
}
