package no.hvorervi.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import no.hvorervi.criteria.Factor;
import no.hvorervi.criteria.Principle;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.ids.WorkshopVoteId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.scripts.StepKind;
import no.hvorervi.sealing.TestKeys;
import no.hvorervi.workshop.VoteResult.Spread;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What whoever leads a workshop can do, and what the room sees then. */
@DatabaseTest
class WorkshopRunServiceTest {

    private static final Instant NOW = Instant.parse("2026-03-12T09:00:00Z");

    @Autowired
    WorkshopRunService service;

    @Autowired
    WorkshopService workshops;

    @Autowired
    VotingService voting;

    @Autowired
    AgreedScores agreedScores;

    @Autowired
    TestWorkshops world;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestKeys keys;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    private UnitId unit = new UnitId(0);
    private TestUser leader = new TestUser(new AccountId(0), "", "", "");

    @BeforeEach
    void leadAUnit() {
        clock.stopAt(NOW);
        TestWorkshops.Led led = world.lead();
        unit = led.unit();
        leader = led.leader();
    }

    private static void assertRefused(WorkshopRefusal reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(WorkshopRefusedException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    /** The last vote about the principle. */
    private BoardVote vote(WorkshopId id, Principle principle) {
        return world.board(id).turnsOf(principle).getLast();
    }

    private Spread spread(BoardVote vote) {
        return (Spread) vote.result().orElseThrow();
    }

    @Test
    void aWorkshopGoesFromStartToEnd() {
        WorkshopId id = world.planned(unit).id();
        assertThat(service.find(id).board()).isEmpty();
        Running open = service.openSitting(id);
        Board board = open.board().orElseThrow();
        assertThat(open.sitting()).isEqualTo(1);
        assertThat(open.workshop().state()).isEqualTo(WorkshopState.RUNNING);
        assertThat(board.step()).isZero();
        assertThat(board.stepEnds()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        assertThat(board.unitName()).isEqualTo("Hjemmetjenesten");
        assertThat(board.principles()).isEqualTo(world.principles(3));
        assertThat(service.openSitting(id).board().orElseThrow().code())
                .as("opened twice is opened once")
                .isEqualTo(board.code());
        world.goTo(id, StepKind.VOTE);
        service.openVotes(id);
        assertThat(world.board(id).open()).hasSize(3);
        List<ParticipantToken> phones = TestWorkshops.phones(6);
        phones.forEach(each -> assertThat(voting.join(board.code(), each)).isTrue());
        for (BoardVote each : world.board(id).open()) {
            world.cast(id, each.id(), phones, 1, 2, 2, 4, 4, 5);
        }
        world.goTo(id, StepKind.REVEAL);
        assertThat(world.board(id).open()).as("going on closes what is open").isEmpty();
        assertThat(service.reveal(id)).isEqualTo(new Revealed(3, 0));
        assertThat(world.board(id).revealed())
                .hasSize(3)
                .allSatisfy(each -> assertThat(spread(each).counts()).containsExactly(1, 2, 0, 2, 1));
        Principle first = world.principles(1).getFirst();
        world.goTo(id, StepKind.TALK);
        service.talkAbout(id, first.key());
        assertThat(world.board(id).talk()).contains(first);
        service.agree(id, new AgreedScore(first.key(), 3, " Vi snakker mer sammen ", "Natt ser det annerledes", 0));
        assertThat(world.board(id).agreed())
                .containsExactly(
                        new AgreedScore(first.key(), 3, "Vi snakker mer sammen", "Natt ser det annerledes", 1));
        assertThat(agreedScores.ofUnit(unit)).as("not while it can be changed").isEmpty();
        service.end(id);
        service.end(id);
        assertThat(workshops.get(id)).satisfies(ended -> {
            assertThat(ended.state()).isEqualTo(WorkshopState.ENDED);
            assertThat(ended.present()).isEqualTo(6);
            assertThat(ended.endedAt()).contains(NOW);
        });
        assertThat(voting.board(board.code())).isEmpty();
        assertThat(agreedScores.ofUnit(unit)).singleElement().satisfies(mark -> {
            assertThat(mark.on()).isEqualTo("2026-03-12");
            assertThat(mark.present()).isEqualTo(6);
            assertThat(mark.score().score()).isEqualTo(3);
        });
        WorkshopMinutes minutes = workshops.minutes(id);
        assertThat(minutes.votes()).hasSize(3);
        assertThat(minutes.agreed()).hasSize(1);
        assertThat(minutes.sittings()).singleElement().satisfies(each -> assertThat(each.ended())
                .contains(NOW));
        assertThat(actions())
                .contains("WORKSHOP_PLANNED", "SITTING_OPENED", "VOTES_REVEALED", "SCORE_AGREED", "WORKSHOP_ENDED");
        assertRefused(WorkshopRefusal.ENDED, () -> service.openSitting(id));
        assertRefused(WorkshopRefusal.ENDED, () -> service.agree(id, new AgreedScore(first.key(), 2, "Nei", "", 1)));
    }

    private List<String> actions() {
        return sql.sql("select action from audit_entry where unit_id = ?")
                .param(unit.value())
                .query(String.class)
                .list();
    }

    /** it reveals once, at five, as one step; late ones are not added one by one. */
    @Test
    void fourAreRefusedFiveAreShownAndTheSixthWaitsForFourOthers() {
        WorkshopId id = world.at(unit, StepKind.VOTE);
        service.openVotes(id);
        List<ParticipantToken> phones = TestWorkshops.phones(12);
        List<BoardVote> open = world.board(id).open();
        open.forEach(each -> world.cast(id, each.id(), phones, 1, 2, 3, 4));
        service.showAnew(id);
        assertThat(voting.tick(world.code(id)).orElseThrow().cast()).isEqualTo(4);
        long before = world.board(id).revision();
        assertRefused(WorkshopRefusal.TOO_FEW, () -> service.reveal(id));
        assertThat(world.board(id).revision()).as("nothing changed").isEqualTo(before);
        open.forEach(each -> world.cast(id, each.id(), phones.subList(4, 5), 5));
        assertThat(service.reveal(id)).isEqualTo(new Revealed(3, 0));
        WorkshopVoteId vote = open.getFirst().id();
        Board shown = world.board(id);
        assertThat(shown.revealed())
                .allSatisfy(each -> assertThat(spread(each).counts()).containsExactly(1, 1, 1, 1, 1));
        world.cast(id, vote, phones.subList(5, 6), 5);
        assertThat(service.find(id).late()).containsEntry(vote, Late.SOME);
        assertRefused(WorkshopRefusal.TOO_FEW, () -> service.revealLate(id));
        assertThat(world.board(id)).isEqualTo(shown);
        world.cast(id, vote, phones.subList(6, 9), 5, 4, 5);
        assertRefused(WorkshopRefusal.TOO_FEW, () -> service.revealLate(id));
        assertThat(world.board(id)).isEqualTo(shown);
        world.cast(id, vote, phones.subList(9, 10), 4);
        assertThat(service.find(id).late()).containsEntry(vote, Late.ENOUGH);
        assertThat(world.board(id)).as("never by itself").isEqualTo(shown);
        assertThat(service.revealLate(id)).isEqualTo(new Revealed(1, 0));
        assertThat(spread(vote(id, world.principles(1).getFirst())).counts()).containsExactly(1, 1, 1, 3, 4);
        assertThat(service.find(id).late()).containsEntry(vote, Late.NONE);
        assertThat(voting.cast(world.code(id), phones.getFirst(), vote, new Ballot.Score(1)))
                .as("counted once")
                .isEqualTo(CastOutcome.COUNTED);
    }

    @Test
    void whatIsCastCanBeChangedUntilItIsShown() {
        WorkshopId id = world.at(unit, StepKind.VOTE);
        service.openVotes(id);
        List<ParticipantToken> phones = TestWorkshops.phones(5);
        WorkshopVoteId vote = world.vote(id, VoteKind.SCORE).id();
        world.cast(id, vote, phones, 1, 1, 1, 1, 1);
        world.cast(id, vote, phones, 5, 5, 3, 3, 2);
        assertThat(voting.answered(world.code(id), phones.getFirst())).containsExactly(vote);
        assertThat(voting.answered(world.code(id), ParticipantToken.random())).isEmpty();
        assertThat(service.reveal(id)).isEqualTo(new Revealed(1, 2));
        assertThat(spread(world.vote(id, VoteKind.SCORE)).counts()).containsExactly(0, 1, 2, 0, 2);
    }

    @Test
    void thoseWhoDoNotKnowAreCountedAsHavingVotedAndInNoFigure() {
        WorkshopId id = world.at(unit, StepKind.ROTI);
        service.openVotes(id);
        List<ParticipantToken> phones = TestWorkshops.phones(6);
        WorkshopVoteId vote = world.vote(id, VoteKind.ROTI).id();
        world.cast(id, vote, phones, 3, 4, 5, 5);
        WorkshopCode code = world.code(id);
        assertThat(voting.cast(code, phones.get(4), vote, new Ballot.Unsure())).isEqualTo(CastOutcome.CAST);
        service.showAnew(id);
        assertThat(service.find(id).tick().orElseThrow().cast()).isEqualTo(5);
        service.closeVotes(id);
        assertThat(service.find(id).tick().orElseThrow().cast())
                .as("what waits to be shown is counted as before")
                .isEqualTo(5);
        service.openVotes(id);
        assertRefused(WorkshopRefusal.TOO_FEW, () -> service.reveal(id));
        world.cast(id, vote, phones.subList(5, 6), 2);
        service.reveal(id);
        assertThat(world.vote(id, VoteKind.ROTI).result().orElseThrow().people())
                .isEqualTo(5);
    }

    @Test
    void nothingIsCastInWhatIsClosed() {
        WorkshopId id = world.at(unit, StepKind.VOTE);
        assertRefused(WorkshopRefusal.NOTHING_TO_CLOSE, () -> service.closeVotes(id));
        assertRefused(WorkshopRefusal.NOTHING_TO_REVEAL, () -> service.reveal(id));
        service.openVotes(id);
        WorkshopVoteId vote = world.vote(id, VoteKind.SCORE).id();
        WorkshopCode code = world.code(id);
        ParticipantToken phone = ParticipantToken.random();
        service.closeVotes(id);
        assertThat(voting.cast(code, phone, vote, new Ballot.Score(3))).isEqualTo(CastOutcome.NOT_OPEN);
        service.openVotes(id);
        assertThat(voting.cast(code, phone, vote, new Ballot.Score(3))).isEqualTo(CastOutcome.CAST);
        assertThatThrownBy(() -> voting.cast(code, phone, vote, new Ballot.Score(6)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(voting.cast(code, phone, new WorkshopVoteId(1L << 40), new Ballot.Score(3)))
                .isEqualTo(CastOutcome.NOT_OPEN);
        service.endSitting(id);
        assertThat(voting.cast(code, phone, vote, new Ballot.Score(3))).isEqualTo(CastOutcome.OVER);
        assertThat(voting.join(code, phone)).isFalse();
    }

    @Test
    void aNewTurnStandsBesideTheFirst() {
        WorkshopId id = world.at(unit, StepKind.VOTE);
        Principle first = world.principles(1).getFirst();
        assertRefused(WorkshopRefusal.NO_NEW_TURN, () -> service.revote(id, first.key()));
        service.openVotes(id);
        List<ParticipantToken> phones = TestWorkshops.phones(6);
        WorkshopVoteId vote = vote(id, first).id();
        world.cast(id, vote, phones, 1, 1, 3, 5, 5);
        assertRefused(WorkshopRefusal.NO_NEW_TURN, () -> service.revote(id, first.key()));
        service.reveal(id);
        world.goTo(id, StepKind.TALK);
        service.revote(id, first.key());
        service.revote(id, first.key());
        Board board = world.board(id);
        assertThat(board.turnsOf(first)).extracting(BoardVote::turn).containsExactly(1, 2);
        assertThat(board.talk()).contains(first);
        assertThat(voting.cast(board.code(), phones.get(5), vote, new Ballot.Score(1)))
                .as("the first turn takes no more")
                .isEqualTo(CastOutcome.NOT_OPEN);
        world.cast(id, vote(id, first).id(), phones, 3, 3, 3, 4, 4);
        service.reveal(id);
        assertThat(world.board(id).turnsOf(first))
                .extracting(each -> spread(each).counts())
                .containsExactly(List.of(2, 0, 1, 0, 2), List.of(0, 0, 3, 2, 0));
        assertThat(world.board(id).revealed()).extracting(BoardVote::turn).containsExactly(2);
    }

    @Test
    void factorsThatSeveralNamedAreThoseThatCanBeChanged() {
        WorkshopId id = world.at(unit, StepKind.FACTORS);
        service.openVotes(id);
        BoardVote hindering = world.vote(id, VoteKind.HINDERING);
        List<Factor> factors = ((Asked.OfFactors) hindering.asked()).factors();
        assertThat(factors).hasSize(11);
        List<String> names = factors.stream().map(Factor::key).toList();
        List<ParticipantToken> phones = TestWorkshops.phones(5);
        WorkshopCode code = world.code(id);
        for (int phone = 0; phone < 5; phone++) {
            voting.cast(
                    code,
                    phones.get(phone),
                    hindering.id(),
                    new Ballot.Choice(Set.of(names.get(2), names.get(3 + phone % 2), names.get(5 + phone))));
        }
        service.reveal(id);
        service.openVotes(id);
        BoardVote changeable = world.vote(id, VoteKind.CHANGEABLE);
        assertThat(((Asked.OfFactors) changeable.asked()).factors())
                .extracting(Factor::key)
                .containsExactly(names.get(2), names.get(3), names.get(4));
        VoteResult.Choices shown =
                (VoteResult.Choices) world.vote(id, VoteKind.HINDERING).result().orElseThrow();
        assertThat(shown.factors().stream().limit(4))
                .containsExactly(
                        new VoteResult.Chosen(names.get(2), 4, 5),
                        new VoteResult.Chosen(names.get(3), 3, 3),
                        new VoteResult.Chosen(names.get(4), 2, 2),
                        new VoteResult.Chosen(names.get(0), 0, 1));
    }

    @Test
    void onlyWhatAStepAsksIsOpened() {
        WorkshopId id = world.at(unit, StepKind.WELCOME);
        assertRefused(WorkshopRefusal.NOTHING_TO_OPEN, () -> service.openVotes(id));
        world.goTo(id, StepKind.TALK);
        assertRefused(WorkshopRefusal.NOTHING_TO_OPEN, () -> service.openVotes(id));
    }

    /** Groups that sit apart have codes of their own, and nothing says which of them said what. */
    @Test
    void groupsVoteTogether() {
        WorkshopId id = world.at(unit, StepKind.VOTE);
        WorkshopCode one = service.addGroup(id);
        WorkshopCode other = service.addGroup(id);
        service.openVotes(id);
        WorkshopVoteId vote = world.vote(id, VoteKind.SCORE).id();
        List<ParticipantToken> phones = TestWorkshops.phones(5);
        for (int phone = 0; phone < 5; phone++) {
            assertThat(voting.cast(phone < 3 ? one : other, phones.get(phone), vote, new Ballot.Score(1 + phone)))
                    .isEqualTo(CastOutcome.CAST);
        }
        assertThat(voting.board(one).orElseThrow().group()).isEqualTo(1);
        assertThat(voting.board(one).orElseThrow().code()).isEqualTo(one);
        assertThat(service.find(id).groups())
                .containsExactly(new Running.Group(1, one, 3), new Running.Group(2, other, 2));
        service.reveal(id);
        assertThat(spread(voting.board(other).orElseThrow().revealed().getFirst())
                        .counts())
                .containsExactly(1, 1, 1, 1, 1);
        service.showAnew(id);
        assertThat(service.find(id).tick().orElseThrow().present()).isEqualTo(5);
    }

    @Test
    void sittingsMergeIntoOneResult() {
        WorkshopId id = workshops
                .plan(
                        unit,
                        planOf(TestWorkshops.programme(List.of(
                                List.of(StepKind.WELCOME, StepKind.VOTE), List.of(StepKind.VOTE, StepKind.REVEAL)))))
                .id();
        service.openSitting(id);
        world.goTo(id, StepKind.VOTE);
        service.openVotes(id);
        List<ParticipantToken> phones = TestWorkshops.phones(7);
        WorkshopVoteId vote = world.vote(id, VoteKind.SCORE).id();
        WorkshopCode first = world.code(id);
        world.cast(id, vote, phones, 2, 3, 4);
        assertRefused(WorkshopRefusal.TOO_FEW, () -> service.reveal(id));
        service.endSitting(id);
        service.endSitting(id);
        assertThat(service.find(id).workshop().state()).isEqualTo(WorkshopState.BETWEEN);
        assertThat(voting.board(first)).isEmpty();
        assertThat(service.find(id).board()).isEmpty();
        clock.advance(Duration.ofDays(2));
        service.openSitting(id);
        assertThat(world.code(id)).isNotEqualTo(first);
        assertThat(world.board(id).step()).as("where the second sitting begins").isEqualTo(2);
        service.openVotes(id);
        assertThat(world.vote(id, VoteKind.SCORE).id()).isEqualTo(vote);
        world.cast(id, vote, phones, 5);
        world.cast(id, vote, phones.subList(3, 7), 1, 1, 2, 5);
        service.showAnew(id);
        assertThat(service.find(id).tick().orElseThrow().present())
                .as("those of this sitting")
                .isEqualTo(5);
        service.reveal(id);
        assertThat(spread(world.vote(id, VoteKind.SCORE)).counts()).containsExactly(2, 1, 1, 1, 2);
        service.end(id);
        assertThat(workshops.get(id).present()).as("each once").isEqualTo(7);
        assertThat(workshops.minutes(id).sittings()).hasSize(2);
    }

    private WorkshopPlan planOf(Programme programme) {
        WorkshopPlan plan = world.plan();
        return new WorkshopPlan(
                plan.title(), plan.heldOn(), programme, plan.principles(), plan.smallestGroup(), plan.released());
    }

    @Test
    void stepsAreLeftOnceHoweverOftenIsPressed() {
        WorkshopId id = world.opened(unit);
        service.next(id, 0);
        service.next(id, 0);
        assertThat(world.board(id).step()).isEqualTo(1);
        clock.advance(Duration.ofMinutes(3));
        service.extend(id);
        assertThat(world.board(id).stepEnds()).isEqualTo(NOW.plus(Duration.ofMinutes(7)));
        clock.advance(Duration.ofMinutes(30));
        service.extend(id);
        assertThat(world.board(id).stepEnds()).isEqualTo(NOW.plus(Duration.ofMinutes(35)));
        service.back(id, 1);
        service.back(id, 1);
        service.back(id, 0);
        service.goTo(id, 99);
        assertThat(world.board(id).step()).isZero();
    }

    @Test
    void whatIsAgreedOnNamesWhatWasSeen() {
        WorkshopId id = world.opened(unit);
        String principle = world.principles(1).getFirst().key();
        var first = new AgreedScore(principle, 2, "Slik er det", "", 0);
        AgreedScore stored = service.agree(id, first);
        assertThat(service.agree(id, first)).as("tried again").isEqualTo(stored);
        assertRefused(
                WorkshopRefusal.CHANGED, () -> service.agree(id, new AgreedScore(principle, 3, "Nei, slik", "", 0)));
        assertThat(service.agree(id, new AgreedScore(principle, 3, "Nei, slik", "", 1))
                        .version())
                .isEqualTo(2);
        assertRefused(WorkshopRefusal.TEXT, () -> service.agree(id, new AgreedScore(principle, 3, " ", "", 2)));
        assertRefused(WorkshopRefusal.TEXT, () -> service.agree(id, new AgreedScore(principle, 6, "Slik", "", 2)));
        assertRefused(
                WorkshopRefusal.TEXT,
                () -> service.agree(id, new AgreedScore(principle, 3, "Slik", "x".repeat(1_001), 2)));
        assertThatThrownBy(() -> service.agree(id, new AgreedScore("annet", 3, "Slik", "", 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> service.talkAbout(id, "annet")).isInstanceOf(IllegalArgumentException.class);
        service.endSitting(id);
        assertThat(service.agree(id, new AgreedScore(principle, 4, "Også etterpå", "", 2))
                        .version())
                .isEqualTo(3);
    }

    @Test
    void nothingIsDoneBeforeASittingIsOpen() {
        WorkshopId id = world.planned(unit).id();
        assertRefused(WorkshopRefusal.NOT_RUNNING, () -> service.openVotes(id));
        assertRefused(WorkshopRefusal.NOT_RUNNING, () -> service.reveal(id));
        assertRefused(WorkshopRefusal.NOT_RUNNING, () -> service.addGroup(id));
        assertRefused(WorkshopRefusal.NOT_BEGUN, () -> service.end(id));
        assertRefused(WorkshopRefusal.NOT_BEGUN, () -> service.endSitting(id));
        assertRefused(
                WorkshopRefusal.NOT_BEGUN,
                () -> service.agree(
                        id, new AgreedScore(world.principles(1).getFirst().key(), 3, "Slik", "", 0)));
    }

    @Test
    void onlyThoseWhoLeadTheUnitOrFacilitateLeadIt() {
        WorkshopId id = world.opened(unit);
        units.signIn(UnitRole.FACILITATOR, unit);
        assertThat(service.find(id).workshop().id()).isEqualTo(id);
        for (UnitRole role : List.of(UnitRole.UNION_REPRESENTATIVE, UnitRole.HR_ADVISER, UnitRole.ADMINISTRATOR)) {
            units.signIn(role, unit);
            assertThatThrownBy(() -> service.find(id)).isInstanceOf(WorkshopNotFoundException.class);
            assertThatThrownBy(() -> service.reveal(id)).isInstanceOf(WorkshopNotFoundException.class);
            assertThatThrownBy(() -> service.end(id)).isInstanceOf(WorkshopNotFoundException.class);
        }
        users.signIn(leader);
        assertThatThrownBy(() -> service.find(new WorkshopId(1L << 40))).isInstanceOf(WorkshopNotFoundException.class);
    }

    /** The folder of keys may get lost: nobody can read what was cast then, and people vote anew. */
    @Test
    void aLostKeyIsSaidAndReplaced() {
        WorkshopId id = world.at(unit, StepKind.VOTE);
        service.openVotes(id);
        List<ParticipantToken> phones = TestWorkshops.phones(5);
        WorkshopVoteId vote = world.vote(id, VoteKind.SCORE).id();
        world.cast(id, vote, phones, 1, 1, 2, 2, 3);
        keys.workshops().delete(id);
        assertRefused(WorkshopRefusal.UNREADABLE, () -> service.reveal(id));
        service.openVotes(id);
        assertThat(voting.answered(world.code(id), phones.getFirst())).isEmpty();
        world.cast(id, vote, phones, 5, 5, 4, 4, 3);
        service.reveal(id);
        assertThat(spread(world.vote(id, VoteKind.SCORE)).counts()).containsExactly(0, 0, 1, 2, 2);
    }

    @Test
    void belowTheGroupItSaysSo() {
        WorkshopId id = world.opened(unit);
        WorkshopCode code = world.code(id);
        TestWorkshops.phones(4).forEach(each -> voting.join(code, each));
        service.showAnew(id);
        assertThat(service.find(id).isBelowGroup()).isTrue();
        voting.join(code, ParticipantToken.random());
        service.showAnew(id);
        assertThat(service.find(id).isBelowGroup()).isFalse();
        assertThat(Optional.of(service.find(id).tick().orElseThrow().present())).contains(5);
    }
}
