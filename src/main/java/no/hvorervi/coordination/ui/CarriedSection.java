package no.hvorervi.coordination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import no.hvorervi.actions.ActionService;
import no.hvorervi.actions.kit.AboveActions;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.coordination.ActionShare;
import no.hvorervi.coordination.CoordinationRoutes;
import no.hvorervi.coordination.JointActionService;
import no.hvorervi.coordination.ShareState;
import no.hvorervi.ids.UnitId;
import org.springframework.core.annotation.Order;

/** Shows on the page of a unit's actions what other units ask it to join in, and what it carries with them. */
@SpringComponent
@Order(20)
final class CarriedSection implements AboveActions {

    private final JointActionService joint;

    CarriedSection(JointActionService joint) {
        this.joint = joint;
    }

    @Override
    public Optional<Component> of(UnitId unit) {
        List<ActionShare> all = joint.list(unit);
        Optional<Farewell> farewell = Farewell.take();
        if (all.isEmpty() && farewell.isEmpty()) {
            return Optional.empty();
        }
        var both = new Div();
        farewell.ifPresent(each -> both.add(note(each)));
        add(
                both,
                "joint.asked",
                unit,
                all.stream().filter(CarriedSection::isAsked).toList());
        add(
                both,
                "joint.carried",
                unit,
                all.stream().filter(each -> !isAsked(each)).toList());
        return Optional.of(both);
    }

    private static Paragraph note(Farewell farewell) {
        var note = Texts.of(new Paragraph(), farewell.key(), farewell.other());
        note.addClassName("note");
        note.getElement().setAttribute("role", "status");
        return note;
    }

    private static boolean isAsked(ActionShare share) {
        return share.state() == ShareState.ASKED;
    }

    private static void add(Div all, String title, UnitId unit, List<ActionShare> shares) {
        if (shares.isEmpty()) {
            return;
        }
        var list =
                new UnorderedList(shares.stream().map(each -> entry(unit, each)).toArray(ListItem[]::new));
        list.addClassNames("plain", "entries");
        var section = new Section(Texts.of(new H2(), title), list);
        section.addClassName("card");
        all.add(section);
    }

    private static ListItem entry(UnitId unit, ActionShare share) {
        String state = "joint.entry." + (share.isOpen() ? share.state().name() : "CLOSED");
        return CoordinationWords.entry(
                CoordinationRoutes.joint(unit, share.id()),
                share.what(),
                Texts.of(new Span(), locale -> I18NProvider.translate(locale, "joint.owner", share.ownerName())),
                Pieces.muted(locale -> I18NProvider.translate(locale, state, ActionService.MAX_OPEN)));
    }
}
