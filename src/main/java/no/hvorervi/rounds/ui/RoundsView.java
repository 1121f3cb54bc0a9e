package no.hvorervi.rounds.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.hvorervi.accounts.Roles;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.RoundId;
import no.hvorervi.rounds.MyPart;
import no.hvorervi.rounds.Round;
import no.hvorervi.rounds.RoundPart.PartState;
import no.hvorervi.rounds.RoundRoutes;
import no.hvorervi.rounds.RoundState;
import no.hvorervi.rounds.RoundSummary;
import no.hvorervi.rounds.RoundTemplate;

/** The rounds in one's own units, those that wait for one's word first, and the rounds that one writes. */
@Route(RoundRoutes.ROUNDS)
@Menu(title = "menu.rounds", order = 20)
@RolesAllowed({
    Roles.ADMINISTRATOR,
    Roles.HR_ADVISER,
    Roles.UNIT_LEADER,
    Roles.DEPUTY,
    Roles.UNION_REPRESENTATIVE,
    Roles.SAFETY_REPRESENTATIVE
})
final class RoundsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final RoundActions actions;

    RoundsView(RoundActions actions) {
        this.actions = actions;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        boolean mayDraft = actions.rounds().mayDraft();
        var header = new PageHeader(Texts.of(new H1(), "rounds.title")).below(Texts.of(new Paragraph(), "rounds.lead"));
        List<RoundSummary> written = actions.rounds().list();
        Set<RoundId> ownRounds = written.stream().map(RoundSummary::id).collect(Collectors.toSet());
        // Otherwise leaders who write their own rounds would see each of them twice.
        List<MyPart> mine = actions.approvals().mine().stream()
                .filter(part -> part.waitsForMe() || !ownRounds.contains(part.round()))
                .toList();
        boolean isEmpty = mine.isEmpty() && written.isEmpty();
        add(header);
        actions.earlier().forEach(page -> page.path()
                .ifPresent(path -> header.actions(Pieces.link("roundImport.link", path, false))));
        if (mayDraft && !isEmpty) {
            header.actions(newRound());
        }
        if (!mine.isEmpty()) {
            add(mine(mine));
        }
        addWritten("rounds.written", written, false);
        addWritten("rounds.imported", written, true);
        if (isEmpty) {
            add(
                    mayDraft
                            ? new EmptyState("rounds.empty.title", "rounds.empty.text", newRound())
                            : new EmptyState("rounds.nothing.title", "rounds.nothing.text"));
        }
    }

    private Button newRound() {
        var button = Texts.of(new Button(), "rounds.new");
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickListener(click -> new TemplateDialog(this::begin).open());
        return button;
    }

    private void begin(RoundTemplate template) {
        Round draft = actions.drafts()
                .draft(
                        actions.rounds().units().roots().getFirst().id(),
                        template,
                        RoundTexts.filledIn(template, getLocale()));
        UI.getCurrentOrThrow().navigate(RoundRoutes.round(draft.id()));
    }

    private static Section mine(List<MyPart> parts) {
        var list = list();
        parts.stream()
                .sorted(Comparator.comparing((MyPart part) -> !part.waitsForMe()))
                .map(RoundsView::item)
                .forEach(list::add);
        var section = new Section(Texts.of(new H2(), "rounds.mine"), list);
        section.addClassName("card");
        return section;
    }

    private static ListItem item(MyPart part) {
        String target = RoundRoutes.part(part.unit(), part.round());
        var name = new Anchor(target, part.title());
        name.addClassName("entry-name");
        String state = part.waitsForMe()
                ? "rounds.waits"
                : "round.part." + part.state().name();
        var words = new Div(
                name,
                new Span(part.unitName()),
                Pieces.muted(locale -> I18NProvider.translate(locale, state)),
                Pieces.muted(locale -> RoundTexts.period(
                        part.state() == PartState.IMPORTED, part.opensAt(), part.closesAt(), locale)));
        var item = new ListItem(words);
        if (part.waitsForMe()) {
            var approve = Pieces.link("rounds.approve", target, true);
            Texts.bind(
                    approve,
                    approve::setAriaLabel,
                    locale -> I18NProvider.translate(locale, "rounds.approve.named", part.title(), part.unitName()));
            item.add(approve);
        }
        return item;
    }

    private void addWritten(String title, List<RoundSummary> rounds, boolean areImported) {
        var list = list();
        rounds.stream()
                .filter(round -> round.isImported() == areImported)
                .map(RoundsView::item)
                .forEach(list::add);
        if (list.getComponentCount() > 0) {
            var section = new Section(Texts.of(new H2(), title), list);
            section.addClassName("card");
            add(section);
        }
    }

    private static ListItem item(RoundSummary round) {
        var name = Texts.of(
                new Anchor(RoundRoutes.round(round.id()), ""), locale -> RoundTexts.title(round.title(), locale));
        name.addClassName("entry-name");
        if (round.isImported()) {
            return new ListItem(new Div(
                    name,
                    Pieces.muted(locale -> RoundTexts.period(true, round.opensAt(), round.closesAt(), locale)),
                    Pieces.muted(locale -> I18NProvider.translate(locale, "rounds.imported.units", round.units()))));
        }
        return new ListItem(new Div(
                name,
                Texts.of(
                        new Span(),
                        round.isAutomatic() && round.state() == RoundState.DRAFT
                                ? "rounds.automatic"
                                : "round.state." + round.state().name()),
                Pieces.muted(locale -> RoundTexts.period(round.opensAt(), round.closesAt(), locale)),
                Pieces.muted(
                        locale -> I18NProvider.translate(locale, "rounds.approved", round.approved(), round.units()))));
    }

    private static UnorderedList list() {
        var list = new UnorderedList();
        list.addClassNames("plain", "entries");
        return list;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("rounds.title"));
    }
}
