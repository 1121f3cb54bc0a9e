package no.hvorervi.base.ui;

import com.vaadin.flow.component.button.Button;

/** Prints the page as it stands; not to be seen on paper itself. */
public final class PrintButton extends Button {

    /** Says that it prints. */
    public PrintButton() {
        this("action.print");
    }

    /** Takes the key of what it says. */
    public PrintButton(String key) {
        Texts.bind(this, this::setText, key);
        addClickListener(click -> getElement().executeJs("window.print()"));
        addClassName("no-print");
    }
}
