package no.hvorervi.actions.kit;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Optional;
import no.hvorervi.actions.Expected;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.BalanceItem;
import no.hvorervi.criteria.Item;

/** Asks which way the scores of an action's item are to go: of what there can be too much of nobody can know beforehand. */
public final class ExpectedField extends RadioButtonGroup<Expected> {

    private Optional<Item> about = Optional.empty();

    public ExpectedField() {
        setItems(Expected.values());
        setManualValidation(true);
        Texts.bind(this, this::setLabel, "actions.expected");
        Texts.redraw(this, ExpectedField::draw);
        addValueChangeListener(change -> setInvalid(false));
    }

    private ExpectedField draw(Locale locale) {
        setItemLabelGenerator(each -> about.map(item -> words(each, item, locale))
                .orElseGet(() -> I18NProvider.translate(locale, "actions.expected." + each.name())));
        return this;
    }

    /** Says it in the item's own words. */
    public void about(Item item) {
        about = Optional.of(item);
        draw(getLocale());
    }

    /** Fills it in; or empties it, where it must be chosen. */
    public void suggest(Optional<Expected> direction) {
        direction.ifPresentOrElse(this::setValue, this::clear);
    }

    /** What is chosen; empty when nothing is, which it then says. */
    public Optional<Expected> read() {
        Optional<Expected> chosen = getOptionalValue();
        if (chosen.isEmpty()) {
            setErrorMessage(Texts.text("actions.fault.expected"));
            setInvalid(true);
        }
        return chosen;
    }

    /** A direction, as it reads for an item. */
    public static String words(Expected direction, Item item, Locale locale) {
        return item instanceof BalanceItem balance
                ? I18NProvider.translate(
                        locale,
                        "actions.expected.balance." + direction.name(),
                        (direction == Expected.HIGHER ? balance.low() : balance.high()).in(locale))
                : I18NProvider.translate(locale, "actions.expected." + direction.name());
    }
}
