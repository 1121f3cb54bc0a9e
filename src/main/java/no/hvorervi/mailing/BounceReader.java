package no.hvorervi.mailing;

import java.util.concurrent.TimeUnit;
import no.hvorervi.smtp.BounceMailbox;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Notes as not delivered what comes back after the mail server had taken it. A notice is deleted when that is stored, so
 * that whoever dies in between reads it again, which changes nothing.
 *
 * @see <a href="../../../../../docs/decisions/0014-outbox.md">decision 0014</a>
 */
@Component
class BounceReader {

    private final BounceMailbox mailbox;
    private final LetterSeal seal;
    private final MailQueue queue;

    BounceReader(BounceMailbox mailbox, LetterSeal seal, MailQueue queue) {
        this.mailbox = mailbox;
        this.seal = seal;
        this.queue = queue;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void read() {
        mailbox.read(notice -> queue.returned(seal.messageHash(notice.message()), notice.isFinal()));
    }
}
