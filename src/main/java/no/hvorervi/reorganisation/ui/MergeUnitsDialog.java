package no.hvorervi.reorganisation.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.base.ui.DayField;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitPicker;
import no.hvorervi.organisation.UnitTree;
import no.hvorervi.reorganisation.Reorganisation;
import no.hvorervi.reorganisation.Reorganisation.Existing;
import no.hvorervi.reorganisation.Reorganisation.Fresh;
import no.hvorervi.reorganisation.Reorganisation.Target;

/** Asks which units become one, which one, and what it may show of their past. */
final class MergeUnitsDialog extends ReorganisationDialog {

    private final UnitTree managed;
    private final Unit unit;
    private final Map<Unit, Checkbox> merged = new LinkedHashMap<>();
    private final Div list = new Div();
    private final UnitPicker another;
    private final RadioButtonGroup<Into> into = new RadioButtonGroup<>();
    private final NewUnitFields fresh = new NewUnitFields();
    private final UnitPicker existing;
    private final Checkbox rolesGoOn = new Checkbox();
    private final DayField day;

    /** What the units become. */
    private enum Into {
        NEW,
        EXISTING
    }

    MergeUnitsDialog(UnitActions actions, Unit unit, UnitTree managed, LocalDate shown, Runnable whenDone) {
        super(actions, whenDone);
        this.managed = managed;
        this.unit = unit;
        another = UnitPicker.required(managed, "reorganise.merge.with", "reorganise.merge.with.missing");
        existing = UnitPicker.required(managed, "reorganise.merge.existing", "reorganise.merge.existing.missing");
        day = new DayField("reorganise.fromDay", shown);
        Texts.bind(this, this::setHeaderTitle, "reorganise.merge.title", unit.name());
        Texts.bind(into, into::setLabel, "reorganise.merge.into");
        Texts.bind(rolesGoOn, rolesGoOn::setLabel, "reorganise.merge.roles");
        into.setItems(Into.values());
        into.setItemLabelGenerator(choice -> Texts.text("reorganise.merge.into." + choice.name()));
        into.addValueChangeListener(change -> showTarget());
        into.setValue(Into.NEW);
        fresh.suggesting("", unit.kind(), unit.externalId() + "-ny");
        add(unit);
        addToForm(
                Texts.of(new Paragraph(), "reorganise.merge.lead"),
                day,
                list,
                adding(),
                into,
                fresh,
                existing,
                rolesGoOn);
    }

    private Div adding() {
        var add = Texts.of(new Button(), "reorganise.merge.add");
        add.addClickListener(click -> another.read().ifPresent(chosen -> {
            add(chosen);
            another.clear();
            another.focus();
        }));
        var line = new Div(another, add);
        line.addClassName("adding");
        return line;
    }

    private void add(Unit chosen) {
        if (merged.containsKey(chosen)) {
            return;
        }
        var shows = new Checkbox();
        Texts.bind(shows, shows::setLabel, "reorganise.merge.shows");
        Texts.bind(shows, shows::setAriaLabel, "reorganise.shows", chosen.name());
        merged.put(chosen, shows);
        var name = new Span(chosen.name());
        name.addClassName("name");
        var line = new Div(name, shows);
        line.addClassName("merged");
        if (!chosen.equals(unit)) {
            var remove = Texts.of(new Button(), "reorganise.merge.remove");
            Texts.bind(remove, remove::setAriaLabel, "reorganise.merge.remove.unit", chosen.name());
            remove.addClickListener(click -> {
                merged.remove(chosen);
                list.remove(line);
            });
            line.add(remove);
        }
        list.add(line);
    }

    private void showTarget() {
        fresh.setVisible(into.getValue() == Into.NEW);
        existing.setVisible(into.getValue() == Into.EXISTING);
    }

    @Override
    Optional<Reorganisation> read() {
        Optional<LocalDate> from = day.read();
        boolean isEnough = merged.size() > 1 || into.getValue() == Into.EXISTING;
        another.setInvalid(!isEnough);
        Optional<Target> target = target();
        return isEnough ? target.flatMap(chosen -> from.map(first -> merge(chosen, first))) : Optional.empty();
    }

    private Optional<Target> target() {
        if (into.getValue() == Into.EXISTING) {
            return existing.read()
                    .filter(chosen -> merged.size() > 1 || !chosen.equals(unit))
                    .map(chosen -> new Existing(chosen.id()));
        }
        UnitId parent = managed.parent(unit.id()).map(Unit::id).orElse(unit.id());
        return fresh.read().map(made -> new Fresh(parent, made));
    }

    private Reorganisation merge(Target target, LocalDate first) {
        Set<UnitId> units = merged.keySet().stream()
                .map(Unit::id)
                .filter(id -> !target.equals(new Existing(id)))
                .collect(Collectors.toSet());
        Set<UnitId> shown = merged.entrySet().stream()
                .filter(each -> each.getValue().getValue())
                .map(each -> each.getKey().id())
                .filter(units::contains)
                .collect(Collectors.toSet());
        return new Reorganisation.Merge(units, target, shown, rolesGoOn.getValue(), first);
    }

    @Override
    Stream<? extends HasValidation> fields() {
        return Stream.of(Stream.of(day, another), fresh.fields(), Stream.of(existing))
                .flatMap(each -> each);
    }
}
