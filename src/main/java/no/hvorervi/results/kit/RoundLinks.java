package no.hvorervi.results.kit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.RoundId;
import no.hvorervi.results.RoundLine;

/** The rounds that a page can show, of which it shows one. */
public final class RoundLinks extends Nav {

    /**
     * Links to the page in each of the rounds.
     *
     * @param shown the one that is shown
     * @param address of the page in a round
     */
    public RoundLinks(List<RoundLine> rounds, Optional<RoundId> shown, Function<RoundId, String> address) {
        var list = new UnorderedList(rounds.stream()
                .map(each -> line(each, shown.filter(each.round()::equals).isPresent(), address.apply(each.round())))
                .toArray(ListItem[]::new));
        list.addClassName("plain");
        add(list);
        addClassNames("rounds-chosen", "no-print");
        Texts.bind(this, text -> getElement().setAttribute("aria-label", text), "results.rounds");
    }

    private static ListItem line(RoundLine line, boolean isShown, String address) {
        var link = Texts.of(
                new Anchor(address, ""),
                locale -> I18NProvider.translate(
                        locale, "results.trend.round", line.title(), NorwegianTime.longDate(line.closedOn(), locale)));
        if (isShown) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return new ListItem(link);
    }
}
