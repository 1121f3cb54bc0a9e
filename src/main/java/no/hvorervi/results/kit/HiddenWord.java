package no.hvorervi.results.kit;

import com.vaadin.flow.component.html.Span;
import no.hvorervi.base.ui.Texts;

/** Stands where a figure is hidden, so that it is never taken for nothing or for naught. */
public final class HiddenWord extends Span {

    public static final String KEY = "results.hidden";

    public HiddenWord() {
        addClassName("hidden-word");
        Texts.of(this, KEY);
    }
}
