package no.hvorervi.distribution.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.stream.Collectors;
import no.hvorervi.base.ui.Confirm;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.distribution.Recipient;
import no.hvorervi.distribution.RecipientLines;
import no.hvorervi.distribution.RecipientList;
import no.hvorervi.i18n.Language;
import no.hvorervi.rounds.RoundPart;
import no.hvorervi.rounds.RoundPart.PartState;

/** Invitations by e-mail: the addresses, and what has become of the letters. Nothing tells who has answered. */
final class MailSection extends Composite<Section> {

    /** A longer list is folded, so that the rest of the page stays at hand. */
    private static final int SHOWN = 10;

    private final DistributionActions actions;
    private final RoundPart part;
    private final LiveStatus status = new LiveStatus();
    private final Div news = new Div();
    private final TextArea addresses = new TextArea();
    private final Select<Language> language = new Select<>();
    private final RefusalNote note = new RefusalNote();
    private final Div list = new Div();

    MailSection(DistributionActions actions, RoundPart part) {
        this.actions = actions;
        this.part = part;
        Texts.bind(addresses, addresses::setLabel, "distribution.addresses");
        Texts.bind(addresses, addresses::setHelperText, "distribution.addresses.hint");
        addresses.setWidthFull();
        addresses.setMinHeight("7rem");
        addresses.setMaxHeight("20rem");
        addresses.setManualValidation(true);
        addresses.setValueChangeMode(ValueChangeMode.ON_BLUR);
        language.setItems(Language.values());
        language.setValue(Language.NB);
        language.setItemLabelGenerator(Language::ownName);
        Texts.bind(language, language::setLabel, "distribution.language");
        Button add = Words.button("distribution.addresses.add", this::add);
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var adding = new Div(addresses, language, add);
        adding.addClassName("adding");
        getContent().add(news, adding, status, note, list);
        load();
    }

    @Override
    protected Section initContent() {
        return Words.card("distribution.mail");
    }

    private void add() {
        RecipientLines read = RecipientLines.read(addresses.getValue());
        List<Recipient> recipients = read.addresses().stream()
                .map(address -> new Recipient(address, language.getValue()))
                .toList();
        if (recipients.isEmpty() && read.faults().isEmpty()) {
            fail("distribution.addresses.missing");
            return;
        }
        boolean isDone = note.unlessRefused(() -> {
            int added = actions.recipients().add(part.terms().id(), part.unit(), recipients);
            int known = recipients.size() - added;
            int faults = read.faults().size();
            status.say(locale -> I18NProvider.translate(locale, "distribution.addresses.added", added, known, faults));
        });
        if (!isDone) {
            return;
        }
        addresses.setInvalid(false);
        // What could not be read stays, to be put right.
        addresses.setValue(
                read.faults().stream().map(RecipientLines.Fault::text).collect(Collectors.joining("\n")));
        if (!read.faults().isEmpty()) {
            fail("distribution.addresses.wrong", read.faults().size());
        }
        load();
    }

    private void fail(String key, Object... arguments) {
        Texts.bind(addresses, addresses::setErrorMessage, key, arguments);
        addresses.setInvalid(true);
        addresses.focus();
    }

    private void load() {
        RecipientList found = actions.recipients().find(part.terms().id(), part.unit());
        news.removeAll();
        news.add(Texts.of(
                new Paragraph(),
                locale -> I18NProvider.translate(
                        locale,
                        key(found),
                        found.entries().size(),
                        Words.moment(part.terms().opensAt(), locale))));
        found.progress().ifPresent(progress -> news.add(Words.muted(locale -> Words.progress(progress, locale))));
        if (!actions.distributions().canSend()) {
            var warning = new Div(Texts.of(new Paragraph(), "distribution.mail.noServer"));
            warning.addClassNames("note", "wrong");
            news.add(warning);
        }
        List<RecipientList.Entry> undelivered = found.entries().stream()
                .filter(RecipientList.Entry::undelivered)
                .toList();
        if (!undelivered.isEmpty()) {
            var cure = new Div(
                    Texts.of(new Paragraph(), "distribution.undelivered", undelivered.size()), entries(undelivered));
            cure.addClassNames("note", "wrong");
            news.add(cure);
        }
        showAll(found.entries().stream().filter(each -> !each.undelivered()).toList());
    }

    private String key(RecipientList found) {
        if (found.entries().isEmpty()) {
            return "distribution.mail.none";
        }
        if (part.state() == PartState.OPEN) {
            boolean isUnderWay =
                    found.progress().filter(each -> each.waiting() > 0).isPresent();
            String invited = isUnderWay ? "distribution.mail.sending" : "distribution.mail.invited";
            return found.hasNew() ? "distribution.mail.soon" : invited;
        }
        return part.state() == PartState.READY ? "distribution.mail.ready" : "distribution.mail.agree";
    }

    private void showAll(List<RecipientList.Entry> entries) {
        list.removeAll();
        if (entries.isEmpty()) {
            return;
        }
        var details = new Details();
        Texts.bind(details, details::setSummaryText, "distribution.addresses.all", entries.size());
        details.add(entries(entries));
        details.setOpened(entries.size() <= SHOWN);
        list.add(details);
    }

    private UnorderedList entries(List<RecipientList.Entry> entries) {
        var items = new UnorderedList();
        items.addClassNames("plain", "entries");
        entries.forEach(each -> items.add(item(each.recipient())));
        return items;
    }

    private ListItem item(Recipient recipient) {
        String address = recipient.address().value();
        var words = new Div(new Span(address));
        if (recipient.language() != Language.NB) {
            var other = new Span(recipient.language().ownName());
            other.addClassName("muted");
            words.add(other);
        }
        Button remove = Words.button(
                "distribution.addresses.remove",
                () -> Confirm.ask("distribution.addresses.remove", () -> remove(recipient), address));
        Texts.bind(remove, remove::setAriaLabel, "distribution.addresses.remove.named", address);
        return new ListItem(words, remove);
    }

    private void remove(Recipient recipient) {
        actions.recipients().remove(part.terms().id(), part.unit(), recipient.address());
        status.say(locale -> I18NProvider.translate(
                locale, "distribution.addresses.removed", recipient.address().value()));
        load();
    }
}
