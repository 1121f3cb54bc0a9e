package no.hvorervi.rounds.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.function.Consumer;
import no.hvorervi.base.ui.DayField;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.rounds.Approval;
import no.hvorervi.rounds.Approval.Discussion;
import no.hvorervi.rounds.ApprovalSide;

/** One side's word: when and with whom the round was talked through, and that it may open. */
final class ApprovalForm extends Section {

    private final LocalDate today;
    private final DayField on = new DayField("round.discussed.on");
    private final TextArea with = new TextArea();

    ApprovalForm(ApprovalSide side, LocalDate today, Consumer<Discussion> whenAgreed) {
        this.today = today;
        addClassNames("card", "form");
        on.setMax(today);
        Texts.bind(with, with::setLabel, "round.discussed.with");
        Texts.bind(with, with::setHelperText, "round.discussed.with.hint");
        Texts.bind(with, with::setErrorMessage, "round.discussed.with.missing");
        with.setMaxLength(Approval.MAX_WITH);
        with.setManualValidation(true);
        with.addValueChangeListener(change -> with.setInvalid(false));
        with.setWidthFull();
        var approve = Texts.of(new Button(), "round.approve." + side.name());
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        approve.addClickListener(click -> read(whenAgreed));
        add(Texts.of(new H2(), "round.approve"), Texts.of(new Paragraph(), "round.approve.lead"), on, with, approve);
    }

    private void read(Consumer<Discussion> whenAgreed) {
        with.setInvalid(with.getValue().isBlank());
        if (on.isEmpty() || on.getValue().isAfter(today)) {
            on.showFault("round.discussed.on.missing");
            on.focus();
        } else if (with.isInvalid()) {
            with.focus();
        } else {
            whenAgreed.accept(new Discussion(on.getValue(), with.getValue()));
        }
    }
}
