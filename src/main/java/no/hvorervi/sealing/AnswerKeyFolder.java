package no.hvorervi.sealing;

import java.nio.file.Path;
import no.hvorervi.ids.RoundId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where the keys lie that no database and no backup of one may hold. Several instances share the folder.
 *
 * @see <a href="../../../../../docs/decisions/0015-sealed-answers.md">decision 0015</a>
 */
@Component
class AnswerKeyFolder {

    private final Path folder;

    AnswerKeyFolder(@Value("${hvorervi.answer-keys:${hvorervi.data}/answer-keys}") Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    /** Without it no draft of the round can be read, not by its code either; deleted when the round closes. */
    Path draftSecret(RoundId round) {
        return file("drafts-" + round + ".key");
    }

    Path file(String name) {
        return folder.resolve(name);
    }
}
