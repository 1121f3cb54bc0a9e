package no.hvorervi.rounds.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.rounds.RoundRefusedException;

/** Says why something was refused and what to do instead; nothing typed is lost by it. */
final class RoundNote extends Div {

    RoundNote() {
        addClassNames("note", "wrong");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void show(String key) {
        removeAll();
        add(Texts.of(new Paragraph(), key));
        setVisible(true);
    }

    void clear() {
        setVisible(false);
    }

    /** Does something, and shows the reason if it is refused; tells whether it was done. */
    boolean unlessRefused(Runnable action) {
        try {
            clear();
            action.run();
            return true;
        } catch (RoundRefusedException refused) {
            show("round.refused." + refused.reason().name());
            return false;
        }
    }
}
