package no.hvorervi.actions.kit;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.function.Consumer;
import no.hvorervi.actions.ActionItem;
import no.hvorervi.ids.UnitId;

/** What a feature above offers somebody who writes down a new action about an item; a bean, in the order it says. */
public interface NewActionHelp {

    /**
     * Empty where it has nothing to offer.
     *
     * @param chosen takes what is to be filled in
     */
    Optional<Component> of(UnitId unit, ActionItem item, Consumer<Idea> chosen);

    /**
     * Something that can be done.
     *
     * @param suggestion which of the content's suggestions for the item it is, counted from 0; empty for any other
     */
    record Idea(String what, Optional<Integer> suggestion) {}
}
