package no.hvorervi.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.DayField;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitService;
import no.hvorervi.people.DelegationService;
import no.hvorervi.people.DelegationService.Colleague;
import no.hvorervi.people.DelegationService.Loan;
import no.hvorervi.people.PeopleRoutes;

/** «Jeg er borte»: a leader lends the role to a colleague from a day to a day, and takes it back. */
@Route(PeopleRoutes.AWAY_PATH)
@PermitAll
final class AwayView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final DelegationService service;
    private final UnitService units;
    private final Clock clock;
    private final LiveStatus status = new LiveStatus();
    private final FaultNote fault = new FaultNote();
    private final Div loans = new Div();
    private final Select<Colleague> lender = new Select<>();
    private final DayField from = new DayField("role.from");
    private final DayField to = new DayField("role.to");
    private UnitId unit = new UnitId(0);

    AwayView(DelegationService service, UnitService units, Clock clock) {
        this.service = service;
        this.units = units;
        this.clock = clock;
        Texts.bind(lender, lender::setLabel, "away.lender");
        lender.setItemLabelGenerator(Colleague::name);
        lender.setWidthFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        unit = UnitPeopleView.unitIn(event);
        try {
            load(event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter(PeopleRoutes.LENDER)
                    .orElse(""));
        } catch (UnitNotFoundException hidden) {
            throw new NotFoundException();
        }
    }

    private void load(String asked) {
        List<Colleague> lenders = service.lenders(unit);
        List<Unit> path = units.path(unit);
        add(
                new PageHeader(Texts.of(new H1(), "away.title"))
                        .above(new Span(Unit.path(path)))
                        .below(Texts.of(new Paragraph(), "away.lead")),
                status,
                loans);
        showLoans();
        if (lenders.isEmpty()) {
            add(new EmptyState("away.nobody.title", "away.nobody.text"));
            return;
        }
        lender.setItems(lenders);
        lender.setValue(lenders.stream()
                .filter(each -> each.id().toString().equals(asked))
                .findFirst()
                .orElse(lenders.getFirst()));
        lender.setVisible(lenders.size() > 1 || !asked.isEmpty());
        add(form());
    }

    private Section form() {
        LocalDate today = NorwegianTime.today(clock);
        var colleague = new ColleaguePicker(service, unit);
        from.setValue(today);
        from.setMin(today);
        to.clear();
        to.setMin(today);
        var days = new Div(from, to);
        days.addClassName("days");
        var lend = Texts.of(new Button(), "away.lend");
        lend.addThemeVariants(ButtonVariant.PRIMARY);
        lend.addClickListener(click -> lend(colleague));
        var form = new Section(Texts.of(new H2(), "away.new"), lender, colleague, days, fault, lend);
        form.addClassNames("card", "form");
        return form;
    }

    private void lend(ColleaguePicker colleague) {
        colleague.setInvalid(colleague.isEmpty());
        if (from.isEmpty()) {
            from.showFault("role.from.missing");
        }
        if (to.isEmpty()) {
            to.showFault("person.end.day.missing");
        }
        if (colleague.isInvalid()) {
            colleague.focus();
        } else if (from.isInvalid()) {
            from.focus();
        } else if (to.isInvalid()) {
            to.focus();
        } else if (fault.unlessRefused(() -> service.lend(
                unit, lender.getValue().id(), colleague.getValue().id(), from.getValue(), to.getValue()))) {
            String borrower = colleague.getValue().name();
            colleague.clear();
            showLoans();
            status.say(locale -> I18NProvider.translate(locale, "away.done", borrower));
        }
    }

    private void showLoans() {
        loans.removeAll();
        List<Loan> lent = service.loans(unit);
        if (lent.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("plain", "role-list");
        lent.forEach(loan -> list.add(item(loan)));
        var section = new Section(Texts.of(new H2(), "away.loans"), list);
        section.addClassName("card");
        loans.add(section);
    }

    private ListItem item(Loan loan) {
        var days = Texts.of(new Span(), locale -> RoleTexts.period(loan.role(), locale));
        days.addClassName("muted");
        var words = new Div(new Span(loan.borrower()), days);
        words.addClassName("unit-name");
        var end = Texts.of(new Button(), "away.end");
        Texts.bind(end, end::setAriaLabel, "away.end.who", loan.borrower());
        end.addClickListener(click -> {
            service.takeBack(loan.role().id());
            showLoans();
            status.say(locale -> I18NProvider.translate(locale, "away.ended", loan.borrower()));
        });
        return new ListItem(words, end);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("away.title"));
    }
}
