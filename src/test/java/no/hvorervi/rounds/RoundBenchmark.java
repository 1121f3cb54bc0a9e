package no.hvorervi.rounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Measures what an HR adviser waits for with one round for 200 units and for 2,000, and one leader within it; nothing is
 * asserted, since a busy machine would then fail a sound build. Run it with {@code ./mvnw test -Dtest=RoundBenchmark}.
 */
@DatabaseTest
class RoundBenchmark {

    private static final int RUNS = 7;
    private static final int FEW = 200;
    private static final int MANY = 2_000;

    /** Units that stand side by side, as below a district. */
    private static final int BREADTH = 20;

    @Autowired
    RoundService service;

    @Autowired
    RoundStateService states;

    @Autowired
    RoundApprovalService approvals;

    @Autowired
    TestRounds rounds;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    @Test
    void measures() {
        measure(FEW);
        Map<String, Double> few = measure(FEW);
        Map<String, Double> many = measure(MANY);
        System.out.printf("%-44s %10s %10s %7s%n", "milliseconds, median of " + RUNS, FEW, MANY, "ratio");
        few.forEach((what, least) -> {
            double most = many.getOrDefault(what, Double.NaN);
            System.out.printf(Locale.ROOT, "%-44s %10.1f %10.1f %7.1f%n", what, least, most, most / least);
        });
    }

    private Map<String, Double> measure(int count) {
        UnitId root = units.root("Prøve kommune");
        List<UnitId> asked = new ArrayList<>(List.of(root));
        while (asked.size() < count) {
            asked.add(units.below(asked.get((asked.size() - 1) / BREADTH), "Enhet " + asked.size()));
        }
        TestUser adviser = users.person();
        units.give(UnitRole.HR_ADVISER, root, adviser);
        TestUser leader = units.leader(asked.getLast());
        users.signIn(adviser);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("units to pick from", median(() -> service.units()));
        Round[] draft = {rounds.drafted(root)};
        Set<UnitId> all = new HashSet<>(asked);
        figures.put(
                "save with all units",
                median(() -> draft[0] = rounds.saved(
                        draft[0], settings -> settings.again(settings.criteria(), settings.times(), all))));
        figures.put("the round's page", median(() -> service.get(draft[0].id())));
        figures.put("ask for approval, and back", median(() -> {
            states.prepare(draft[0].id(), service.get(draft[0].id()).version());
            states.returnToDraft(draft[0].id());
        }));
        Round round = rounds.prepared(service.get(draft[0].id()));
        figures.put("table of approvals", median(() -> approvals.overview(round.id())));
        figures.put("list of rounds", median(() -> service.list()));
        figures.put("own rounds on the home page", median(() -> service.mine()));
        users.signIn(leader);
        figures.put("leader: what waits", median(() -> approvals.mine()));
        figures.put("leader: the unit's part", median(() -> approvals.get(round.id(), asked.getLast())));
        figures.put("leader: agree, and take back", median(() -> {
            approvals.approve(round.id(), asked.getLast(), ApprovalSide.LEADER, round.version(), TestRounds.DISCUSSION);
            approvals.withdraw(round.id(), asked.getLast(), ApprovalSide.LEADER);
        }));
        return figures;
    }

    private static double median(Runnable work) {
        double[] runs = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            work.run();
            runs[run] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(runs);
        return runs[RUNS / 2];
    }
}
