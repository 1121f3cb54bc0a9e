package no.hvorervi.municipalities.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Predicate;
import no.hvorervi.accounts.Roles;
import no.hvorervi.base.ui.Confirm;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.municipalities.Agreement;
import no.hvorervi.municipalities.AgreementService;
import no.hvorervi.municipalities.Municipality;
import no.hvorervi.municipalities.MunicipalityRoutes;

/** Which municipalities see each other's units by name; each side decides for itself and can stop at any time. */
@Route(MunicipalityRoutes.AGREEMENTS)
@Menu(title = "menu.agreements", order = 85)
@RolesAllowed(Roles.ADMINISTRATOR)
final class AgreementsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AgreementService service;
    private final Div content = new Div();
    private final LiveStatus status = new LiveStatus();

    AgreementsView(AgreementService service) {
        this.service = service;
        add(
                new PageHeader(Texts.of(new H1(), "agreements.title"))
                        .below(Texts.of(new Paragraph(), "agreements.lead")),
                status,
                content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        load();
    }

    private void load() {
        content.removeAll();
        List<Municipality> decided = service.decidedByMe();
        if (decided.isEmpty()) {
            content.add(new EmptyState("agreements.none.title", "agreements.none.text"));
        }
        decided.forEach(own -> {
            if (decided.size() > 1) {
                content.add(new H2(own.name()));
            }
            show(service.of(own.id()));
        });
    }

    private void show(List<Agreement> all) {
        if (all.isEmpty()) {
            content.add(new EmptyState("agreements.alone.title", "agreements.alone.text"));
            return;
        }
        addPart(
                "agreements.offered",
                all,
                each -> each.otherAgreedAt().isPresent() && each.agreedAt().isEmpty());
        addPart("agreements.holding", all, Agreement::holds);
        addPart(
                "agreements.waiting",
                all,
                each -> each.agreedAt().isPresent() && each.otherAgreedAt().isEmpty());
        List<Agreement> open = all.stream()
                .filter(each ->
                        each.agreedAt().isEmpty() && each.otherAgreedAt().isEmpty())
                .toList();
        if (!open.isEmpty()) {
            content.add(offering(open));
        }
    }

    private void addPart(String key, List<Agreement> all, Predicate<Agreement> which) {
        List<Agreement> chosen = all.stream().filter(which).toList();
        if (!chosen.isEmpty()) {
            var list = new UnorderedList();
            list.addClassNames("plain", "municipalities");
            chosen.forEach(each -> list.add(line(each)));
            var section = new Section(Texts.of(new H2(), key), list);
            section.addClassName("card");
            content.add(section);
        }
    }

    private ListItem line(Agreement agreement) {
        var name = new Span(agreement.other().name());
        name.addClassName("name");
        var buttons = new Div();
        buttons.addClassName("buttons");
        if (agreement.agreedAt().isEmpty()) {
            var accept = Texts.of(new Button(), "agreements.accept");
            accept.addThemeVariants(ButtonVariant.PRIMARY);
            accept.addClickListener(click -> confirmYes(agreement));
            buttons.add(accept);
        }
        var end = Texts.of(
                new Button(),
                agreement.agreedAt().isEmpty()
                        ? "agreements.decline"
                        : agreement.holds() ? "agreements.withdraw" : "agreements.cancel");
        Texts.bind(
                end,
                end::setAriaLabel,
                "agreements.withdraw.one",
                agreement.other().name());
        end.addClickListener(click -> withdraw(agreement));
        buttons.add(end);
        return new ListItem(name, buttons);
    }

    private Section offering(List<Agreement> open) {
        var other = new ComboBox<Agreement>();
        other.setItems(open);
        other.setItemLabelGenerator(each -> each.other().name());
        other.setManualValidation(true);
        other.addValueChangeListener(change -> other.setInvalid(false));
        Texts.bind(other, other::setLabel, "agreements.other");
        Texts.bind(other, other::setErrorMessage, "agreements.other.missing");
        var offer = Texts.of(new Button(), "agreements.offer.button");
        offer.addClickListener(click -> {
            other.setInvalid(other.isEmpty());
            other.getOptionalValue().ifPresentOrElse(this::confirmYes, other::focus);
        });
        var line = new Div(other, offer);
        line.addClassName("adding");
        var section = new Section(Texts.of(new H2(), "agreements.offer"), line);
        section.addClassName("card");
        return section;
    }

    /** Says what is opened before anything is. */
    private void confirmYes(Agreement agreement) {
        boolean isAnswer = agreement.otherAgreedAt().isPresent();
        String other = agreement.other().name();
        Confirm.ask(
                locale -> I18NProvider.translate(
                        locale, isAnswer ? "agreements.accept.title" : "agreements.offer.title", other),
                locale -> I18NProvider.translate(
                        locale, "agreements.opens", other, agreement.own().name()),
                locale -> I18NProvider.translate(locale, isAnswer ? "agreements.accept" : "agreements.offer.button"),
                () -> {
                    service.agree(agreement.own().id(), agreement.other().id());
                    done(isAnswer ? "agreements.accepted" : "agreements.isOffered", other);
                });
    }

    /** At once and without a question: closing harms nobody, and can be offered anew. */
    private void withdraw(Agreement agreement) {
        service.withdraw(agreement.own().id(), agreement.other().id());
        done("agreements.withdrawn", agreement.other().name());
    }

    private void done(String key, String other) {
        load();
        status.say(locale -> I18NProvider.translate(locale, key, other));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("agreements.title"));
    }
}
