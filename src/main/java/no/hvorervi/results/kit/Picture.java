package no.hvorervi.results.kit;

import com.vaadin.flow.component.html.Div;
import java.io.Serializable;
import java.util.Locale;
import no.hvorervi.base.ui.Texts;

/** A picture on a Flow page, drawn anew in every language. */
public final class Picture extends Div {

    /** Draws with {@link Svg}, which is what makes the markup safe. */
    @FunctionalInterface
    public interface Drawing extends Serializable {
        String in(Locale locale);
    }

    public Picture(Drawing drawing) {
        addClassName("picture");
        var svg = new com.vaadin.flow.component.Svg();
        add(svg);
        Texts.redraw(this, (self, locale) -> {
            svg.setSvg(drawing.in(locale));
            return self;
        });
    }
}
