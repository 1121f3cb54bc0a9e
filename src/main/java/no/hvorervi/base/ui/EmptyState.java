package no.hvorervi.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** What a page says while it has nothing to show: what will come, and what to do now. */
public final class EmptyState extends Section {

    /** Takes the keys of a title and an explanation, and the actions that fit. */
    public EmptyState(String titleKey, String textKey, Component... actions) {
        addClassNames("card", "empty");
        add(Texts.of(new H2(), titleKey), Texts.of(new Paragraph(), textKey));
        add(actions);
    }
}
