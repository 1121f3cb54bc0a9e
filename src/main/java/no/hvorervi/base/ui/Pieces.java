package no.hvorervi.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Small pieces that pages of many features are put together of. */
public final class Pieces {

    private Pieces() {}

    /** Said beside something else, in a quieter colour. */
    public static Span muted(Texts.InLocale text) {
        var span = Texts.of(new Span(), text);
        span.addClassName("muted");
        return span;
    }

    /** What somebody has written, with its lines as they were. */
    public static Span written(String text) {
        var span = new Span(text);
        span.addClassName("written");
        return span;
    }

    /** A link that looks like a button; the first of several stands out. */
    public static Anchor link(String key, String target, boolean isFirst) {
        var link = Texts.of(new Anchor(target, ""), key);
        link.addClassName("btn");
        link.setClassName("first", isFirst);
        return link;
    }

    /** Not printed, since paper does nothing. */
    public static Button button(String key, Runnable pressed) {
        var button = Texts.of(new Button(), key);
        button.addClassName("no-print");
        button.addClickListener(click -> pressed.run());
        return button;
    }

    /** The one that most people are there for. */
    public static Button primary(String key, Runnable pressed) {
        Button button = button(key, pressed);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    /** Beside each other, as far as there is room. */
    public static Div buttons(Component... buttons) {
        var row = new Div(buttons);
        row.addClassNames("buttons", "no-print");
        return row;
    }

    /** The way back to a list, after the path of what the list is of. */
    public static Span above(String path, String target, String key) {
        var above = new Span(path);
        above.add(new Span(" › "), Texts.of(new Anchor(target, ""), key));
        return above;
    }

    public static void fact(DescriptionList facts, String key, Component value) {
        facts.add(Texts.of(new DescriptionList.Term(), key), new DescriptionList.Description(value));
    }

    public static void fact(DescriptionList facts, String key, Texts.InLocale value) {
        fact(facts, key, Texts.of(new Span(), value));
    }
}
