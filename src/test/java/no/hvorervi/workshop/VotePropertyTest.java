package no.hvorervi.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.criteria.Factor;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.ids.WorkshopVoteId;
import no.hvorervi.scripts.StepKind;
import no.hvorervi.sealing.TestKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever phones and those who lead do in whatever order: nothing is shown of fewer people than the group, no shown number
 * changes by fewer, what is shown is what that many have cast and no more, and nothing is left when it is over.
 */
@DatabaseTest
class VotePropertyTest {

    private static final int COMMANDS = 120;

    /** What came of the tries: a run in which nothing is ever shown would prove nothing. */
    private static final Map<String, Integer> DONE = new HashMap<>();

    @Autowired
    WorkshopRunService service;

    @Autowired
    WorkshopService workshops;

    @Autowired
    VotingService voting;

    @Autowired
    TestWorkshops world;

    @Autowired
    TestKeys keys;

    @Autowired
    TestClock clock;

    private UnitId unit = new UnitId(0);
    private WorkshopId id = new WorkshopId(0);
    private List<WorkshopCode> codes = new ArrayList<>();

    /** What each phone has cast and is not shown, by vote. */
    private final Map<WorkshopVoteId, Map<ParticipantToken, Ballot>> waiting = new LinkedHashMap<>();

    /** Those who are shown together, by vote. */
    private final Map<WorkshopVoteId, List<List<Ballot>>> shown = new HashMap<>();

    private final Map<WorkshopVoteId, Set<ParticipantToken>> counted = new HashMap<>();
    private final Set<ParticipantToken> joined = new HashSet<>();

