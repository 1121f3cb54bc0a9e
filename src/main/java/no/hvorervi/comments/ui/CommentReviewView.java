package no.hvorervi.comments.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.comments.CommentReview;
import no.hvorervi.comments.CommentReviewService;
import no.hvorervi.comments.CommentReviewService.Outcome;
import no.hvorervi.comments.CommentRoutes;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitService;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.RoundRoutes;

/** The comments of a unit in a round: the leader and a representative read them together and say which are shown. */
@Route(CommentRoutes.PATH)
@PermitAll
final class CommentReviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final CommentReviewService reviews;
    private final UnitService units;
    private final LiveStatus status = new LiveStatus();
    private final Div top = new Div();
    private final Div all = new Div();
    private final Map<AnonymousVoice, Section> sections = new EnumMap<>(AnonymousVoice.class);
    private RoundId round = new RoundId(0);
    private UnitId unit = new UnitId(0);

    CommentReviewView(CommentReviewService reviews, UnitService units) {
        this.reviews = reviews;
        this.units = units;
        addClassName("comments");
        // It stays where it is, so that what is said in it is heard.
        add(top, status, all);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        round = new RoundId(number(event, RoundRoutes.ROUND));
        unit = new UnitId(number(event, RoundRoutes.UNIT));
        status.say(locale -> "");
        try {
            load();
        } catch (UnitNotFoundException hidden) {
            throw new NotFoundException();
        }
    }

    private static long number(BeforeEnterEvent event, String name) {
        return event.getRouteParameters().get(name).flatMap(RoundRoutes::parse).orElseThrow(NotFoundException::new);
    }

    private void load() {
        CommentReview review = reviews.find(unit, round);
        List<Unit> path = units.path(unit);
        var header = new PageHeader(Texts.of(new H1(), "comments.title")).above(new Span(Unit.path(path)));
        sections.clear();
        top.removeAll();
        top.add(header);
        all.removeAll();
        if (review.voices().isEmpty()) {
            all.add(new EmptyState("comments.nothing", "comments.nothing.text"));
            return;
        }
        header.below(new Paragraph(review.title()));
        review.keptUntil()
                .filter(day -> review.voices().stream().anyMatch(CommentReview.Open.class::isInstance))
                .ifPresent(day -> all.add(
                        lead(),
                        note(locale -> I18NProvider.translate(
                                locale, "comments.until", NorwegianTime.longDate(day, locale)))));
        review.voices().forEach(each -> sections.put(each.voice(), section(each, review.employeesFrom())));
        all.add(sections.values().toArray(Section[]::new));
        all.add(Texts.of(new Anchor(RoundRoutes.part(unit, round), ""), "comments.round"));
    }

    private Section section(CommentReview.OfVoice each, LocalDate employeesFrom) {
        return switch (each) {
            case CommentReview.Open open ->
                new OpenSection(
                        open,
                        employeesFrom,
                        (leftOut, stop) -> choose(open, leftOut, stop),
                        () -> agree(open.voice(), open.version()));
            case CommentReview.Over over -> new OverSection(over, unit, round);
        };
    }

    private static Paragraph lead() {
        return Texts.of(new Paragraph(), "comments.lead");
    }

    private static Paragraph note(Texts.InLocale text) {
        var note = Texts.of(new Paragraph(), text);
        note.addClassName("note");
        return note;
    }

    private void choose(CommentReview.Open open, Set<Integer> leftOut, int stop) {
        show(reviews.choose(unit, round, open.voice(), leftOut, open.version()), "comments.chosen");
        if (sections.get(open.voice()) instanceof OpenSection chosen) {
            chosen.focus(stop);
        }
    }

    private void agree(AnonymousVoice voice, int seen) {
        show(reviews.agree(unit, round, voice, seen), "comments.agreed");
        Optional.ofNullable(sections.get(voice)).ifPresent(CommentReviewView::focus);
    }

    /** The button that was pressed is gone: keyboard and screen reader go on from what it was about. */
    private static void focus(Section section) {
        section.getElement().setAttribute("tabindex", "-1");
        section.getElement().executeJs("this.focus()");
    }

    private void show(Outcome outcome, String done) {
        String key =
                switch (outcome) {
                    case WAITING -> done;
                    case SHOWN, NONE_SHOWN, CHANGED, SAME_PERSON -> "comments.outcome." + outcome.name();
                };
        load();
        status.say(locale -> I18NProvider.translate(locale, key));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("comments.title"));
    }
}
