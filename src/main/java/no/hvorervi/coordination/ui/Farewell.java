package no.hvorervi.coordination.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Optional;

/**
 * What is said once on the page that one comes to, since what it is about is not there to be seen any more.
 *
 * @param key of the text
 * @param other the unit whose action it was
 */
record Farewell(String key, String other) {

    /** Leaves it for the next page. */
    static void leave(UI ui, Farewell farewell) {
        ComponentUtil.setData(ui, Farewell.class, farewell);
    }

    /** Takes what was left, so that it is said once. */
    static Optional<Farewell> take() {
        return Optional.ofNullable(UI.getCurrent()).flatMap(ui -> {
            Optional<Farewell> left = Optional.ofNullable(ComponentUtil.getData(ui, Farewell.class));
            ComponentUtil.setData(ui, Farewell.class, null);
            return left;
        });
    }
}
