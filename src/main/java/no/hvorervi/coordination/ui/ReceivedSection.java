package no.hvorervi.coordination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.hvorervi.actions.kit.AboveActions;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.coordination.CoordinationRoutes;
import no.hvorervi.coordination.HandedUp;
import no.hvorervi.ids.UnitId;
import org.springframework.core.annotation.Order;

/** Shows on the page of a unit's actions what units below have handed to it; what waits for an answer first. */
@SpringComponent
@Order(10)
final class ReceivedSection implements AboveActions {

    private final CoordinationPages pages;

    ReceivedSection(CoordinationPages pages) {
        this.pages = pages;
    }

    @Override
    public Optional<Component> of(UnitId unit) {
        List<HandedUp> all = pages.handed().list(unit);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = pages.today();
        var list = new UnorderedList(all.stream()
                .sorted(Comparator.comparing(each -> !each.isWaiting()))
                .map(each -> entry(unit, each, today))
                .toArray(ListItem[]::new));
        list.addClassNames("plain", "entries");
        var section = new Section(Texts.of(new H2(), "handed.received"), list);
        section.addClassName("card");
        return Optional.of(section);
    }

    private static ListItem entry(UnitId unit, HandedUp each, LocalDate today) {
        Span state = Pieces.muted(locale -> CoordinationWords.state(each, today, locale));
        state.setClassName("late", each.isUnanswered(today));
        return CoordinationWords.entry(
                CoordinationRoutes.handed(unit, each.id()),
                each.what(),
                Texts.of(
                        new Span(),
                        locale -> I18NProvider.translate(
                                locale, "handed.from", each.fromName(), NorwegianTime.longDate(each.at(), locale))),
                state);
    }
}
