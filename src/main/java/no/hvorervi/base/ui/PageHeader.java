package no.hvorervi.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a page: where it stands, its title, a line about it, and what can be done. */
public final class PageHeader extends Div {

    private final Div words = new Div();
    private final Div actions = new Div();

    public PageHeader(H1 title) {
        addClassName("head");
        words.add(title);
        actions.addClassName("actions");
        add(words, actions);
    }

    /** A muted line above the title, such as the path to a unit. */
    public PageHeader above(Component line) {
        line.addClassNames("muted", "above");
        words.addComponentAsFirst(line);
        return this;
    }

    /** A muted line below the title. */
    public PageHeader below(Paragraph line) {
        line.addClassNames("muted", "below");
        words.add(line);
        return this;
    }

    /** Buttons and links, the most important last. */
    public PageHeader actions(Component... added) {
        actions.add(added);
        return this;
    }
}
