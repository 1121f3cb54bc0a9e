package no.hvorervi.rounds;

import static no.hvorervi.rounds.TestRounds.DISCUSSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditReader;
import no.hvorervi.audit.AuditSearch;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.rounds.Approval.Discussion;
import no.hvorervi.rounds.RoundPart.PartState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A unit opens only when its leader and a representative have read the round, talked it through and agreed. */
@DatabaseTest
class RoundApprovalServiceTest {

    private static final Instant NOW = Instant.parse("2026-02-02T09:00:00Z");
    private static final Instant OPENS = Instant.parse("2026-02-09T07:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-02-23T14:00:00Z");

    @Autowired
    RoundApprovalService service;

    @Autowired
    RoundService rounds;

    @Autowired
    RoundStateService states;

    @Autowired
    OpenRounds open;

    @Autowired
    AuditReader log;

    @Autowired
    TestRounds made;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    private UnitId unit = new UnitId(0);
    private TestUser leader = new TestUser(new AccountId(0), "", "", "");
    private TestUser representative = leader;

    @BeforeEach
    void pair() {
        clock.stopAt(NOW);
        unit = units.below(units.root("Prøve kommune"), "Hjemmetjenesten");
        leader = units.leader(unit);
        representative = made.representative(unit);
        users.signIn(leader);
    }

    private Round prepared() {
        users.signIn(leader);
        return made.prepared(unit, OPENS, CLOSES);
    }

    private void approve(Round round, ApprovalSide side) {
        service.approve(round.id(), unit, side, round.version(), DISCUSSION);
    }

    private void approveBoth(Round round) {
        users.signIn(leader);
        approve(round, ApprovalSide.LEADER);
        users.signIn(representative);
        approve(round, ApprovalSide.REPRESENTATIVE);
    }

