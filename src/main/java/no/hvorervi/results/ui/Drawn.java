package no.hvorervi.results.ui;

import com.vaadin.flow.component.html.Paragraph;
import no.hvorervi.results.kit.Picture;
import no.hvorervi.results.page.Saying;
import no.hvorervi.results.page.Told;

/** Pieces that several sections are made of. */
final class Drawn {

    private Drawn() {}

    static Picture picture(Saying drawing) {
        return new Picture(locale -> drawing.in(Told.in(locale)));
    }

    static Paragraph muted(Saying text) {
        var line = Saying.of(new Paragraph(), text);
        line.addClassName("muted");
        return line;
    }

    static Paragraph muted(String key) {
        return muted(told -> told.text(key));
    }

    static Paragraph note(Saying text) {
        var note = Saying.of(new Paragraph(), text);
        note.addClassName("note");
        return note;
    }
}
