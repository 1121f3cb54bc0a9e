package no.hvorervi.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.actions.ActionRoutes;
import no.hvorervi.actions.CheckInService;
import no.hvorervi.actions.WaitingCheckIn;
import no.hvorervi.assessment.AssessmentRoutes;
import no.hvorervi.assessment.DueAssessment;
import no.hvorervi.assessment.RoundAssessmentService;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.comments.CommentReview;
import no.hvorervi.comments.CommentReviewService;
import no.hvorervi.comments.CommentRoutes;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.MyUnit;
import no.hvorervi.organisation.Unit;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.results.ResultRoutes;
import no.hvorervi.results.ResultService;
import no.hvorervi.rounds.MyPart;
import no.hvorervi.rounds.RoundApprovalService;
import no.hvorervi.rounds.RoundRoutes;
import no.hvorervi.rounds.RoundService;
import no.hvorervi.rounds.RoundState;
import no.hvorervi.rounds.RoundSummary;
import no.hvorervi.workshop.ComingWorkshop;
import no.hvorervi.workshop.FacilitatorService;
import no.hvorervi.workshop.WorkshopState;

/** What rounds ask of a person, from agreeing to one to reading what came of it; and how the person's own rounds are getting on. */
@SpringComponent
class Waiting {

    /** More than this is a list of its own. */
    private static final int SHOWN = 5;

    /** Ends the keys of what is said when a round could have opened and nobody has agreed. */
    private static final String LATE = ".late";

    /** For so many days after the release results are news. */
    private static final int NEWS_DAYS = 14;

    /** So many days before a workshop it is time to get it ready. */
    private static final int NEAR_DAYS = 14;

    private final RoundService rounds;
    private final RoundApprovalService approvals;
    private final RoundAssessmentService assessments;
    private final CommentReviewService comments;
    private final ResultService results;
    private final FacilitatorService workshops;
    private final AskedBetweenUnits betweenUnits;
    private final CheckInService checkIns;
    private final WaitingControls controls;
    private final Clock clock;

    Waiting(
            RoundService rounds,
            RoundApprovalService approvals,
            RoundAssessmentService assessments,
            CommentReviewService comments,
            ResultService results,
            FacilitatorService workshops,
            AskedBetweenUnits betweenUnits,
            CheckInService checkIns,
            WaitingControls controls,
            Clock clock) {
        this.rounds = rounds;
        this.approvals = approvals;
        this.assessments = assessments;
        this.comments = comments;
        this.results = results;
        this.workshops = workshops;
        this.betweenUnits = betweenUnits;
        this.checkIns = checkIns;
        this.controls = controls;
        this.clock = clock;
    }

    /** What waits for the person; empty when nothing does. */
    Optional<Section> section(List<MyUnit> units) {
        List<RoundSummary> own = rounds.mine();
        List<ListItem> items = new ArrayList<>();
        units.stream()
                .filter(each -> each.may(UnitFunction.WRITE_ASSESSMENT)
                        || each.may(UnitFunction.WRITE_REPRESENTATIVES_ASSESSMENT))
                .map(MyUnit::unit)
                .forEach(unit -> assessments.due(unit.id()).ifPresent(due -> items.add(toAssess(due, unit))));
        approvals.mine().stream()
                .filter(MyPart::waitsForMe)
                .map(this::toApprove)
                .forEach(items::add);
        comments.waiting()
                .forEach(each -> unit(units, each.unit()).ifPresent(unit -> items.add(toReview(each.review(), unit))));
        items.addAll(betweenUnits.items());
        units.stream()
                .filter(each -> each.may(UnitFunction.SEE_RESULTS))
                .map(MyUnit::unit)
                .forEach(unit -> news(unit).ifPresent(round -> items.add(toLookAt(round, unit))));
        checkIns.mine().forEach(each -> unit(units, each.unit()).ifPresent(unit -> items.add(toCheckIn(each, unit))));
        workshops.coming().stream().filter(this::isNear).map(Waiting::toLead).forEach(items::add);
        items.addAll(controls.items());
        own.stream()
                .filter(round -> round.state() == RoundState.DRAFT)
                .map(Waiting::toFinish)
                .forEach(items::add);
        return section("home.waiting", items);
    }

    /** One that people have met in is near until it is over. */
    private boolean isNear(ComingWorkshop workshop) {
        return workshop.state() != WorkshopState.PLANNED
                || !workshop.heldOn().isAfter(NorwegianTime.today(clock).plusDays(NEAR_DAYS));
    }

    private static ListItem toLead(ComingWorkshop workshop) {
        return item(
                workshop.target(),
                locale ->
                        I18NProvider.translate(locale, "home.waiting.workshop", workshop.title(), workshop.unitName()),
                locale -> I18NProvider.translate(
                        locale,
                        "home.waiting.workshop." + workshop.state().name(),
                        NorwegianTime.longDate(workshop.heldOn(), locale)));
    }

