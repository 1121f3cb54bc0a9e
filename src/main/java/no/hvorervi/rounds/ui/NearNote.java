package no.hvorervi.rounds.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.rounds.NearRound;
import no.hvorervi.rounds.RoundTerms;

/** Says which other rounds come so close that the later one shows less, and why. */
final class NearNote extends Div {

    NearNote() {
        addClassName("note");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void show(List<NearRound> rounds) {
        removeAll();
        setVisible(!rounds.isEmpty());
        if (rounds.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        rounds.forEach(each -> list.add(Texts.of(
                new ListItem(),
                locale -> I18NProvider.translate(
                        locale, "round.near.round", each.title(), NorwegianTime.longDate(each.closesAt(), locale)))));
        add(
                Texts.of(
                        new Paragraph(), locale -> I18NProvider.translate(locale, "round.near", RoundTerms.DAYS_APART)),
                list);
    }
}
