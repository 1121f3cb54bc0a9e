package no.hvorervi.assessment.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Criteria;

/** What the leader answered to the one open question. */
class CommentSection extends Section {

    CommentSection(Criteria criteria, String comment) {
        addClassName("card");
        var text = new Paragraph(comment);
        text.addClassName("written");
        add(Texts.of(new H2(), criteria.commentPrompt()::in), text);
    }
}
