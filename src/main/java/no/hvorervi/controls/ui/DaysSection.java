package no.hvorervi.controls.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Set;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.controls.AnswerDays;
import no.hvorervi.controls.ControlFault;
import no.hvorervi.controls.ControlRegister;
import no.hvorervi.controls.Saved.Conflict;
import no.hvorervi.controls.Saved.Faulty;
import no.hvorervi.controls.Saved.Refused;
import no.hvorervi.controls.Saved.Stored;

/** Within how many days owners answer, to be changed by whoever manages the register. */
final class DaysSection extends Details {

    private final ControlPages pages;
    private final ControlRegister register;
    private final ControlFields fields = new ControlFields();
    private final IntegerField days = fields.number("controls.days", ControlFault.DAYS_WRONG);
    private final LiveStatus status = new LiveStatus();
    private int seen;

    DaysSection(ControlPages pages, ControlRegister register) {
        super(Texts.of(
                new Span(),
                locale -> I18NProvider.translate(
                        locale, "controls.days.is", register.days().days())));
        this.pages = pages;
        this.register = register;
        seen = register.days().version();
        days.setValue(register.days().days());
        addClassName("no-print");
        var form = new Div(
                Texts.of(new Paragraph(), "controls.days.text"),
                days,
                status,
                Pieces.buttons(Pieces.button("controls.save", this::save)));
        form.addClassName("days-form");
        add(form);
    }

    private void save() {
        switch (pages.management().setAnswerDays(register.municipality().id(), ControlFields.read(days), seen)) {
            case Stored<AnswerDays>(AnswerDays now) -> said(now, "controls.days.saved");
            case Conflict<AnswerDays>(AnswerDays theirs) -> said(theirs, "controls.days.conflict");
            case Faulty<AnswerDays>(Set<ControlFault> faults) -> fields.show(faults);
            case Refused<AnswerDays> refused -> throw new IllegalStateException("Nothing refuses it");
        }
    }

    private void said(AnswerDays now, String key) {
        seen = now.version();
        days.setValue(now.days());
        setSummaryText(Texts.text("controls.days.is", now.days()));
        status.say(locale -> I18NProvider.translate(locale, key, now.days()));
    }
}
