package no.hvorervi.reorganisation.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.hvorervi.base.ui.DayField;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitTree;
import no.hvorervi.reorganisation.Reorganisation;
import no.hvorervi.reorganisation.Reorganisation.Part;

/** Asks which units one becomes, what each may show of the past, and where what stands under it goes. */
final class SplitUnitDialog extends ReorganisationDialog {

    private static final int MAX_PARTS = 10;

    /** The number that stands for no part: the roles end. */
    private static final int NONE = -1;

    private final Unit unit;
    private final Div parts = new Div();
    private final List<PartFields> partFields = new ArrayList<>();
    private final Map<UnitId, Select<Integer>> children = new LinkedHashMap<>();
    private final Select<Integer> rolesTo = new Select<>();
    private final DayField day;

    /** The fields of one part. */
    private record PartFields(NewUnitFields unit, Checkbox showsHistory) {}

    SplitUnitDialog(UnitActions actions, Unit unit, UnitTree managed, LocalDate shown, Runnable whenDone) {
        super(actions, whenDone);
        this.unit = unit;
        day = new DayField("reorganise.fromDay", shown);
        Texts.bind(this, this::setHeaderTitle, "reorganise.split.title", unit.name());
        var more = Texts.of(new Button(), "reorganise.split.more");
        more.addClickListener(click -> {
            addPart();
            more.setVisible(partFields.size() < MAX_PARTS);
        });
        var below = new Section();
        managed.children(unit.id()).forEach(child -> below.add(choiceFor(child)));
        if (!children.isEmpty()) {
            below.addComponentAsFirst(Texts.of(new H3(), "reorganise.split.children"));
        }
        Texts.bind(rolesTo, rolesTo::setLabel, "reorganise.split.roles");
        rolesTo.setItemLabelGenerator(this::partOrEnd);
        addPart();
        addPart();
        rolesTo.setValue(NONE);
        addToForm(Texts.of(new Paragraph(), "reorganise.split.lead"), day, parts, more, below, rolesTo);
    }

    private void addPart() {
        int number = partFields.size() + 1;
        var fields = new NewUnitFields().suggesting("", unit.kind(), unit.externalId() + "-" + number);
        var shows = new Checkbox();
        Texts.bind(shows, shows::setLabel, "reorganise.shows", unit.name());
        partFields.add(new PartFields(fields, shows));
        var section = new Section(Texts.of(new H3(), "reorganise.split.part", number), fields, shows);
        section.addClassName("part");
        parts.add(section);
        List<Integer> numbers = IntStream.range(0, number).boxed().toList();
        children.values().forEach(choice -> offer(choice, numbers));
        offer(rolesTo, Stream.concat(numbers.stream(), Stream.of(NONE)).toList());
    }

    private static void offer(Select<Integer> choice, List<Integer> numbers) {
        Integer chosen = choice.getOptionalValue().orElse(0);
        choice.setItems(numbers);
        choice.setValue(chosen);
    }

    private Select<Integer> choiceFor(Unit child) {
        var choice = new Select<Integer>();
        choice.setLabel(child.name());
        choice.setItemLabelGenerator(this::partOrEnd);
        choice.setWidthFull();
        children.put(child.id(), choice);
        return choice;
    }

    private String partOrEnd(Integer number) {
        return number == NONE
                ? Texts.text("reorganise.split.roles.end")
                : Texts.text("reorganise.split.part", number + 1);
    }

    @Override
    Optional<Reorganisation> read() {
        List<Part> read = partFields.stream()
                .flatMap(
                        part -> part
                                .unit()
                                .read()
                                .map(made -> new Part(made, part.showsHistory().getValue()))
                                .stream())
                .toList();
        Optional<LocalDate> from = day.read();
        if (read.size() < partFields.size()) {
            return Optional.empty();
        }
        Map<UnitId, Integer> goingTo = new HashMap<>();
        children.forEach((child, choice) -> goingTo.put(child, choice.getValue()));
        return from.map(first -> new Reorganisation.Split(
                unit.id(), read, goingTo, rolesTo.getOptionalValue().filter(part -> part != NONE), first));
    }

    @Override
    Stream<? extends HasValidation> fields() {
        return Stream.concat(
                Stream.of(day), partFields.stream().flatMap(part -> part.unit().fields()));
    }
}
