package no.hvorervi.controls.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.controls.ControlAnswer;
import no.hvorervi.controls.ControlAnswer.Done;
import no.hvorervi.controls.ControlRow.Load;
import no.hvorervi.controls.OwnerVerdict;

/** All that the owner of a control has answered, the last first. */
final class AnswerList extends Section {

    AnswerList(List<ControlAnswer> answers, LocalDate today) {
        addClassName("card");
        add(Texts.of(new H2(), "controls.answers"));
        if (answers.isEmpty()) {
            add(Texts.of(new Paragraph(), "controls.answers.none"));
            return;
        }
        var list = new UnorderedList(
                answers.reversed().stream().map(each -> item(each, today)).toArray(ListItem[]::new));
        list.addClassNames("plain", "entries");
        add(list);
    }

    private static ListItem item(ControlAnswer answer, LocalDate today) {
        var verdict = Texts.of(new Span(), locale -> ControlWords.verdict(answer, today, locale));
        verdict.addClassName("entry-name");
        var words = new Div(verdict);
        if (!answer.verdict().words().isEmpty()) {
            words.add(Pieces.written(answer.verdict().words()));
        }
        if (answer.verdict() instanceof OwnerVerdict.Simplify(var how, var by, int saved)) {
            words.add(Pieces.muted(locale -> I18NProvider.translate(locale, "controls.saves", saved)));
        }
        if (answer.verdict() instanceof OwnerVerdict.Remove(var what, var by, boolean isLawGone) && isLawGone) {
            words.add(Pieces.muted(locale -> I18NProvider.translate(locale, "controls.lawGone")));
        }
        answer.done().ifPresent(done -> words.add(Pieces.muted(locale -> gaveBack(done, locale))));
        words.add(Pieces.muted(locale -> given(answer, locale)));
        return new ListItem(words);
    }

    private static String gaveBack(Done done, Locale locale) {
        return done.gaveBack()
                .map(load ->
                        I18NProvider.translate(locale, "controls.gaveBack", ControlWords.time(load.minutes(), locale)))
                .orElseGet(() -> I18NProvider.translate(locale, "controls.gaveBack.few", Load.FEWEST));
    }

    private static String given(ControlAnswer answer, Locale locale) {
        return I18NProvider.translate(
                locale,
                answer.by().isEmpty() ? "controls.answered" : "controls.answered.by",
                NorwegianTime.longDate(answer.at(), locale),
                answer.by());
    }
}
