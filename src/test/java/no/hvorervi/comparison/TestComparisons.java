package no.hvorervi.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.released.FigureRow;
import no.hvorervi.released.ItemKind;
import no.hvorervi.released.NewRelease;
import no.hvorervi.released.ReleaseBasis;
import no.hvorervi.released.ReleasedItem;
import no.hvorervi.released.ReleasedScale;
import no.hvorervi.released.ReleasedWriter;
import no.hvorervi.released.TestReleases;
import no.hvorervi.results.ShareKind;
import no.hvorervi.results.TestFigures;
import no.hvorervi.rounds.AnonymousVoice;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** Releases of several units, and what they share of them. */
@Lazy
@TestComponent
public final class TestComparisons {

    private static final double OPEN = 0.72;
    private static final double SHUT = 0.41;

    private final TestReleases releases;
    private final ReleasedWriter writer;
    private final Transactions transactions;
    private final ShareService shares;
    private final TestUnits units;
    private final TestUsers users;

    TestComparisons(
            TestReleases releases,
            ReleasedWriter writer,
            Transactions transactions,
            ShareService shares,
            TestUnits units,
            TestUsers users) {
        this.releases = releases;
        this.writer = writer;
        this.transactions = transactions;
        this.shares = shares;
        this.units = units;
        this.users = users;
    }

    /** The units in their order, each with a mean; principles lie up to a step beside it, the fourth does not tell units apart. */
    public ReleaseBasis released(UnitId top, Map<UnitId, Double> means) {
        return released(top, means, false);
    }

    /** None of the principles tells units apart. */
    public ReleaseBasis alike(UnitId top, Map<UnitId, Double> means) {
        return released(top, means, true);
    }

    private ReleaseBasis released(UnitId top, Map<UnitId, Double> means, boolean isShut) {
        UnitId[] asked = means.keySet().toArray(UnitId[]::new);
        ReleaseBasis basis = releases.basis(asked[0]);
        List<ReleasedItem> principles = basis.items().stream()
                .filter(each -> each.kind() == ItemKind.PRINCIPLE)
                .toList();
        var release = releases.begin(new NewRelease(basis, releases.tree(top, asked)));
        List<FigureRow> rows = new ArrayList<>();
        means.forEach((unit, mean) -> principles.forEach(item -> rows.add(new FigureRow(
                unit,
                AnonymousVoice.EMPLOYEE,
                item.no(),
                mean < 1
                        ? TestFigures.hidden()
                        : TestFigures.mean(20, Math.clamp(mean + (item.no() % 3 - 1) * 0.6, 1.2, 4.8))))));
        releases.add(release, rows);
        transactions.write(() -> writer.addScales(
                release,
                principles.stream()
                        .map(each -> scale(each.key(), isShut || each.no() == 4 ? SHUT : OPEN))
                        .toList()));
        releases.publish(release);
        return basis;
    }

    private static ReleasedScale scale(String key, double icc2) {
        return new ReleasedScale(
                AnonymousVoice.EMPLOYEE,
                key,
                100,
                5,
                OptionalDouble.of(0.1),
                OptionalDouble.of(icc2),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(0.8));
    }

    /** So many units below the top, each with a mean of its own; the first is the first. */
    public Map<UnitId, Double> town(UnitId top, int size) {
        Map<UnitId, Double> means = new LinkedHashMap<>();
        for (int at = 0; at < size; at++) {
            means.put(units.below(top, "Enhet " + (at + 2)), 1.8 + at * 7 % 10 * 0.3);
        }
        return means;
    }

    /** As the unit's leader says. */
    public void share(UnitId unit, RoundId round, ShareKind kind) {
        users.signIn(units.leader(unit));
        shares.give(unit, round, kind);
        users.signOut();
    }
}
