package no.hvorervi.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.signals.Signal;
import java.util.function.Consumer;

/** Tells whether the window is as narrow as a phone's, where a table keeps one column. */
public final class NarrowWindow {

    /** The same limit as in the style sheets: 45 rem. */
    private static final int BELOW_PIXELS = 720;

    private NarrowWindow() {}

    /** Does the action at once, and again each time the window becomes narrow or wide. */
    public static void whenChanged(Component owner, Consumer<Boolean> action) {
        var size = UI.getCurrentOrThrow().getPage().windowSizeSignal();
        Signal.effect(owner, () -> {
            int width = size.get().width();
            // Before the browser has told its size the width is 0, and nothing is known.
            boolean narrow = width > 0 && width <= BELOW_PIXELS;
            Signal.untracked(() -> {
                action.accept(narrow);
                return narrow;
            });
        });
    }
}
