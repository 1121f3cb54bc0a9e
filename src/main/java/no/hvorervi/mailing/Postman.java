package no.hvorervi.mailing;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.hvorervi.smtp.Mail;
import no.hvorervi.smtp.MailConnection;
import no.hvorervi.smtp.MailFailedException;
import no.hvorervi.smtp.Mailer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hands the letters of the outbox to the mail server.
 *
 * <p>A letter is marked as taken before it is handed over and as sent right after. Who dies in between leaves it to be sent
 * once more, under the same Message-ID, when its time is over.
 *
 * @see <a href="../../../../../docs/decisions/0014-outbox.md">decision 0014</a>
 */
@Component
class Postman implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    /** Nobody tries so long after the mail server could not be reached. */
    static final Duration PAUSE = Duration.ofMinutes(1);

    private final MailQueue queue;
    private final LetterSeal seal;
    private final Map<String, LetterTemplate> templates;
    private final Mailer mailer;
    private final Clock clock;
    private final Semaphore workers;
    private volatile boolean isRunning;

    Postman(
            MailQueue queue,
            LetterSeal seal,
            ObjectProvider<LetterTemplate> templates,
            Mailer mailer,
            OutboxSettings settings,
            Clock clock) {
        this.queue = queue;
        this.seal = seal;
        this.templates = templates.stream().collect(Collectors.toMap(LetterTemplate::name, Function.identity()));
        this.mailer = mailer;
        this.clock = clock;
        this.workers = new Semaphore(settings.workers());
    }

    /** Comes each second, also while an earlier round is still under way; so many go at once as there are workers. */
    @Scheduled(fixedRate = 1, timeUnit = TimeUnit.SECONDS)
    void goRound() {
        if (!mailer.isConfigured() || !workers.tryAcquire()) {
            return;
        }
        try {
            boolean goesOn = isRunning;
            while (goesOn) {
                goesOn = deliver(queue.take()) && isRunning;
            }
        } finally {
            workers.release();
        }
    }

    /** Whether it is worth asking for more. */
    private boolean deliver(MailQueue.Bundle bundle) {
        Deque<ClaimedLetter> left = new ArrayDeque<>(bundle.letters());
        if (left.isEmpty()) {
            return false;
        }
        try (MailConnection connection = mailer.connect()) {
            while (!left.isEmpty() && isRunning && clock.instant().isBefore(bundle.until())) {
                deliver(left.remove(), connection);
            }
            return left.isEmpty();
        } catch (MailFailedException away) {
            LOG.warn("The mail server cannot be reached; letters wait for {} seconds", PAUSE.toSeconds());
            queue.pause(PAUSE);
            return false;
        } finally {
            queue.putBack(left);
        }
    }

    private void deliver(ClaimedLetter letter, MailConnection connection) {
        if (letter.attempts() > MailQueue.MAX_ATTEMPTS) {
            // Whoever took it died of it, time and again.
            queue.failed(letter, LetterFault.GAVE_UP);
            return;
        }
        Letter opened;
        LetterTemplate template;
        Mail mail;
        try {
            opened = seal.open(letter.letter());
            template = template(opened);
            mail = template.write(opened.to(), opened.language(), opened.parameters());
        } catch (RuntimeException unreadable) {
            // The message could quote what is in the letter.
            LOG.error(
                    "A letter waiting in the outbox cannot be read ({}); is its key file another one?",
                    unreadable.getClass().getSimpleName());
            queue.failed(letter, LetterFault.UNREADABLE);
            return;
        }
        if (template.isWanted(opened.parameters())) {
            hand(letter, mail, connection);
        } else {
            queue.cancelled(letter);
        }
    }

    private LetterTemplate template(Letter letter) {
        return Optional.ofNullable(templates.get(letter.template()))
                .orElseThrow(() -> new IllegalStateException("A template that this release does not have"));
    }

    private void hand(ClaimedLetter letter, Mail mail, MailConnection connection) {
        try {
            connection.send(mail, mailer.messageId(seal.messageName(letter.letter())));
        } catch (MailFailedException refused) {
            switch (refused.fault()) {
                case SERVER_AWAY -> {
                    queue.putBack(List.of(letter));
                    throw refused;
                }
                case REFUSED -> queue.failed(letter, LetterFault.REFUSED);
                case TRY_LATER -> queue.notTaken(letter);
            }
            connection.mend();
            return;
        }
        if (!queue.sent(letter)) {
            LOG.warn("A letter took so long that another sender has taken it over");
        }
    }

    @Override
    public void start() {
        isRunning = true;
    }

    /** The letter under way is sent, the others are put back; the scheduler waits for that. */
    @Override
    public void stop() {
        isRunning = false;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
