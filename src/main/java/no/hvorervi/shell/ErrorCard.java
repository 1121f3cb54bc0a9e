package no.hvorervi.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import no.hvorervi.base.ui.Texts;

/** What happened in plain words, what to do, and a reference for the administrator. */
class ErrorCard extends Section {

    ErrorCard(int status, String reference) {
        addClassName("card");
        var reading = Texts.of(new Paragraph(), "error.reference", reference);
        reading.addClassName("muted");
        var home = Texts.of(new Anchor("/", ""), "error.home");
        home.addClassNames("btn", "first");
        add(
                Texts.of(new H1(), "error." + status + ".title"),
                Texts.of(new Paragraph(), "error." + status + ".text"),
                reading,
                home);
    }

    /** What stands on the tab of the page. */
    static String title(int status) {
        return Texts.text("page.title", Texts.text("error." + status + ".title"));
    }
}
