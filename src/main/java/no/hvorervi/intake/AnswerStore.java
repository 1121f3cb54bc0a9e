package no.hvorervi.intake;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.hvorervi.base.Combiner;
import no.hvorervi.base.Intake;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.RoundId;
import no.hvorervi.rounds.OpenRounds;
import no.hvorervi.rounds.OpenRounds.AskedUnit;
import org.springframework.stereotype.Component;

/**
 * Looks up and saves for all who answer at the same time together: people save with each answer, and a transaction for each of
 * them would cost the database more than all else that is done for them.
 */
@Component
class AnswerStore {

    private final AnswerRepository repository;
    private final OpenRounds rounds;
    private final Transactions intake;
    private final Transactions reading;
    private final Clock clock;
    private final Combiner<Keys, Found> lookups = new Combiner<>(this::findAll);
    private final Combiner<DraftToSave, Boolean> saves = new Combiner<>(this::saveAll);

    AnswerStore(
            AnswerRepository repository,
            OpenRounds rounds,
            @Intake Transactions intake,
            Transactions reading,
            Clock clock) {
        this.repository = repository;
        this.rounds = rounds;
        this.intake = intake;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * What follows from a code.
     *
     * @param ballot what its ballot is found by
     * @param draft what its draft is found by
     */
    record Keys(ByteBuffer ballot, ByteBuffer draft) {

        static Keys of(byte[] ballot, byte[] draft) {
            return new Keys(ByteBuffer.wrap(ballot), ByteBuffer.wrap(draft));
        }
    }

    /**
     * What there is for a code.
     *
     * @param isOpen whether the ballot's unit is asked at the moment
     */
    record Found(Optional<Ballot> ballot, Optional<SealedDraft> draft, boolean isOpen) {}

    /**
     * A draft as it is stored.
     *
     * @param sealed so that only the code opens it
     */
    record SealedDraft(RoundId round, ByteBuffer sealed) {}

    /**
     * A draft that is to be stored.
     *
     * @param asked what was found for the code just now
     */
    record DraftToSave(Keys keys, Questionnaire asked, ByteBuffer sealed) {

        private boolean fits(Map<ByteBuffer, Ballot> ballots) {
            Ballot ballot = ballots.get(keys.ballot());
            return ballot != null && asked.isFor(ballot) && !ballot.isUsed();
        }
    }

    /** What there is for the code, as of now. */
    Found find(Keys keys) {
        return lookups.ask(keys);
    }

    private List<Found> findAll(List<Keys> all) {
        // One account after the other: a transaction never spans both.
        Map<ByteBuffer, Ballot> ballots = intake.readOnce(
                () -> repository.findBallots(all.stream().map(Keys::ballot).toList()));
        Map<ByteBuffer, SealedDraft> drafts = intake.readOnce(
                () -> repository.findDrafts(all.stream().map(Keys::draft).toList()));
        Set<AskedUnit> open = findOpen(ballots.values());
        return all.stream()
                .map(keys -> {
                    Optional<Ballot> ballot = Optional.ofNullable(ballots.get(keys.ballot()));
                    return new Found(
                            ballot,
                            Optional.ofNullable(drafts.get(keys.draft())),
                            ballot.map(Ballot::askedUnit).filter(open::contains).isPresent());
                })
                .toList();
    }

    private Set<AskedUnit> findOpen(Collection<Ballot> ballots) {
        Set<AskedUnit> asked = ballots.stream().map(Ballot::askedUnit).collect(Collectors.toUnmodifiableSet());
        return asked.isEmpty() ? asked : reading.readOnce(() -> rounds.findOpen(asked, clock.instant()));
    }

    /**
     * Keeps the draft in place of an earlier one; false, and nothing is kept, when its ballot has been used or is for something
     * else, or when its round is closed.
     */
    boolean save(DraftToSave draft) {
        return saves.ask(draft);
    }

    private List<Boolean> saveAll(List<DraftToSave> drafts) {
        return intake.write(() -> {
            Map<ByteBuffer, Ballot> ballots = repository.lockBallots(
                    drafts.stream().map(draft -> draft.keys().ballot()).toList());
            repository.setDrafts(
                    drafts.stream().filter(draft -> draft.fits(ballots)).toList());
            return drafts.stream().map(draft -> draft.fits(ballots)).toList();
        });
    }
}
