package no.hvorervi.scripts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.scripts.OwnScript;
import no.hvorervi.scripts.Script;
import no.hvorervi.scripts.ScriptFault;
import no.hvorervi.scripts.ScriptService;
import no.hvorervi.scripts.ScriptStep;
import no.hvorervi.scripts.StepKind;

/** A programme that is being changed: its name, its sittings and their steps. Nothing that is written is lost by a fault. */
final class ScriptForm extends Div implements StepRow.Moves {

    private static final int MINUTES_OF_A_NEW_STEP = 5;

    private final ScriptService service;
    private final TextField title = new TextField();
    private final LiveStatus sum = new LiveStatus();
    private final Div faults = new Div();
    private final Div cards = new Div();
    private final Button another = Texts.of(new Button(), "script.sitting.add");
    private boolean hasChanged;

    ScriptForm(ScriptService service, String name, List<List<ScriptStep>> sittings) {
        this.service = service;
        addClassName("script-form");
        title.setMaxLength(OwnScript.MAX_TITLE);
        title.setManualValidation(true);
        title.setValue(name);
        Texts.bind(title, title::setLabel, "script.name");
        title.addValueChangeListener(change -> {
            title.setInvalid(false);
            hasChanged = true;
        });
        sum.addClassName("script-sum");
        another.addClickListener(click -> addSitting());
        fill(sittings);
        add(title, sum, faults, SittingCard.lead(), cards, another);
    }

    /** Puts these steps in the place of those that are there. */
    void fill(List<List<ScriptStep>> sittings) {
        cards.removeAll();
        sittings.forEach(steps -> {
            SittingCard card = card();
            steps.forEach(step -> card.append(row(step)));
            cards.add(card);
        });
        faults.removeAll();
        changed();
        hasChanged = false;
    }

    private SittingCard card() {
        SittingCard[] made = new SittingCard[1];
        made[0] = new SittingCard(this::addStep, () -> {
            cards.remove(made[0]);
            changed();
        });
        return made[0];
    }

    private StepRow row(ScriptStep step) {
        return new StepRow(step, service.advice(step.kind()), this);
    }

    private void addStep(SittingCard card, StepKind kind) {
        StepRow row = row(new ScriptStep(kind, MINUTES_OF_A_NEW_STEP));
        List<StepRow> rows = card.rows();
        boolean isBeforeTheEnd = !rows.isEmpty() && rows.getLast().kind() == StepKind.MINUTES;
        card.insert(isBeforeTheEnd ? rows.size() - 1 : rows.size(), row);
        changed();
        row.focusMinutes();
    }

    private void addSitting() {
        cards.add(card());
        changed();
    }

    private List<SittingCard> sittings() {
        return cards.getChildren().map(SittingCard.class::cast).toList();
    }

    private int sittingOf(StepRow row) {
        List<SittingCard> all = sittings();
        for (int sitting = 0; sitting < all.size(); sitting++) {
            if (all.get(sitting).rows().contains(row)) {
                return sitting;
            }
        }
        throw new IllegalArgumentException("No such row");
    }

    @Override
    public void up(StepRow row) {
        int sitting = sittingOf(row);
        SittingCard card = sittings().get(sitting);
        int place = card.rows().indexOf(row);
        card.take(row);
        if (place > 0) {
            card.insert(place - 1, row);
        } else {
            sittings().get(sitting - 1).append(row);
        }
        changed();
        row.focusAfter(true);
    }

    @Override
    public void down(StepRow row) {
        int sitting = sittingOf(row);
        SittingCard card = sittings().get(sitting);
        int place = card.rows().indexOf(row);
        card.take(row);
        if (place < card.rows().size()) {
            card.insert(place + 1, row);
        } else {
            sittings().get(sitting + 1).insert(0, row);
        }
        changed();
        row.focusAfter(false);
    }

    @Override
    public void remove(StepRow row) {
        sittings().get(sittingOf(row)).take(row);
        changed();
        List<StepRow> left =
                sittings().stream().flatMap(each -> each.rows().stream()).toList();
        if (left.isEmpty()) {
            another.focus();
        } else {
            left.getLast().focusMinutes();
        }
    }

    @Override
    public void changed() {
        hasChanged = true;
        List<SittingCard> all = sittings();
        List<StepRow> rows = all.stream().flatMap(each -> each.rows().stream()).toList();
        for (int sitting = 0; sitting < all.size(); sitting++) {
            all.get(sitting).show(sitting + 1, all.size() > 1);
            for (StepRow row : all.get(sitting).rows()) {
                row.showMovable(
                        sitting > 0 || !row.equals(all.getFirst().rows().getFirst()),
                        sitting < all.size() - 1
                                || !row.equals(all.getLast().rows().getLast()));
            }
        }
        another.setVisible(all.size() < Script.MAX_SITTINGS);
        int minutes = rows.stream().mapToInt(StepRow::written).sum();
        sum.say(locale -> I18NProvider.translate(locale, "script.sum", minutes, rows.size()));
    }

    boolean hasChanged() {
        return hasChanged;
    }

    void saved() {
        hasChanged = false;
        show(List.of());
    }

    String title() {
        return title.getValue();
    }

    /** The steps; empty when some have minutes that cannot be used, which their fields say then. */
    Optional<List<List<ScriptStep>>> read() {
        List<List<ScriptStep>> read = new ArrayList<>();
        boolean areAllUsable = true;
        for (SittingCard card : sittings()) {
            List<ScriptStep> steps = new ArrayList<>();
            for (StepRow row : card.rows()) {
                Optional<ScriptStep> step = row.read();
                step.ifPresent(steps::add);
                areAllUsable &= step.isPresent();
            }
            read.add(steps);
        }
        return areAllUsable ? Optional.of(read) : Optional.empty();
    }

    /** Says in words what keeps it from being saved. */
    void show(List<ScriptFault> found) {
        faults.removeAll();
        title.setInvalid(false);
        if (found.isEmpty()) {
            return;
        }
        found.stream()
                .filter(each -> each.kind().name().startsWith("TITLE_"))
                .findFirst()
                .ifPresent(each -> {
                    Texts.bind(title, title::setErrorMessage, locale -> ScriptWords.fault(each, locale));
                    title.setInvalid(true);
                });
        var list = new UnorderedList();
        found.forEach(each -> list.add(Texts.of(new ListItem(), locale -> ScriptWords.fault(each, locale))));
        var section = new Section(Texts.of(new H2(), "script.faults"), list);
        section.addClassNames("note", "script-faults");
        section.getElement().setAttribute("role", "alert");
        section.getElement().setAttribute("tabindex", "-1");
        faults.add(section);
        section.getElement().callJsFunction("focus");
    }
}
