package no.hvorervi.workshop.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.DayField;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Principle;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.suppression.Threshold;
import no.hvorervi.workshop.Programme;
import no.hvorervi.workshop.WorkshopFault;
import no.hvorervi.workshop.WorkshopPlan;

/** What is said of a workshop before it begins. */
final class PlanForm extends Div {

    private final TextField title = new TextField();
    private final DayField day;
    private final Select<Choice> programme = new Select<>();
    private final OrderedList steps = new OrderedList();
    private final CheckboxGroup<Principle> principles = new CheckboxGroup<>();
    private final IntegerField smallest = new IntegerField();
    private final Select<ReleasedRound> released = new Select<>();

    /**
     * A programme to choose.
     *
     * @param name what it is called in a language
     */
    record Choice(Texts.InLocale name, Programme programme) {}

    /**
     * All that can be chosen among.
     *
     * @param programmes never empty
     * @param rounds whose result can be brought in
     */
    record Offered(List<Choice> programmes, List<Principle> principles, List<ReleasedRound> rounds) {}

    PlanForm(WorkshopPlan plan, Offered offered) {
        addClassName("stacked");
        Texts.bind(title, title::setLabel, "facilitate.plan.title");
        title.setMaxLength(WorkshopPlan.MAX_TITLE);
        title.setManualValidation(true);
        title.setValue(plan.title());
        day = new DayField("facilitate.plan.day", plan.heldOn());
        Texts.bind(programme, programme::setLabel, "facilitate.plan.programme");
        Texts.bind(programme, programme::setHelperText, "facilitate.plan.programme.hint");
        programme.setItems(offered.programmes());
        label(programme, each -> each.name());
        programme.addValueChangeListener(change -> showSteps());
        programme.setValue(offered.programmes().getFirst());
        Texts.bind(principles, principles::setLabel, "facilitate.plan.principles");
        Texts.bind(principles, principles::setHelperText, "facilitate.plan.principles.hint");
        principles.setItems(offered.principles());
        Texts.redraw(principles, (self, locale) -> {
            self.setItemLabelGenerator(each -> each.name().in(locale));
            return self;
        });
        principles.setManualValidation(true);
        principles.setValue(offered.principles().stream()
                .filter(each -> plan.principles().contains(each.key()))
                .collect(Collectors.toSet()));
        Texts.bind(smallest, smallest::setLabel, "facilitate.plan.smallest");
        Texts.bind(smallest, smallest::setHelperText, "facilitate.plan.smallest.hint", Threshold.SMALLEST);
        smallest.setManualValidation(true);
        smallest.setMin(Threshold.SMALLEST);
        smallest.setMax(Threshold.LARGEST);
        smallest.setStepButtonsVisible(true);
        smallest.setValue(plan.smallestGroup());
        Texts.bind(released, released::setLabel, "facilitate.plan.released");
        Texts.bind(released, released::setHelperText, "facilitate.plan.released.hint");
        released.setEmptySelectionAllowed(true);
        released.setItems(offered.rounds());
        Texts.redraw(released, (self, locale) -> {
            self.setEmptySelectionCaption(I18NProvider.translate(locale, "facilitate.plan.released.none"));
            self.setItemLabelGenerator(each -> round(each, locale));
            return self;
        });
        offered.rounds().stream()
                .filter(each -> plan.released().filter(each.round()::equals).isPresent())
                .findFirst()
                .ifPresent(released::setValue);
        add(title, day, programme, steps, principles, smallest);
        if (!offered.rounds().isEmpty()) {
            add(released);
        }
    }

    /** Where nothing is chosen the component asks for the label of nothing. */
    private static String round(ReleasedRound round, Locale locale) {
        return Optional.ofNullable(round)
                .map(each -> I18NProvider.translate(
                        locale,
                        "facilitate.plan.released.round",
                        each.title(),
                        NorwegianTime.longDate(each.closedOn(), locale)))
                .orElseGet(() -> I18NProvider.translate(locale, "facilitate.plan.released.none"));
    }

    private static void label(Select<Choice> select, java.util.function.Function<Choice, Texts.InLocale> name) {
        Texts.redraw(select, (self, locale) -> {
            self.setItemLabelGenerator(each -> name.apply(each).in(locale));
            return self;
        });
    }

    private void showSteps() {
        steps.removeAll();
        steps.addClassName("programme-preview");
        programme.getOptionalValue().ifPresent(chosen -> chosen.programme().steps().stream()
                .map(step -> Texts.of(
                        new ListItem(),
                        locale -> I18NProvider.translate(
                                locale,
                                "script.step.line",
                                I18NProvider.translate(locale, WorkshopWords.step(step.kind())),
                                step.minutes())))
                .forEach(steps::add));
    }

    /** What stands in the fields; empty when a day or a number is missing, which its field then says. */
    Optional<WorkshopPlan> read() {
        Optional<LocalDate> on = day.read();
        if (on.isEmpty()) {
            day.focus();
            return Optional.empty();
        }
        int group = smallest.getOptionalValue().orElse(0);
        return Optional.of(new WorkshopPlan(
                title.getValue(),
                on.get(),
                programme.getValue().programme(),
                principles.getValue().stream().map(Principle::key).collect(Collectors.toSet()),
                group,
                released.getOptionalValue().map(ReleasedRound::round)));
    }

    /** Says at each field what is wrong, and leads to the first. */
    void show(Set<WorkshopFault> faults) {
        List<WorkshopFault> inOrder =
                faults.stream().sorted(Comparator.naturalOrder()).toList();
        inOrder.forEach(each -> {
            HasValidation field = field(each);
            field.setErrorMessage(Texts.text("facilitate.fault." + each.name()));
            field.setInvalid(true);
        });
        inOrder.stream().findFirst().map(this::field).ifPresent(first -> ((Focusable<?>) first).focus());
    }

    void clearFaults() {
        List.<HasValidation>of(title, day, programme, principles, smallest, released)
                .forEach(each -> each.setInvalid(false));
    }

    private HasValidation field(WorkshopFault fault) {
        return switch (fault) {
            case TITLE_MISSING, TITLE_LONG -> title;
            case DATE_FAR -> day;
            case STEPS_MISSING, STEPS_MANY -> programme;
            case PRINCIPLES_MISSING, PRINCIPLE_UNKNOWN -> principles;
            case GROUP_RANGE -> smallest;
            case ROUND_NOT_SEEN -> released;
        };
    }
}
