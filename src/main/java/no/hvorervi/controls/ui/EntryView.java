package no.hvorervi.controls.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
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
import java.util.Optional;
import java.util.Set;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Confirm;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.PrintButton;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.controls.ControlEntry;
import no.hvorervi.controls.ControlFault;
import no.hvorervi.controls.ControlNotFoundException;
import no.hvorervi.controls.ControlRoutes;
import no.hvorervi.controls.ControlStanding;
import no.hvorervi.controls.Saved;
import no.hvorervi.controls.Saved.Conflict;
import no.hvorervi.controls.Saved.Faulty;
import no.hvorervi.controls.Saved.Refused;
import no.hvorervi.controls.Saved.Stored;
import no.hvorervi.controls.UnitControl;

/** What a unit has entered of one control: what it costs, what was answered, and what the unit can do with it. */
@Route(ControlRoutes.ENTRY_PATH)
@PermitAll
final class EntryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ControlPages pages;
    private final Div top = new Div();
    private final LiveStatus status = new LiveStatus();
    private final Div body = new Div();
    private String title = "";

    EntryView(ControlPages pages) {
        this.pages = pages;
        addClassName("controls-page");
        // It stays where it is, so that what is said in it is heard.
        add(top, status, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        status.say(locale -> "");
        try {
            UnitControl found = pages.entries().get(ControlPages.entry(event));
            if (!found.entry().unit().equals(ControlPages.unit(event))) {
                throw new NotFoundException();
            }
            show(found);
        } catch (ControlNotFoundException | UnitNotFoundException hidden) {
            throw new NotFoundException();
        }
    }

    private void show(UnitControl each) {
        ControlEntry entry = each.entry();
        title = each.control().terms().name();
        top.removeAll();
        top.add(ControlWords.ofUnit(new H1(title), pages.units().path(entry.unit()), true)
                .below(new Paragraph(ControlWords.standing(each.standing(), pages.today())))
                .actions(new PrintButton()));
        body.removeAll();
        if (entry.isWithdrawn()) {
            var note = Texts.of(new Paragraph(), "controls.withdrawn");
            note.addClassName("note");
            body.add(note);
        }
        var card = new Section(facts(each));
        card.addClassName("card");
        body.add(card, new AnswerList(each.answers(), pages.today()));
        if (!entry.isWithdrawn()
                && !(each.standing() instanceof ControlStanding.Removed)
                && pages.entries().mayEnter(entry.unit())) {
            body.add(Pieces.buttons(
                    Pieces.button("controls.entry.edit", () -> edit(each)),
                    Pieces.button("controls.entry.withdraw", () -> askToWithdraw(each))));
        }
    }

    private static DescriptionList facts(UnitControl each) {
        ControlEntry entry = each.entry();
        var facts = new DescriptionList();
        facts.addClassName("facts");
        Pieces.fact(facts, "controls.kind", locale -> ControlWords.kind(each.control(), locale));
        Pieces.fact(
                facts,
                "controls.cost",
                locale -> ControlWords.cost(entry.contents().cost(), locale));
        Pieces.fact(
                facts,
                "controls.cost.year",
                locale -> I18NProvider.translate(
                        locale, "controls.aYear", ControlWords.time(entry.cost().minutesAYear(), locale)));
        if (entry.savedMinutes() > 0) {
            Pieces.fact(
                    facts,
                    "controls.saved",
                    locale -> I18NProvider.translate(
                            locale,
                            "controls.saved.words",
                            I18NProvider.translate(locale, "controls.saves", entry.savedMinutes()),
                            ControlWords.time(entry.savedMinutesAYear(), locale)));
        }
        Pieces.fact(
                facts,
                "controls.purpose",
                locale -> ControlWords.purposes(entry.contents().purposes(), locale));
        Pieces.fact(facts, "controls.why", Pieces.written(entry.contents().why()));
        Pieces.fact(facts, "controls.owner", locale -> ControlWords.owner(each.control(), locale));
        Pieces.fact(
                facts,
                "controls.entered",
                locale -> I18NProvider.translate(
                        locale,
                        entry.createdBy().isEmpty() ? "controls.entered.on" : "controls.entered.by",
                        NorwegianTime.longDate(entry.createdAt(), locale),
                        entry.createdBy()));
        Pieces.fact(
                facts,
                "controls.inRegister",
                new Anchor(
                        ControlRoutes.control(each.control().id()),
                        each.control().terms().name()));
        return facts;
    }

    private void edit(UnitControl each) {
        var form = new EntryForm(Optional.of(each.entry().contentsNow()));
        var note = new Div();
        var save = Pieces.button(
                "controls.save", () -> save(form, each, each.entry().version(), note));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var card = new Section(
                Texts.of(new H2(), "controls.entry.edit"),
                form,
                note,
                Pieces.buttons(save, Pieces.button("action.cancel", () -> show(each))));
        card.addClassNames("card", "form", "control-form");
        body.removeAll();
        body.add(card);
    }

    private void save(EntryForm form, UnitControl each, int seen, Div note) {
        switch (pages.entries().edit(each.entry().id(), form.read(), seen)) {
            case Faulty<UnitControl>(Set<ControlFault> faults) -> form.show(faults);
            case Conflict<UnitControl>(UnitControl theirs) ->
                ControlWords.choose(
                        note,
                        facts(theirs),
                        () -> said(theirs, "controls.conflict"),
                        () -> save(form, each, theirs.entry().version(), note));
            case Saved<UnitControl> other -> taken(other, "controls.saved.entry");
        }
    }

    /** What others read should not go by a slip. */
    private void askToWithdraw(UnitControl each) {
        Confirm.ask(
                "controls.entry.withdraw.title",
                "controls.entry.withdraw.text",
                "controls.entry.withdraw.confirm",
                () -> taken(
                        pages.entries().withdraw(each.entry().id(), each.entry().version()),
                        "controls.entry.withdraw.done"));
    }

    private void taken(Saved<UnitControl> saved, String done) {
        switch (saved) {
            case Stored<UnitControl>(UnitControl stored) -> said(stored, done);
            case Conflict<UnitControl>(UnitControl theirs) -> said(theirs, "controls.conflict");
            case Refused<UnitControl>(var refusal) ->
                status.say(locale -> I18NProvider.translate(locale, "controls.refusal." + refusal.name()));
            case Faulty<UnitControl> faulty -> throw new IllegalStateException("Shown by the form");
        }
    }

    private void said(UnitControl now, String key) {
        show(now);
        status.say(locale -> I18NProvider.translate(locale, key));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", title);
    }
}
