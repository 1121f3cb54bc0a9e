package no.hvorervi.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.ids.WorkshopVoteId;
import no.hvorervi.scripts.StepKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several instances, and many phones at once while somebody reveals: every ballot is counted once or waits. */
@DatabaseTest
class VotingTogetherTest {

    private static final int PHONES = 50;

    @Autowired
    WorkshopRunService service;

    @Autowired
    VotingService voting;

    @Autowired
    TestWorkshops world;

    @Autowired
    BoardReader reader;

    @Autowired
    WorkshopRepository workshops;

    @Autowired
    SittingRepository sittings;

    @Autowired
    VoteRepository votes;

    @Autowired
    CastRepository casts;

    @Autowired
    WrongCodes wrong;

    @Autowired
    Revealing revealing;

    @Autowired
    Opening opening;

    @Autowired
    Transactions transactions;

    @Autowired
    Clock clock;

    private WorkshopId id = new WorkshopId(0);
    private WorkshopVoteId vote = new WorkshopVoteId(0);
    private WorkshopCode code = WorkshopCode.random();

    @BeforeEach
    void openAVote() {
        id = world.at(world.lead().unit(), StepKind.VOTE);
        service.openVotes(id);
        vote = world.vote(id, VoteKind.SCORE).id();
        code = world.code(id);
    }

    /** As another instance over the same database has it, or this one when it has been started anew. */
    private VotingService other() {
        return new VotingService(
                new LiveCodes(sittings, transactions, clock),
                new LiveBoards(reader, workshops, sittings, votes, transactions),
                wrong,
                new Presence(sittings, transactions),
                new Casting(casts, transactions));
    }

    private VoteResult.Spread shown() {
        return (VoteResult.Spread) world.vote(id, VoteKind.SCORE).result().orElseThrow();
    }

    @Test
    void aPhoneGoesOnAfterAStartInTheMidstOfItAll() {
        List<ParticipantToken> phones = TestWorkshops.phones(5);
        world.cast(id, vote, phones, 1, 1, 2, 2, 3);
        VotingService started = other();
        assertThat(started.board(code)).contains(world.board(id));
        assertThat(started.answered(code, phones.getFirst())).containsExactly(vote);
        assertThat(started.tick(code).orElseThrow().present()).isEqualTo(5);
        assertThat(started.cast(code, phones.getFirst(), vote, new Ballot.Score(5)))
                .isEqualTo(CastOutcome.CAST);
        service.reveal(id);
        assertThat(shown().counts()).containsExactly(1, 2, 1, 0, 1);
    }

    @Test
    void anotherInstanceSeesWhatIsDoneHereWithinASecond() throws InterruptedException {
        VotingService there = other();
        assertThat(there.board(code).orElseThrow().open()).hasSize(3);
        service.closeVotes(id);
        pause();
        assertThat(there.board(code).orElseThrow().open().isEmpty()).isTrue();
        WorkshopCode apart = service.addGroup(id);
        pause();
        assertThat(there.board(apart).isPresent()).isTrue();
        service.endSitting(id);
        pause();
        assertThat(there.board(code).isEmpty()).isTrue();
        assertThat(there.cast(code, ParticipantToken.random(), vote, new Ballot.Score(1)))
                .isEqualTo(CastOutcome.OVER);
    }

    /** As long as anything is kept, twice: codes and then boards. */
    private static void pause() throws InterruptedException {
        Thread.sleep(LiveCodes.KEPT_FOR.plus(LiveBoards.KEPT_FOR));
    }

    /** A thousand phones that ask within half a second see one and the same board, and ask the database nothing. */
    @Test
    void whatManyAskForAtOnceIsReadOnce() {
        VotingService there = other();
        Board first = there.board(code).orElseThrow();
        IntStream.range(0, 1_000).forEach(each -> assertThat(there.board(code)).containsSame(first));
    }

    private Opened openedAhead() {
        StoredWorkshop workshop =
                transactions.readOnce(() -> workshops.find(id)).orElseThrow();
        return opening.ahead(workshop, Set.of(VoteState.OPEN, VoteState.CLOSED));
    }

    private Revealed reveal(Opened opened) {
        return transactions.write(() -> revealing.reveal(workshops.lock(id).orElseThrow(), opened));
    }

