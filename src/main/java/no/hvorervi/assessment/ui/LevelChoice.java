package no.hvorervi.assessment.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.hvorervi.assessment.Rating;
import no.hvorervi.assessment.Rating.Scored;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.Item;
import no.hvorervi.criteria.Principle;

/** A labelled radio group of an item's scores, and «don't know / not applicable». */
class LevelChoice extends RadioButtonGroup<Rating> {

    /** What stands on one option. */
    interface Face {
        Span draw(int score, Locale locale);
    }

    private LevelChoice(Item item, Criteria criteria, Face face) {
        List<Rating> options = new ArrayList<>();
        item.range().scores().forEach(score -> options.add(Rating.of(score)));
        options.add(Rating.notApplicable());
        setItems(options);
        Texts.bind(this, this::setLabel, item.statement()::in);
        Texts.redraw(this, (self, locale) -> {
            self.setRenderer(new ComponentRenderer<>(rating -> rating instanceof Scored(int score)
                    ? face.draw(score, locale)
                    : plain(criteria.noAnswer().in(locale))));
            return self;
        });
    }

    /** Each level with its number, what it is called and what it looks like in practice. */
    static LevelChoice described(Principle principle, Criteria criteria) {
        var choice = new LevelChoice(principle, criteria, (score, locale) -> {
            var text = new Span(
                    strong(score + " · " + criteria.scaleLabel(score).in(locale)),
                    small(principle.level(score).in(locale)));
            text.addClassName("level");
            return text;
        });
        choice.addClassName("levels");
        return choice;
    }

    /** Numbers in one row; what they mean is read out, and stands once above all rows. */
    static LevelChoice numbered(Item item, Criteria criteria) {
        var choice = new LevelChoice(item, criteria, (score, locale) -> {
            var number = new Span(Integer.toString(score));
            number.getElement().setAttribute("aria-hidden", "true");
            var meaning = new Span(score + " " + criteria.scaleLabel(score).in(locale));
            meaning.addClassName("visually-hidden");
            return new Span(number, meaning);
        });
        choice.addClassName("numbers");
        return choice;
    }

    /** The words from «far too little» to «far too much». */
    static LevelChoice balance(Item item, Criteria criteria) {
        var choice = new LevelChoice(item, criteria, (score, locale) -> plain(RatingWords.balance(score, locale)));
        choice.addClassName("words");
        return choice;
    }

    private static Span strong(String text) {
        var span = plain(text);
        span.addClassName("strong");
        return span;
    }

    private static Span small(String text) {
        var span = plain(text);
        span.addClassName("small");
        return span;
    }

    private static Span plain(String text) {
        return new Span(text);
    }
}
