package no.hvorervi.yousaid.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Confirm;
import no.hvorervi.base.ui.CopyField;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.PrintButton;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitService;
import no.hvorervi.results.ResultLinkService;
import no.hvorervi.yousaid.OutcomeNotFoundException;
import no.hvorervi.yousaid.OutcomeRoutes;
import no.hvorervi.yousaid.OutcomeService;
import no.hvorervi.yousaid.OutcomeState;
import no.hvorervi.yousaid.PublishedOutcome;
import org.springframework.beans.factory.annotation.Value;

/** What a unit tells of a round: what is published, what is being written, and how it will look. */
@Route(OutcomeRoutes.ROUND_PATH)
@PermitAll
final class OutcomeView extends Div
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, OutcomeEditor.Around {

    private final OutcomeService outcomes;
    private final UnitService units;
    private final ResultLinkService links;
    private final Clock clock;
    private final String publicUrl;
    private final Div top = new Div();
    private final LiveStatus status = new LiveStatus();
    private final Div body = new Div();
    private UnitId unit = new UnitId(0);
    private RoundId round = new RoundId(0);
    private Optional<OutcomeEditor> editor = Optional.empty();

    OutcomeView(
            OutcomeService outcomes,
            UnitService units,
            ResultLinkService links,
            Clock clock,
            @Value("${hvorervi.public-url}") String publicUrl) {
        this.outcomes = outcomes;
        this.units = units;
        this.links = links;
        this.clock = clock;
        this.publicUrl = publicUrl;
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
        editor = Optional.empty();
        OutcomeState state = outcomes.get(unit, round);
        showHead(state);
        if (state.isPublished()) {
            showPublished(state);
        } else if (outcomes.mayPublish(unit)) {
            write();
        } else {
            body.removeAll();
            body.add(OutcomePieces.note(locale -> I18NProvider.translate(locale, "yousaid.write.no")));
        }
    }

    private void showHead(OutcomeState state) {
        Span above = Pieces.above(Unit.path(units.path(unit)), OutcomeRoutes.of(unit), "yousaid.title");
        top.removeAll();
        top.add(new PageHeader(new H1(state.title()))
                .above(above)
                .below(Texts.of(new Paragraph(), locale -> OutcomePieces.status(state, locale))));
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
        Div buttons = Pieces.buttons(
                Pieces.button("yousaid.withdraw", () -> Confirm.ask("yousaid.withdraw", this::withdraw)));
        if (outcomes.mayPublish(unit)) {
            buttons.add(Pieces.button("yousaid.again", this::write));
        }
        state.address().ifPresent(address -> {
            // Not a view: the browser asks for it itself.
            var open = Texts.of(new Anchor(OutcomeRoutes.page(address), ""), "yousaid.now.open");
            open.setRouterIgnore(true);
            open.addClassName("btn");
            buttons.add(open);
            body.add(new CopyField(publicUrl + OutcomeRoutes.page(address), "yousaid.address", "yousaid.address.copy"));
        });
        buttons.add(new PrintButton());
        if (outcomes.mayPublish(unit) && !links.exists(round, unit)) {
            body.add(OutcomePieces.missingLink(unit, round));
        }
        body.add(buttons);
        published.forEach(each -> body.add(new PageSheet(each.page(), false)));
    }

    private void withdraw() {
        outcomes.withdraw(unit, round);
        try {
            start();
        } catch (OutcomeNotFoundException gone) {
            // Who took it down for the municipality sees nothing of it any more.
            body.removeAll();
        }
        say("yousaid.withdraw.done");
    }

    private void write() {
        var opened =
                new OutcomeEditor(outcomes, unit, round, NorwegianTime.today(clock), links.exists(round, unit), this);
        editor = Optional.of(opened);
        body.removeAll();
        body.add(opened);
    }

    @Override
    public void stored() {
        showHead(outcomes.get(unit, round));
    }

    @Override
    public void published() {
        start();
        say("yousaid.publish.done");
    }

    @Override
    public void cancelled() {
        start();
    }

    /** What is not stored is left only on purpose. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (editor.filter(OutcomeEditor::hasChanged).isPresent()) {
            BeforeLeaveEvent.ContinueNavigationAction leaving = event.postpone();
            Confirm.ask("yousaid.leave", leaving::proceed);
        }
    }

    @Override
    public void say(String key) {
        status.say(locale -> I18NProvider.translate(locale, key));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("yousaid.title"));
    }
}
