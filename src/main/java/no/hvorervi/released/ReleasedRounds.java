package no.hvorervi.released;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.ReleaseId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.released.ReleasedQueries.Stage;
import no.hvorervi.rounds.AnonymousVoice;
import org.springframework.stereotype.Component;

/**
 * What of rounds is shown, for the features that show it: published releases alone. Of any other it knows nothing, as of one
 * that does not exist.
 *
 * <p>It does not know who may see which: the services that call it have asked.
 */
@Component
public final class ReleasedRounds {

    /** Five times a municipality of 20,000 units that asks employees and citizens; many times any other. */
    private static final long BYTES_OF_GRIDS = 64L << 20;

    private static final long BYTES_OF_UNITS = 32L << 20;

    /** About what one takes, with its texts. */
    private static final int BYTES_OF_UNIT = 400;

    private static final long BYTES_OF_ROUNDS = 8L << 20;

    private static final long BYTES_OF_SCALES = 4L << 20;

    /** About what one takes. */
    private static final int BYTES_OF_SCALE = 150;

    /** About what one takes, with its key. */
    private static final int BYTES_OF_ITEM = 300;

    private final ReleasedRoundQueries rounds;
    private final ReleasedQueries queries;
    private final ReleasedFigureQueries figures;
    private final ReleasedReader reader;

    private final ReleaseMemory<PrincipleGrid> grids = new ReleaseMemory<>(BYTES_OF_GRIDS, PrincipleGrid::weight);
    private final ReleaseMemory<Units> units =
            new ReleaseMemory<>(BYTES_OF_UNITS, found -> found.inOrder().size() * BYTES_OF_UNIT);
    private final ReleaseMemory<ReleasedRound> known =
            new ReleaseMemory<>(BYTES_OF_ROUNDS, round -> (round.items().size() + 1) * BYTES_OF_ITEM);
    private final ReleaseMemory<List<ReleasedScale>> scales =
            new ReleaseMemory<>(BYTES_OF_SCALES, found -> (found.size() + 1) * BYTES_OF_SCALE);

    ReleasedRounds(
            ReleasedRoundQueries rounds,
            ReleasedQueries queries,
            ReleasedFigureQueries figures,
            ReleasedReader reader) {
        this.rounds = rounds;
        this.queries = queries;
        this.figures = figures;
        this.reader = reader;
    }

    public Optional<ReleasedRound> find(RoundId round) {
        return reader.read(() -> rounds.find(round));
    }

    public Optional<ReleasedRound> find(ReleaseId release) {
        return reader.read(() -> rounds.find(release));
    }

    /** The last two hundred that have the unit, or units below it, those that closed last first. */
    public List<ReleasedRound> ofUnit(UnitId unit) {
        List<ReleaseId> releases = reader.read(() -> rounds.findIds(unit));
        return known.getAll(releases, missing -> reader.read(() -> rounds.find(missing)));
    }

    /** The last two hundred, those that closed last first. */
    public List<ReleasedRound> ofMunicipality(MunicipalityId municipality) {
        return reader.read(() -> rounds.ofMunicipality(municipality));
    }

    /** Those that closed on one of these days, both ends inclusive; the last first. */
    public List<ReleasedRound> closedBetween(MunicipalityId municipality, LocalDate from, LocalDate to) {
        return reader.read(() -> rounds.closedBetween(municipality, from, to));
    }

    /** All of the municipality, in the order in which they were released. */
    public List<ReleaseId> ids(MunicipalityId municipality) {
        return reader.read(() -> rounds.findIds(municipality));
    }

    /** All units of the release, in the order of the tree. */
    public List<ReleasedUnit> units(ReleaseId release) {
        return allUnits(release).inOrder();
    }

    /** The unit as it stood when the round closed. */
    public Optional<ReleasedUnit> unit(ReleaseId release, UnitId unit) {
        return Optional.ofNullable(allUnits(release).byId().get(unit));
    }

    private Units allUnits(ReleaseId release) {
        return units.get(release, () -> Optional.of(reader.units(release, Stage.PUBLISHED))
                        .filter(found -> !found.isEmpty())
                        .map(Units::new))
                .orElse(Units.NONE);
    }

    /** The same units twice, since one of many is asked for as often as all of them. */
    private record Units(List<ReleasedUnit> inOrder, Map<UnitId, ReleasedUnit> byId) {

        static final Units NONE = new Units(List.of());

        Units(List<ReleasedUnit> inOrder) {
            this(List.copyOf(inOrder), inOrder.stream().collect(toUnmodifiableMap(ReleasedUnit::unit, each -> each)));
        }
    }

    /** All that there is of one unit. */
    public UnitFigures figures(ReleaseId release, UnitId unit) {
        return reader.read(() -> {
            Map<AnonymousVoice, Map<Integer, Figure>> found = new EnumMap<>(AnonymousVoice.class);
            figures.findFigures(release, unit)
                    .forEach(row -> found.computeIfAbsent(row.voice(), voice -> new HashMap<>())
                            .put(row.item(), row.figure()));
            Map<AnonymousVoice, Integer> people = new EnumMap<>(AnonymousVoice.class);
            figures.findTurnouts(release, List.of(unit))
                    .forEach(each -> each.people().ifPresent(number -> people.put(each.voice(), number)));
            return new UnitFigures(found, people, figures.findComments(release, unit));
        });
    }

    /** The nine principles of all units. */
    public PrincipleGrid principles(ReleaseId release) {
        return grids.get(release, () -> find(release).map(found -> reader.grid(found, units(release))))
                .orElseGet(() -> new PrincipleGrid(List.of(), List.of()));
    }

    public List<Turnout> turnouts(ReleaseId release) {
        return reader.turnouts(release, Stage.PUBLISHED);
    }

    /** How many answered in these units. */
    public List<Turnout> turnouts(ReleaseId release, Collection<UnitId> of) {
        return reader.read(() -> figures.findTurnouts(release, of));
    }

    public List<ReleasedScale> scales(ReleaseId release) {
        return scales.get(release, () -> Optional.of(reader.scales(release, Stage.PUBLISHED))
                        .filter(found -> !found.isEmpty())
                        .map(List::copyOf))
                .orElse(List.of());
    }

    public Optional<StoredProof> proof(ReleaseId release) {
        return reader.read(() -> queries.findProof(release));
    }

    /** Hands over all figures, and holds few of them at a time. */
    public void forEachFigure(ReleaseId release, FigureReader to) {
        reader.forEachFigure(release, Stage.PUBLISHED, units(release), to);
    }
}
