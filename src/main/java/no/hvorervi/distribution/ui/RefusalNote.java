package no.hvorervi.distribution.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.distribution.DistributionRefusedException;

/** Says why something was refused and what to do instead; nothing typed is lost by it. */
final class RefusalNote extends Div {

    RefusalNote() {
        addClassNames("note", "wrong");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** Does something, and shows the reason if it is refused; tells whether it was done. */
    boolean unlessRefused(Runnable action) {
        setVisible(false);
        try {
            action.run();
            return true;
        } catch (DistributionRefusedException refused) {
            removeAll();
            add(Texts.of(
                    new Paragraph(), "distribution.refused." + refused.reason().name()));
            setVisible(true);
            return false;
        }
    }
}
