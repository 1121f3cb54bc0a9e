package no.hvorervi.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.hvorervi.accounts.DemonstrationAccounts;
import no.hvorervi.actions.ActionContents;
import no.hvorervi.actions.ActionItem;
import no.hvorervi.actions.ActionSaved;
import no.hvorervi.actions.Owner;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Factor;
import no.hvorervi.criteria.Item;
import no.hvorervi.demo.DemonstrationData.AgreedData;
import no.hvorervi.demo.DemonstrationData.DecidedData;
import no.hvorervi.demo.DemonstrationData.HeldData;
import no.hvorervi.demo.DemonstrationData.ScriptData;
import no.hvorervi.demo.DemonstrationData.WorkshopData;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.scripts.OwnScript;
import no.hvorervi.scripts.ScriptKey;
import no.hvorervi.scripts.ScriptSaved;
import no.hvorervi.scripts.ScriptService;
import no.hvorervi.scripts.ScriptStep;
import no.hvorervi.scripts.StepKind;
import no.hvorervi.workshop.AgreedScore;
import no.hvorervi.workshop.Asked;
import no.hvorervi.workshop.Ballot;
import no.hvorervi.workshop.Board;
import no.hvorervi.workshop.BoardVote;
import no.hvorervi.workshop.CastOutcome;
import no.hvorervi.workshop.ParticipantToken;
import no.hvorervi.workshop.Programme;
import no.hvorervi.workshop.VoteState;
import no.hvorervi.workshop.VotingService;
import no.hvorervi.workshop.WorkshopPlan;
import no.hvorervi.workshop.WorkshopRunService;
import no.hvorervi.workshop.WorkshopService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Workshops of the demonstration: phones join and vote, and somebody leads, as in any other. */
@Component
@Profile("demo")
class DemonstrationWorkshops {

    private static final LocalTime BEGINS = LocalTime.of(13, 0);
    private static final Duration LASTS = Duration.ofMinutes(62);
    private static final int SMALLEST_GROUP = 5;

    private final DemonstrationAccounts demonstration;
    private final DemonstrationClock clock;
    private final ScriptService scripts;
    private final WorkshopService workshops;
    private final WorkshopRunService run;
    private final VotingService phones;
    private final CriteriaService criteria;

    DemonstrationWorkshops(
            DemonstrationAccounts demonstration,
            DemonstrationClock clock,
            ScriptService scripts,
            WorkshopService workshops,
            WorkshopRunService run,
            VotingService phones,
            CriteriaService criteria) {
        this.demonstration = demonstration;
        this.clock = clock;
        this.scripts = scripts;
        this.workshops = workshops;
        this.run = run;
        this.phones = phones;
        this.criteria = criteria;
    }

    /** Makes the municipality's own programmes, and holds those workshops that are to be over. */
    void load(DemonstrationData data, Map<String, UnitId> units) {
        try {
            data.scripts().forEach(each -> demonstration.as(each.by(), () -> make(each)));
            data.workshops().forEach(each -> demonstration.as(each.by(), () -> hold(each, units)));
        } finally {
            clock.run();
        }
    }

    private void make(ScriptData data) {
        OwnScript made =
                scripts.copy(scripts.managedByMe().getFirst().id(), new ScriptKey.ReadyMade(data.of()), data.title());
        if (!(scripts.save(made.id(), data.title(), data.sittings(), made.version()) instanceof ScriptSaved.Stored)) {
            throw new IllegalStateException("A programme of the demonstration cannot be saved: " + data.title());
        }
    }

    private void hold(WorkshopData data, Map<String, UnitId> units) {
        LocalDate day = NorwegianTime.today(clock).plusDays(data.day());
        Instant begins = day.atTime(BEGINS).atZone(NorwegianTime.ZONE).toInstant();
        UnitId unit = Optional.ofNullable(units.get(data.unit())).orElseThrow();
        if (data.held().isPresent()) {
            clock.stopAt(begins);
        }
        List<List<ScriptStep>> steps = scripts.readyMade().stream()
                .filter(each -> each.key().text().equals(data.script()))
                .findFirst()
                .orElseThrow()
                .sittings();
        WorkshopId id = workshops
                .plan(
                        unit,
                        new WorkshopPlan(
                                data.title(),
                                day,
                                new Programme(steps),
                                data.principles(),
                                SMALLEST_GROUP,
                                Optional.empty()))
                .id();
        data.held().ifPresent(held -> new Room(id, held).meet(begins));
        clock.run();
    }

    /** The people in the room, each with a phone. */
    private final class Room {

        private final WorkshopId id;
        private final HeldData held;
        private final List<ParticipantToken> present;

        Room(WorkshopId id, HeldData held) {
            this.id = id;
            this.held = held;
            present = Stream.generate(ParticipantToken::random)
                    .limit(held.present())
                    .toList();
        }