    /** Opening takes its time, and people think again and come in meanwhile. */
    @Test
    void whatIsCastBetweenOpeningAndRevealingIsCountedAsItLiesThere() {
        List<ParticipantToken> phones = TestWorkshops.phones(6);
        world.cast(id, vote, phones, 1, 1, 2, 2, 3);
        Opened opened = openedAhead();
        world.cast(id, vote, phones, 5, 1, 2, 2, 3, 4);
        reveal(opened);
        service.showAnew(id);
        assertThat(shown().counts()).containsExactly(1, 2, 1, 1, 1);
    }

    @Test
    void everyBallotThatIsCastWhileSomebodyRevealsIsCountedOnceOrWaits() throws Exception {
        List<VotingService> instances = List.of(voting, other());
        List<ParticipantToken> phones = TestWorkshops.phones(PHONES);
        world.cast(id, vote, phones, 1, 2, 3, 4, 5);
        var together = new CyclicBarrier(PHONES - 4);
        List<Callable<Optional<CastOutcome>>> tries = new ArrayList<>();
        for (int phone = 5; phone < PHONES; phone++) {
            ParticipantToken token = phones.get(phone);
            VotingService instance = instances.get(phone % 2);
            int score = 1 + phone % 5;
            tries.add(() -> {
                together.await();
                // Twice, as when no reply came.
                instance.cast(code, token, vote, new Ballot.Score(score));
                return Optional.of(instance.cast(code, token, vote, new Ballot.Score(score)));
            });
        }
        tries.add(() -> {
            together.await();
            reveal(openedAhead());
            return Optional.empty();
        });
        List<CastOutcome> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(PHONES)) {
            for (Future<Optional<CastOutcome>> each : threads.invokeAll(tries)) {
                each.get().ifPresent(outcomes::add);
            }
        }
        assertThat(outcomes)
                .hasSize(PHONES - 5)
                .doesNotContain(CastOutcome.NOT_OPEN, CastOutcome.OVER, CastOutcome.FULL);
        service.showAnew(id);
        int waiting =
                transactions.readOnce(() -> votes.countSealed(List.of(vote))).getOrDefault(vote, 0);
        assertThat(shown().people() + waiting).isEqualTo(PHONES);
        if (waiting >= 5) {
            service.revealLate(id);
            assertThat(shown().people()).isEqualTo(PHONES);
            assertThat(shown().counts()).containsOnly(PHONES / 5);
        }
    }

    @Test
    void twoWhoRevealAtOnceRevealOnce() throws Exception {
        world.cast(id, vote, TestWorkshops.phones(5), 1, 2, 3, 4, 5);
        var together = new CyclicBarrier(8);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> tries = new ArrayList<>();
            for (int each = 0; each < 8; each++) {
                tries.add(() -> {
                    together.await();
                    try {
                        return reveal(openedAhead()).shown() > 0;
                    } catch (WorkshopRefusedException tooFew) {
                        return false;
                    }
                });
            }
            int revealed = 0;
            for (Future<Boolean> each : threads.invokeAll(tries)) {
                revealed += each.get() ? 1 : 0;
            }
            assertThat(revealed).isEqualTo(1);
        }
        service.showAnew(id);
        assertThat(shown().people()).isEqualTo(5);
    }

    /** Whoever makes phones up fills no disk, and those who are there go on. */
    @Test
    void aWorkshopTakesOnlySoManyPhones() {
        ParticipantToken first = ParticipantToken.random();
        assertThat(voting.join(code, first)).isTrue();
        var place = new SittingRepository.Place(id, 1, 0);
        transactions.write(() -> sittings.setPresent(TestWorkshops.phones(Presence.MOST - 1).stream()
                .map(each -> new SittingRepository.Joined(place, each.in(id)))
                .toList()));
        assertThat(voting.join(code, ParticipantToken.random())).isFalse();
        assertThat(voting.cast(code, ParticipantToken.random(), vote, new Ballot.Score(3)))
                .isEqualTo(CastOutcome.FULL);
        assertThat(other().join(code, first)).isTrue();
        assertThat(other().cast(code, first, vote, new Ballot.Score(3))).isEqualTo(CastOutcome.CAST);
    }
}
