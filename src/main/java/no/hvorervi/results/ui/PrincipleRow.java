package no.hvorervi.results.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.assessment.Voice;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.measures.AgreementWord;
import no.hvorervi.measures.Level;
import no.hvorervi.results.PrincipleResult;
import no.hvorervi.results.Value;
import no.hvorervi.results.kit.HiddenWord;
import no.hvorervi.results.kit.Numbers;
import no.hvorervi.results.kit.Picture;
import no.hvorervi.results.kit.PrincipleBand;
import no.hvorervi.rounds.AnonymousVoice;

/** One principle: its name and described level on the left, all voices on one line on the right, what to talk about below. */
class PrincipleRow extends Section {

    private final PrincipleResult principle;
    private final Optional<Value.Seen> spoken;

    PrincipleRow(PrincipleResult principle, AnonymousVoice speaking) {
        this.principle = principle;
        spoken = principle.seen(speaking);
        addClassName("pr");
        add(words(), picture());
        Stream.of(gap(), divided()).flatMap(Optional::stream).forEach(text -> {
            var line = Texts.of(new Paragraph(), text);
            line.addClassName("gap");
            add(line);
        });
    }

    private Div words() {
        var words = new Div(Texts.of(new H3(), principle.principle().name()::in));
        spoken.ifPresent(seen -> words.add(Texts.of(
                new Paragraph(),
                locale -> principle.principle().level(Level.band(seen.mean())).in(locale))));
        return words;
    }

    private Div picture() {
        var place = new Div();
        List<PrincipleBand.Point> points = points();
        if (!points.isEmpty()) {
            place.add(new Picture(locale -> PrincipleBand.draw(points, label(locale))));
        }
        principle.values().forEach((voice, value) -> {
            if (value instanceof Value.Hidden) {
                var line = new Paragraph(
                        Texts.of(new Span(), locale -> Wording.voice(Wording.mark(voice), locale) + ": "),
                        new HiddenWord());
                line.addClassName("is-hidden");
                place.add(line);
            }
        });
        return place;
    }

    /** The employees' first: their step is lit up. */
    private List<PrincipleBand.Point> points() {
        List<PrincipleBand.Point> points = new ArrayList<>();
        for (AnonymousVoice voice : AnonymousVoice.values()) {
            principle
                    .seen(voice)
                    .ifPresent(seen -> points.add(
                            new PrincipleBand.Point(Wording.mark(voice), seen.mean(), seen.low(), seen.high())));
        }
        for (Voice voice : Voice.values()) {
            Optional.ofNullable(principle.levels().get(voice))
                    .ifPresent(level -> points.add(PrincipleBand.Point.exact(Wording.mark(voice), level)));
        }
        return points;
    }

    private String label(Locale locale) {
        return principle.principle().name().in(locale) + ": "
                + Wording.voices(principle, locale).entrySet().stream()
                        .map(each -> Wording.voice(each.getKey(), locale) + " " + each.getValue())
                        .collect(Collectors.joining(", "));
    }

    private Optional<Texts.InLocale> gap() {
        return principle
                .wideGap()
                .map(gap -> locale -> I18NProvider.translate(
                        locale,
                        gap > 0 ? "results.gap.above" : "results.gap.below",
                        Numbers.one(Math.abs(gap), locale),
                        principle.principle().questions().getFirst().in(locale)));
    }

    private Optional<Texts.InLocale> divided() {
        return spoken.flatMap(Value.Seen::spread)
                .filter(spread -> AgreementWord.of(spread.agreement()) == AgreementWord.DIVIDED)
                .map(spread -> locale -> I18NProvider.translate(locale, "results.divided"));
    }
}
