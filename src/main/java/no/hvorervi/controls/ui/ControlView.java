package no.hvorervi.controls.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
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
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.PrintButton;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.controls.Control;
import no.hvorervi.controls.ControlAnswer;
import no.hvorervi.controls.ControlDetails;
import no.hvorervi.controls.ControlFault;
import no.hvorervi.controls.ControlNotFoundException;
import no.hvorervi.controls.ControlRoutes;
import no.hvorervi.controls.ControlStanding;
import no.hvorervi.controls.OwnerVerdict;
import no.hvorervi.controls.Saved;
import no.hvorervi.controls.Saved.Conflict;
import no.hvorervi.controls.Saved.Faulty;
import no.hvorervi.controls.Saved.Refused;
import no.hvorervi.controls.Saved.Stored;
import no.hvorervi.ids.ControlId;
import no.hvorervi.organisation.Unit;

/** One control of the register: what it is, what was answered, and what whoever answers for it or manages it can do. */
@Route(ControlRoutes.CONTROL_PATH)
@PermitAll
final class ControlView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ControlPages pages;
    private final Div top = new Div();
    private final LiveStatus status = new LiveStatus();
    private final Div body = new Div();
    private String title = "";

    ControlView(ControlPages pages) {
        this.pages = pages;
        addClassName("controls-page");
        // It stays where it is, so that what is said in it is heard.
        add(top, status, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        status.say(locale -> "");
        try {
            show(ControlPages.control(event));
        } catch (ControlNotFoundException hidden) {
            throw new NotFoundException();
        }
    }

    private void show(ControlId id) {
        ControlDetails each = pages.register().get(id);
        title = each.control().terms().name();
        top.removeAll();
        top.add(ControlWords.ofRegister(new H1(title))
                .below(
                        each.into().isPresent()
                                ? Texts.of(new Paragraph(), "controls.joined.with")
                                : new Paragraph(ControlWords.standing(each.standing(), pages.today())))
                .actions(new PrintButton()));
        body.removeAll();
        boolean isOpen = each.into().isEmpty() && !(each.standing() instanceof ControlStanding.Removed);
        body.add(new ControlCard(each, pages.today()));
        if (each.into().isEmpty() || !each.answers().isEmpty()) {
            body.add(new AnswerList(each.answers(), pages.today()));
        }
        if (each.mayAnswer() && isOpen) {
            toDo(each)
                    .ifPresent(promised -> body.add(
                            new CarryOutForm(promised, pages.today(), day -> carryOut(id, promised.number(), day))));
            body.add(new AnswerForm(
                    each.control().terms().isLawBound(),
                    pages.today(),
                    verdict -> answer(id, verdict, each.answers().size())));
        }
        alsoOurs(each).ifPresent(body::add);
        if (!each.entries().isEmpty()) {
            body.add(new EntriesSection(each));
        }
        if (!each.joined().isEmpty()) {
            body.add(new JoinedSection(
                    each, joined -> taken(pages.management().separate(joined), id, "controls.separate.done")));
        }
        if (each.mayManage()) {
            body.add(manage(each, isOpen));
        }
    }

    /** The ways to enter it too. */
    private Optional<Div> alsoOurs(ControlDetails each) {
        Anchor[] ways = pages.units().mine().stream()
                .filter(mine -> each.toEnter().contains(mine.unit().id()))
                .map(mine -> alsoOurs(mine.unit(), each.control().id()))
                .toArray(Anchor[]::new);
        return ways.length == 0 ? Optional.empty() : Optional.of(Pieces.buttons(ways));
    }

    private static Anchor alsoOurs(Unit unit, ControlId id) {
        var way = Texts.of(new Anchor(ControlRoutes.enter(unit.id(), id), ""), "controls.alsoOurs", unit.name());
        way.addClassName("btn");
        return way;
    }

    private static Optional<ControlAnswer> toDo(ControlDetails each) {
        return each.answers().isEmpty()
                ? Optional.empty()
                : Optional.of(each.answers().getLast())
                        .filter(answer -> answer.promised().isPresent());
    }

    private Set<ControlFault> answer(ControlId id, OwnerVerdict verdict, int seen) {
        return faults(pages.answers().answer(id, verdict, seen), id, "controls.answer.done");
    }

    private Set<ControlFault> carryOut(ControlId id, int number, LocalDate day) {
        return faults(pages.answers().carryOut(id, number, day), id, "controls.done.done");
    }

    private <T> Set<ControlFault> faults(Saved<T> saved, ControlId id, String done) {
        if (saved instanceof Faulty<T>(Set<ControlFault> faults)) {
            return faults;
        }
        taken(saved, id, done);
        return Set.of();
    }

    private <T> void taken(Saved<T> saved, ControlId id, String done) {
        show(id);
        String key =
                switch (saved) {
                    case Stored<T> stored -> done;
                    case Conflict<T> conflict -> "controls.conflict";
                    case Refused<T>(var refusal) -> "controls.refusal." + refusal.name();
                    case Faulty<T> faulty -> throw new IllegalStateException("Shown by the form");
                };
        status.say(locale -> I18NProvider.translate(locale, key));
    }

    private Div manage(ControlDetails each, boolean isOpen) {
        Div buttons = Pieces.buttons(Pieces.button("controls.describe", () -> describe(each)));
        if (isOpen) {
            buttons.add(Pieces.button("controls.join", () -> join(each)));
        }
        return buttons;
    }

    private void describe(ControlDetails each) {
        Control control = each.control();
        var form = new TermsForm(pages, control.municipality(), Optional.of(control));
        var note = new Div();
        var save = Pieces.button("controls.save", () -> save(form, control.id(), control.version(), note));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var card = new Section(
                Texts.of(new H2(), "controls.describe"),
                form,
                note,
                Pieces.buttons(save, Pieces.button("action.cancel", () -> show(control.id()))));
        card.addClassNames("card", "form", "control-form");
        body.removeAll();
        body.add(card);
    }

    private void save(TermsForm form, ControlId id, int seen, Div note) {
        switch (pages.management().describe(id, form.read(), seen)) {
            case Faulty<Control>(Set<ControlFault> faults) -> form.show(faults);
            case Conflict<Control>(Control theirs) ->
                ControlWords.choose(
                        note,
                        saved(theirs),
                        () -> taken(new Conflict<>(theirs), id, ""),
                        () -> save(form, id, theirs.version(), note));
            case Saved<Control> other -> taken(other, id, "controls.described");
        }
    }

    private Div saved(Control theirs) {
        return new Div(
                Pieces.written(theirs.terms().name()),
                new ControlCard(pages.register().get(theirs.id()), pages.today()));
    }

    private void join(ControlDetails each) {
        ControlId id = each.control().id();
        body.removeAll();
        body.add(new JoinForm(
                pages.register().others(id),
                with -> taken(pages.management().join(id, with, each.control().version()), id, "controls.join.done"),
                () -> show(id)));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", title);
    }
}
