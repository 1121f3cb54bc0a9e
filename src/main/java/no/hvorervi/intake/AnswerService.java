package no.hvorervi.intake;

import java.nio.ByteBuffer;
import java.util.Optional;
import no.hvorervi.base.ForEveryone;
import no.hvorervi.intake.AnswerStore.AnswersToHandIn;
import no.hvorervi.intake.AnswerStore.DraftToSave;
import no.hvorervi.intake.AnswerStore.Found;
import no.hvorervi.intake.AnswerStore.Keys;
import no.hvorervi.intake.AnswerStore.SealedDraft;
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

    private final AnswerStore store;
    private final CodeKeys keys;
    private final Questionnaires questionnaires;

    AnswerService(AnswerStore store, CodeKeys keys, Questionnaires questionnaires) {
        this.store = store;
        this.keys = keys;
        this.questionnaires = questionnaires;
    }

    /** What the holder of the code is asked, whether it can be answered now, and what was saved; empty when it is unknown. */
    @ForEveryone
    public Optional<AnswerSheet> find(Code code) {
        Found found = store.find(keys(code));
        return found.ballot().flatMap(ballot -> questionnaires
                .find(ballot, found.isOpen())
                .map(asked -> new AnswerSheet(
                        asked,
                        ballot.channel(),
                        found.draft()
                                .filter(draft -> asked.standing() == Standing.OPEN)
                                .map(draft -> open(code, draft))
                                .orElse(Answers.NONE))));
    }

    private Keys keys(Code code) {
        return Keys.of(keys.ballotHash(code), keys.draftKey(code));
    }

    private Answers open(Code code, SealedDraft draft) {
        return AnswersFormat.read(DraftSeal.open(
                keys.draftSecret(code, draft.round()), draft.sealed().array()));
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
        byte[] sealed = DraftSeal.seal(
                keys.draftSecret(code, terms.id()), AnswersFormat.writePadded(answers, terms.comments()));
        switch (store.save(new DraftToSave(keys(code), asked, ByteBuffer.wrap(sealed)))) {
            case DONE -> {}
            case USED -> throw new CodeUsedException();
            case UNKNOWN -> throw new UnknownCodeException();
            case CLOSED -> throw new NotOpenException();
        }
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
        byte[] publicKey = store.findPublicKey(terms.id()).orElseThrow(NotOpenException::new);
        byte[] sealed = RoundSeal.seal(publicKey, terms.id(), text);
        var toHandIn =
                new AnswersToHandIn(ByteBuffer.wrap(RandomKey.next()), keys(code), asked, ByteBuffer.wrap(sealed));
        switch (store.handIn(toHandIn)) {
            case DONE, USED -> {}
            case UNKNOWN -> throw new UnknownCodeException();
            case CLOSED -> throw new NotOpenException();
        }
    }
}