    private static ListItem toCheckIn(WaitingCheckIn checkIn, Unit unit) {
        return item(
                ActionRoutes.action(checkIn.unit(), checkIn.action()),
                locale -> I18NProvider.translate(locale, "home.waiting.checkIn", checkIn.what()),
                locale -> I18NProvider.translate(
                        locale,
                        "home.waiting.checkIn.asked",
                        unit.name(),
                        NorwegianTime.longDate(checkIn.askedOn(), locale)));
    }

    private static Optional<Unit> unit(List<MyUnit> units, UnitId id) {
        return units.stream()
                .map(MyUnit::unit)
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    /** The last round of which the person sees something, if it was released lately. */
    private Optional<ReleasedRound> news(Unit unit) {
        LocalDate since = NorwegianTime.today(clock).minusDays(NEWS_DAYS);
        return results.latest(unit.id()).filter(round -> round.releasedOn().isAfter(since));
    }

    /** How the rounds that the person has begun are getting on; empty when there are none. */
    Optional<Section> running() {
        return section(
                "home.running",
                rounds.mine().stream()
                        .filter(round -> round.state() != RoundState.DRAFT)
                        .map(this::running)
                        .toList());
    }

    private static Optional<Section> section(String title, List<ListItem> items) {
        if (items.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassNames("plain", "entries");
        items.stream().limit(SHOWN).forEach(list::add);
        var section = new Section(Texts.of(new H2(), title), list);
        section.addClassName("card");
        if (items.size() > SHOWN) {
            section.add(Texts.of(new Anchor(RoundRoutes.ROUNDS, ""), "home.more"));
        }
        return Optional.of(section);
    }

    private static ListItem toAssess(DueAssessment due, Unit unit) {
        return item(
                AssessmentRoutes.assess(unit.id()),
                locale -> I18NProvider.translate(locale, "home.waiting.assess", unit.name()),
                locale -> I18NProvider.translate(
                        locale,
                        due.isLate() ? "home.waiting.assess.late" : "home.waiting.assess.due",
                        NorwegianTime.longDate(due.due(), locale),
                        due.title()));
    }

    /** A pair that agrees late opens its unit late, as long as the round lasts. */
    private ListItem toApprove(MyPart part) {
        boolean isLate = hasCome(part.opensAt());
        return item(
                RoundRoutes.part(part.unit(), part.round()),
                locale -> I18NProvider.translate(locale, "home.waiting.approve", part.title(), part.unitName()),
                locale -> I18NProvider.translate(
                        locale,
                        isLate ? "home.waiting.approve.late" : "home.waiting.approve.until",
                        NorwegianTime.longDate(isLate ? part.closesAt() : part.opensAt(), locale)));
    }

    private boolean hasCome(Instant moment) {
        return !moment.isAfter(clock.instant());
    }

    private static ListItem toReview(CommentReview review, Unit unit) {
        return item(
                CommentRoutes.of(unit.id(), review.round()),
                locale -> I18NProvider.translate(locale, "home.waiting.comments", unit.name()),
                locale -> I18NProvider.translate(
                        locale,
                        "home.waiting.comments.until",
                        review.title(),
                        NorwegianTime.longDate(review.keptUntil().orElseThrow(), locale)));
    }

    private static ListItem toLookAt(ReleasedRound round, Unit unit) {
        return item(
                ResultRoutes.round(unit.id(), round.round()),
                locale -> I18NProvider.translate(locale, "home.waiting.results", unit.name()),
                locale -> I18NProvider.translate(
                        locale,
                        "home.waiting.results.round",
                        round.title(),
                        NorwegianTime.longDate(round.releasedOn(), locale)));
    }

    private static ListItem toFinish(RoundSummary round) {
        String why = round.isAutomatic() ? "home.waiting.draft.automatic" : "home.waiting.draft.own";
        return item(
                RoundRoutes.round(round.id()),
                locale -> I18NProvider.translate(locale, "home.waiting.draft", title(round, locale)),
                locale -> I18NProvider.translate(locale, why));
    }

    private ListItem running(RoundSummary round) {
        boolean isLate = round.state() == RoundState.PREPARED && hasCome(round.opensAt());
        boolean tellsEnd = isLate || round.state() == RoundState.OPEN;
        return item(
                RoundRoutes.round(round.id()),
                locale -> title(round, locale),
                locale -> I18NProvider.translate(
                        locale,
                        "home.running." + round.state().name() + (isLate ? LATE : ""),
                        round.approved(),
                        round.units(),
                        NorwegianTime.longDate(tellsEnd ? round.closesAt() : round.opensAt(), locale)));
    }

    private static String title(RoundSummary round, java.util.Locale locale) {
        return round.title().isEmpty() ? I18NProvider.translate(locale, "round.untitled") : round.title();
    }

    static ListItem item(String target, Texts.InLocale name, Texts.InLocale words) {
        var link = Texts.of(new Anchor(target, ""), name);
        link.addClassName("entry-name");
        return new ListItem(new Div(link, Pieces.muted(words)));
    }
}
