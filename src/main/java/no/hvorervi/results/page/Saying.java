package no.hvorervi.results.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import java.io.Serializable;
import no.hvorervi.base.ui.Texts;

/** Something that is said in every language. */
@FunctionalInterface
public interface Saying extends Serializable {

    String in(Told told);

    /** Gives a Flow component this text, now and in the languages chosen later. */
    static <C extends Component & HasText> C of(C component, Saying saying) {
        return Texts.of(component, locale -> saying.in(Told.in(locale)));
    }
}
