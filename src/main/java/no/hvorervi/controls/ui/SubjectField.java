package no.hvorervi.controls.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.controls.Control;
import no.hvorervi.controls.ControlFault;
import no.hvorervi.controls.ControlKind;
import no.hvorervi.controls.ControlSubject;
import no.hvorervi.controls.ControlTerms;
import no.hvorervi.ids.UnitId;

/** Asks which control it is: one that the register has, found by its name, or a new one. */
final class SubjectField extends Div {

    private final ControlPages pages;
    private final UnitId unit;
    private final LiveStatus status;
    private final ControlFields fields = new ControlFields();
    private final TextField name = fields.text(
            "controls.name", ControlTerms.MAX_NAME, "", ControlFault.NAME_MISSING, ControlFault.NAME_TOO_LONG);
    private final Div similar = new Div();
    private final Select<ControlKind> kind = kinds(ControlKind.REPORT);
    private final TextField body = fields.text(
            "controls.body", ControlTerms.MAX_BODY, "", ControlFault.BODY_MISSING, ControlFault.BODY_TOO_LONG);
    private Optional<Control> chosen = Optional.empty();

    SubjectField(ControlPages pages, UnitId unit, LiveStatus status) {
        this.pages = pages;
        this.unit = unit;
        this.status = status;
        addClassName("stacked");
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(change -> look(change.getValue()));
        show();
    }

    static Select<ControlKind> kinds(ControlKind value) {
        var kind = new Select<ControlKind>();
        kind.setItems(ControlKind.values());
        kind.setValue(value);
        kind.setWidthFull();
        Texts.bind(kind, kind::setLabel, "controls.kind");
        Texts.redraw(kind, (self, locale) -> {
            self.setItemLabelGenerator(each -> I18NProvider.translate(locale, "controls.kind." + each.name()));
            return self;
        });
        return kind;
    }

    private void show() {
        removeAll();
        chosen.ifPresentOrElse(this::showChosen, () -> add(name, similar, kind, body));
    }

    private void showChosen(Control control) {
        var what = new Span(control.terms().name());
        what.addClassName("entry-name");
        var words = new Div(what, Pieces.muted(locale -> ControlWords.kind(control, locale)));
        words.addClassName("chosen-control");
        add(words, Pieces.button("controls.other", this::chooseNone));
    }

    private void look(String typed) {
        List<Control> found = pages.entries().similar(unit, typed);
        similar.removeAll();
        if (found.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("plain", "entries");
        found.forEach(each -> {
            var what = new Span(each.terms().name());
            what.addClassName("entry-name");
            var choose = Pieces.button("controls.similar.choose", () -> choose(each));
            Texts.bind(
                    choose,
                    choose::setAriaLabel,
                    "controls.similar.choose.named",
                    each.terms().name());
            list.add(new ListItem(new Div(what, Pieces.muted(locale -> ControlWords.kind(each, locale))), choose));
        });
        var note = new Div(Texts.of(new Paragraph(), "controls.similar"), list);
        note.addClassName("note");
        similar.add(note);
        status.say(locale -> I18NProvider.translate(locale, "controls.similar.found", found.size()));
    }

    void choose(Control control) {
        chosen = Optional.of(control);
        status.say(locale -> "");
        show();
    }

    private void chooseNone() {
        chosen = Optional.empty();
        show();
        name.focus();
    }

    ControlSubject read() {
        return chosen.<ControlSubject>map(each -> new ControlSubject.Known(each.id()))
                .orElseGet(() -> new ControlSubject.Fresh(name.getValue(), kind.getValue(), body.getValue()));
    }

    void show(Set<ControlFault> faults) {
        fields.show(faults);
    }
}
