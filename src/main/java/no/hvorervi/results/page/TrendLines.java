package no.hvorervi.results.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.results.PrincipleResult;
import no.hvorervi.results.RoundLine;
import no.hvorervi.results.Trend;
import no.hvorervi.results.UnitResult;
import no.hvorervi.results.kit.AsTable;
import no.hvorervi.results.kit.Numbers;
import no.hvorervi.results.kit.TrendLine;
import no.hvorervi.results.page.Moments.OfAgreed;
import no.hvorervi.results.page.Moments.OfRound;

/** The nine principles over the rounds, and where rounds cannot be set beside each other. */
public final class TrendLines {

    private final UnitResult result;
    private final Trend trend;
    private final Moments moments;

    public TrendLines(UnitResult result) {
        this.result = result;
        trend = result.trend();
        moments = Moments.of(trend.rounds(), result.agreed());
    }

    /** Whether there is nothing before this round. */
    public boolean isFirst() {
        return trend.rounds().size() < 2;
    }

    /** Whether there is more than one moment to be drawn. */
    public boolean isDrawn() {
        return moments.size() > 1;
    }

    /** What the crosses are; empty where there are none. */
    public Optional<Saying> agreed() {
        return moments.hasAgreed() ? Optional.of(told -> told.text("results.agreed.lead")) : Optional.empty();
    }

    /** What the round is set beside, or why it is not. */
    public String lead(Told told) {
        if (isFirst()) {
            return told.text("results.trend.first");
        }
        return result.before()
                .map(before -> told.text(
                        "results.trend.lead", before.title(), NorwegianTime.longDate(before.closedOn(), told.locale())))
                .orElseGet(() -> told.text("results.trend.broken"));
    }

    /** A sentence for each break, the latest first. */
    public List<Saying> breaks() {
        return trend.breaks().reversed().stream()
                .map(each -> switch (each) {
                    case Trend.OtherQuestions(int at) ->
                        Stream.<Saying>of(told -> told.text(
                                "results.break.questions",
                                trend.rounds().get(at).title()));
                    case Trend.Reorganised reorganised -> new BreakWords(trend, reorganised).sentences();
                })
                .flatMap(sentences -> sentences)
                .toList();
    }

    public String draw(PrincipleResult principle, Told told) {
        String key = principle.principle().key();
        List<TrendLine.Course> courses = new ArrayList<>(
                trend.courses().stream().map(course -> drawn(course, key)).toList());
        if (moments.hasAgreed()) {
            courses.add(drawnAgreed(key));
        }
        return TrendLine.draw(
                courses,
                trend.breaks().stream()
                        .map(each -> moments.placeOf(each.at()))
                        .distinct()
                        .toList(),
                label(principle, told));
    }

    private TrendLine.Course drawn(Trend.Course course, String key) {
        return new TrendLine.Course(
                course.before().isEmpty(),
                moments.all().stream()
                        .map(moment -> moment instanceof OfRound(int at)
                                ? course.means().get(at).flatMap(means -> means.getOrDefault(key, Optional.empty()))
                                : Optional.<Double>empty())
                        .toList(),
                IntStream.range(0, course.means().size())
                        .filter(at -> course.means()
                                .get(at)
                                .filter(means ->
                                        means.containsKey(key) && means.get(key).isEmpty())
                                .isPresent())
                        .map(moments::placeOf)
                        .boxed()
                        .collect(Collectors.toSet()));
    }

    private TrendLine.Course drawnAgreed(String key) {
        return new TrendLine.Course(
                TrendLine.Course.Kind.AGREED,
                moments.all().stream()
                        .map(moment -> moment instanceof OfAgreed(var agreed)
                                ? Optional.ofNullable(agreed.levels().get(key)).map(Integer::doubleValue)
                                : Optional.<Double>empty())
                        .toList(),
                Set.of());
    }

    /** What has become of the principle since the round before. */
    public String change(PrincipleResult principle, Told told) {
        return Wording.change(principle, told);
    }

    private String label(PrincipleResult principle, Told told) {
        return principle.principle().name().in(told.locale()) + ": "
                + moments.all().stream()
                        .map(moment -> switch (moment) {
                            case OfRound(int at) -> cell(at, principle, told);
                            case OfAgreed(var agreed) ->
                                told.text("results.agreed.label", AgreedWords.level(agreed, principle, told));
                        })
                        .collect(Collectors.joining(", "));
    }

    private String cell(int at, PrincipleResult principle, Told told) {
        return trend.courses().stream()
                .flatMap(course -> course.means().get(at).stream().map(means -> cell(course, means, principle, told)))
                .collect(Collectors.joining(", "));
    }

    private static String cell(
            Trend.Course course, Map<String, Optional<Double>> means, PrincipleResult principle, Told told) {
        String key = principle.principle().key();
        String mean = means.containsKey(key)
                ? means.get(key).map(value -> Numbers.one(value, told.locale())).orElseGet(() -> Wording.hidden(told))
                : told.text("results.notAsked");
        return course.before()
                .map(unit -> told.text("results.trend.of", mean, unit.name()))
                .orElse(mean);
    }

    public AsTable.Content table(Told told) {
        List<String> headings = new ArrayList<>(List.of(told.text("table.principle")));
        moments.all().forEach(moment -> {
            switch (moment) {
                case OfAgreed(var agreed) -> headings.add(AgreedWords.signed(agreed, told));
                case OfRound(int at) -> {
                    brokenBefore(at).ifPresent(each -> headings.add(heading(each, told)));
                    RoundLine round = trend.rounds().get(at);
                    headings.add(told.text(
                            "results.trend.round",
                            round.title(),
                            NorwegianTime.longDate(round.closedOn(), told.locale())));
                }
            }
        });
        headings.add(told.text("results.change"));
        return new AsTable.Content(
                told.text("results.trend"),
                headings,
                result.principles().stream().map(each -> row(each, told)).toList());
    }

    private List<String> row(PrincipleResult principle, Told told) {
        List<String> cells =
                new ArrayList<>(List.of(principle.principle().name().in(told.locale())));
        moments.all().forEach(moment -> {
            switch (moment) {
                case OfAgreed(var agreed) -> cells.add(AgreedWords.level(agreed, principle, told));
                case OfRound(int at) -> {
                    brokenBefore(at).ifPresent(each -> cells.add(told.text("results.break.cell")));
                    cells.add(cell(at, principle, told));
                }
            }
        });
        cells.add(Wording.change(principle, told));
        return cells;
    }

    /** What stands between this round and the one before it. */
    private Optional<Trend.Break> brokenBefore(int at) {
        return trend.breaks().stream().filter(each -> at > 0 && each.at() == at).findFirst();
    }

    private static String heading(Trend.Break broken, Told told) {
        return switch (broken) {
            case Trend.OtherQuestions questions -> told.text("results.break.questions.column");
            case Trend.Reorganised reorganised ->
                told.text("results.break.column", NorwegianTime.longDate(reorganised.day(), told.locale()));
        };
    }
}
