package no.hvorervi.yousaid.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.UnitService;
import no.hvorervi.yousaid.OutcomeContents;
import no.hvorervi.yousaid.OutcomeNotFoundException;
import no.hvorervi.yousaid.OutcomePage;
import no.hvorervi.yousaid.OutcomeRoutes;
import no.hvorervi.yousaid.OutcomeSaved.Conflict;
import no.hvorervi.yousaid.OutcomeSaved.Faulty;
import no.hvorervi.yousaid.OutcomeSaved.Refused;
import no.hvorervi.yousaid.OutcomeSaved.Stored;
import no.hvorervi.yousaid.OutcomeService;
import no.hvorervi.yousaid.OutcomeState;
import no.hvorervi.yousaid.OutcomeWork;
import no.hvorervi.yousaid.PublishedOutcome;

/** What a unit tells of a round: what is published, what is being written, and how it will look. */
@Route(OutcomeRoutes.ROUND_PATH)
@PermitAll
final class OutcomeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final OutcomeService outcomes;
    private final UnitService units;
    private final Clock clock;
    private final Div top = new Div();
    private final LiveStatus status = new LiveStatus();
    private final Div body = new Div();
    private UnitId unit = new UnitId(0);
    private RoundId round = new RoundId(0);

    OutcomeView(OutcomeService outcomes, UnitService units, Clock clock) {
        this.outcomes = outcomes;
        this.units = units;
        this.clock = clock;
        addClassName("told-page");
        // It stays where it is, so that what is said in it is heard.
        add(top, status, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        unit = Paths.unit(event);
        round = Paths.round(event);
        status.say(locale -> "");
        try {
            start();
        } catch (UnitNotFoundException | OutcomeNotFoundException hidden) {
            throw new NotFoundException();
        }
    }

    /** What is published, if anything is; else the form, for those who write. */
    private void start() {
        OutcomeState state = outcomes.get(unit, round);
        showHead(state);
        if (state.isPublished()) {
            showPublished(state);
        } else if (outcomes.mayPublish(unit)) {
            write();
        } else {
            body.removeAll();
            body.add(Pieces.note(locale -> I18NProvider.translate(locale, "yousaid.write.no")));
        }
    }

    private void showHead(OutcomeState state) {
        var above = Pieces.path(units.path(unit));
        above.add(new Span(" › "), Texts.of(new Anchor(OutcomeRoutes.of(unit), ""), "yousaid.title"));
        top.removeAll();
        top.add(new PageHeader(new H1(state.title()))
                .above(above)
                .below(Texts.of(new Paragraph(), locale -> Pieces.status(state, locale))));
    }

    private void showPublished(OutcomeState state) {
        body.removeAll();
        body.add(Texts.of(new H2(), "yousaid.now"));
        List<PublishedOutcome> published = outcomes.published(unit, round);
        state.publishedAt()
                .ifPresent(at -> body.add(Texts.of(
                        new Paragraph(),
                        locale -> I18NProvider.translate(
                                locale,
                                published.isEmpty() ? "yousaid.now.inside" : "yousaid.now.text",
                                NorwegianTime.longDate(at, locale)))));
        Button withdraw = Pieces.button("yousaid.withdraw", this::askToWithdraw);
        var buttons = buttons(withdraw);
        if (outcomes.mayPublish(unit)) {
            buttons.add(Pieces.button("yousaid.again", this::write));
        }
        state.address().ifPresent(address -> {
            // Not a view: the browser asks for it itself.
            var open = Texts.of(new Anchor(OutcomeRoutes.page(address), ""), "yousaid.now.open");
            open.setRouterIgnore(true);
            open.addClassName("btn");
            buttons.add(open);
        });
        body.add(buttons);
        published.forEach(each -> body.add(new PageSheet(each.page(), false)));
    }

    private void askToWithdraw() {
        var dialog = new ConfirmDialog();
        dialog.setHeader(Texts.text("yousaid.withdraw.title"));
        dialog.setText(Texts.text("yousaid.withdraw.text"));
        dialog.setConfirmText(Texts.text("yousaid.withdraw"));
        dialog.setConfirmButtonTheme("primary");
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.text("action.cancel"));
        dialog.addConfirmListener(confirmed -> {
            outcomes.withdraw(unit, round);
            withdrawn();
        });
        dialog.open();
    }

    private void withdrawn() {
        try {
            start();
        } catch (OutcomeNotFoundException gone) {
            // Who took it down for the municipality sees nothing of it any more.
            body.removeAll();
        }
        say("yousaid.withdraw.done");
    }

    private void write() {
        write(outcomes.work(unit, round));
    }

    private void write(OutcomeWork work) {
        var form = new OutcomeForm(work);
        body.removeAll();
        body.add(Texts.of(new Paragraph(), "yousaid.write.lead"));
        if (NorwegianTime.today(clock).isBefore(work.state().from())) {
            body.add(Pieces.note(locale -> I18NProvider.translate(
                    locale, "yousaid.early", NorwegianTime.longDate(work.state().from(), locale))));
        }
        Button lookOver = Pieces.button("yousaid.preview", () -> save(form, work, true));
        lookOver.addThemeVariants(ButtonVariant.PRIMARY);
        body.add(form, buttons(lookOver, Pieces.button("yousaid.save", () -> save(form, work, false))));
    }

    private void save(OutcomeForm form, OutcomeWork work, boolean isToBePublished) {
        OutcomeContents contents = form.read();
        switch (outcomes.save(unit, round, contents, work.version())) {
            case Stored(int version) -> {
                if (isToBePublished) {
                    lookOver(version);
                } else {
                    write();
                    showHead(outcomes.get(unit, round));
                    say("yousaid.saved");
                }
            }
            case Faulty(var faults) -> form.show(faults);
            case Conflict(var theirs, int version) -> {
                // What was written stays in the fields, and can be stored over theirs.
                write(new OutcomeWork(
                        work.state(), contents, version, work.actions(), work.employees(), work.citizens()));
                say("yousaid.conflict.mine");
            }
            case Refused(var refusal) -> say("yousaid.refusal." + refusal);
        }
    }

    private void lookOver(int version) {
        List<OutcomePage> pages = outcomes.preview(unit, round);
        var title = Texts.of(new H2(), "yousaid.preview.title");
        body.removeAll();
        body.add(title, Texts.of(new Paragraph(), "yousaid.preview.text"));
        pages.forEach(each -> body.add(new PageSheet(each, true)));
        Button publish = Pieces.button("yousaid.publish", () -> publish(version, pages));
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        body.add(buttons(publish, Pieces.button("yousaid.back", this::write)));
        title.getElement().setAttribute("tabindex", "-1");
        title.getElement().executeJs("this.focus()");
    }

    private void publish(int version, List<OutcomePage> previewed) {
        switch (outcomes.publish(unit, round, version, previewed)) {
            case Stored stored -> {
                start();
                say("yousaid.publish.done");
            }
            case Faulty(var faults) -> {
                OutcomeWork work = outcomes.work(unit, round);
                write(work);
                body.getChildren()
                        .filter(OutcomeForm.class::isInstance)
                        .map(OutcomeForm.class::cast)
                        .forEach(form -> form.show(faults));
            }
            case Conflict conflict -> {
                write();
                say("yousaid.conflict");
            }
            case Refused(var refusal) -> {
                lookOver(version);
                say("yousaid.refusal." + refusal);
            }
        }
    }

    private static Div buttons(Component... buttons) {
        var row = new Div(buttons);
        row.addClassNames("buttons", "no-print");
        return row;
    }

    private void say(String key) {
        status.say(locale -> I18NProvider.translate(locale, key));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("yousaid.title"));
    }
}