    @BeforeEach
    void leadAUnit() {
        unit = world.lead().unit();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingIsEverShownOfFew(long seed) {
        var random = new Random(seed);
        int group = seed % 3 == 0 ? 7 : 5;
        WorkshopPlan plan = world.plan();
        id = workshops
                .plan(
                        unit,
                        new WorkshopPlan(
                                plan.title(),
                                plan.heldOn(),
                                plan.programme(),
                                Set.of(world.principles(1).getFirst().key()),
                                group,
                                plan.released()))
                .id();
        openSitting();
        List<ParticipantToken> phones = TestWorkshops.phones(16);
        for (int command = 0; command < COMMANDS; command++) {
            Map<WorkshopVoteId, Integer> before = people();
            String done = attempt(random, phones, group);
            DONE.merge(done, 1, Integer::sum);
            requireSafe(before, group, "%s, as number %s of %s".formatted(done, command, seed));
        }
        end();
    }

    private void openSitting() {
        codes = new ArrayList<>(
                List.of(service.openSitting(id).board().orElseThrow().code()));
    }

    private Map<WorkshopVoteId, Integer> people() {
        Map<WorkshopVoteId, Integer> people = new HashMap<>();
        workshops
                .minutes(id)
                .votes()
                .forEach(each ->
                        people.put(each.id(), each.result().orElseThrow().people()));
        return people;
    }

    private String attempt(Random random, List<ParticipantToken> phones, int group) {
        try {
            return switch (random.nextInt(20)) {
                case 0 -> {
                    world.goTo(
                            id,
                            List.of(StepKind.VOTE, StepKind.TALK, StepKind.FACTORS, StepKind.ROTI)
                                    .get(random.nextInt(4)));
                    yield "gone";
                }
                case 1, 2 -> {
                    service.openVotes(id);
                    yield "opened";
                }
                case 3 -> {
                    service.closeVotes(id);
                    yield "closed";
                }
                case 4, 5 -> reveal(group);
                case 6 -> revealLate(group);
                case 7 -> {
                    service.revote(id, world.principles(1).getFirst().key());
                    yield "anew";
                }
                case 8 -> {
                    codes.add(service.addGroup(id));
                    yield "grouped";
                }
                case 9 -> {
                    if (random.nextInt(3) > 0) {
                        yield "nothing";
                    }
                    service.endSitting(id);
                    clock.advance(Duration.ofHours(1));
                    openSitting();
                    yield "met again";
                }
                default -> cast(random, phones);
            };
        } catch (WorkshopRefusedException refused) {
            return "refused " + refused.reason();
        }
    }

    private String reveal(int group) {
        Set<WorkshopVoteId> unshown = new HashSet<>(waiting.keySet());
        unshown.removeAll(shown.keySet());
        Revealed revealed = service.reveal(id);
        assertThat(revealed.shown()).isEqualTo(show(unshown, group));
        return revealed.shown() > 0 ? "revealed" : "nothing";
    }

    private String revealLate(int group) {
        Revealed revealed = service.revealLate(id);
        assertThat(revealed.shown()).isEqualTo(show(new HashSet<>(shown.keySet()), group));
        return revealed.shown() > 0 ? "revealed late" : "nothing";
    }

    /** Takes those who are enough together, as the rules say. */
    private int show(Set<WorkshopVoteId> votes, int group) {
        int batches = 0;
        for (WorkshopVoteId vote : votes) {
            Map<ParticipantToken, Ballot> cast = waiting.getOrDefault(vote, Map.of());
            List<Ballot> said = cast.values().stream()
                    .filter(each -> !(each instanceof Ballot.Unsure))
                    .toList();
            if (said.size() >= group) {
                shown.computeIfAbsent(vote, each -> new ArrayList<>()).add(said);
                counted.computeIfAbsent(vote, each -> new HashSet<>()).addAll(cast.keySet());
                waiting.put(vote, new LinkedHashMap<>());
                batches++;
            }
        }
        return batches;
    }

    private String cast(Random random, List<ParticipantToken> phones) {
        WorkshopCode code = codes.get(random.nextInt(codes.size()));
        ParticipantToken phone = phones.get(random.nextInt(phones.size()));
        Board board = voting.board(code).orElseThrow();
        List<BoardVote> asked =
                board.votes().stream().filter(board::takesBallots).toList();
        if (asked.isEmpty()) {
            return "nothing";
        }
        BoardVote vote = asked.get(random.nextInt(asked.size()));
        Ballot ballot = ballot(random, vote.asked());
        joined.add(phone);
        CastOutcome outcome = voting.cast(code, phone, vote.id(), ballot);
        boolean isCounted = counted.getOrDefault(vote.id(), Set.of()).contains(phone);
        assertThat(outcome)
                .isEqualTo(
                        isCounted
                                ? CastOutcome.COUNTED
                                : vote.state() == VoteState.OPEN ? CastOutcome.CAST : CastOutcome.CAST_LATE);
        if (isCounted) {
            return "counted";
        }
        waiting.computeIfAbsent(vote.id(), each -> new LinkedHashMap<>()).put(phone, ballot);
        return "cast";
    }

    /** Often alike, so that rooms that agree come about too. */
    private static Ballot ballot(Random random, Asked asked) {
        if (random.nextInt(10) == 0) {
            return new Ballot.Unsure();
        }
        if (asked instanceof Asked.OfFactors(var kind, var factors)) {
            List<String> names = factors.stream().map(Factor::key).toList();
            return new Ballot.Choice(Stream.of(names.getFirst(), names.get(random.nextInt(names.size())))
                    .limit(1 + random.nextInt(2))
                    .collect(Collectors.toSet()));
        }
        return new Ballot.Score(random.nextInt(3) > 0 ? 4 : 1 + random.nextInt(5));
    }

    private void requireSafe(Map<WorkshopVoteId, Integer> before, int group, String after) {
        WorkshopMinutes minutes = workshops.minutes(id);
        for (BoardVote vote : minutes.votes()) {
            VoteResult result = vote.result().orElseThrow();
            int change = result.people() - before.getOrDefault(vote.id(), 0);
            assertThat(change).as(after).satisfiesAnyOf(same -> assertThat(same).isZero(), more -> assertThat(more)
                    .isGreaterThanOrEqualTo(group));
            assertThat(result).as(after).isEqualTo(expected(vote));
        }
        assertThat(people().keySet()).as(after).isEqualTo(shown.keySet());
        Running running = service.find(id);
        running.late().forEach((vote, late) -> assertThat(late)
                .as(after)
                .isEqualTo(late(waiting.getOrDefault(vote, Map.of()).size(), group)));
        assertThat(world.count(
                        "workshop_cast c join workshop_vote v using (workshop_vote_id)", id, "c.sealed is not null"))
                .as(after)
                .isEqualTo(waiting.values().stream().mapToInt(Map::size).sum());
        assertThat(world.count(
                        "workshop_count c join workshop_vote v using (workshop_vote_id)", id, "v.state <> 'REVEALED'"))
                .as(after)
                .isZero();
    }

    private static Late late(int count, int group) {
        return count == 0 ? Late.NONE : count < group ? Late.SOME : Late.ENOUGH;
    }

    private VoteResult expected(BoardVote vote) {
        List<Batch> batches = shown.getOrDefault(vote.id(), List.of()).stream()
                .map(said -> Counting.count(vote.asked().kind(), said, 5))
                .flatMap(Optional::stream)
                .toList();
        return vote.asked().kind().isChoice()
                ? Counting.ofChoices(batches, BallotFormat.keys(vote.asked()))
                : Counting.ofScores(batches);
    }

    private void end() {
        List<BoardVote> before = workshops.minutes(id).votes();
        service.end(id);
        assertThat(workshops.minutes(id).votes()).isEqualTo(before);
        assertThat(workshops.get(id).present()).isEqualTo(joined.size());
        Stream.of("workshop_code", "workshop_participant", "workshop_key")
                .forEach(table -> assertThat(world.count(table, id)).as(table).isZero());
        assertThat(world.count("workshop_cast c join workshop_vote v using (workshop_vote_id)", id))
                .isZero();
        assertThat(world.count("workshop_vote", id, "state <> 'REVEALED'")).isZero();
        assertThat(keys.workshops().findWorkshops()).doesNotContain(id);
    }

    @AfterAll
    static void allCameAbout() {
        assertThat(DONE)
                .containsKeys(
                        "cast",
                        "counted",
                        "revealed",
                        "revealed late",
                        "anew",
                        "met again",
                        "refused TOO_FEW",
                        "refused NOTHING_TO_REVEAL");
    }
}
