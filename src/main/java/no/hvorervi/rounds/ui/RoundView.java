package no.hvorervi.rounds.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
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
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import no.hvorervi.accounts.Roles;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Confirm;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.RoundId;
import no.hvorervi.rounds.Recurrence;
import no.hvorervi.rounds.Round;
import no.hvorervi.rounds.RoundFaultyException;
import no.hvorervi.rounds.RoundNotFoundException;
import no.hvorervi.rounds.RoundRoutes;
import no.hvorervi.rounds.RoundSaved;
import no.hvorervi.rounds.RoundSettings;
import no.hvorervi.rounds.RoundState;

/** A round for those who write it: the draft to fill in, and later what became of it. */
@Route(RoundRoutes.ROUND_PATH)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.HR_ADVISER, Roles.UNIT_LEADER, Roles.DEPUTY})
final class RoundView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final RoundActions actions;
    private final LiveStatus status = new LiveStatus();
    private final RoundNote note = new RoundNote();
    private RoundId id = new RoundId(0);
    private int version;
    private String title = "";

    RoundView(RoundActions actions) {
        this.actions = actions;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = new RoundId(PartView.number(event, RoundRoutes.ROUND));
        note.clear();
        try {
            load();
        } catch (RoundNotFoundException hidden) {
            throw new NotFoundException();
        }
    }

    private void load() {
        Round round = actions.rounds().get(id);
        version = round.version();
        title = round.settings().title();
        removeAll();
        add(header(round), status, note);
        if (round.state() == RoundState.DRAFT) {
            addDraft(round);
        } else {
            add(
                    round.broughtIn()
                            .<Section>map(broughtIn -> new BroughtInCard(
                                    round.settings().times().closesAt(),
                                    broughtIn,
                                    actions.places(each -> each.ofRound(round))))
                            .orElseGet(() -> next(round)),
                    new RoundReading(
                            round.terms(),
                            actions.criteria().get(round.settings().criteria()),
                            round.isImported()));
        }
    }

    private PageHeader header(Round round) {
        var back = Texts.of(new Anchor(RoundRoutes.ROUNDS, ""), "rounds.title");
        return new PageHeader(Texts.of(new H1(), locale -> RoundTexts.title(title, locale)))
                .above(back)
                .below(Texts.of(
                        new Paragraph(),
                        round.isImported()
                                ? "round.part.IMPORTED"
                                : "round.state." + round.state().name()));
    }

    private void addDraft(Round round) {
        Runnable[] save = {() -> {}};
        var form = new RoundForm(
                round.settings(), actions.rounds().units(), actions.criteria().published(), () -> save[0].run());
        form.showNear(actions.rounds().near(id));
        if (actions.rounds().repetition(id).isAutomatic()) {
            var automatic = Texts.of(new Paragraph(), "round.automatic");
            automatic.addClassName("note");
            add(automatic);
        }
        save[0] = () -> save(form, version);
        var prepare = Texts.of(new Button(), "round.prepare");
        prepare.addThemeVariants(ButtonVariant.PRIMARY);
        prepare.addClickListener(click -> prepare(form));
        var buttons = buttons(
                prepare,
                Confirm.button(
                        "round.confirm.cancel",
                        () -> change(() -> actions.states().cancel(id))));
        var section = new Section(
                Texts.of(new H2(), "round.section.next"),
                Texts.of(new Paragraph(), "round.section.next.lead"),
                buttons);
        section.addClassNames("card", "quiet");
        add(form, section);
    }

    private static Div buttons(Component... buttons) {
        var div = new Div(buttons);
        div.addClassName("buttons");
        return div;
    }

    /** Tells whether what stands in the fields is stored. */
    private boolean save(RoundForm form, int seen) {
        return form.read().map(settings -> save(form, settings, seen)).orElse(false);
    }

    private boolean save(RoundForm form, RoundSettings settings, int seen) {
        boolean[] isStored = {false};
        boolean isDraft = note.unlessRefused(() -> {
            switch (actions.drafts().save(id, settings, seen)) {
                case RoundSaved.Stored(var stored, var missing) -> {
                    version = stored;
                    isStored[0] = true;
                    form.show(java.util.Set.of(), false);
                    form.showNear(actions.rounds().near(id));
                    String at = NorwegianTime.clockTime(actions.clock().instant());
                    status.say(locale -> I18NProvider.translate(locale, "round.saved", at, missing.size()));
                }
                case RoundSaved.Faulty(var faults) -> {
                    form.show(faults, false);
                    status.say(locale -> I18NProvider.translate(locale, "round.notSaved"));
                }
                case RoundSaved.Conflict(var theirs) ->
                    new ConflictDialog(this::load, () -> save(form, theirs.version())).open();
            }
        });
        return isDraft && isStored[0];
    }

    private void prepare(RoundForm form) {
        if (!save(form, version)) {
            return;
        }
        try {
            if (note.unlessRefused(() -> actions.states().prepare(id, version))) {
                load();
                status.say(locale -> I18NProvider.translate(locale, "round.prepared"));
            }
        } catch (RoundFaultyException faulty) {
            form.show(faulty.faults(), true);
            note.show("round.notReady");
        }
    }

    private void change(Runnable action) {
        if (note.unlessRefused(action)) {
            load();
        }
    }

    /** What the state means, and what can be done now. */
    private Section next(Round round) {
        String text = RoundTexts.ofState(round, actions.clock().instant());
        var section = new Section(
                Texts.of(new H2(), "round.state." + round.state().name()),
                Texts.of(
                        new Paragraph(),
                        locale -> I18NProvider.translate(
                                locale,
                                text,
                                RoundTexts.moment(round.settings().times().opensAt(), locale),
                                RoundTexts.moment(round.settings().times().closesAt(), locale))));
        section.addClassNames("card", "quiet");
        var buttons = buttons();
        if (round.state() != RoundState.CANCELLED) {
            buttons.add(Pieces.link("round.approvals", RoundRoutes.approvals(id), true));
        }
        switch (round.state()) {
            case PREPARED -> {
                if (!round.hasOpened()) {
                    buttons.add(
                            Confirm.button(
                                    "round.confirm.return",
                                    () -> change(() -> actions.states().returnToDraft(id))),
                            Confirm.button(
                                    "round.confirm.cancel",
                                    () -> change(() -> actions.states().cancel(id))));
                }
            }
            case OPEN ->
                buttons.add(Confirm.button(
                        "round.confirm.close",
                        () -> change(() -> actions.states().close(id))));
            case CLOSED, CANCELLED, DRAFT -> {}
        }
        actions.places(each -> each.ofRound(round))
                .forEach(place -> buttons.add(Pieces.link(place.key(), place.target(), false)));
        addNext(round, section, buttons);
        section.add(buttons);
        return section;
    }

    /** The round that comes after, or how it will. */
    private void addNext(Round round, Section section, Div buttons) {
        Optional<RoundId> next = actions.rounds().repetition(id).next();
        Recurrence recurrence = round.settings().recurrence();
        if (next.isPresent()) {
            buttons.add(Pieces.link("round.next", RoundRoutes.round(next.get()), false));
        } else {
            buttons.add(copy());
        }
        if (recurrence != Recurrence.NONE && round.state() != RoundState.CANCELLED) {
            section.add(Texts.of(
                    new Paragraph(), next.isPresent() ? "round.repeats.begun" : "round.repeats." + recurrence.name()));
            if (next.isEmpty()) {
                buttons.add(Confirm.button(
                        "round.confirm.repeat",
                        () -> change(() -> actions.states().stopRepeating(id))));
            }
        }
    }

    private Button copy() {
        var button = Texts.of(new Button(), "round.copy");
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            Round next = actions.drafts().copy(id);
            UI.getCurrentOrThrow().navigate(RoundRoutes.round(next.id()));
        });
        return button;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", RoundTexts.title(title, getLocale()));
    }
}
