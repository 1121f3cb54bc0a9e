package no.hvorervi.workshop.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.ids.WorkshopVoteId;
import no.hvorervi.organisation.Unit;
import no.hvorervi.workshop.Board;
import no.hvorervi.workshop.Late;
import no.hvorervi.workshop.Running;
import no.hvorervi.workshop.WorkshopNotFoundException;
import no.hvorervi.workshop.WorkshopRefusedException;
import no.hvorervi.workshop.WorkshopRoutes;
import no.hvorervi.workshop.WorkshopRunService;
import no.hvorervi.workshop.WorkshopState;

/** A workshop while people meet: the programme, what is on now, and what the room sees. It follows by itself. */
@Route(WorkshopRoutes.RUN_PATH)
@PermitAll
final class RunView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MILLISECONDS = 1_000;
    private static final int NEVER = -1;

    private final WorkshopPages pages;
    private final Div top = new Div();
    private final LiveStatus status = new LiveStatus();
    private final Div content = new Div();
    private Registration polling = () -> {};
    private Optional<Parts> parts = Optional.empty();
    private Optional<Shape> shape = Optional.empty();
    private String title = "";

    /** What must be drawn anew when it is another; numbers of people are not among it. */
    private record Shape(WorkshopState state, int sitting, long revision, int groups, Map<WorkshopVoteId, Late> late) {

        static Shape of(Running running) {
            return new Shape(
                    running.workshop().state(),
                    running.sitting(),
                    running.board().map(Board::revision).orElse(-1L),
                    running.groups().size(),
                    running.late());
        }
    }

    /** What is on the page while a sitting is open. */
    private record Parts(int sitting, ProgrammePart programme, Div place, Stage stage, RoomPart room) {}

    RunView(WorkshopPages pages) {
        this.pages = pages;
        addClassName("running");
        // It stays where it is, so that what is said in it is heard.
        add(top, status, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UnitId unit = WorkshopPages.unit(event);
        WorkshopId id = WorkshopPages.workshop(event);
        status.say(locale -> "");
        parts = Optional.empty();
        try {
            Running running = pages.run().find(id);
            if (!running.workshop().unit().equals(unit)) {
                throw new NotFoundException();
            }
            head(running);
            show(lead(id), running);
        } catch (WorkshopNotFoundException | UnitNotFoundException hidden) {
            throw new NotFoundException();
        }
    }

    private Lead lead(WorkshopId id) {
        return new Lead(id, pages, what -> act(id, what));
    }

    private void head(Running running) {
        title = running.workshop().plan().title();
        UnitId unit = running.workshop().unit();
        Span above = Pieces.above(Unit.path(pages.units().path(unit)), WorkshopRoutes.list(unit), "facilitate.list");
        top.removeAll();
        top.add(new PageHeader(new H1(title)).above(above));
    }

    /** Does something, shows what came of it, and says so. */
    private void act(WorkshopId id, Function<WorkshopRunService, Texts.InLocale> what) {
        Texts.InLocale said;
        try {
            said = what.apply(pages.run());
        } catch (WorkshopRefusedException refused) {
            said = locale -> I18NProvider.translate(
                    locale, "facilitate.refusal." + refused.reason().name());
        }
        shape = Optional.empty();
        show(lead(id), pages.run().find(id));
        parts.ifPresentOrElse(each -> each.stage().focusTitle(), () -> content.getChildren()
                .findFirst()
                .ifPresent(shut -> shut.getElement().executeJs("this.focus()")));
        status.say(said);
    }

    private void show(Lead lead, Running running) {
        Shape now = Shape.of(running);
        if (shape.filter(now::equals).isPresent() && parts.isPresent()) {
            parts.get().programme().tick();
            parts.get().stage().tick(running);
            parts.get().room().tick(running);
            return;
        }
        shape = Optional.of(now);
        running.board().ifPresentOrElse(board -> show(lead, running, board), () -> {
            parts = Optional.empty();
            content.removeAll();
            content.add(new ShutPart(lead, running));
        });
        follow(lead, running.board().isPresent());
    }

    private void show(Lead lead, Running running, Board board) {
        Optional<Parts> before = parts.filter(each -> each.sitting() == running.sitting());
        if (before.isPresent()) {
            Parts there = before.get();
            there.programme().show(board);
            there.room().show(running, board);
            if (there.stage().fits(board)) {
                there.stage().show(running, board);
                return;
            }
            Stage stage = Stages.of(lead, running, board);
            there.place().removeAll();
            there.place().add(stage);
            parts = Optional.of(new Parts(there.sitting(), there.programme(), there.place(), stage, there.room()));
            return;
        }
        Stage stage = Stages.of(lead, running, board);
        var fresh = new Parts(
                running.sitting(),
                new ProgrammePart(lead, board),
                new Div(stage),
                stage,
                new RoomPart(lead, running, board));
        parts = Optional.of(fresh);
        var columns = new Div(fresh.programme(), fresh.place(), fresh.room());
        columns.addClassNames("lead-columns", "no-print");
        content.removeAll();
        content.add(columns, new CodeSheet(pages, board));
    }

    /** Asks each second while a sitting is open. */
    private void follow(Lead lead, boolean isOpen) {
        UI ui = UI.getCurrentOrThrow();
        polling.remove();
        ui.setPollInterval(isOpen ? MILLISECONDS : NEVER);
        polling = isOpen ? ui.addPollListener(poll -> refresh(lead, ui)) : () -> {};
    }

    /** Whoever leads no longer is sent to what such a person sees. */
    private void refresh(Lead lead, UI ui) {
        try {
            show(lead, pages.run().find(lead.workshop()));
        } catch (WorkshopNotFoundException taken) {
            ui.refreshCurrentRoute(true);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        polling.remove();
        event.getUI().setPollInterval(NEVER);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", title);
    }
}
