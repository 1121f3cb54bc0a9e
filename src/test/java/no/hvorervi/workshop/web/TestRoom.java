package no.hvorervi.workshop.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.actions.ActionContents;
import no.hvorervi.actions.ActionItem;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.workshop.AgreedScore;
import no.hvorervi.workshop.Asked;
import no.hvorervi.workshop.Ballot;
import no.hvorervi.workshop.Board;
import no.hvorervi.workshop.BoardVote;
import no.hvorervi.workshop.CastOutcome;
import no.hvorervi.workshop.ParticipantToken;
import no.hvorervi.workshop.Running;
import no.hvorervi.workshop.VotingService;
import no.hvorervi.workshop.WorkshopCode;
import no.hvorervi.workshop.WorkshopRunService;

/** A room in which a workshop goes on: whoever leads it, and phones that answer without a page. */
public final class TestRoom {

    private final WorkshopId id;
    private final TestUser leader;
    private final TestUsers users;
    private final WorkshopRunService running;
    private final VotingService voting;
    private final List<ParticipantToken> phones = new ArrayList<>();
    private WorkshopCode code;

    TestRoom(WorkshopId id, TestUser leader, TestUsers users, WorkshopRunService running, VotingService voting) {
        this.id = id;
        this.leader = leader;
        this.users = users;
        this.running = running;
        this.voting = voting;
        this.code = running.find(id).board().orElseThrow().code();
    }

    public WorkshopId id() {
        return id;
    }

    public TestUser leader() {
        return leader;
    }

    public WorkshopCode code() {
        return code;
    }

    public Board board() {
        return voting.board(code).orElseThrow();
    }

    private <T> T led(Function<WorkshopRunService, T> action) {
        users.signIn(leader);
        try {
            return action.apply(running);
        } finally {
            users.signOut();
        }
    }

    private TestRoom lead(Consumer<WorkshopRunService> action) {
        led(service -> {
            action.accept(service);
            return true;
        });
        return this;
    }

    public TestRoom next() {
        int step = board().step();
        return lead(service -> service.next(id, step));
    }

    public TestRoom openVotes() {
        return lead(service -> service.openVotes(id));
    }

    public TestRoom closeVotes() {
        return lead(service -> service.closeVotes(id));
    }

    public TestRoom reveal() {
        return lead(service -> service.reveal(id));
    }

    public TestRoom extend() {
        return lead(service -> service.extend(id));
    }

    public TestRoom talkAbout(String principle) {
        return lead(service -> service.talkAbout(id, principle));
    }

    public TestRoom revote(String principle) {
        return lead(service -> service.revote(id, principle));
    }

    public TestRoom agree(String principle, int score, String reason, String dissent) {
        return lead(service -> service.agree(id, new AgreedScore(principle, score, reason, dissent, 0)));
    }

    public TestRoom decide(ActionItem item, ActionContents contents) {
        return lead(service -> service.decide(id, item, contents, Optional.empty()));
    }

    public WorkshopCode group() {
        return led(service -> service.addGroup(id));
    }

    public TestRoom endSitting() {
        return lead(service -> service.endSitting(id));
    }

    /** Opens the next one, with a code of its own. */
    public TestRoom openSitting() {
        Running now = led(service -> service.openSitting(id));
        code = now.board().orElseThrow().code();
        return this;
    }

    public TestRoom end() {
        return lead(service -> service.end(id));
    }

    /** So many phones come in. */
    public TestRoom join(int count) {
        for (int each = 0; each < count; each++) {
            ParticipantToken phone = ParticipantToken.random();
            if (!voting.join(code, phone)) {
                throw new AssertionError("The phone did not get in");
            }
            phones.add(phone);
        }
        return this;
    }

    /** The phones that came in give these scores, one each, in everything that is open; of factors they choose the first of all. */
    public TestRoom cast(int... scores) {
        for (BoardVote vote : board().open()) {
            for (int phone = 0; phone < scores.length; phone++) {
                CastOutcome outcome = voting.cast(code, phones.get(phone), vote.id(), ballot(vote, scores[phone]));
                if (outcome != CastOutcome.CAST) {
                    throw new AssertionError("It was not cast: " + outcome);
                }
            }
        }
        return this;
    }

    private static Ballot ballot(BoardVote vote, int score) {
        return vote.asked() instanceof Asked.OfFactors asked
                ? new Ballot.Choice(java.util.Set.of(
                        asked.factors().get(score % asked.factors().size()).key()))
                : new Ballot.Score(score);
    }
}
