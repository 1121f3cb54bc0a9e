package no.hvorervi.comments.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Confirm;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.comments.CommentReview;
import no.hvorervi.comments.CommentReview.Comment;
import no.hvorervi.rounds.ApprovalSide;

/** What one voice has written, to be read, chosen from and agreed to. */
final class OpenSection extends Section {

    /** No comment: the button below them. */
    private static final int BELOW = 0;

    private final CommentReview.Open open;
    private final LocalDate employeesFrom;
    private final Choosing choosing;
    private final Map<Integer, Focusable<?>> stops = new HashMap<>();

    /** Takes what is to be left out now, and where the person stood, for {@link #focus}. */
    @FunctionalInterface
    interface Choosing {
        void choose(Set<Integer> leftOut, int stop);
    }

    OpenSection(CommentReview.Open open, LocalDate employeesFrom, Choosing choosing, Runnable agreeing) {
        this.open = open;
        this.employeesFrom = employeesFrom;
        this.choosing = choosing;
        addClassName("card");
        var texts = new OrderedList(open.comments().stream().map(this::item).toArray(ListItem[]::new));
        texts.addClassNames("plain", "to-review");
        add(Texts.of(new H2(), "comments.of." + open.voice()), texts, buttons(agreeing));
    }

    private ListItem item(Comment comment) {
        var text = new Paragraph(comment.text());
        text.addClassName("written");
        var box = new Checkbox(comment.isLeftOut());
        Texts.bind(box, box::setLabel, "comments.leaveOut", comment.place());
        box.addValueChangeListener(
                change -> choosing.choose(with(comment.place(), change.getValue()), comment.place()));
        stops.put(comment.place(), box);
        var item = new ListItem(text, box);
        item.setClassName("left-out", comment.isLeftOut());
        return item;
    }

    /** Whoever chose from the keyboard goes on from there, though the section is another one. */
    void focus(int stop) {
        Optional.ofNullable(stops.get(stop)).ifPresent(Focusable::focus);
    }

    private Set<Integer> leftOut() {
        return open.comments().stream()
                .filter(Comment::isLeftOut)
                .map(Comment::place)
                .collect(Collectors.toSet());
    }

    private Set<Integer> with(int place, boolean isLeftOut) {
        Set<Integer> changed = new HashSet<>(leftOut());
        if (isLeftOut) {
            changed.add(place);
        } else {
            changed.remove(place);
        }
        return changed;
    }

    /** Where it stands, and what can be done about it. */
    private Div buttons(Runnable agreeing) {
        var sides = new UnorderedList();
        sides.addClassNames("plain", "entries");
        for (ApprovalSide side : ApprovalSide.values()) {
            sides.add(standing(side));
        }
        var all = new Div(Texts.of(new H3(), "comments.both"), Texts.of(new Paragraph(), this::result), sides);
        if (!open.agreed().containsKey(open.mine())) {
            var none = Texts.of(new Button(), "comments.none");
            none.addClickListener(click -> choosing.choose(
                    IntStream.rangeClosed(1, open.comments().size()).boxed().collect(Collectors.toSet()), BELOW));
            none.setEnabled(leftOut().size() < open.comments().size());
            var agree = Texts.of(new Button(), this::agree);
            agree.addThemeVariants(ButtonVariant.PRIMARY);
            agree.addClickListener(click -> ask(agreeing));
            stops.put(BELOW, agree);
            var row = new Div(agree, none);
            row.addClassName("buttons");
            all.add(row);
        }
        return all;
    }

    private String result(Locale locale) {
        if (leftOut().isEmpty()) {
            return I18NProvider.translate(locale, "comments.result.all", open.shown());
        }
        return I18NProvider.translate(
                locale, open.shown() == 0 ? "comments.result.none" : "comments.result", open.shown());
    }

    private String agree(Locale locale) {
        return I18NProvider.translate(
                locale, open.shown() == 0 ? "comments.agree.none" : "comments.agree", open.shown());
    }

    private ListItem standing(ApprovalSide side) {
        var name = Texts.of(new Span(), "round.side." + side.name());
        name.addClassName("entry-name");
        Span words = Optional.ofNullable(open.agreed().get(side))
                .map(by -> Texts.of(new Span(), "comments.side.agreed", by))
                .orElseGet(() -> Texts.of(new Span(), "comments.side.waiting"));
        words.addClassName("muted");
        return new ListItem(new Div(name, words));
    }

    private void ask(Runnable agreeing) {
        boolean isLast = !open.agreed().isEmpty();
        Confirm.ask(
                this::agree,
                locale -> question(isLast, locale),
                locale -> I18NProvider.translate(locale, "comments.confirm.yes"),
                agreeing);
    }

    private String question(boolean isLast, Locale locale) {
        if (!isLast) {
            return I18NProvider.translate(locale, "comments.confirm.first");
        }
        return I18NProvider.translate(
                locale,
                open.shown() == 0 ? "comments.confirm.none" : "comments.confirm.last",
                open.shown(),
                NorwegianTime.longDate(employeesFrom, locale));
    }
}
