package no.hvorervi.actions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.actions.ActionContents;
import no.hvorervi.actions.ActionItem;
import no.hvorervi.actions.ActionRefusal;
import no.hvorervi.actions.ActionRoutes;
import no.hvorervi.actions.ActionSaved.Conflict;
import no.hvorervi.actions.ActionSaved.Faulty;
import no.hvorervi.actions.ActionSaved.Refused;
import no.hvorervi.actions.ActionSaved.Stored;
import no.hvorervi.actions.Expected;
import no.hvorervi.actions.NewAction;
import no.hvorervi.actions.Origin;
import no.hvorervi.actions.Owner;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.Item;
import no.hvorervi.ids.AssessmentId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;

/** Writes down a new action: what it is about may be given by the link that leads here. */
@Route(ActionRoutes.NEW_PATH)
@PermitAll
final class NewActionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Until somebody says otherwise. */
    private static final int MONTHS = 3;

    private final ActionPages pages;
    private ComboBox<Item> item = new ComboBox<>();
    private final Div help = new Div();
    private final Div asked = new Div();
    private final LiveStatus status = new LiveStatus();
    private UnitId unit = new UnitId(0);
    private Origin origin = new Origin.OfUnit();
    private Optional<Integer> suggestion = Optional.empty();

    NewActionView(ActionPages pages) {
        this.pages = pages;
        addClassName("actions-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        unit = ActionPages.unit(event);
        if (!pages.actions().mayWrite(unit)) {
            throw new NotFoundException();
        }
        QueryParameters given = event.getLocation().getQueryParameters();
        origin = number(given, ActionRoutes.ROUND)
                .<Origin>map(round -> new Origin.OfResult(new RoundId(round)))
                .or(() -> number(given, ActionRoutes.ASSESSMENT)
                        .map(assessment -> new Origin.OfAssessment(new AssessmentId(assessment))))
                .orElseGet(Origin.OfUnit::new);
        try {
            load(given.getSingleParameter(ActionRoutes.ITEM));
        } catch (UnitNotFoundException hidden) {
            throw new NotFoundException();
        }
    }

    private static Optional<Long> number(QueryParameters given, String name) {
        return given.getSingleParameter(name).flatMap(ActionRoutes::parse);
    }

    private void load(Optional<String> key) {
        // The view stays when its address is opened again.
        item = new ComboBox<>();
        help.removeAll();
        asked.removeAll();
        status.say(locale -> "");
        suggestion = Optional.empty();
        add(ActionWords.header(Texts.of(new H1(), "actions.new"), pages.units().path(unit), true), status);
        if (pages.actions().list(unit).hasRoom()) {
            write(key);
            return;
        }
        add(asked);
        asked.add(new WhatToGo(pages, unit, false, () -> {
            asked.removeAll();
            sayThereIsRoom();
            write(key);
            item.focus();
        }));
    }

    private void sayThereIsRoom() {
        status.say(locale -> I18NProvider.translate(locale, "actions.full.room"));
    }

    private void write(Optional<String> key) {
        Criteria criteria = pages.criteria().latest();
        var contents = new ActionContents(
                "", "", "", Owner.of(""), pages.today(), pages.today().plusMonths(MONTHS), Expected.HIGHER);
        var form = new ActionForm(contents, pages.holders(unit));
        choose(criteria, form);
        key.flatMap(named -> criteria.items()
                        .filter(each -> each.key().equals(named))
                        .findFirst())
                .ifPresent(item::setValue);
        var save = Texts.of(new Button(), "actions.save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> save(criteria, form));
        var buttons = new Div(save, Pieces.link("action.cancel", ActionRoutes.of(unit), false));
        buttons.addClassName("buttons");
        var card = new Section(item, help, form, asked, buttons);
        card.addClassNames("card", "form", "action-form");
        add(card);
    }

    private void choose(Criteria criteria, ActionForm form) {
        item.setItems(criteria.items().toList());
        Texts.bind(item, item::setLabel, "actions.item");
        Texts.bind(item, item::setHelperText, "actions.item.hint");
        Texts.redraw(item, (self, locale) -> {
            self.setItemLabelGenerator(each -> I18NProvider.translate(
                    locale,
                    "actions.item." + ActionItem.of(criteria.id(), each).kind().name(),
                    each.name().in(locale)));
            return self;
        });
        item.setWidthFull();
        item.setManualValidation(true);
        item.addValueChangeListener(change -> {
            item.setInvalid(false);
            suggestion = Optional.empty();
            help.removeAll();
            item.getOptionalValue()
                    .map(chosen -> ActionItem.of(criteria.id(), chosen))
                    .ifPresent(chosen -> {
                        form.about(item.getValue());
                        form.expect(chosen.expected());
                        help.add(pages.help(
                                unit,
                                chosen,
                                idea -> form.suggest(idea.what(), () -> {
                                    suggestion = idea.suggestion();
                                    status.say(locale -> I18NProvider.translate(locale, "actions.filled", idea.what()));
                                })));
                    });
        });
    }

    private void save(Criteria criteria, ActionForm form) {
        Optional<Item> about = item.getOptionalValue();
        if (about.isEmpty()) {
            item.setErrorMessage(Texts.text("actions.fault.item"));
            item.setInvalid(true);
            item.focus();
            return;
        }
        form.read()
                .map(contents -> pages.actions()
                        .create(new NewAction(
                                unit, ActionItem.of(criteria.id(), about.get()), origin, contents, suggestion)))
                .ifPresent(saved -> {
                    switch (saved) {
                        case Stored stored ->
                            UI.getCurrentOrThrow()
                                    .navigate(ActionRoutes.action(
                                            unit, stored.action().id()));
                        case Faulty faulty -> form.show(faulty.faults());
                        case Refused refused -> refuse(refused.refusal());
                        case Conflict conflict -> throw new IllegalStateException("A new one is nobody else's");
                    }
                });
    }

    private void refuse(ActionRefusal refusal) {
        status.say(locale -> I18NProvider.translate(locale, "actions.refusal." + refusal.name()));
        asked.removeAll();
        if (refusal == ActionRefusal.TOO_MANY_OPEN) {
            asked.add(new WhatToGo(pages, unit, true, () -> {
                asked.removeAll();
                sayThereIsRoom();
            }));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("actions.new"));
    }
}
