package no.hvorervi.sealing;

import java.nio.file.Path;
import no.hvorervi.ids.RoundId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** The files of keys, as whoever runs the installation can reach them. */
@TestComponent
public final class TestKeys {

    private final AnswerKeyFolder folder;

    @Autowired
    TestKeys(AnswerKeyFolder folder) {
        this.folder = folder;
    }

    /** Those of another process. */
    public TestKeys(Path folder) {
        this(new AnswerKeyFolder(folder));
    }

    /** As an application that starts now reads them. */
    public CodeKeys codes() {
        return new CodeKeys(folder);
    }

    public RoundKeys rounds() {
        return new RoundKeys(folder);
    }

    public WorkshopKeys workshops() {
        return new WorkshopKeys(folder);
    }

    public Path draftSecret(RoundId round) {
        return folder.draftSecret(round);
    }

    public Path privateKey(RoundId round, byte[] publicKey) {
        return rounds().file(round, publicKey);
    }
}
