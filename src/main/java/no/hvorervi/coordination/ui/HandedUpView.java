package no.hvorervi.coordination.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.actions.ActionNotFoundException;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.PrintButton;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.coordination.CoordinationRoutes;
import no.hvorervi.coordination.HandedUp;
import no.hvorervi.ids.HandedUpId;
import no.hvorervi.ids.UnitId;

/** Something that a unit below has handed up: its words, the answers, and a new answer. */
@Route(CoordinationRoutes.HANDED_PATH)
@PermitAll
final class HandedUpView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final CoordinationPages pages;
    private final Div top = new Div();
    private final LiveStatus status = new LiveStatus();
    private final Div body = new Div();
    private String title = "";

    HandedUpView(CoordinationPages pages) {
        this.pages = pages;
        addClassName("actions-page");
        // It stays where it is, so that what is said in it is heard.
        add(top, status, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var unit = new UnitId(CoordinationPages.number(event, CoordinationRoutes.UNIT));
        var id = new HandedUpId(CoordinationPages.number(event, CoordinationRoutes.HANDED));
        status.say(locale -> "");
        try {
            HandedUp handed = pages.handed().get(id);
            if (!handed.to().equals(unit)) {
                throw new NotFoundException();
            }
            show(handed);
        } catch (ActionNotFoundException | UnitNotFoundException hidden) {
            throw new NotFoundException();
        }
    }

    private void show(HandedUp handed) {
        title = handed.what();
        top.removeAll();
        top.add(CoordinationWords.header(title, pages.units().path(handed.to()))
                .below(Texts.of(
                        new Paragraph(),
                        locale -> I18NProvider.translate(
                                locale,
                                "handed.from",
                                handed.fromName(),
                                NorwegianTime.longDate(handed.at(), locale)))));
        body.removeAll();
        if (!handed.why().isEmpty()) {
            var why = new Section(Texts.of(new H2(), "handed.why.read"), new Paragraph(Pieces.written(handed.why())));
            why.addClassName("card");
            body.add(why);
        }
        body.add(answers(handed), Pieces.buttons(new PrintButton()));
    }

    private Section answers(HandedUp handed) {
        var section = new Section(Texts.of(new H2(), "handed.answers"));
        section.addClassName("card");
        if (handed.isWaiting()) {
            var state = Texts.of(new Paragraph(), locale -> CoordinationWords.state(handed, pages.today(), locale));
            state.addClassName("note");
            section.add(state);
        }
        handed.answers().forEach(each -> section.add(CoordinationWords.answer(each)));
        if (pages.joint().mayCoordinate(handed.to())) {
            var form = new HandedAnswerForm(pages, handed, () -> answered(handed.id()));
            if (handed.isWaiting()) {
                section.add(form);
            } else {
                section.add(Pieces.buttons(Pieces.button("handed.again", () -> {
                    body.removeAll();
                    var again = new Section(Texts.of(new H2(), "handed.again"), form);
                    again.addClassName("card");
                    body.add(again);
                })));
            }
        }
        return section;
    }

    private void answered(HandedUpId id) {
        show(pages.handed().get(id));
        status.say(locale -> I18NProvider.translate(locale, "handed.answered"));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", title);
    }
}
