package no.hvorervi.comparison;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import no.hvorervi.criteria.Principle;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.ids.CriteriaItemId;
import no.hvorervi.ids.CriteriaVersionId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.ReleaseId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.released.Figure;
import no.hvorervi.released.ItemKind;
import no.hvorervi.released.ReleaseBasis;
import no.hvorervi.released.ReleasedItem;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedScale;
import no.hvorervi.released.ReleasedUnit;
import no.hvorervi.released.TestGrids;
import no.hvorervi.results.ShareKind;
import no.hvorervi.results.TestFigures;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.Upward;

/** A release that a test thinks up: one unit at the top, and asked units below it, the first of them with number 1. */
final class TestSources {

    static final UnitId TOP = new UnitId(100);
    static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    private final long number;
    private final List<Boolean> open = new ArrayList<>();
    private final Map<UnitId, List<Figure>> figures = new LinkedHashMap<>();
    private final Map<ShareKind, Set<UnitId>> shares = new EnumMap<>(ShareKind.class);

    /**
     * Nothing in it yet.
     *
     * @param open whether each principle tells units apart
     */
    TestSources(long number, Boolean... open) {
        this.number = number;
        this.open.addAll(List.of(open));
    }

    static UnitId unit(int number) {
        return new UnitId(number);
    }

    /** The next unit. */
    TestSources with(Figure... row) {
        figures.put(unit(figures.size() + 1), List.of(row));
        return this;
    }

    /** Units that each have these means of the first principle. */
    TestSources with(double... means) {
        for (double mean : means) {
            with(figure(mean));
        }
        return this;
    }

    /** Of twenty people. */
    static Figure figure(double mean) {
        return TestFigures.mean(20, mean);
    }

    TestSources sharing(ShareKind kind, Integer... units) {
        shares.put(
                kind, Set.copyOf(List.of(units).stream().map(TestSources::unit).toList()));
        return this;
    }

    List<Principle> principles() {
        return IntStream.range(0, open.size())
                .mapToObj(at -> {
                    LocalizedText text = text("Prinsipp " + at);
                    return new Principle(
                            new CriteriaItemId(at + 1L),
                            "p" + at,
                            text,
                            text,
                            text,
                            List.of(text, text, text, text, text),
                            List.of(text),
                            List.of(text),
                            Optional.empty());
                })
                .toList();
    }

    private static LocalizedText text(String text) {
        return new LocalizedText(Map.of(Language.NB, text, Language.NN, text, Language.EN, text));
    }

    Source make() {
        List<ReleasedUnit> units = new ArrayList<>();
        units.add(released(TOP, Optional.empty(), 0));
        figures.keySet().forEach(each -> units.add(released(each, Optional.of(TOP), units.size())));
        List<ReleasedItem> items = principles().stream()
                .map(each ->
                        ReleasedItem.ofCriteria((int) each.id().value(), each.key(), ItemKind.PRINCIPLE, each.id()))
                .toList();
        return new Source(
                round(items),
                AnonymousVoice.EMPLOYEE,
                units,
                TestGrids.of(units, items, figures),
                IntStream.range(0, open.size())
                        .mapToObj(at -> scale("p" + at, open.get(at)))
                        .toList(),
                shares);
    }

    private static ReleasedUnit released(UnitId unit, Optional<UnitId> parent, int place) {
        return new ReleasedUnit(
                unit,
                parent,
                place,
                "e" + unit,
                parent.isEmpty() ? "Kommunen" : "Enhet nr. " + unit,
                DAY.minusYears(1),
                parent.isPresent(),
                Optional.empty(),
                false);
    }

    private ReleasedRound round(List<ReleasedItem> items) {
        var basis = new ReleaseBasis(
                new RoundId(number),
                new MunicipalityId(1),
                new CriteriaVersionId(1),
                "Runde " + number,
                DAY.plusYears(number),
                5,
                Upward.TOTALS,
                false,
                Set.of(AnonymousVoice.EMPLOYEE),
                items);
        return new ReleasedRound(new ReleaseId(number), basis, Instant.EPOCH, DAY, DAY);
    }

    static ReleasedScale scale(String key, boolean isOpen) {
        return new ReleasedScale(
                AnonymousVoice.EMPLOYEE,
                key,
                100,
                5,
                OptionalDouble.of(0.1),
                OptionalDouble.of(isOpen ? 0.6 : 0.59),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(0.8));
    }
}
