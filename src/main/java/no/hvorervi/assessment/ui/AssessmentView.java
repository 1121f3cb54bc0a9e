package no.hvorervi.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.assessment.Assessment;
import no.hvorervi.assessment.AssessmentClosedException;
import no.hvorervi.assessment.AssessmentNotFoundException;
import no.hvorervi.assessment.AssessmentRoutes;
import no.hvorervi.assessment.AssessmentService;
import no.hvorervi.assessment.DueAssessment;
import no.hvorervi.assessment.RoundAssessmentService;
import no.hvorervi.assessment.SaveResult.Conflict;
import no.hvorervi.assessment.SaveResult.Saved;
import no.hvorervi.assessment.Voice;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Confirm;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitService;

/** The leader's assessment of the own unit, or the representatives', one step at a time, saved as one goes. */
@Route(AssessmentRoutes.ASSESS_PATH)
@PermitAll
class AssessmentView extends Div implements BeforeEnterObserver, HasDynamicTitle, AssessmentDraft.Listener {

    private final AssessmentService assessments;
    private final RoundAssessmentService rounds;
    private final CriteriaService criteria;
    private final UnitService units;
    private final CurrentUser currentUser;
    private final LiveStatus status = new LiveStatus();
    private final Div page = new Div();
    private Optional<Open> open = Optional.empty();

    /** The draft that is on the screen. */
    private record Open(Unit unit, AssessmentDraft draft, List<Step> steps, StepList list) {}

