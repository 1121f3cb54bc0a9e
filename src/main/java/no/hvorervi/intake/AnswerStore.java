package no.hvorervi.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.base.Combiner;
import no.hvorervi.base.Intake;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.RoundId;
import no.hvorervi.rounds.OpenRounds;
import no.hvorervi.rounds.OpenRounds.AskedUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks up and saves for all who answer at the same time together: people save with each answer, and a transaction for each of
 * them would cost the database more than all else that is done for them.
 */
@Component
class AnswerStore {

    private static final int MOST_KEYS = 1_000;

    private final AnswerRepository repository;
    private final OpenRounds rounds;
    private final Transactions intake;
    private final Transactions reading;
    private final Clock clock;
    private final Combiner<Keys, Found> lookups = new Combiner<>(this::findAll);
    private final Combiner<DraftToSave, Outcome> saves = new Combiner<>(this::saveAll);
    private final Combiner<AnswersToHandIn, Outcome> handIns = new Combiner<>(this::handInAll);

    /** Of rounds that are open somewhere; it never changes, and what is sealed to one that is gone is not stored. */
    private final Cache<RoundId, byte[]> publicKeys =
            Caffeine.newBuilder().maximumSize(MOST_KEYS).build();

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
    record DraftToSave(Keys keys, Questionnaire asked, ByteBuffer sealed) {}

    /**
     * Answers that are to be handed in.
     *
     * @param id random
     * @param asked what was found for the code just now
     * @param sealed to the round's public key
     */
    record AnswersToHandIn(ByteBuffer id, Keys keys, Questionnaire asked, ByteBuffer sealed) {}

    /** What became of a draft or of answers. */
    enum Outcome {
        /** Stored. */
        DONE,
        /** The answers have been handed in before. */
        USED,
        /** There is no such ballot, or it is for something else. */
        UNKNOWN,
        /** The round is closed. */
        CLOSED
    }

    /** What there is for the code, as of now. */
    Found find(Keys keys) {
        return lookups.ask(keys);
    }

    List<Found> findAll(List<Keys> all) {
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

    /** Keeps the draft in place of an earlier one, if it can still be answered. */
    Outcome save(DraftToSave draft) {
        return saves.ask(draft);
    }

    List<Outcome> saveAll(List<DraftToSave> all) {
        return intake.write(() -> {
            Set<RoundId> open = lockOpen(all.stream().map(DraftToSave::asked));
            Map<ByteBuffer, Ballot> ballots = repository.lockBallots(
                    all.stream().map(each -> each.keys().ballot()).toList());
            List<DraftToSave> kept = new ArrayList<>();
            List<Outcome> outcomes = new ArrayList<>();
            for (DraftToSave each : all) {
                Outcome outcome = outcome(each.asked(), ballots.get(each.keys().ballot()), open);
                if (outcome == Outcome.DONE) {
                    kept.add(each);
                }
                outcomes.add(outcome);
            }
            repository.setDrafts(kept);
            return outcomes;
        });
    }

    /** What answers of the round are sealed to; empty when it is closed. */
    Optional<byte[]> findPublicKey(RoundId round) {
        byte[] known = publicKeys.getIfPresent(round);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<byte[]> found = intake.readOnce(() -> repository.findKey(round));
        found.ifPresent(key -> publicKeys.put(round, key));
        return found;
    }

    /** Stores the answers, uses the ballot up and forgets the draft, if it can still be answered. */
    Outcome handIn(AnswersToHandIn answers) {
        return handIns.ask(answers);
    }

    List<Outcome> handInAll(List<AnswersToHandIn> all) {
        return intake.write(() -> {
            Set<RoundId> open = lockOpen(all.stream().map(AnswersToHandIn::asked));
            Map<ByteBuffer, Ballot> ballots = repository.lockBallotsToUse(
                    all.stream().map(each -> each.keys().ballot()).toList());
            Map<ByteBuffer, AnswersToHandIn> first = new LinkedHashMap<>();
            List<Outcome> outcomes = new ArrayList<>();
            for (AnswersToHandIn each : all) {
                ByteBuffer hash = each.keys().ballot();
                Outcome outcome = outcome(each.asked(), ballots.get(hash), open);
                // The same ballot may be here twice, from two devices.
                boolean isSecond = outcome == Outcome.DONE && first.putIfAbsent(hash, each) != null;
                outcomes.add(isSecond ? Outcome.USED : outcome);
            }
            repository.handIn(List.copyOf(first.values()));
            return outcomes;
        });
    }

    private Set<RoundId> lockOpen(Stream<Questionnaire> asked) {
        return repository.lockKeys(asked.map(each -> each.terms().id()).collect(Collectors.toUnmodifiableSet()));
    }

    private static Outcome outcome(Questionnaire asked, @Nullable Ballot ballot, Set<RoundId> open) {
        if (!open.contains(asked.terms().id())) {
            return Outcome.CLOSED;
        }
        if (ballot == null || !asked.isFor(ballot)) {
            return Outcome.UNKNOWN;
        }
        return ballot.isUsed() ? Outcome.USED : Outcome.DONE;
    }
}
