package no.hvorervi.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.hvorervi.actions.ActionContents;
import no.hvorervi.actions.ActionFault;
import no.hvorervi.actions.ActionItem;
import no.hvorervi.actions.ActionSaved.Conflict;
import no.hvorervi.actions.ActionSaved.Faulty;
import no.hvorervi.actions.ActionSaved.Refused;
import no.hvorervi.actions.ActionSaved.Stored;
import no.hvorervi.actions.Expected;
import no.hvorervi.actions.Owner;
import no.hvorervi.actions.kit.ExpectedField;
import no.hvorervi.actions.kit.NewActionHelp.Idea;
import no.hvorervi.base.ui.Confirm;
import no.hvorervi.base.ui.DayField;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Item;
import no.hvorervi.workshop.Board;
import no.hvorervi.workshop.WorkshopRefusedException;

/** Takes down an action while people look on: what it is about, what, who and when. The rest can be written later. */
final class DecideForm extends Div {

    /** Until somebody says otherwise. */
    private static final int MONTHS = 3;

    private final Lead lead;
    private final Board board;
    private final ComboBox<Item> item = new ComboBox<>();
    private final ExpectedField expected = new ExpectedField();
    private final TextField what = new TextField();
    private final TextField owner = new TextField();
    private final DayField due;
    private final Div help = new Div();
    private final LiveStatus status = new LiveStatus();
    private final Button save;
    private String filled = "";
    private Optional<Integer> suggestion = Optional.empty();

    DecideForm(Lead lead, Board board) {
        this.lead = lead;
        this.board = board;
        addClassNames("stacked", "decide-form");
        // What has been talked about comes first.
        item.setItems(Stream.of(
                        TalkChoiceStage.suggested(board).stream(),
                        board.criteria().hindering().stream(),
                        board.criteria().items())
                .flatMap(each -> each.map(Item.class::cast))
                .distinct()
                .toList());
        Texts.bind(item, item::setLabel, "facilitate.action.item");
        Texts.redraw(item, (self, locale) -> {
            self.setItemLabelGenerator(each -> each.name().in(locale));
            return self;
        });
        item.setManualValidation(true);
        item.setWidthFull();
        item.addValueChangeListener(change -> {
            item.setInvalid(false);
            suggestion = Optional.empty();
            help.removeAll();
            item.getOptionalValue().ifPresentOrElse(this::about, () -> expected.setVisible(false));
        });
        expected.setVisible(false);
        text(what, "facilitate.action.what", ActionContents.MAX_WHAT);
        text(owner, "facilitate.action.owner", Owner.MAX_WORDS);
        due = new DayField("facilitate.action.due", lead.pages().today().plusMonths(MONTHS));
        save = WorkshopWords.button("facilitate.action.save", true, this::save);
        var buttons = WorkshopWords.buttons();
        buttons.add(save);
        add(Texts.of(new H3(), "facilitate.action.new"), item, help, expected, what, owner, due, status, buttons);
    }

    private static void text(TextField field, String label, int most) {
        Texts.bind(field, field::setLabel, label);
        field.setMaxLength(most);
        field.setManualValidation(true);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> field.setInvalid(false));
    }

    /** Until something is decided this is the one thing to do. */
    void setPrimary(boolean isFirst) {
        save.setThemeVariant(ButtonVariant.PRIMARY, isFirst);
    }

    private void about(Item about) {
        help.add(lead.pages().help(lead.workshop(), of(about), this::fill));
        expect(about);
    }

    /** It is asked for only where there can be too little or too much. */
    private void expect(Item about) {
        Optional<Expected> hoped = of(about).expected();
        expected.about(about);
        expected.suggest(hoped);
        expected.setVisible(hoped.isEmpty());
    }

    private void fill(Idea idea) {
        if (what.isEmpty() || what.getValue().equals(filled)) {
            filled = idea.what();
            suggestion = idea.suggestion();
            what.setValue(filled);
            what.focus();
            status.say(locale -> I18NProvider.translate(locale, "actions.filled", idea.what()));
        } else {
            String written = what.getValue();
            Confirm.ask(
                    "actions.replace",
                    () -> {
                        what.clear();
                        fill(idea);
                    },
                    written);
        }
    }

    private ActionItem of(Item about) {
        return ActionItem.of(board.criteria().id(), about);
    }

    private void save() {
        Optional<LocalDate> by = due.read();
        Optional<Item> about = item.getOptionalValue();
        if (about.isEmpty()) {
            item.setErrorMessage(Texts.text("facilitate.action.item.missing"));
            item.setInvalid(true);
            item.focus();
            return;
        }
        by.ifPresent(day -> expected.read().ifPresent(direction -> save(about.get(), day, direction)));
    }

    private void save(Item about, LocalDate day, Expected direction) {
        var contents = new ActionContents(
                what.getValue(),
                "",
                "",
                Owner.of(owner.getValue()),
                lead.pages().today(),
                day,
                direction);
        try {
            switch (lead.pages().run().decide(lead.workshop(), of(about), contents, suggestion)) {
                case Stored stored -> {
                    clear();
                    lead.act("facilitate.action.saved", run -> {});
                }
                case Faulty faulty -> show(faulty.faults());
                case Refused refused ->
                    say("actions.refusal." + refused.refusal().name());
                case Conflict conflict -> throw new IllegalStateException("A new one is nobody else's");
            }
        } catch (WorkshopRefusedException refused) {
            say("facilitate.refusal." + refused.reason().name());
        }
    }

    private void clear() {
        item.clear();
        what.clear();
        owner.clear();
        status.say(locale -> "");
    }

    private void say(String key) {
        status.say(locale -> I18NProvider.translate(locale, key));
    }

    private void show(Set<ActionFault> faults) {
        var fields = Map.of(
                ActionFault.WHAT_MISSING, what,
                ActionFault.WHAT_TOO_LONG, what,
                ActionFault.OWNER_MISSING, owner,
                ActionFault.OWNER_TOO_LONG, owner);
        List<ActionFault> inOrder = faults.stream().sorted().toList();
        inOrder.forEach(each -> {
            String text = Texts.text("actions.fault." + each.name());
            if (each == ActionFault.DUE_BEFORE_START) {
                due.showFault("actions.fault." + each.name());
            } else {
                Optional.ofNullable(fields.get(each)).ifPresent(field -> {
                    field.setErrorMessage(text);
                    field.setInvalid(true);
                });
            }
        });
        inOrder.stream().findFirst().ifPresent(each -> Optional.ofNullable(fields.get(each))
                .ifPresentOrElse(TextField::focus, due::focus));
    }
}
