package no.hvorervi.workshop;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Principle;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.ids.WorkshopVoteId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.scripts.ScriptStep;
import no.hvorervi.scripts.StepKind;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes workshops through the services, as the person does who is signed in, and phones that vote. */
@Lazy
@TestComponent
public final class TestWorkshops {

    private final WorkshopService service;
    private final WorkshopRunService run;
    private final VotingService voting;
    private final CriteriaService criteria;
    private final TestUnits units;
    private final TestUsers users;
    private final JdbcClient sql;
    private final Clock clock;

    TestWorkshops(
            WorkshopService service,
            WorkshopRunService run,
            VotingService voting,
            CriteriaService criteria,
            TestUnits units,
            TestUsers users,
            JdbcClient sql,
            Clock clock) {
        this.service = service;
        this.run = run;
        this.voting = voting;
        this.criteria = criteria;
        this.units = units;
        this.users = users;
        this.sql = sql;
        this.clock = clock;
    }

    /** A unit, and who leads it. */
    public record Led(UnitId unit, TestUser leader) {}

    /** A unit of its own, whose leader is signed in from here on. */
    public Led lead() {
        UnitId unit = units.root("Hjemmetjenesten");
        TestUser leader = units.leader(unit);
        users.signIn(leader);
        return new Led(unit, leader);
    }

    /** How many rows of the workshop there are. */
    int count(String from, WorkshopId id) {
        return count(from, id, "true");
    }

    /** How many of them there are for which something holds. */
    int count(String from, WorkshopId id, String condition) {
        return sql.sql("select count(*) from %s where workshop_id = ? and %s".formatted(from, condition))
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    /** Every kind of step once, in the order that they are named in, at one go. */
    public static Programme programme() {
        return programme(List.of(List.of(StepKind.values())));
    }

    /** One sitting for each of these. */
    public static Programme programme(List<List<StepKind>> sittings) {
        return new Programme(sittings.stream()
                .map(kinds ->
                        kinds.stream().map(each -> new ScriptStep(each, 5)).toList())
                .toList());
    }

    /** With three principles, to be held today. */
    public WorkshopPlan plan() {
        return new WorkshopPlan(
                "Hvor er vi?",
                NorwegianTime.today(clock),
                programme(),
                principles(3).stream().map(Principle::key).collect(toUnmodifiableSet()),
                5,
                Optional.empty());
    }

    /** The first of the criteria. */
    public List<Principle> principles(int count) {
        return criteria.latest().principles().stream().limit(count).toList();
    }

    public Workshop planned(UnitId unit) {
        return service.plan(unit, plan());
    }

    /** A sitting of it is open, at the first step. */
    public WorkshopId opened(UnitId unit) {
        WorkshopId id = planned(unit).id();
        run.openSitting(id);
        return id;
    }

    /** The same, in a step of the kind. */
    public WorkshopId at(UnitId unit, StepKind kind) {
        WorkshopId id = opened(unit);
        goTo(id, kind);
        return id;
    }

    /** The first step of the kind. */
    public void goTo(WorkshopId id, StepKind kind) {
        List<ScriptStep> steps = run.find(id).workshop().plan().programme().steps();
        run.goTo(
                id,
                IntStream.range(0, steps.size())
                        .filter(at -> steps.get(at).kind() == kind)
                        .findFirst()
                        .orElseThrow());
    }

    /** What the room sees now. */
    public Board board(WorkshopId id) {
        return run.find(id).board().orElseThrow();
    }

    public WorkshopCode code(WorkshopId id) {
        return board(id).code();
    }

    /** The last vote of the kind; of scores, about the first principle. */
    public BoardVote vote(WorkshopId id, VoteKind kind) {
        List<BoardVote> all = board(id).votes().stream()
                .filter(each -> each.asked().kind() == kind)
                .toList();
        return kind == VoteKind.SCORE
                ? all.stream()
                        .filter(each -> each.asked().equals(all.getFirst().asked()))
                        .reduce((earlier, later) -> later)
                        .orElseThrow()
                : all.getLast();
    }

    /** Phones that nobody has seen. */
    public static List<ParticipantToken> phones(int count) {
        return Stream.generate(ParticipantToken::random).limit(count).toList();
    }

    /** Each casts the score at its place, in the vote. */
    public void cast(WorkshopId id, WorkshopVoteId vote, List<ParticipantToken> phones, int... scores) {
        WorkshopCode code = code(id);
        for (int phone = 0; phone < scores.length; phone++) {
            CastOutcome outcome = voting.cast(code, phones.get(phone), vote, new Ballot.Score(scores[phone]));
            if (!Set.of(CastOutcome.CAST, CastOutcome.CAST_LATE).contains(outcome)) {
                throw new AssertionError("Not cast: " + outcome);
            }
        }
    }
}
