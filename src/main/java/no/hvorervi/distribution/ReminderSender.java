package no.hvorervi.distribution;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.MailJobId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.mailing.Letter;
import no.hvorervi.mailing.MailJob;
import no.hvorervi.mailing.Outbox;
import no.hvorervi.rounds.OpenRounds;
import no.hvorervi.rounds.RoundTerms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reminds everybody of a round when the time has come. The outbox knows each letter of a reminder by its address, so whoever
 * is cut short begins anew and nobody is reminded twice.
 */
@Component
class ReminderSender {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderSender.class);

    private final ReminderRepository repository;
    private final DistributionRepository distributions;
    private final RecipientSeal seal;
    private final OpenRounds rounds;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Clock clock;

    ReminderSender(
            ReminderRepository repository,
            DistributionRepository distributions,
            RecipientSeal seal,
            OpenRounds rounds,
            Outbox outbox,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.distributions = distributions;
        this.seal = seal;
        this.rounds = rounds;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 30, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void remindWhereDue() {
        Instant now = clock.instant();
        transactions
                .read(repository::findWaiting)
                .forEach((round, reminders) -> transactions.read(() -> rounds.findTerms(round)).stream()
                        .filter(terms -> terms.closesAt().isAfter(now))
                        .forEach(terms -> reminders.stream()
                                .filter(minutes -> isDue(terms, minutes, now))
                                .forEach(minutes -> tryToRemind(terms, minutes))));
    }

    private static boolean isDue(RoundTerms terms, int minutesBefore, Instant now) {
        Instant due = ReminderPlans.dueAt(terms, minutesBefore);
        return !due.isAfter(now) && !due.isBefore(terms.opensAt());
    }

    private void tryToRemind(RoundTerms terms, int minutesBefore) {
        try {
            remind(terms, minutesBefore);
        } catch (RuntimeException failure) {
            LOG.error("A reminder of round {} could not be queued; it is tried again soon", terms.id(), failure);
        }
    }

    /** Queues the letters of all units that are open, one unit after the other. */
    void remind(RoundTerms terms, int minutesBefore) {
        RoundId round = terms.id();
        List<UnitId> open = transactions.read(() -> distributions.findAll(round).entrySet().stream()
                .filter(each -> each.getValue().job().isPresent())
                .map(Map.Entry::getKey)
                .filter(unit -> rounds.isOpen(round, unit, clock.instant()))
                .toList());
        if (open.isEmpty()) {
            return;
        }
        MailJobId job = outbox.open(
                new MailJob("round-" + round + "-reminder-" + minutesBefore, terms.municipality(), terms.closesAt()));
        open.forEach(unit -> outbox.queue(job, letters(round, unit)));
        transactions.write(() -> {
            outbox.complete(job);
            repository.setQueued(round, minutesBefore, job);
        });
    }

    private List<Letter> letters(RoundId round, UnitId unit) {
        return transactions.read(() -> distributions.findRecipients(round, unit)).entrySet().stream()
                .map(each -> letter(each.getKey(), seal.open(each.getKey(), each.getValue()), round, unit))
                .toList();
    }

    private static Letter letter(RecipientKey key, Recipient recipient, RoundId round, UnitId unit) {
        return new Letter(
                key.hexadecimal(),
                recipient.address().value(),
                recipient.language(),
                ReminderLetter.NAME,
                LetterTexts.parameters(round, unit, Map.of()));
    }
}
