package no.hvorervi.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;

/** Quiet links to what can be done about each of many things on a page; they are not printed. */
public final class AboutLinks {

    private AboutLinks() {}

    /**
     * Where one link leads.
     *
     * @param key of what can be done; with {@code .of} behind it, of the same with the thing's name
     * @param name of the thing
     */
    public record Link(String key, String target, Texts.InLocale name) {}

    /** In the row of the thing, where it reads alike in every row: what it is about is said to those who do not see the row. */
    public static Anchor inRow(Link link) {
        var anchor = Texts.of(new Anchor(link.target(), ""), link.key());
        anchor.addClassNames("about-link", "no-print");
        nameIt(anchor, link);
        return anchor;
    }

    private static void nameIt(Anchor anchor, Link link) {
        Texts.bind(
                anchor,
                text -> anchor.getElement().setAttribute("aria-label", text),
                locale -> I18NProvider.translate(
                        locale, link.key() + ".of", link.name().in(locale)));
    }

    /** Below a picture of several things, by their names; all links do the same. */
    public static Div below(List<Link> links) {
        String key = links.getFirst().key();
        var lead = Texts.of(new Span(), key + ".list");
        var list = new UnorderedList(
                links.stream().map(each -> new ListItem(named(each))).toArray(ListItem[]::new));
        list.addClassName("plain");
        var below = new Div(lead, list);
        below.addClassNames("about-links", "no-print");
        return below;
    }

    private static Anchor named(Link link) {
        var anchor = Texts.of(new Anchor(link.target(), ""), link.name());
        nameIt(anchor, link);
        return anchor;
    }
}
