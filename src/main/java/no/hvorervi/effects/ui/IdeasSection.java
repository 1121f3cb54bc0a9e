package no.hvorervi.effects.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import no.hvorervi.actions.ActionItem;
import no.hvorervi.actions.kit.NewActionHelp;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Principle;
import no.hvorervi.effects.EffectRoutes;
import no.hvorervi.effects.IdeaService;
import no.hvorervi.effects.SharedAction;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.ids.UnitId;
import org.springframework.core.annotation.Order;

/** Offers somebody who writes an action what the content suggests, and what other units have done, with how it went in a word. */
@SpringComponent
@Order(10)
final class IdeasSection implements NewActionHelp {

    private final IdeaService ideas;
    private final CriteriaService criteria;

    IdeasSection(IdeaService ideas, CriteriaService criteria) {
        this.ideas = ideas;
        this.criteria = criteria;
    }

    @Override
    public Optional<Component> of(UnitId unit, ActionItem item, Consumer<Idea> chosen) {
        List<LocalizedText> ready = criteria.get(item.criteria()).principles().stream()
                .filter(each -> each.key().equals(item.key()))
                .map(Principle::suggestions)
                .flatMap(List::stream)
                .toList();
        List<SharedAction> others = ideas.find(unit, item);
        var section = new Div(Texts.of(new H2(), "ideas.title"));
        section.addClassName("ideas");
        if (ready.isEmpty() && others.isEmpty()) {
            section.add(muted(Texts.of(new Paragraph(), "ideas.none")));
            return Optional.of(section);
        }
        section.add(muted(Texts.of(new Paragraph(), "ideas.lead")));
        if (!ready.isEmpty()) {
            section.add(Texts.of(new H3(), "ideas.ready"), ready(ready, chosen));
        }
        if (!others.isEmpty()) {
            section.add(
                    Texts.of(new H3(), "ideas.others"),
                    others(others, chosen),
                    muted(Texts.of(new Paragraph(), "ideas.others.note")));
        }
        section.add(new Paragraph(helps()));
        return Optional.of(section);
    }

    /** What has been written stays in its own tab. */
    private static Anchor helps() {
        var link = Texts.of(new Anchor(EffectRoutes.HELPING, ""), "ideas.helps");
        link.setTarget(AnchorTarget.BLANK);
        return link;
    }

    private static UnorderedList ready(List<LocalizedText> texts, Consumer<Idea> chosen) {
        var list = list();
        for (int at = 0; at < texts.size(); at++) {
            LocalizedText text = texts.get(at);
            Optional<Integer> number = Optional.of(at);
            var name = Texts.of(new Span(), text::in);
            list.add(new ListItem(new Div(name), use(text::in, what -> chosen.accept(new Idea(what, number)))));
        }
        return list;
    }

    private static UnorderedList others(List<SharedAction> actions, Consumer<Idea> chosen) {
        var list = list();
        for (SharedAction action : actions) {
            var words = new Div(new Span(action.what()), muted(new Span(action.unit())), verdict(action));
            if (!action.learnt().isEmpty()) {
                words.add(muted(Texts.of(new Span(), "ideas.learnt", action.learnt())));
            }
            list.add(new ListItem(
                    words, use(locale -> action.what(), what -> chosen.accept(new Idea(what, Optional.empty())))));
        }
        return list;
    }

    private static Span verdict(SharedAction action) {
        return action.verdict()
                .map(EffectWords::verdict)
                .orElseGet(() -> muted(Texts.of(new Span(), "ideas.unmeasured")));
    }

    private static UnorderedList list() {
        var list = new UnorderedList();
        list.addClassNames("plain", "entries");
        return list;
    }

    /** Fills in what it says in the language that the page is read in. */
    private static Button use(Texts.InLocale what, Consumer<String> chosen) {
        var button = Texts.of(new Button(), "ideas.use");
        Texts.bind(
                button,
                button::setAriaLabel,
                locale -> I18NProvider.translate(locale, "ideas.use.named", what.in(locale)));
        button.addClickListener(
                click -> chosen.accept(what.in(UI.getCurrentOrThrow().getLocale())));
        return button;
    }

    private static <C extends Component & HasStyle> C muted(C line) {
        line.addClassName("muted");
        return line;
    }
}
