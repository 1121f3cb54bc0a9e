package no.hvorervi.intake;

import java.util.Optional;
import no.hvorervi.base.ForEveryone;
import org.springframework.stereotype.Service;

/**
 * Answering with a code, which is the only right that is asked for.
 *
 * <p>Nothing here knows or keeps who answers, from where or when.
 */
@Service
public class AnswerService {

    /** What the holder of the code is asked, and whether it can be answered now; empty when the code is unknown. */
    @ForEveryone
    public Optional<Questionnaire> find(Code code) {
        throw new UnsupportedOperationException();
    }

    /** What was saved so far; {@link Answers#NONE} when nothing was, or when the answers have been handed in. */
    @ForEveryone
    public Answers findDraft(Code code) {
        throw new UnsupportedOperationException();
    }

    /**
     * Keeps answers so that they can be gone on with later, in place of those kept before. Nobody can read them without the
     * code.
     *
     * @throws UnknownCodeException if the code is unknown
     * @throws CodeUsedException if the answers have been handed in
     * @throws NotOpenException if the unit is not asked at the moment
     * @throws IllegalArgumentException if they do not fit the questionnaire
     */
    @ForEveryone
    public void save(Code code, Answers answers) {
        throw new UnsupportedOperationException();
    }

    /**
     * Hands answers in, once and for all. With a code that is used nothing happens, and the receipt is the same: so it can be
     * tried again when no reply came.
     *
     * @throws UnknownCodeException if the code is unknown
     * @throws NotOpenException if the unit is not asked at the moment and the code is not used
     * @throws IllegalArgumentException if they do not fit the questionnaire
     */
    @ForEveryone
    public Receipt submit(Code code, Answers answers) {
        throw new UnsupportedOperationException();
    }
}
