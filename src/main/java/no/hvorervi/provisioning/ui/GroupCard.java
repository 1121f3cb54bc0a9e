package no.hvorervi.provisioning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.hvorervi.access.Grant;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.municipalities.Municipality;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitTree;
import no.hvorervi.provisioning.ScimMapping;

/** The directory's groups, and which role in which unit each of them gives. */
final class GroupCard extends Section {

    private final IntegrationActions actions;
    private final Municipality municipality;
    private final UnitTree tree;
    private final Div list = new Div();
    private final LiveStatus status = new LiveStatus();

    GroupCard(IntegrationActions actions, Municipality municipality) {
        this.actions = actions;
        this.municipality = municipality;
        this.tree = actions.trees().today().below(Set.of(municipality.root()));
        addClassName("card");
        add(
                Texts.of(new H2(), "integration.groups.title"),
                Texts.of(new Paragraph(), "integration.groups.text"),
                status,
                list,
                muted("integration.groups.rule"));
        load();
    }

    private static Paragraph muted(String key) {
        var paragraph = Texts.of(new Paragraph(), key);
        paragraph.addClassName("muted");
        return paragraph;
    }

    private void load() {
        list.removeAll();
        List<ScimMapping> groups = actions.mappings().list(municipality.id());
        if (groups.isEmpty()) {
            list.add(Texts.of(new Paragraph(), "integration.groups.none"));
            return;
        }
        var items = new UnorderedList();
        items.addClassNames("plain", "entries");
        groups.stream().map(this::item).forEach(items::add);
        list.add(items);
    }

    private ListItem item(ScimMapping group) {
        var name = new Span(group.displayName());
        name.addClassName("entry-name");
        var gives = Texts.of(new Span(), locale -> gives(group, locale));
        var members = Texts.of(new Span(), "integration.group.members", group.members());
        members.addClassName("muted");
        var change = Texts.of(new Button(), "integration.group.change");
        Texts.bind(change, change::setAriaLabel, "integration.group.change.named", group.displayName());
        change.addClickListener(click -> new MappingDialog(actions, municipality, tree, group, this::saved).open());
        return new ListItem(new Div(name, gives, members), change);
    }

    private String gives(ScimMapping group, Locale locale) {
        if (group.grant().isEmpty()) {
            return I18NProvider.translate(
                    locale, group.byHand() ? "integration.group.nothing" : "integration.group.undecided");
        }
        Grant grant = group.grant().get();
        String unit = tree.find(grant.unit())
                .map(Unit::name)
                .orElseGet(() -> I18NProvider.translate(locale, "integration.group.ended"));
        boolean isWhole = grant.unit().equals(municipality.root());
        return I18NProvider.translate(
                locale,
                isWhole ? "integration.group.gives.whole" : "integration.group.gives",
                I18NProvider.translate(locale, "integration.role." + grant.role()),
                unit);
    }

    private void saved() {
        load();
        status.say(locale -> I18NProvider.translate(locale, "integration.map.saved"));
    }
}
