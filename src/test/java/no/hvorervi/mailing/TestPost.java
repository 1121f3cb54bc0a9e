package no.hvorervi.mailing;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import no.hvorervi.smtp.TestMailers;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Delivers what other features have queued, with their own templates, to a server on this machine. */
public final class TestPost {

    private final MailQueue queue;
    private final LetterSeal seal;
    private final ObjectProvider<LetterTemplate> templates;
    private final SpringTemplateEngine engine;
    private final Clock clock;
    private final TestOutbox outbox;

    TestPost(
            MailJobRepository jobs,
            MailEntryRepository entries,
            MailPaceRepository paces,
            LetterSeal seal,
            ObjectProvider<LetterTemplate> templates,
            SpringTemplateEngine engine,
            no.hvorervi.base.Transactions transactions,
            DSLContext sql,
            Clock clock,
            AutowireCapableBeanFactory application) {
        this.queue = new MailQueue(jobs, entries, paces, transactions, new OutboxSettings(6_000, 1), clock);
        this.seal = seal;
        this.templates = templates;
        this.engine = engine;
        this.clock = clock;
        this.outbox = TestOutbox.of(application);
    }

    public static TestPost of(AutowireCapableBeanFactory application) {
        return application.createBean(TestPost.class);
    }

    /** Postmen deliver whatever is due, so that other tests' letters must not be there. */
    public void clear() {
        outbox.clear();
    }

    /** Delivers what is due. */
    public void deliver(int port) {
        var postman = new Postman(
                queue,
                seal,
                templates,
                TestMailers.to(port, TestOutbox.FROM, engine, clock),
                new OutboxSettings(6_000, 1),
                clock);
        postman.start();
        postman.goRound();
        postman.stop();
    }

    /** The texts of a letter, the plain one first. */
    public static List<String> bodies(MimeMessage message) throws Exception {
        List<String> bodies = new ArrayList<>();
        collect((MimeMultipart) message.getContent(), bodies);
        return bodies;
    }

    private static void collect(MimeMultipart parts, List<String> bodies) throws Exception {
        for (int at = 0; at < parts.getCount(); at++) {
            Object content = parts.getBodyPart(at).getContent();
            if (content instanceof MimeMultipart inner) {
                collect(inner, bodies);
            } else {
                bodies.add(content.toString());
            }
        }
    }
}
