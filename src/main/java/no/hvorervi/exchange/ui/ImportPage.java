package no.hvorervi.exchange.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import java.util.Optional;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.municipalities.Municipality;

/**
 * The steps of every import: choose a file, look at what will happen, confirm.
 *
 * @param <F> the file as it was read
 */
abstract class ImportPage<F> extends Div implements HasDynamicTitle {

    /** What the page says and where it leads, by key and path. */
    record Words(
            String title,
            String lead,
            String endMissing,
            String endMissingHint,
            String show,
            String template,
            String back,
            String backTitle) {}

    private final Words words;
    private final Select<Municipality> municipality = new Select<>();
    private final CsvUpload upload = new CsvUpload(this::receive);
    private final Checkbox endsMissing = new Checkbox();
    private final Div outcome = new Div();
    private Optional<F> file = Optional.empty();

    ImportPage(Words words, List<Municipality> managed) {
        this.words = words;
        add(header());
        if (managed.isEmpty()) {
            add(new EmptyState("import.nowhere.title", "import.nowhere.text"));
            return;
        }
        municipality.setItems(managed);
        municipality.setItemLabelGenerator(Municipality::name);
        municipality.setValue(managed.getFirst());
        municipality.setVisible(managed.size() > 1);
        municipality.addValueChangeListener(change -> previewAgain());
        Texts.bind(municipality, municipality::setLabel, "people.municipality");
        Texts.bind(endsMissing, endsMissing::setLabel, words.endMissing());
        Texts.bind(endsMissing, endsMissing::setHelperText, words.endMissingHint());
        endsMissing.addValueChangeListener(change -> previewAgain());
        var choice = new Section(municipality, upload, endsMissing);
        choice.addClassName("card");
        add(choice, outcome);
    }

    private PageHeader header() {
        var template = Texts.of(new Anchor(words.template(), ""), "units.import.template");
        template.addClassName("btn");
        template.getElement().setAttribute("download", true);
        template.getElement().setAttribute("router-ignore", true);
        return new PageHeader(Texts.of(new H1(), words.title()))
                .above(new Paragraph(Texts.of(new Anchor(words.back(), ""), words.backTitle())))
                .below(Texts.of(new Paragraph(), words.lead()))
                .actions(template);
    }

    /** Reads the bytes of a file; what is wrong with it comes with the preview. */
    abstract F read(byte[] content);

    /** Says what importing the file would do, with a way to do it, or what is wrong with it. */
    abstract Section preview(F chosen);

    MunicipalityId municipality() {
        return municipality.getValue().id();
    }

    boolean endsMissing() {
        return endsMissing.getValue();
    }

    private void receive(byte[] content) {
        F read = read(content);
        file = Optional.of(read);
        show(preview(read));
    }

    private void previewAgain() {
        file.ifPresent(chosen -> show(preview(chosen)));
    }

    /** Says why what was confirmed was not done, above what would be done now. */
    void showNotDone(String key) {
        previewAgain();
        var note = new Div(Texts.of(new Paragraph(), key));
        note.addClassNames("note", "wrong");
        note.getElement().setAttribute("role", "alert");
        outcome.addComponentAsFirst(note);
    }

    void startAgain() {
        file = Optional.empty();
        upload.clear();
        outcome.removeAll();
    }

    /** Says what was done. */
    void showDone(Paragraph counts) {
        startAgain();
        var link = Texts.of(new Anchor(words.back(), ""), words.show());
        link.addClassNames("btn", "first");
        var done = new Section(Texts.of(new H2(), "units.import.done"), counts, new Span(link));
        done.addClassName("card");
        show(done);
    }

    /** Moves the focus along, so that keyboard and screen reader are where the news is. */
    private void show(Section news) {
        outcome.removeAll();
        outcome.add(news);
        news.getElement().setAttribute("tabindex", "-1");
        news.getElement().executeJs("this.focus()");
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text(words.title()));
    }
}
