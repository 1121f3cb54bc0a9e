package no.hvorervi.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditReader;
import no.hvorervi.audit.AuditSearch;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever is tried in whatever order: once a unit has opened, what people were told stays as it is until the end, and no
 * try to change it goes unrecorded.
 */
@DatabaseTest
class RoundLockPropertyTest {

    private static final Instant START = Instant.parse("2026-02-02T09:00:00Z");
    private static final int COMMANDS = 40;

    @Autowired
    RoundService service;

    @Autowired
    RoundDraftService drafts;

    @Autowired
    RoundStateService states;

    @Autowired
    RoundApprovalService approvals;

    @Autowired
    OpenRounds open;

    @Autowired
    AuditReader log;

    @Autowired
    TestRounds rounds;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    /** What an opened round said, and where. */
    private record Told(RoundTerms terms, Set<UnitId> units, List<UnitId> opened) {}

    private final List<String> done = new ArrayList<>();
    private int refusals;
    private static int openedOnce;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatPeopleWereToldNeverChanges(long seed) {
        var random = new Random(seed);
        clock.stopAt(START);
        UnitId unit = units.below(units.root("Kommune"), "Enhet");
        UnitId team = units.below(unit, "Team");
        TestUser leader = units.leader(unit);
        TestUser teamLeader = units.leader(team);
        TestUser representative = rounds.representative(unit);
        TestUser teamRepresentative = rounds.representative(team);
        users.signIn(leader);
        RoundId id = rounds.prepared(unit, START.plus(Duration.ofHours(5)), START.plus(Duration.ofHours(40)))
                .id();
        Optional<Told> told = Optional.empty();
        for (int step = 0; step < COMMANDS; step++) {
            users.signIn(leader);
            Round before = service.get(id);
            boolean isTeam = random.nextBoolean() && before.settings().units().contains(team);
            UnitId where = isTeam ? team : unit;
            ApprovalSide side = random.nextBoolean() ? ApprovalSide.LEADER : ApprovalSide.REPRESENTATIVE;
            TestUser person = side == ApprovalSide.LEADER
                    ? (isTeam ? teamLeader : leader)
                    : (isTeam ? teamRepresentative : representative);
            boolean wasRefused = false;
            int command = random.nextInt(9);
            try {
                switch (command) {
                    case 0 -> drafts.save(id, changed(before.settings(), random, unit, team), before.version());
                    case 1 -> states.prepare(id, before.version());
                    case 2 -> states.returnToDraft(id);
                    case 3 -> cancelSometimes(id, random);
                    case 4, 5 -> {
                        users.signIn(person);
                        approvals.approve(id, where, side, before.version(), TestRounds.DISCUSSION);
                    }
                    case 6 -> {
                        users.signIn(person);
                        approvals.withdraw(id, where, side);
                    }
                    case 7 -> closeSometimes(id, random);
                    default -> clock.advance(Duration.ofHours(random.nextInt(4)));
                }
                done.add(command + " done");
            } catch (RoundRefusedException | RoundNotFoundException | RoundFaultyException refused) {
                wasRefused = refused instanceof RoundRefusedException;
                done.add(command + " refused: " + refused.getMessage());
            }
            if (wasRefused && before.hasOpened() && command != 4 && command != 5) {
                refusals++;
            }
            users.signIn(leader);
            Round after = service.get(id);
            told.ifPresent(earlier -> assertUnchanged(earlier, after));
            if (after.hasOpened()) {
                told = Optional.of(
                        new Told(after.terms(), after.settings().units(), open.findOpened(id, clock.instant())));
            }
        }
        assertThat(recorded(unit)).as("%s", done).isEqualTo(refusals);
        openedOnce += told.isPresent() && refusals > 0 ? 1 : 0;
    }

    /** The orders tried are no empty ones. */
    @AfterAll
    static void someOpenedAndWereTriedToBeChanged() {
        assertThat(openedOnce).isGreaterThan(1);
    }

    /** Only that it ended earlier, and that more units came to open. */
    private void assertUnchanged(Told told, Round after) {
        assertThat(after.hasOpened()).as("%s", done).isTrue();
        RoundTerms terms = after.terms();
        assertThat(terms.closesAt())
                .as("%s", done)
                .isBeforeOrEqualTo(told.terms().closesAt());
        assertThat(terms)
                .as("%s", done)
                .usingRecursiveComparison()
                .ignoringFields("closesAt")
                .isEqualTo(told.terms());
        assertThat(after.settings().units()).as("%s", done).isEqualTo(told.units());
        assertThat(open.findOpened(after.id(), clock.instant())).as("%s", done).containsAll(told.opened());
    }

    private void cancelSometimes(RoundId id, Random random) {
        if (random.nextInt(6) == 0) {
            states.cancel(id);
        }
    }

    private void closeSometimes(RoundId id, Random random) {
        if (random.nextInt(3) == 0) {
            states.close(id);
        }
    }

    private RoundSettings changed(RoundSettings settings, Random random, UnitId unit, UnitId team) {
        Instant opensAt = clock.instant().plus(Duration.ofHours(random.nextInt(6)));
        return new RoundSettings(
                "Runde " + random.nextInt(100),
                settings.criteria(),
                random.nextBoolean(),
                settings.statements(),
                random.nextBoolean() ? Set.of(AnonymousVoice.EMPLOYEE) : Set.of(AnonymousVoice.values()),
                RoundTimes.of(opensAt, opensAt.plus(Duration.ofHours(30))),
                settings.recurrence(),
                5 + random.nextInt(16),
                random.nextBoolean(),
                random.nextBoolean() ? Upward.TOTALS : Upward.UNITS,
                settings.language(),
                settings.purpose(),
                settings.information(),
                settings.citizenPurpose(),
                settings.legalBasis(),
                settings.responsible(),
                random.nextInt(366),
                random.nextBoolean() ? Set.of(unit) : Set.of(unit, team));
    }

    private long recorded(UnitId unit) {
        return log.find(AuditSearch.of(Optional.of(units.municipalityOf(unit))), Optional.empty(), 200).stream()
                .filter(entry -> entry.action()
                        .filter(AuditAction.ROUND_CHANGE_REFUSED::equals)
                        .isPresent())
                .count();
    }
}
