package no.hvorervi.assessment.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import no.hvorervi.base.ui.Chart;
import no.hvorervi.base.ui.ChartOption;
import no.hvorervi.base.ui.DataTable;
import no.hvorervi.base.ui.Texts;

/** A chart with the table that says the same, drawn anew in every language. */
class ChartCard extends Div {

    /** What is drawn, in one language. */
    interface Content {

        /** An ECharts option. */
        ChartOption option(Locale locale);

        /** A sentence that says what the chart shows. */
        String label(Locale locale);

        List<String> headings(Locale locale);

        /** The same values as in the chart, a list of cells for each row. */
        List<List<String>> rows(Locale locale);
    }

    ChartCard(Content content, String height) {
        addClassName("chart");
        var chart = new Chart();
        chart.setHeight(height);
        chart.setWidthFull();
        var table = new Div();
        var details = new Details(Texts.of(new Span(), "chart.asTable"), table);
        details.addClassName("as-table");
        add(chart, details);
        Texts.redraw(this, (self, locale) -> {
            String label = content.label(locale);
            chart.draw(content.option(locale), label);
            table.removeAll();
            table.add(new DataTable(label, content.headings(locale), content.rows(locale)));
            return self;
        });
    }
}
