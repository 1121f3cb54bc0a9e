package no.hvorervi.intake;

import java.util.Optional;
import no.hvorervi.base.ForEveryone;
import no.hvorervi.base.Intake;
import no.hvorervi.base.Transactions;
import no.hvorervi.rounds.RoundTerms;
import no.hvorervi.sealing.CodeKeys;
import no.hvorervi.sealing.DraftSeal;
import no.hvorervi.sealing.RandomKey;
import no.hvorervi.sealing.RoundSeal;
import org.springframework.stereotype.Service;

/**
 * Answering with a code, which is the only right that is asked for.
 *
 * <p>Nothing here knows or keeps who answers, from where or when.
 *
 * @see <a href="../../../../../docs/decisions/0015-sealed-answers.md">decision 0015</a>
 */
@Service
public class AnswerService {

    private final AnswerRepository repository;
    private final CodeKeys keys;
    private final Questionnaires questionnaires;
    private final Transactions intake;

    AnswerService(
            AnswerRepository repository, CodeKeys keys, Questionnaires questionnaires, @Intake Transactions intake) {
        this.repository = repository;
        this.keys = keys;
        this.questionnaires = questionnaires;
        this.intake = intake;
    }

    /** What the holder of the code is asked, and whether it can be answered now; empty when the code is unknown. */
    @ForEveryone
    public Optional<Questionnaire> find(Code code) {
        // One account after the other: a transaction never spans both.
        return intake.readOnce(() -> repository.findBallot(keys.ballotHash(code)))
                .flatMap(questionnaires::find);
    }

    /** What was saved so far; {@link Answers#NONE} when nothing was, or when the answers have been handed in. */
    @ForEveryone
    public Answers findDraft(Code code) {
        return intake.readOnce(() -> repository.findDraft(
                        keys.draftKey(code),
                        (round, locked) -> AnswersFormat.read(DraftSeal.open(keys.draftSecret(code, round), locked))))
                .orElse(Answers.NONE);
    }

    /**
     * Keeps answers so that they can be gone on with later, in place of those kept before. Nobody can read them without the
     * code.
     *
     * @param asked what was found for the code just now
     * @throws UnknownCodeException if the code is unknown, or for something else
     * @throws CodeUsedException if the answers have been handed in
     * @throws NotOpenException if the unit is not asked at the moment
     * @throws IllegalArgumentException if they do not fit the questionnaire
     */
    @ForEveryone
    public void save(Code code, Questionnaire asked, Answers answers) {
        switch (asked.standing()) {
            case ANSWERED -> throw new CodeUsedException();
            case SHUT -> throw new NotOpenException();
            case OPEN -> keep(code, asked, answers);
        }
    }

    private void keep(Code code, Questionnaire asked, Answers answers) {
        asked.require(answers);
        RoundTerms terms = asked.terms();
        byte[] locked = DraftSeal.seal(
                keys.draftSecret(code, terms.id()), AnswersFormat.writePadded(answers, terms.comments()));
        byte[] ballot = keys.ballotHash(code);
        byte[] draft = keys.draftKey(code);
        intake.write(() -> {
            if (!repository.setDraft(draft, ballot, asked, locked)) {
                requireUsed(ballot, asked);
                throw new CodeUsedException();
            }
        });
    }

    /**
     * Hands answers in, once and for all. With a code that is used nothing happens, and the receipt is the same: so it can be
     * tried again when no reply came.
     *
     * @param asked what was found for the code just now
     * @throws UnknownCodeException if the code is unknown, or for something else
     * @throws NotOpenException if the unit is not asked at the moment and the code is not used
     * @throws IllegalArgumentException if they do not fit the questionnaire
     */
    @ForEveryone
    public Receipt submit(Code code, Questionnaire asked, Answers answers) {
        switch (asked.standing()) {
            case ANSWERED -> {}
            case SHUT -> throw new NotOpenException();
            case OPEN -> handIn(code, asked, answers);
        }
        return new Receipt(asked.terms().title());
    }

    private void handIn(Code code, Questionnaire asked, Answers answers) {
        asked.require(answers);
        RoundTerms terms = asked.terms();
        byte[] text = AnswersFormat.writePadded(new Submission(asked.unit(), asked.voice(), answers), terms.comments());
        byte[] ballot = keys.ballotHash(code);
        byte[] draft = keys.draftKey(code);
        intake.write(() -> {
            byte[] publicKey = repository.lockKey(terms.id()).orElseThrow(NotOpenException::new);
            // The ballot says whether this has been done: by an earlier try, on another device, or just now.
            if (repository.setUsed(ballot, asked)) {
                repository.insertSealed(RandomKey.next(), terms.id(), RoundSeal.seal(publicKey, terms.id(), text));
                repository.deleteDraft(draft);
            } else {
                requireUsed(ballot, asked);
            }
        });
    }

    /** Passes if that is why the ballot could not be answered with. */
    private void requireUsed(byte[] hash, Questionnaire asked) {
        Ballot ballot = repository.findBallot(hash).filter(asked::isFor).orElseThrow(UnknownCodeException::new);
        if (!ballot.isUsed()) {
            throw new NotOpenException();
        }
    }
}
