package no.hvorervi.coordination.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import no.hvorervi.actions.Action;
import no.hvorervi.base.ui.Confirm;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.coordination.ActionShare;
import no.hvorervi.coordination.JointActionService;
import no.hvorervi.coordination.ShareState;

/** The units that have been asked to join in an action, as the unit sees it whose action it is. */
final class PartnersPanel extends Section {

    private final JointActionService joint;
    private final Action action;
    private final LiveStatus status = new LiveStatus();
    private final Div body = new Div();

    PartnersPanel(JointActionService joint, Action action, List<ActionShare> partners) {
        this.joint = joint;
        this.action = action;
        addClassName("card");
        add(Texts.of(new H2(), "joint.title"), status, body);
        show(partners);
    }

    private void show(List<ActionShare> partners) {
        boolean mayAsk = joint.mayCoordinate(action.unit());
        body.removeAll();
        if (partners.isEmpty()) {
            body.add(Texts.of(new Paragraph(), "joint.none"));
        } else {
            var list = new UnorderedList(
                    partners.stream().map(each -> entry(each, mayAsk)).toArray(ListItem[]::new));
            list.addClassNames("plain", "entries");
            body.add(list);
        }
        if (mayAsk && action.isOpen()) {
            body.add(Pieces.buttons(Pieces.button(
                    "joint.ask", () -> new AskDialog(joint, action.id(), () -> done("joint.ask.done")).open())));
        }
    }

    private ListItem entry(ActionShare share, boolean mayAsk) {
        var name = new Span(share.unitName());
        name.addClassName("entry-name");
        var words = new Div(name, Pieces.muted(locale -> CoordinationWords.state(share, locale)));
        if (!share.sentence().isEmpty()) {
            words.add(Pieces.written(share.sentence()));
        }
        if (!share.told().isEmpty()) {
            words.add(Texts.of(new Span(), locale -> I18NProvider.translate(locale, "joint.told", share.told())));
        }
        var item = new ListItem(words);
        boolean isAsked = share.state() == ShareState.ASKED;
        if (mayAsk && (isAsked || share.state() == ShareState.JOINED)) {
            String key = isAsked ? "joint.withdraw" : "joint.without";
            item.add(Pieces.button(key, () -> withdraw(key, share)));
        }
        return item;
    }

    private void withdraw(String key, ActionShare share) {
        Confirm.ask(
                key, () -> done(CoordinationWords.outcome(joint.withdraw(action.id(), share.unit()), key + ".done")));
    }

    private void done(String key) {
        show(joint.of(action.id()));
        status.say(locale -> I18NProvider.translate(locale, key));
    }
}
