package no.hvorervi.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * A drawing by ECharts. Its option may name colours as {@code var(--token)}; the element fills them in for light, dark
 * and print. A chart always stands beside a table with the same values, so assistive technology gets one label only.
 */
@Tag("hvorervi-chart")
@JsModule("context://frontend/chart.js")
public final class Chart extends Component implements HasSize, HasStyle {

    /** Draws the option; the label says in a sentence what the drawing shows. */
    public void draw(ChartOption option, String label) {
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
        getElement().setProperty("option", option.toString());
    }
}
