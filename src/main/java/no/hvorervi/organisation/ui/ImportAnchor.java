package no.hvorervi.organisation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.di.Instantiator;
import java.util.function.Function;
import no.hvorervi.organisation.Imports;

/** A link to one of the imports, wherever the feature above has put it. */
final class ImportAnchor extends Anchor {

    ImportAnchor(Function<Imports, String> path) {
        setHref(path.apply(Instantiator.get(UI.getCurrentOrThrow()).getOrCreate(Imports.class)));
    }
}
