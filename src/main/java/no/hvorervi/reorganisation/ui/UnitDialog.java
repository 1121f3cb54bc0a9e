package no.hvorervi.reorganisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.organisation.TreeOverview;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitEvent;
import no.hvorervi.organisation.UnitTree;

/** One unit: what it is, what has happened to it, and for those who manage it what can be done. */
final class UnitDialog extends Dialog {

    private final UnitActions actions;
    private final Unit unit;
    private final LocalDate day;
    private final Runnable whenDone;

    /**
     * Shows the unit.
     *
     * @param managed the units that the person may reorganise; that this one is among them decides about the actions
     */
    UnitDialog(UnitActions actions, Unit unit, TreeOverview shown, UnitTree managed, Runnable whenDone) {
        this.actions = actions;
        this.unit = unit;
        this.day = shown.day();
        this.whenDone = whenDone;
        addClassNames("form-dialog", "unit-dialog");
        setHeaderTitle(unit.name());
        String path = Unit.path(shown.tree().ancestors(unit.id()));
        if (!path.isEmpty()) {
            var above = new Paragraph(path);
            above.addClassName("muted");
            add(above);
        }
        add(facts(shown), Texts.of(new H3(), "units.history"), history());
        if (managed.find(unit.id()).isPresent()) {
            add(changes(managed));
        }
        var close = Texts.of(new Button(), "people.close");
        close.addClickListener(click -> close());
        getFooter().add(close);
    }

    private Paragraph facts(TreeOverview shown) {
        List<String> leaders = shown.leaders().getOrDefault(unit.id(), List.of());
        return Texts.of(new Paragraph(), locale -> Stream.of(
                        unit.kind(),
                        unit.headcount()
                                .map(count -> I18NProvider.translate(locale, "units.employees", count))
                                .orElse(""),
                        leaders.isEmpty()
                                ? ""
                                : I18NProvider.translate(locale, "units.ledBy", String.join(", ", leaders)),
                        I18NProvider.translate(locale, "units.id", unit.externalId()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · ")));
    }

    private OrderedList history() {
        LocalDate today = NorwegianTime.today(actions.clock());
        var list = new OrderedList();
        list.addClassNames("plain", "timeline");
        for (UnitEvent event : actions.histories().of(unit.id())) {
            var line = new ListItem(Texts.of(new Span(), ReorganisationTexts.past(event)));
            if (event.day().isAfter(today)) {
                line.addClassName("planned");
                line.add(Texts.of(new Span(), "units.planned.mark"));
            }
            list.add(line);
        }
        return list;
    }

    private Div changes(UnitTree managed) {
        boolean isPart = managed.parent(unit.id()).isPresent();
        var buttons = new Div(
                change("reorganise.add", () -> new AddUnitDialog(actions, unit, day, whenDone)),
                change("reorganise.rename", () -> new RenameUnitDialog(actions, unit, day, whenDone)),
                change("reorganise.correct", () -> new CorrectUnitDialog(actions, unit, whenDone)));
        if (isPart) {
            buttons.add(
                    change("reorganise.move", () -> new MoveUnitDialog(actions, unit, managed, day, whenDone)),
                    change("reorganise.split", () -> new SplitUnitDialog(actions, unit, managed, day, whenDone)),
                    change("reorganise.merge", () -> new MergeUnitsDialog(actions, unit, managed, day, whenDone)),
                    change("reorganise.end", () -> new EndUnitDialog(actions, unit, managed, day, whenDone)));
        }
        buttons.addClassName("buttons");
        return new Div(Texts.of(new H3(), "reorganise.title"), buttons);
    }

    private Button change(String key, Supplier<Dialog> dialog) {
        var button = Texts.of(new Button(), key);
        button.addClickListener(click -> {
            close();
            dialog.get().open();
        });
        return button;
    }
}
