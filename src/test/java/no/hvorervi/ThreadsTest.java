package no.hvorervi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.thread.Threading;
import org.springframework.core.env.Environment;

/** On which threads requests run. */
@DatabaseTest
class ThreadsTest {

    /** Forty leaders who opened pages right after a start from the jar once waited for each other for ever. */
    @Test
    void requestsHaveThreadsThatCannotKeepEachOtherFromRunning(@Autowired Environment settings) {
        assertThat(Threading.PLATFORM.isActive(settings)).isTrue();
    }
}
