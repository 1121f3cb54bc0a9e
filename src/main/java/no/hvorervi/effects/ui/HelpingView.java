package no.hvorervi.effects.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import no.hvorervi.accounts.Roles;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.PrintButton;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.BalanceItem;
import no.hvorervi.criteria.Factor;
import no.hvorervi.criteria.Principle;
import no.hvorervi.effects.EffectRoutes;
import no.hvorervi.effects.Helping;
import no.hvorervi.effects.Helping.OfItem;
import no.hvorervi.effects.Helping.Sum;
import no.hvorervi.effects.HelpingService;
import no.hvorervi.effects.Verdict;
import no.hvorervi.released.ItemKind;

/** What tends to be followed by a sure change, in units that let others learn from their actions. */
@Route(EffectRoutes.HELPING)
@Menu(title = "menu.helps", order = 35)
@RolesAllowed({
    Roles.ADMINISTRATOR,
    Roles.HR_ADVISER,
    Roles.UNIT_LEADER,
    Roles.DEPUTY,
    Roles.UNION_REPRESENTATIVE,
    Roles.SAFETY_REPRESENTATIVE,
    Roles.FACILITATOR
})
final class HelpingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<ItemKind> KINDS =
            List.of(ItemKind.PRINCIPLE, ItemKind.PROMOTING, ItemKind.HINDERING, ItemKind.BALANCE);

    private final HelpingService service;

    HelpingView(HelpingService service) {
        this.service = service;
        addClassName("helping");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<Helping> all = service.find();
        PageHeader header =
                new PageHeader(Texts.of(new H1(), "helps.title")).below(Texts.of(new Paragraph(), "helps.lead"));
        add(header);
        if (all.isEmpty()) {
            add(new EmptyState("helps.nowhere.title", "helps.nowhere.text"));
            return;
        }
        header.actions(new PrintButton());
        var causes = new Div(Texts.of(new Paragraph(), "helps.causes"));
        causes.addClassName("note");
        add(causes);
        all.forEach(each -> show(each, all.size() > 1));
    }

    private void show(Helping helping, boolean isOneOfSeveral) {
        if (isOneOfSeveral) {
            add(new H2(helping.municipality()));
        }
        add(muted(Texts.of(new Paragraph(), "helps.count", helping.sharing())));
        KINDS.forEach(kind -> add(section(
                kind,
                helping.items().stream().filter(each -> kind(each) == kind).toList())));
    }

    private static ItemKind kind(OfItem of) {
        return switch (of.item()) {
            case Principle principle -> ItemKind.PRINCIPLE;
            case Factor factor -> factor.effect() == Factor.Effect.PROMOTING ? ItemKind.PROMOTING : ItemKind.HINDERING;
            case BalanceItem balance -> ItemKind.BALANCE;
        };
    }

    private static Section section(ItemKind kind, List<OfItem> items) {
        var section = new Section(Texts.of(new H2(), "helps." + kind));
        section.addClassName("card");
        items.forEach(each -> each.sum().ifPresent(sum -> section.add(item(each, sum))));
        List<OfItem> few = items.stream().filter(each -> each.sum().isEmpty()).toList();
        if (!few.isEmpty()) {
            section.add(
                    muted(Texts.of(new Paragraph(), "helps.few", Helping.FEWEST_UNITS)),
                    muted(Texts.of(new Paragraph(), locale -> names(few, locale))));
        }
        return section;
    }

    private static String names(List<OfItem> items, Locale locale) {
        return items.stream().map(each -> each.item().name().in(locale)).collect(Collectors.joining(" · "));
    }

    private static Div item(OfItem of, Sum sum) {
        var item = new Div(Texts.of(new H3(), of.item().name()::in), counts(sum));
        item.addClassName("helped");
        if (of.item() instanceof Principle principle) {
            var list = new UnorderedList();
            for (int at = 0; at < principle.suggestions().size(); at++) {
                int number = at;
                Optional<Sum> tried = of.suggestions().get(at);
                list.add(new ListItem(
                        Texts.of(
                                new Span(),
                                locale -> I18NProvider.translate(
                                        locale,
                                        "helps.suggestion",
                                        principle.suggestions().get(number).in(locale))),
                        tried.<Component>map(HelpingView::counts)
                                .orElseGet(() -> muted(Texts.of(new Paragraph(), "helps.suggestion.few")))));
            }
            item.add(list);
        }
        return item;
    }

    private static Div counts(Sum sum) {
        var counts = new Div(
                muted(Texts.of(new Span(), "helps.some", sum.actions(), sum.units())),
                count(Verdict.WORKED, sum.worked()),
                count(Verdict.NOT_SURE, sum.notSure()),
                count(Verdict.WRONG_WAY, sum.wrongWay()));
        counts.addClassName("counts");
        return counts;
    }

    private static Span count(Verdict verdict, int number) {
        var count = Texts.of(new Span(), "helps." + verdict, number);
        count.addClassNames("verdict", verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return count;
    }

    private static <C extends Component & HasStyle> C muted(C line) {
        line.addClassName("muted");
        return line;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("helps.title"));
    }
}
