package no.hvorervi.provisioning.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;
import no.hvorervi.base.ui.CopyField;
import no.hvorervi.base.ui.Texts;

/** Where the directory is to send people and groups, and how one tells it so. */
final class DirectoryCard extends Section {

    DirectoryCard(String address) {
        addClassNames("card", "plan");
        var steps = new OrderedList();
        Stream.of(
                        "integration.steps.token",
                        "integration.steps.application",
                        "integration.steps.connection",
                        "integration.steps.test",
                        "integration.steps.groups",
                        "integration.steps.start")
                .map(key -> Texts.of(new ListItem(), key))
                .forEach(steps::add);
        add(
                Texts.of(new H2(), "integration.directory.title"),
                Texts.of(new Paragraph(), "integration.directory.text"),
                new CopyField(address, "integration.address", "integration.address.copy"),
                new NativeDetails(Texts.of(new Span(), "integration.steps"), steps));
    }
}