        void meet(Instant begins) {
            run.openSitting(id);
            present.forEach(phone -> phones.join(board().code(), phone));
            vote(StepKind.VOTE);
            go(StepKind.REVEAL);
            run.reveal(id);
            go(StepKind.TALK);
            held.again().forEach((principle, scores) -> {
                run.revote(id, principle);
                cast();
                run.reveal(id);
            });
            held.agreed().forEach(this::agree);
            vote(StepKind.FACTORS);
            run.reveal(id);
            // Which of those can be changed is asked next.
            run.openVotes(id);
            cast();
            run.reveal(id);
            go(StepKind.ACTIONS);
            held.decided().forEach(this::decide);
            vote(StepKind.ROTI);
            run.reveal(id);
            go(StepKind.MINUTES);
            clock.stopAt(begins.plus(LASTS));
            run.endSitting(id);
            run.end(id);
        }

        private Board board() {
            return run.find(id).board().orElseThrow();
        }

        private void go(StepKind kind) {
            List<StepKind> kinds =
                    board().steps().stream().map(ScriptStep::kind).toList();
            run.goTo(id, kinds.indexOf(kind));
        }

        private void vote(StepKind kind) {
            go(kind);
            run.openVotes(id);
            cast();
            run.closeVotes(id);
        }

        /** All answer all that is open. */
        private void cast() {
            Board board = board();
            board.votes().stream()
                    .filter(each -> each.state() == VoteState.OPEN)
                    .forEach(vote -> {
                        List<Ballot> ballots = ballots(vote);
                        for (int phone = 0; phone < present.size(); phone++) {
                            CastOutcome outcome =
                                    phones.cast(board.code(), present.get(phone), vote.id(), ballots.get(phone));
                            if (outcome != CastOutcome.CAST) {
                                throw new IllegalStateException("A phone of the demonstration cannot vote: " + outcome);
                            }
                        }
                    });
        }

        private List<Ballot> ballots(BoardVote vote) {
            return switch (vote.asked()) {
                case Asked.OfPrinciple(var principle) ->
                    scores((vote.turn() == 1 ? held.first() : held.again()).getOrDefault(principle.key(), List.of()));
                case Asked.OfTime time -> scores(held.time());
                case Asked.OfFactors(var kind, var factors) ->
                    choices(held.chosen().getOrDefault(kind, Map.of()), factors);
            };
        }

        /** How many gave each score, the lowest first; the others do not know. */
        private List<Ballot> scores(List<Integer> counts) {
            List<Ballot> ballots = new ArrayList<>();
            for (int score = 1; score <= counts.size(); score++) {
                for (int person = 0; person < counts.get(score - 1); person++) {
                    ballots.add(new Ballot.Score(score));
                }
            }
            while (ballots.size() < present.size()) {
                ballots.add(new Ballot.Unsure());
            }
            return ballots;
        }

        /** How many chose each factor, dealt out so that nobody chooses the same one twice. */
        private List<Ballot> choices(Map<String, Integer> counts, List<Factor> asked) {
            List<Set<String>> chosen = Stream.generate(() -> (Set<String>) new HashSet<String>())
                    .limit(present.size())
                    .toList();
            int next = 0;
            for (Factor factor : asked) {
                for (int person = 0; person < counts.getOrDefault(factor.key(), 0); person++) {
                    chosen.get(next++ % present.size()).add(factor.key());
                }
            }
            return chosen.stream()
                    .map(each -> each.isEmpty() ? new Ballot.Unsure() : new Ballot.Choice(each))
                    .map(Ballot.class::cast)
                    .toList();
        }

        private void agree(String principle, AgreedData data) {
            run.agree(
                    id,
                    new AgreedScore(
                            principle,
                            data.score(),
                            data.reason(),
                            data.dissent().orElse(""),
                            0));
        }

        private void decide(DecidedData data) {
            // Two at the very same moment would be taken for one that was sent twice.
            clock.stopAt(clock.instant().plusSeconds(1));
            Criteria latest = criteria.latest();
            Item item = latest.items()
                    .filter(each -> each.key().equals(data.item()))
                    .findFirst()
                    .orElseThrow();
            ActionItem moved = ActionItem.of(latest.id(), item);
            LocalDate today = NorwegianTime.today(clock);
            var contents = new ActionContents(
                    data.what(),
                    data.why(),
                    data.sign(),
                    Owner.of(data.owner()),
                    today,
                    today.plusDays(data.days()),
                    moved.expected().orElseThrow());
            if (!(run.decide(id, moved, contents, Optional.empty()) instanceof ActionSaved.Stored)) {
                throw new IllegalStateException("An action of the demonstration cannot be stored: " + data.what());
            }
        }
    }
}
