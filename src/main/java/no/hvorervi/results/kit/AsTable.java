package no.hvorervi.results.kit;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import no.hvorervi.base.ui.DataTable;
import no.hvorervi.base.ui.Texts;

/** The table that says the same as a picture, to be opened below it. */
public final class AsTable extends Details {

    /** A table in one language; the first cell of each row is its heading. */
    public record Content(String caption, List<String> headings, List<List<String>> rows) {

        public Content {
            headings = List.copyOf(headings);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** Writes the table in a language. */
    @FunctionalInterface
    public interface Writing extends Serializable {
        Content in(Locale locale);
    }

    public AsTable(Writing writing) {
        super(Texts.of(new Span(), "chart.asTable"));
        addClassName("as-table");
        var place = new Div();
        add(place);
        Texts.redraw(this, (self, locale) -> {
            Content content = writing.in(locale);
            place.removeAll();
            place.add(new DataTable(content.caption(), content.headings(), content.rows()));
            return self;
        });
    }
}
