package no.hvorervi.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.people.RefusedException;

/** Says in a form why something was refused and what to do instead; nothing typed is lost by it. */
final class FaultNote extends Div {

    FaultNote() {
        addClassNames("note", "wrong");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void clear() {
        setVisible(false);
    }

    void show(String key) {
        removeAll();
        add(Texts.of(new Paragraph(), key));
        setVisible(true);
    }

    /** Does something, and shows the reason if it is refused; tells whether it was done. */
    boolean unlessRefused(Runnable action) {
        try {
            clear();
            action.run();
            return true;
        } catch (RefusedException refused) {
            show("refused." + refused.reason().name());
            return false;
        }
    }
}