    AssessmentView(
            AssessmentService assessments,
            RoundAssessmentService rounds,
            CriteriaService criteria,
            UnitService units,
            CurrentUser currentUser) {
        this.assessments = assessments;
        this.rounds = rounds;
        this.criteria = criteria;
        this.units = units;
        this.currentUser = currentUser;
        addClassName("assessment");
        page.addClassName("step-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UnitId id = event.getRouteParameters()
                .get(AssessmentRoutes.UNIT)
                .flatMap(AssessmentRoutes::parse)
                .map(UnitId::new)
                .orElseThrow(NotFoundException::new);
        Optional<Long> step =
                event.getRouteParameters().get(AssessmentRoutes.STEP).flatMap(AssessmentRoutes::parse);
        if (open.filter(each -> each.unit().id().equals(id)).isEmpty()) {
            load(id);
        }
        open.ifPresent(draft -> show(draft, step));
    }

    private void load(UnitId id) {
        try {
            Unit unit = units.get(id);
            open = rounds.findDraft(id).map(draft -> open(unit, draft));
            if (open.isEmpty()) {
                showStart(unit, rounds.due(id));
            }
        } catch (UnitNotFoundException hidden) {
            throw new NotFoundException();
        }
    }

    private Open open(Unit unit, Assessment assessment) {
        var draft = new AssessmentDraft(assessments, criteria.get(assessment.criteria()), assessment, this);
        List<Step> steps = Step.of(draft, () -> review(unit, draft));
        var list = new StepList(draft, steps, unit.id());
        removeAll();
        var line = new Div(list, status);
        line.addClassName("side");
        var body = new Div(line, new Div(page, discard(unit, draft)));
        body.addClassName("with-steps");
        add(header(unit, assessment.voice(), rounds.roundOf(assessment.id())), body);
        return new Open(unit, draft, steps, list);
    }

    private static PageHeader header(Unit unit, Voice voice, Optional<DueAssessment> due) {
        var link = new Anchor(AssessmentRoutes.profile(unit.id()), unit.name());
        String title = voice == Voice.LEADER ? "assess.title" : "assess.title.REPRESENTATIVE";
        var header = new PageHeader(Texts.of(new H1(), title)).above(new Div(link));
        due.ifPresent(each -> header.below(DueNote.deadline(each)));
        return header;
    }

    /** Representatives are asked in a round only. */
    private void showStart(Unit unit, Optional<DueAssessment> due) {
        boolean isLeader = assessments.mayWrite(unit.id());
        if (!isLeader && due.isEmpty()) {
            throw new NotFoundException();
        }
        removeAll();
        Criteria latest = criteria.latest();
        var begin = new Button();
        Texts.bind(begin, begin::setText, isLeader ? "assess.begin" : "assess.begin.REPRESENTATIVE");
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.setDisableOnClick(true);
        begin.addClickListener(click -> {
            open = Optional.of(open(unit, rounds.start(unit.id())));
            UI.getCurrentOrThrow().navigate(AssessmentRoutes.assess(unit.id(), 1));
        });
        var card = new Section(
                Texts.of(new Paragraph(), latest.intro()::in),
                Texts.of(new Paragraph(), "assess.start.time"),
                Texts.of(new Paragraph(), "assess.start.signed"),
                begin);
        card.addClassName("card");
        if (!isLeader) {
            card.addComponentAsFirst(Texts.of(new Paragraph(), "assess.start.REPRESENTATIVE"));
        }
        add(header(unit, isLeader ? Voice.LEADER : Voice.REPRESENTATIVE, due), card);
    }

    private void show(Open draft, Optional<Long> wanted) {
        int last = draft.steps().size();
        int number = wanted.filter(each -> each >= 1 && each <= last)
                .map(Long::intValue)
                .orElseGet(() -> firstOpenStep(draft));
        Component content = draft.steps().get(number - 1).page().get();
        page.removeAll();
        page.add(content, buttons(draft, number, last));
        draft.list().show(number - 1);
        // The heading of the new step is where reading goes on; not on the first page, which has just been opened.
        content.getElement()
                .executeJs("if (window.hvorerviStep) this.querySelector('.step-title')?.focus();"
                        + " window.hvorerviStep = true; window.scrollTo(0, 0);");
    }

    private static int firstOpenStep(Open draft) {
        for (int at = 0; at < draft.steps().size(); at++) {
            if (!draft.steps().get(at).isDone()) {
                return at + 1;
            }
        }
        return draft.steps().size();
    }

    private static Div buttons(Open draft, int number, int last) {
        var buttons = new Div();
        buttons.addClassName("step-buttons");
        if (number > 1) {
            buttons.add(move("assess.back", draft, number - 1, false));
        }
        if (number < last) {
            buttons.add(move("assess.next", draft, number + 1, true));
        }
        return buttons;
    }

    private static Anchor move(String key, Open draft, int target, boolean isForward) {
        var link = Texts.of(new Anchor(AssessmentRoutes.assess(draft.unit().id(), target), ""), key);
        link.addClassName("btn");
        if (isForward) {
            link.addClassName("first");
        }
        return link;
    }

    private Component review(Unit unit, AssessmentDraft draft) {
        return new ReviewStep(
                draft, unit.id(), currentUser.get().name(), () -> end(unit, () -> assessments.submit(draft.id())));
    }

    /** Leaves the draft for the profile, unless someone else has submitted or discarded it meanwhile. */
    private void end(Unit unit, Runnable ending) {
        try {
            ending.run();
        } catch (AssessmentClosedException | AssessmentNotFoundException byAnother) {
            closed();
            return;
        }
        open = Optional.empty();
        UI.getCurrentOrThrow().navigate(AssessmentRoutes.profile(unit.id()));
    }

    private Button discard(Unit unit, AssessmentDraft draft) {
        var button = new Button();
        Texts.bind(button, button::setText, "assess.discard");
        button.addClassName("discard");
        button.addClickListener(click -> Confirm.ask(
                "assess.discard.title",
                "assess.discard.text",
                "assess.discard.yes",
                () -> end(unit, () -> assessments.discard(draft.id()))));
        return button;
    }

    @Override
    public void saved(Saved<?> saved) {
        String time = NorwegianTime.clockTime(saved.at());
        status.say(locale -> I18NProvider.translate(locale, "assess.saved", time));
        open.ifPresent(draft -> draft.list().refresh());
    }

    @Override
    public <T> void conflict(Conflict<T> conflict, T mine, Function<T, AnswerCard> drawing, Consumer<T> take) {
        new ConflictDialog<>(conflict, mine, drawing, take).open();
    }

    @Override
    public void closed() {
        if (open.isEmpty()) {
            return;
        }
        // Whatever is opened next is what is stored then, and the note is said once.
        open = Optional.empty();
        var note = Texts.of(new Paragraph(), "assess.closed");
        note.addClassNames("note", "wrong");
        note.getElement().setAttribute("role", "alert");
        // What was written stays on the screen below, so that it can be copied.
        addComponentAtIndex(1, note);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("assess.title"));
    }
}
