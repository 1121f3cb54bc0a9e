package no.hvorervi.release.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Locale;
import no.hvorervi.accounts.Roles;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.RoundId;
import no.hvorervi.release.ReleaseProgress;
import no.hvorervi.release.ReleaseRoutes;
import no.hvorervi.release.ReleaseService;
import no.hvorervi.rounds.RoundNotFoundException;
import no.hvorervi.rounds.RoundRoutes;
import no.hvorervi.rounds.RoundService;

/** How far the release of a round has come, and what was proven before anybody saw a figure. It follows by itself. */
@Route(ReleaseRoutes.PATH)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.HR_ADVISER, Roles.UNIT_LEADER, Roles.DEPUTY})
final class ReleaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MILLISECONDS = 2_000;
    private static final int NEVER = -1;

    private final ReleaseService releases;
    private final RoundService rounds;
    private final LiveStatus status = new LiveStatus();
    private final Div content = new Div();
    private Registration polling = () -> {};
    private RoundId id = new RoundId(0);

    ReleaseView(ReleaseService releases, RoundService rounds) {
        this.releases = releases;
        this.rounds = rounds;
        addClassName("release");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = new RoundId(event.getRouteParameters()
                .get(RoundRoutes.ROUND)
                .flatMap(RoundRoutes::parse)
                .orElseThrow(NotFoundException::new));
        try {
            ReleaseProgress progress = releases.progress(id);
            removeAll();
            add(header(), status, content);
            show(progress);
        } catch (RoundNotFoundException hidden) {
            throw new NotFoundException();
        }
    }

    private PageHeader header() {
        return new PageHeader(Texts.of(new H1(), "release.title"))
                .above(new Anchor(
                        RoundRoutes.round(id), rounds.get(id).settings().title()))
                .below(Texts.of(new Paragraph(), "release.lead"));
    }

    private void show(ReleaseProgress progress) {
        content.removeAll();
        content.add(
                switch (progress) {
                    case ReleaseProgress.Answering(var closesAt) -> answering(closesAt);
                    case ReleaseProgress.Nothing() -> new EmptyState("release.nothing", "release.nothing.text");
                    case ReleaseProgress.Unanswered() ->
                        new EmptyState("release.unanswered", "release.unanswered.text");
                    case ReleaseProgress.Waiting() -> underWay(new StepList(), "release.waiting");
                    case ReleaseProgress.Running running -> underWay(new StepList(running), "release.running");
                    case ReleaseProgress.Published published -> published(published);
                    case ReleaseProgress.Failed(var fault) -> card("release.failed", "release.failed." + fault.name());
                });
        follow(progress instanceof ReleaseProgress.Waiting || progress instanceof ReleaseProgress.Running);
    }

    private static Section card(String titleKey, String textKey) {
        var card = new Section(Texts.of(new H2(), titleKey), Texts.of(new Paragraph(), textKey));
        card.addClassName("card");
        return card;
    }

    private static Section answering(Instant closesAt) {
        var card = new Section(
                Texts.of(new H2(), "release.answering"),
                Texts.of(
                        new Paragraph(),
                        locale -> I18NProvider.translate(locale, "release.answering.text", moment(closesAt, locale))));
        card.addClassNames("card", "empty");
        return card;
    }

    private static Section underWay(StepList steps, String textKey) {
        Section card = card("release.underWay", textKey);
        card.add(steps);
        return card;
    }

    private static Div published(ReleaseProgress.Published release) {
        var all = new Div(released(release), proven(release));
        if (!release.broader().isEmpty()) {
            var card = card("release.broader", "release.broader.text");
            var names = new UnorderedList();
            release.broader().forEach(name -> names.add(new ListItem(name)));
            card.add(names);
            all.add(card);
        }
        return all;
    }

    private static Section released(ReleaseProgress.Published release) {
        var card = new Section(
                Texts.of(
                        new H2(),
                        locale -> I18NProvider.translate(locale, "release.published", moment(release.at(), locale))),
                Texts.of(
                        new Paragraph(),
                        locale -> I18NProvider.translate(
                                locale,
                                "release.published.text",
                                NorwegianTime.longDate(release.employeesFrom(), locale))));
        card.addClassName("card");
        return card;
    }

    private static Section proven(ReleaseProgress.Published release) {
        var card = new Section(
                Texts.of(new H2(), "release.proof"),
                Texts.of(
                        new Paragraph(),
                        locale -> I18NProvider.translate(
                                locale, "release.proof.shown", release.shown(), release.withheld(), release.group())),
                Texts.of(new Paragraph(), locale -> proof(release, locale)),
                details(release));
        card.addClassName("card");
        return card;
    }

    private static String proof(ReleaseProgress.Published release, Locale locale) {
        return release.proof().smallest().isPresent()
                ? I18NProvider.translate(
                        locale,
                        "release.proof.smallest",
                        release.proof().smallest().getAsInt())
                : I18NProvider.translate(locale, "release.proof.none");
    }

    private static Component details(ReleaseProgress.Published release) {
        var digest = new Code(release.proof().digest());
        digest.addClassName("digest");
        var details = new Details(
                Texts.of(new Div(), "release.proof.details"),
                Texts.of(
                        new Paragraph(),
                        locale -> I18NProvider.translate(
                                locale,
                                "release.proof.forms",
                                release.proof().forms(),
                                release.proof().spreadForms(),
                                release.proof().earlier().size())),
                Texts.of(new Paragraph(), "release.proof.digest"),
                digest);
        details.addClassName("proof");
        return details;
    }

    private static String moment(Instant at, Locale locale) {
        return I18NProvider.translate(
                locale, "round.moment", NorwegianTime.longDate(at, locale), NorwegianTime.clockTime(at));
    }

    /** Asks again and again while something goes on, and says when it has ended. */
    private void follow(boolean isGoingOn) {
        UI ui = UI.getCurrent();
        polling.remove();
        ui.setPollInterval(isGoingOn ? MILLISECONDS : NEVER);
        polling = isGoingOn ? ui.addPollListener(poll -> refresh()) : () -> {};
    }

    private void refresh() {
        ReleaseProgress progress = releases.progress(id);
        show(progress);
        switch (progress) {
            case ReleaseProgress.Running running ->
                status.say(locale -> I18NProvider.translate(
                        locale, "release.step." + running.step().name()));
            case ReleaseProgress.Published published ->
                status.say(locale -> I18NProvider.translate(locale, "release.done"));
            default -> {
                // The page says it.
            }
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        polling.remove();
        event.getUI().setPollInterval(NEVER);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("release.title"));
    }
}
