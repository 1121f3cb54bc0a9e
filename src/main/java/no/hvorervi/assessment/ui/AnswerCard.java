package no.hvorervi.assessment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Stream;
import no.hvorervi.assessment.Answer;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.Item;

/** An answer or a text as it would be stored, for comparing two of them. */
class AnswerCard extends Div {

    static AnswerCard of(Answer answer, Item item, Criteria criteria) {
        var card = new AnswerCard();
        card.add(Texts.of(new Paragraph(), locale -> RatingWords.of(answer.rating(), item, criteria, locale)));
        Stream.of(answer.reason(), answer.evidence())
                .filter(text -> !text.isBlank())
                .map(AnswerCard::text)
                .forEach(card::add);
        return card;
    }

    static AnswerCard of(String text) {
        var card = new AnswerCard();
        card.add(text(text));
        return card;
    }

    private static Paragraph text(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("written");
        return paragraph;
    }
}
