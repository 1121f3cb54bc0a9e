package no.hvorervi;

import java.nio.file.Path;

/** Where a process of tests keeps what no other may touch; the build runs several at once, and numbers them. */
public final class TestFolders {

    private static final String PROCESS = System.getProperty("hvorervi.process", "process-1");

    private TestFolders() {}

    /** A folder of this process below {@code target}. */
    public static Path of(String name) {
        return Path.of("target", PROCESS, name);
    }
}
