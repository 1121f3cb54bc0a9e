package no.hvorervi.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A round that comes back has its next draft some weeks before, once, and nobody is asked unless both agree anew. */
@DatabaseTest
class NextRoundsTest {

    private static final Instant NOW = Instant.parse("2026-01-20T12:00:00Z");
    private static final Instant OPENS = Instant.parse("2026-02-02T07:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-02-13T14:00:00Z");

    /** Six weeks before Monday the fourth of May, 8 o'clock. */
    private static final Instant DUE = Instant.parse("2026-03-23T07:00:00Z");

    @Autowired
    NextRounds next;

    @Autowired
    RoundService service;

    @Autowired
    RoundDraftService drafts;

    @Autowired
    RoundStateService states;

    @Autowired
    TestRounds rounds;

    @Autowired
    OpenRounds open;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    private UnitId unit = new UnitId(0);
    private TestUser leader = new TestUser(new AccountId(0), "", "", "");

    @BeforeEach
    void lead() {
        clock.stopAt(NOW);
        unit = units.below(units.root("Prøve kommune"), "Hjemmetjenesten");
        leader = units.leader(unit);
        users.signIn(leader);
    }

    /** One that both sides have agreed to, and whose time has come. */
    private Round opened(Recurrence recurrence) {
        Round draft = rounds.saved(rounds.drafted(unit), settings -> repeated(settings, recurrence, Set.of(unit)));
        Round round = rounds.prepared(draft);
        rounds.approve(round, unit);
        clock.stopAt(CLOSES);
        users.signIn(leader);
        return round;
    }

    private static RoundSettings repeated(RoundSettings all, Recurrence recurrence, Set<UnitId> asked) {
        return TestRounds.with(
                all.again(all.criteria(), RoundTimes.of(OPENS, CLOSES), asked), all.voices(), recurrence, Upward.UNITS);
    }

    private List<RoundId> run(Instant at) {
        clock.stopAt(at);
        next.prepareThoseDue();
        return service.list().stream().map(RoundSummary::id).toList();
    }

    @Test
    void nextOneIsDraftedSixWeeksBeforeAndOnce() {
        Round round = opened(Recurrence.QUARTERLY);
        assertThat(run(DUE.minusSeconds(1))).containsExactly(round.id());
        assertThat(run(DUE)).hasSize(2);
        assertThat(run(DUE.plusSeconds(60))).hasSize(2);
        assertThat(run(DUE.plus(Duration.ofDays(400)))).hasSize(2);
        RoundId made = service.repetition(round.id()).next().orElseThrow();
        Round drafted = service.get(made);
        assertThat(drafted.state()).isEqualTo(RoundState.DRAFT);
        assertThat(drafted.settings().times().opens()).isEqualTo("2026-05-04T08:00");
        assertThat(drafted.settings().upward()).isEqualTo(Upward.UNITS);
        assertThat(drafted.settings())
                .usingRecursiveComparison()
                .ignoringFields("times")
                .isEqualTo(round.settings());
        assertThat(service.repetition(made)).isEqualTo(new Repetition(Optional.empty(), true));
        assertThat(service.list())
                .filteredOn(each -> each.id().equals(made))
                .allMatch(each -> each.isMine() && each.isAutomatic());
    }

    @Test
    void nobodyIsAskedBeforeBothHaveAgreedAnew() {
        Round round = opened(Recurrence.QUARTERLY);
        run(DUE);
        RoundId made = service.repetition(round.id()).next().orElseThrow();
        Round drafted = service.get(made);
        assertThat(open.isOpen(made, unit, drafted.settings().times().opensAt()))
                .isFalse();
        Round sent = rounds.prepared(drafted);
        assertThat(open.isOpen(made, unit, sent.settings().times().opensAt())).isFalse();
        rounds.approve(sent, unit);
        assertThat(open.isOpen(made, unit, sent.settings().times().opensAt())).isTrue();
    }

    @Test
    void nothingComesAfterWhatIsStoppedOrMeantOnce() {
        Round once = opened(Recurrence.NONE);
        assertThat(run(DUE)).containsExactly(once.id());
        clock.stopAt(NOW.plusSeconds(1));
        Round stopped = opened(Recurrence.QUARTERLY);
        states.stopRepeating(stopped.id());
        assertThat(service.get(stopped.id()).settings().recurrence()).isEqualTo(Recurrence.NONE);
        assertThat(run(DUE)).containsExactlyInAnyOrder(once.id(), stopped.id());
    }

    @Test
    void nothingComesAfterWhatNobodySentOnOrWasCancelled() {
        Round draft =
                rounds.saved(rounds.drafted(unit), settings -> repeated(settings, Recurrence.QUARTERLY, Set.of(unit)));
        clock.advance(Duration.ofSeconds(1));
        Round cancelled = rounds.prepared(
                rounds.saved(rounds.drafted(unit), settings -> repeated(settings, Recurrence.QUARTERLY, Set.of(unit))));
        states.cancel(cancelled.id());
        assertThat(run(DUE)).containsExactlyInAnyOrder(draft.id(), cancelled.id());
    }

    @Test
    void whatWasBegunByHandIsTheNextOne() {
        Round round = opened(Recurrence.QUARTERLY);
        RoundId byHand = drafts.copy(round.id()).id();
        assertThat(run(DUE)).containsExactlyInAnyOrder(round.id(), byHand);
        assertThat(service.repetition(round.id()).next()).contains(byHand);
        assertThat(service.repetition(byHand).isAutomatic()).isFalse();
        // What those above see is no more forgotten than anything else that was decided.
        assertThat(service.get(byHand).settings().upward()).isEqualTo(Upward.UNITS);
    }

    @Test
    void unitsThatHaveEndedAreLeftOut() {
        UnitId team = units.below(unit, "Team 1");
        Round draft = rounds.saved(
                rounds.drafted(unit), settings -> repeated(settings, Recurrence.QUARTERLY, Set.of(unit, team)));
        Round round = rounds.prepared(draft);
        units.end(team, java.time.LocalDate.of(2026, 2, 28));
        run(DUE);
        RoundId made = service.repetition(round.id()).next().orElseThrow();
        assertThat(service.get(made).settings().units()).containsExactly(unit);
    }

    @Test
    void othersStopNothing() {
        Round round = opened(Recurrence.QUARTERLY);
        TestUser other = users.person();
        units.give(UnitRole.UNION_REPRESENTATIVE, unit, other);
        users.signIn(other);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> states.stopRepeating(round.id()))
                .isInstanceOf(RoundNotFoundException.class);
    }
}
