package no.hvorervi.results.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.Function;
import no.hvorervi.base.ui.AboutLinks;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Item;
import no.hvorervi.results.UnitResult;
import no.hvorervi.results.kit.AsTable;
import no.hvorervi.results.kit.HiddenWord;
import no.hvorervi.results.page.BalanceLines;
import no.hvorervi.results.page.Told;

/** Whether there is too little or too much, of control and of latitude. */
class BalanceSection extends Section {

    /** @param links to what can be done about the two */
    BalanceSection(UnitResult result, Function<Item, List<AboutLinks.Link>> links) {
        var lines = new BalanceLines(result);
        addClassNames("card", "balance-map");
        add(Texts.of(new H2(), "profile.balance"));
        lines.sentence().ifPresent(text -> add(Drawn.muted(text)));
        lines.picture()
                .ifPresentOrElse(
                        drawing -> {
                            add(Drawn.picture(drawing));
                            List<AboutLinks.Link> all = result.balance().stream()
                                    .flatMap(each -> links.apply(each.item()).stream())
                                    .toList();
                            if (!all.isEmpty()) {
                                add(AboutLinks.below(all));
                            }
                            add(new AsTable(locale -> lines.table(Told.in(locale))));
                        },
                        () -> add(new Paragraph(new HiddenWord())));
    }
}
