package no.hvorervi.controls.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.base.ui.DayField;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.controls.Control;
import no.hvorervi.controls.ControlFault;
import no.hvorervi.controls.ControlKind;
import no.hvorervi.controls.ControlTerms;
import no.hvorervi.ids.MunicipalityId;

/** What the municipality says of a control: what it is, who demands it and answers for it, why, by which law, until when. */
final class TermsForm extends Div {

    private final ControlFields fields = new ControlFields();
    private final TextField name;
    private final Select<ControlKind> kind;
    private final TextField body;
    private final OwnerPicker owner;
    private final TextArea reason;
    private final TextField law;
    private final DayField review = new DayField("controls.review");

    TermsForm(ControlPages pages, MunicipalityId municipality, Optional<Control> before) {
        addClassName("stacked");
        ControlTerms terms = before.map(Control::terms)
                .orElseGet(
                        () -> new ControlTerms("", ControlKind.REPORT, "", Optional.empty(), "", "", Optional.empty()));
        name = fields.text(
                "controls.name",
                ControlTerms.MAX_NAME,
                terms.name(),
                ControlFault.NAME_MISSING,
                ControlFault.NAME_TOO_LONG);
        kind = SubjectField.kinds(terms.kind());
        body = fields.text(
                "controls.body",
                ControlTerms.MAX_BODY,
                terms.body(),
                ControlFault.BODY_MISSING,
                ControlFault.BODY_TOO_LONG);
        owner = new OwnerPicker(pages.management(), municipality);
        before.ifPresent(owner::show);
        reason = fields.area("controls.reason", ControlTerms.MAX_REASON, terms.reason(), ControlFault.REASON_TOO_LONG);
        law = fields.text(
                "controls.law", ControlTerms.MAX_LEGAL_BASIS, terms.legalBasis(), ControlFault.LEGAL_BASIS_TOO_LONG);
        Texts.bind(review, review::setHelperText, "controls.review.hint");
        review.setClearButtonVisible(true);
        terms.reviewOn().ifPresent(review::setValue);
        add(name, kind, body, owner, reason, law, review);
    }

    ControlTerms read() {
        return new ControlTerms(
                name.getValue(),
                kind.getValue(),
                body.getValue(),
                owner.read(),
                reason.getValue(),
                law.getValue(),
                review.getOptionalValue());
    }

    void show(Set<ControlFault> faults) {
        fields.show(faults);
    }
}
