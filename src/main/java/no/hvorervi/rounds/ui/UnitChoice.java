package no.hvorervi.rounds.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitPicker;
import no.hvorervi.organisation.UnitTree;

/** Which units a round asks: one by one, or with all below. What stands under a chosen unit is told as a number. */
final class UnitChoice extends Div {

    private final UnitTree tree;
    private final Runnable whenChanged;
    private final Set<UnitId> chosen = new LinkedHashSet<>();
    private final UnorderedList list = new UnorderedList();
    private final Span count = new Span();
    private final RoundNote note = new RoundNote();
    private final UnitPicker picker;
    private final Checkbox below = new Checkbox(true);

    UnitChoice(UnitTree tree, Set<UnitId> units, Runnable whenChanged) {
        this.tree = tree;
        this.whenChanged = whenChanged;
        chosen.addAll(units);
        picker = UnitPicker.required(tree, "round.units.add", "round.units.missing");
        Texts.bind(below, below::setLabel, "round.units.below");
        var add = Texts.of(new Button(), "round.units.choose");
        add.addClickListener(click -> add());
        list.addClassNames("plain", "entries");
        Texts.redraw(list, (self, locale) -> {
            draw();
            return self;
        });
        var adding = new Div(picker, below, add);
        adding.addClassName("unit-adding");
        add(Texts.of(new H3(), "round.units"), count, list, adding, note);
        draw();
    }

    Set<UnitId> units() {
        return Set.copyOf(chosen);
    }

    private void add() {
        picker.read().ifPresent(unit -> {
            chosen.add(unit.id());
            if (below.getValue()) {
                tree.descendants(unit.id()).forEach(each -> chosen.add(each.id()));
            }
            picker.clear();
            changed();
        });
    }

    private void remove(Unit unit) {
        chosen.remove(unit.id());
        tree.descendants(unit.id()).forEach(each -> chosen.remove(each.id()));
        changed();
    }

    private void changed() {
        note.clear();
        draw();
        whenChanged.run();
    }

    private void draw() {
        list.removeAll();
        count.setText(I18NProvider.translate(getLocale(), "round.units.count", chosen.size()));
        chosen.stream()
                .flatMap(id -> tree.find(id).stream())
                .filter(unit -> tree.ancestors(unit.id()).stream().noneMatch(each -> chosen.contains(each.id())))
                .map(this::item)
                .forEach(list::add);
    }

    private ListItem item(Unit unit) {
        List<Unit> under = tree.descendants(unit.id());
        long asked = under.stream().filter(each -> chosen.contains(each.id())).count();
        var name = new Span(unit.name());
        name.addClassName("entry-name");
        var words = new Div(name);
        if (!under.isEmpty()) {
            words.add(Pieces.muted(locale -> I18NProvider.translate(locale, "round.units.under", asked, under.size())));
        }
        var remove = Texts.of(new Button(), "round.units.remove");
        Texts.bind(remove, remove::setAriaLabel, "round.units.remove.named", unit.name());
        remove.addClickListener(click -> remove(unit));
        return new ListItem(words, remove);
    }

    void showFault(String key) {
        note.show(key);
        picker.focus();
    }

    void clearFault() {
        note.clear();
    }
}
