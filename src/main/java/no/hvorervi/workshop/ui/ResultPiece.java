package no.hvorervi.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Factor;
import no.hvorervi.results.kit.LevelBars;
import no.hvorervi.results.kit.Numbers;
import no.hvorervi.results.kit.Picture;
import no.hvorervi.workshop.Asked;
import no.hvorervi.workshop.BoardVote;
import no.hvorervi.workshop.VoteResult;
import no.hvorervi.workshop.VoteResult.Choices;
import no.hvorervi.workshop.VoteResult.Chosen;
import no.hvorervi.workshop.VoteResult.MeanOnly;
import no.hvorervi.workshop.VoteResult.Mixed;
import no.hvorervi.workshop.VoteResult.Spread;

/** What is shown of a vote: the same figures as the room sees, and no others. */
final class ResultPiece extends Div {

    ResultPiece(BoardVote vote) {
        addClassName("vote-result");
        vote.result().ifPresent(result -> add(parts(vote, result).toArray(Component[]::new)));
    }

    private static List<Component> parts(BoardVote vote, VoteResult result) {
        return switch (result) {
            case Spread spread -> List.of(bars(spread), line(spread));
            case MeanOnly alike -> List.of(line(alike));
            case Mixed mixed -> List.of(bars(mixed.spread()), line(mixed), line(mixed.alike()));
            case Choices choices -> List.of(factors(vote, choices), people(choices));
        };
    }

    private static Component bars(Spread spread) {
        return new Picture(locale -> LevelBars.draw(
                spread.counts(),
                IntStream.range(0, spread.counts().size())
                        .mapToObj(at -> I18NProvider.translate(
                                locale,
                                "facilitate.result.bar",
                                at + 1,
                                spread.counts().get(at)))
                        .collect(Collectors.joining(", "))));
    }

    private static Paragraph line(VoteResult result) {
        return Texts.of(new Paragraph(), locale -> words(result, locale));
    }

    /** The result in one sentence. */
    static String words(VoteResult result, Locale locale) {
        return switch (result) {
            case Spread spread ->
                I18NProvider.translate(
                        locale,
                        "facilitate.result.spread",
                        Numbers.one(spread.mean(), locale),
                        I18NProvider.translate(
                                locale, "facilitate.agreement." + spread.word().name()),
                        spread.people());
            case MeanOnly alike ->
                I18NProvider.translate(
                        locale, "facilitate.result.alike", Numbers.one(alike.mean(), locale), alike.people());
            case Mixed mixed ->
                I18NProvider.translate(
                        locale, "facilitate.result.mixed", Numbers.one(mixed.mean(), locale), mixed.people());
            case Choices choices -> I18NProvider.translate(locale, "facilitate.result.people", choices.people());
        };
    }

    private static Paragraph people(Choices choices) {
        var line = line(choices);
        line.addClassName("muted");
        return line;
    }

    private static UnorderedList factors(BoardVote vote, Choices choices) {
        List<Factor> asked = vote.asked() instanceof Asked.OfFactors(var kind, var factors) ? factors : List.of();
        var list = new UnorderedList();
        list.addClassName("chosen-factors");
        choices.factors().stream().filter(each -> each.most() > 1).forEach(each -> asked.stream()
                .filter(factor -> factor.key().equals(each.factor()))
                .forEach(factor -> list.add(Texts.of(
                        new ListItem(),
                        locale -> I18NProvider.translate(
                                locale,
                                "facilitate.result.factor",
                                factor.name().in(locale),
                                times(each, locale))))));
        return list;
    }

    private static String times(Chosen chosen, Locale locale) {
        return chosen.isExact()
                ? Integer.toString(chosen.fewest())
                : I18NProvider.translate(locale, "facilitate.result.nearlyAll");
    }
}
