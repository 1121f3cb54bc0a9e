package no.hvorervi.base.ui;

import com.vaadin.flow.component.html.Span;

/** A line that screen readers announce politely when it changes, such as «lagret 14:32». */
public final class LiveStatus extends Span {

    private Texts.InLocale text = locale -> "";

    public LiveStatus() {
        addClassName("live");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("aria-live", "polite");
        Texts.redraw(this, (self, locale) -> {
            self.setText(text.in(locale));
            return self;
        });
    }

    /** Shows and announces a text. */
    public void say(Texts.InLocale text) {
        this.text = text;
        setText(text.in(getLocale()));
    }
}
