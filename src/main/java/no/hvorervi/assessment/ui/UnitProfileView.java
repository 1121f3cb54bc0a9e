package no.hvorervi.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.assessment.Assessment;
import no.hvorervi.assessment.AssessmentClosedException;
import no.hvorervi.assessment.AssessmentNotFoundException;
import no.hvorervi.assessment.AssessmentRoutes;
import no.hvorervi.assessment.AssessmentService;
import no.hvorervi.assessment.AssessmentState.Submitted;
import no.hvorervi.assessment.DueAssessment;
import no.hvorervi.assessment.ItemPlaces;
import no.hvorervi.assessment.RoundAssessmentService;
import no.hvorervi.assessment.UnitPlaces;
import no.hvorervi.assessment.UnitPlaces.UnitPlace;
import no.hvorervi.assessment.UnitProfile;
import no.hvorervi.assessment.UnitTrend;
import no.hvorervi.assessment.Voice;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.AboutLinks;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.PrintButton;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Item;
import no.hvorervi.ids.AssessmentId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitService;

/** «Hvor er vi?»: where a unit is, in words first, then step by step, in balance and over time. */
@Route(AssessmentRoutes.PROFILE_PATH)
@RouteAlias(AssessmentRoutes.EARLIER_PATH)
@PermitAll
class UnitProfileView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AssessmentService assessments;
    private final RoundAssessmentService rounds;
    private final CriteriaService criteria;
    private final UnitService units;
    private final List<UnitPlaces> places;
    private final List<ItemPlaces> itemPlaces;
    private String unitName = "";

    UnitProfileView(
            AssessmentService assessments,
            RoundAssessmentService rounds,
            CriteriaService criteria,
            UnitService units,
            List<UnitPlaces> places,
            List<ItemPlaces> itemPlaces) {
        this.assessments = assessments;
        this.rounds = rounds;
        this.criteria = criteria;
        this.units = units;
        this.places = places;
        this.itemPlaces = itemPlaces;
        addClassName("profile");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var parameters = event.getRouteParameters();
        UnitId id = parameters
                .get(AssessmentRoutes.UNIT)
                .flatMap(AssessmentRoutes::parse)
                .map(UnitId::new)
                .orElseThrow(NotFoundException::new);
        Optional<AssessmentId> earlier = parameters
                .get(AssessmentRoutes.ASSESSMENT)
                .map(text -> AssessmentRoutes.parse(text).map(AssessmentId::new).orElseThrow(NotFoundException::new));
        try {
            load(id, earlier);
        } catch (UnitNotFoundException | AssessmentNotFoundException hidden) {
            throw new NotFoundException();
        }
    }

    private void load(UnitId id, Optional<AssessmentId> earlier) {
        List<Unit> path = units.path(id);
        Unit unit = path.getLast();
        unitName = unit.name();
        boolean isWriting = assessments.mayWrite(id);
        boolean hasDraft = isWriting && assessments.findDraft(id).isPresent();
        Optional<Assessment> shown = earlier.isPresent()
                ? earlier.map(assessments::get)
                        .filter(each -> !each.isDraft() && each.unit().equals(id))
                : assessments.findLatestSubmitted(id);
        if (earlier.isPresent() && shown.isEmpty()) {
            throw new NotFoundException();
        }
        Optional<Component> assess =
                isWriting ? Optional.of(assessLink(id, hasDraft, shown.isPresent())) : Optional.empty();
        var header = header(path, shown, shown.flatMap(each -> rounds.roundOf(each.id())));
        places.stream().flatMap(each -> each.ofUnit(id).stream()).forEach(place -> header.actions(link(place)));
        assess.ifPresent(header::actions);
        add(header);
        if (earlier.isEmpty()) {
            rounds.due(id).ifPresent(due -> add(new DueNote(due, id)));
            rounds.findOfRepresentatives(id).ifPresent(each -> add(ofRepresentatives(each)));
        }
        shown.ifPresentOrElse(
                assessment -> show(unit, assessment, isWriting && !hasDraft),
                () -> showNothingYet(id, hasDraft, assess));
    }

    /** What the unit took over from others may be there before its own first assessment. */
    private void showNothingYet(UnitId id, boolean hasDraft, Optional<Component> assess) {
        add(empty(hasDraft, assess));
        UnitTrend trend = assessments.trend(id);
        if (!trend.predecessors().isEmpty()) {
            add(new TrendSection(criteria.latest(), trend, criteria));
        }
    }

    /** What comes here, and for those who write it how to begin. */
    private static EmptyState empty(boolean hasDraft, Optional<Component> assess) {
        String text = hasDraft ? "profile.empty.draft" : "profile.empty.text";
        return new EmptyState(
                "profile.empty.title",
                assess.isPresent() ? text : "profile.empty.waiting",
                assess.stream().toArray(Component[]::new));
    }

    /** What the representatives say stands beside what the leader says, on a page of its own. */
    private static Section ofRepresentatives(Assessment signed) {
        var section = new Section(Texts.of(new H2(), "profile.represent.title"));
        section.addClassNames("card", "quiet", "no-print");
        if (signed.state() instanceof Submitted(var at, var by)) {
            section.add(Texts.of(
                    new Paragraph(),
                    locale -> I18NProvider.translate(
                            locale, "profile.represent.signed", by, NorwegianTime.longDate(at, locale))));
        }
        section.add(Texts.of(
                new Anchor(AssessmentRoutes.profile(signed.unit(), signed.id()), ""), "profile.represent.see"));
        return section;
    }

    private static Anchor link(UnitPlaces.UnitPlace place) {
        var link = Texts.of(new Anchor(place.target(), ""), place.key());
        link.addClassName("btn");
        return link;
    }

    private static PageHeader header(List<Unit> path, Optional<Assessment> shown, Optional<DueAssessment> round) {
        var header = new PageHeader(new H1(path.getLast().name()));
        String above = Unit.path(path.subList(0, path.size() - 1));
        if (!above.isEmpty()) {
            header.above(new Span(above));
        }
        if (shown.isPresent() && shown.get().state() instanceof Submitted(var at, var by)) {
            header.below(Texts.of(
                    new Paragraph(),
                    locale -> I18NProvider.translate(
                            locale,
                            shown.get().voice() == Voice.LEADER ? "profile.signed" : "profile.signed.REPRESENTATIVE",
                            by,
                            NorwegianTime.longDate(at, locale),
                            shown.get().edition())));
            round.ifPresent(each -> header.below(DueNote.belonging(each)));
            header.actions(new PrintButton());
        }
        return header;
    }

    private static Anchor assessLink(UnitId unit, boolean hasDraft, boolean hasAssessment) {
        String key = hasAssessment ? "profile.assessAgain" : "profile.assess";
        var link = Texts.of(new Anchor(AssessmentRoutes.assess(unit), ""), hasDraft ? "profile.continue" : key);
        link.addClassNames("btn", "first");
        return link;
    }

    private void show(Unit unit, Assessment assessment, boolean canBeReopened) {
        Criteria asked = criteria.get(assessment.criteria());
        UnitProfile profile = UnitProfile.of(asked, assessment);
        Function<Item, List<AboutLinks.Link>> links = item -> places(unit, assessment, item)
                .map(each -> new AboutLinks.Link(each.key(), each.target(), item.name()::in))
                .toList();
        add(new InShort(profile), new PrincipleLevels(profile, asked, assessment.voice(), links));
        var maps = new Div(new ForceFieldSection(profile, links), new BalanceSection(profile.balance(), asked, links));
        maps.addClassName("grid");
        add(maps, new NetPullSection(profile));
        boolean isOfLeader = assessment.voice() == Voice.LEADER;
        setClassName("of-representatives", !isOfLeader);
        if (isOfLeader) {
            add(new TrendSection(asked, assessments.trend(unit.id()), criteria));
        }
        add(new TalkAbout(
                profile, principle -> places(unit, assessment, principle).toList()));
        if (!assessment.comment().value().isBlank()) {
            add(new CommentSection(asked, assessment.comment().value()));
        }
        if (isOfLeader) {
            add(new HistorySection(
                    assessments.history(unit.id()),
                    unit.id(),
                    assessment.id(),
                    canBeReopened ? Optional.of(() -> reopen(unit.id())) : Optional.empty()));
        } else {
            add(Texts.of(new Anchor(AssessmentRoutes.profile(unit.id()), ""), "profile.represent.back"));
        }
    }

    private Stream<UnitPlace> places(Unit unit, Assessment assessment, Item item) {
        return itemPlaces.stream().flatMap(each -> each.inAssessment(unit.id(), assessment.id(), item).stream());
    }

    private void reopen(UnitId unit) {
        try {
            assessments.reopen(unit);
        } catch (AssessmentClosedException begunByAnother) {
            // The draft that someone else has begun meanwhile is the one to go on with.
        }
        getUI().ifPresent(ui -> ui.navigate(AssessmentRoutes.assess(unit, 1)));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", unitName);
    }
}