    private void assertRefused(RoundRefusal reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatExceptionOfType(RoundRefusedException.class)
                .isThrownBy(work)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private long recorded(AuditAction action) {
        return log.find(AuditSearch.of(Optional.of(units.municipalityOf(unit))), Optional.empty(), 100).stream()
                .filter(entry -> entry.action().filter(action::equals).isPresent())
                .count();
    }

    @Test
    void unitOpensAtItsTimeWhenBothHaveAgreed() {
        Round round = prepared();
        assertThat(service.get(round.id(), unit).state()).isEqualTo(PartState.WAITING);
        approve(round, ApprovalSide.LEADER);
        assertThat(service.get(round.id(), unit).state()).isEqualTo(PartState.WAITING);
        assertThat(open.isOpen(round.id(), unit, OPENS)).isFalse();
        users.signIn(representative);
        approve(round, ApprovalSide.REPRESENTATIVE);
        assertThat(service.get(round.id(), unit).state()).isEqualTo(PartState.READY);
        assertThat(open.isOpen(round.id(), unit, OPENS.minusNanos(1_000))).isFalse();
        assertThat(open.isOpen(round.id(), unit, OPENS)).isTrue();
        clock.stopAt(OPENS);
        assertThat(service.get(round.id(), unit).state()).isEqualTo(PartState.OPEN);
        clock.stopAt(CLOSES);
        assertThat(service.get(round.id(), unit).state()).isEqualTo(PartState.CLOSED);
        assertThat(recorded(AuditAction.ROUND_APPROVED)).isEqualTo(2);
    }

    @Test
    void pairReadsJustWhatThoseWhoAnswerWillRead() {
        Round round = prepared();
        users.signIn(representative);
        assertThat(open.findTerms(round.id()))
                .contains(service.get(round.id(), unit).terms());
    }

    @Test
    void whatWasDiscussedWhenAndWithWhomIsKept() {
        Round round = prepared();
        approve(round, ApprovalSide.LEADER);
        assertThat(service.get(round.id(), unit).approval(ApprovalSide.LEADER))
                .contains(new Approval(ApprovalSide.LEADER, leader.name(), NOW, DISCUSSION));
        for (Discussion impossible : Set.of(
                new Discussion(LocalDate.of(2026, 2, 3), "Alle"),
                new Discussion(LocalDate.of(2026, 2, 2), " "),
                new Discussion(LocalDate.of(2026, 2, 2), "x".repeat(501)))) {
            users.signIn(representative);
            assertRefused(
                    RoundRefusal.DISCUSSION,
                    () -> service.approve(round.id(), unit, ApprovalSide.REPRESENTATIVE, round.version(), impossible));
        }
    }

    @Test
    void onePersonDoesNotAgreeForBothSides() {
        units.give(UnitRole.SAFETY_REPRESENTATIVE, unit, leader);
        Round round = prepared();
        assertThat(service.get(round.id(), unit).mine()).containsExactlyInAnyOrder(ApprovalSide.values());
        approve(round, ApprovalSide.REPRESENTATIVE);
        assertRefused(RoundRefusal.SAME_PERSON, () -> approve(round, ApprovalSide.LEADER));
        assertThat(service.mine()).noneMatch(MyPart::waitsForMe);
    }

    @Test
    void eachSideAgreesOnce() {
        Round round = prepared();
        approve(round, ApprovalSide.LEADER);
        approve(round, ApprovalSide.LEADER);
        assertThat(recorded(AuditAction.ROUND_APPROVED)).isEqualTo(1);
        TestUser deputy = users.person("Dag Stedfortreder");
        units.give(UnitRole.DEPUTY, unit, deputy);
        users.signIn(deputy);
        assertRefused(RoundRefusal.APPROVED_ALREADY, () -> approve(round, ApprovalSide.LEADER));
    }

    @Test
    void nobodyAgreesToWhatTheyHaveNotRead() {
        Round round = prepared();
        states.returnToDraft(round.id());
        Round changed = made.saved(
                rounds.get(round.id()),
                settings -> TestRounds.complete(settings, RoundTimes.of(OPENS, CLOSES.plusSeconds(3600))));
        made.prepared(changed);
        assertRefused(RoundRefusal.CHANGED, () -> approve(round, ApprovalSide.LEADER));
        approve(changed, ApprovalSide.LEADER);
        assertThat(service.get(round.id(), unit).approvals()).hasSize(1);
    }

    @Test
    void agreementIsTakenBackUntilTheUnitOpens() {
        Round round = prepared();
        approveBoth(round);
        service.withdraw(round.id(), unit, ApprovalSide.REPRESENTATIVE);
        service.withdraw(round.id(), unit, ApprovalSide.REPRESENTATIVE);
        assertThat(open.isOpen(round.id(), unit, OPENS)).isFalse();
        assertThat(recorded(AuditAction.ROUND_APPROVAL_WITHDRAWN)).isEqualTo(1);
        approve(round, ApprovalSide.REPRESENTATIVE);
        clock.stopAt(OPENS);
        assertRefused(RoundRefusal.OPENED, () -> service.withdraw(round.id(), unit, ApprovalSide.REPRESENTATIVE));
        assertThat(recorded(AuditAction.ROUND_CHANGE_REFUSED)).isEqualTo(1);
        assertThat(open.isOpen(round.id(), unit, OPENS)).isTrue();
    }

    @Test
    void pairThatAgreesLateOpensLateAndNeverAfterTheEnd() {
        Round round = prepared();
        clock.stopAt(OPENS.plusSeconds(60));
        approveBoth(round);
        assertThat(open.isOpen(round.id(), unit, clock.instant())).isTrue();
        Round other = prepared(OPENS.plusSeconds(120), CLOSES);
        clock.stopAt(CLOSES);
        users.signIn(leader);
        assertRefused(RoundRefusal.NOT_PREPARED, () -> approve(other, ApprovalSide.LEADER));
    }

    private Round prepared(Instant opensAt, Instant closesAt) {
        users.signIn(leader);
        return made.prepared(unit, opensAt, closesAt);
    }

    @Test
    void draftsAndOtherUnitsRoundsAreNotKnown() {
        Round draft = made.drafted(unit);
        UnitId other = units.below(unit, "Team 1");
        TestUser stranger = units.leader(other);
        users.signIn(representative);
        assertThatThrownBy(() -> service.get(draft.id(), unit)).isInstanceOf(RoundNotFoundException.class);
        assertThatThrownBy(() -> approve(draft, ApprovalSide.REPRESENTATIVE))
                .isInstanceOf(RoundNotFoundException.class);
        assertThatThrownBy(() -> approve(draft, ApprovalSide.LEADER)).isInstanceOf(UnitNotFoundException.class);
        Round round = prepared();
        users.signIn(stranger);
        assertThatThrownBy(() -> service.get(round.id(), other)).isInstanceOf(RoundNotFoundException.class);
        assertThatThrownBy(() -> service.get(round.id(), unit)).isInstanceOf(UnitNotFoundException.class);
        assertThatThrownBy(() -> approve(round, ApprovalSide.LEADER)).isInstanceOf(UnitNotFoundException.class);
    }

    @Test
    void eachSeesWhatWaitsForThem() {
        made.drafted(unit);
        Round round = prepared();
        assertThat(service.mine())
                .containsExactly(new MyPart(
                        round.id(), "Vårrunden", unit, "Hjemmetjenesten", OPENS, CLOSES, PartState.WAITING, true));
        approve(round, ApprovalSide.LEADER);
        assertThat(service.mine().getFirst().waitsForMe()).isFalse();
        users.signIn(representative);
        assertThat(service.mine().getFirst().waitsForMe()).isTrue();
        approve(round, ApprovalSide.REPRESENTATIVE);
        assertThat(service.mine().getFirst().state()).isEqualTo(PartState.READY);
        users.signIn(users.person());
        assertThat(service.mine()).isEmpty();
    }

    @Test
    void thoseWhoWriteItSeeWhoHasAgreedWhere() {
        Round round = prepared();
        approve(round, ApprovalSide.LEADER);
        assertThat(service.overview(round.id())).singleElement().satisfies(each -> {
            assertThat(each.name()).isEqualTo("Hjemmetjenesten");
            assertThat(each.isComplete()).isFalse();
            assertThat(each.approval(ApprovalSide.LEADER)).isPresent();
            assertThat(each.approval(ApprovalSide.REPRESENTATIVE)).isEmpty();
        });
        users.signIn(representative);
        assertThatThrownBy(() -> service.overview(round.id())).isInstanceOf(RoundNotFoundException.class);
    }
}
