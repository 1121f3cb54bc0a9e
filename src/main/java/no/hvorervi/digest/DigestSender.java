package no.hvorervi.digest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import no.hvorervi.base.Chunks;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.digest.DigestRepository.Receiver;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MailJobId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.mailing.Letter;
import no.hvorervi.mailing.MailJob;
import no.hvorervi.mailing.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Queues each week's letters, once. Who has had one is stored with it in one transaction, so whoever is cut short begins anew
 * and nobody gets two, whichever instance goes on.
 *
 * @see <a href="../../../../../docs/decisions/0026-one-letter-a-week.md">decision 0026</a>
 */
@Component
class DigestSender {

    private static final Logger LOG = LoggerFactory.getLogger(DigestSender.class);

    /** People in one transaction. */
    private static final int AT_ONCE = 500;

    private final DigestRepository repository;
    private final ObjectProvider<DigestSource> sources;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Clock clock;

    DigestSender(
            DigestRepository repository,
            ObjectProvider<DigestSource> sources,
            Outbox outbox,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.sources = sources;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Without a mail server nothing is queued: what waits would be old when there is one. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void sendWhenDue() {
        if (outbox.canSend()) {
            DigestWeek.at(clock.instant())
                    .filter(week -> !transactions.readOnce(() -> repository.isDone(week)))
                    .ifPresent(this::tryToSend);
        }
    }

    private void tryToSend(DigestWeek week) {
        try {
            send(week);
        } catch (RuntimeException failure) {
            LOG.error("Letters of the week could not be queued; it is tried again in a minute", failure);
        }
    }

    /** Queues a letter for everybody who has had none in the week and for whom something waits. */
    void send(DigestWeek week) {
        Instant asOf = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<AccountId, List<DigestLine>> lines = lines();
        Map<MunicipalityId, MailJobId> jobs = new LinkedHashMap<>();
        for (List<AccountId> some : Chunks.of(List.copyOf(lines.keySet()), AT_ONCE)) {
            transactions.read(() -> repository.findReceivers(some, week)).stream()
                    .collect(Collectors.groupingBy(Receiver::municipality))
                    .forEach((municipality, receivers) -> queueOrSkip(
                            week,
                            jobs.computeIfAbsent(municipality, each -> outbox.open(job(week, each))),
                            receivers,
                            lines));
        }
        transactions.write(() -> {
            jobs.values().forEach(outbox::complete);
            repository.setDone(week, asOf);
        });
    }

    private Map<AccountId, List<DigestLine>> lines() {
        LocalDate today = NorwegianTime.today(clock);
        Map<AccountId, List<DigestLine>> lines =
                new TreeMap<>((one, other) -> Long.compare(one.value(), other.value()));
        List<RuntimeException> failures = new ArrayList<>();
        List<DigestSource> all = sources.orderedStream().toList();
        for (DigestSource source : all) {
            try {
                transactions.read(() -> source.lines(today)).forEach((person, some) -> lines.computeIfAbsent(
                                person, each -> new ArrayList<>())
                        .addAll(some));
            } catch (RuntimeException failure) {
                LOG.error(
                        "Letters of the week go out without what {} has",
                        source.getClass().getSimpleName(),
                        failure);
                failures.add(failure);
            }
        }
        if (!all.isEmpty() && failures.size() == all.size()) {
            // Then it is nobody's own fault, and letters that say nothing would be the week's.
            throw failures.getFirst();
        }
        lines.values().removeIf(List::isEmpty);
        return lines;
    }

    private static MailJob job(DigestWeek week, MunicipalityId municipality) {
        return new MailJob("digest-" + week.monday() + "-" + municipality, municipality, week.ends());
    }

    /** Whoever's letter cannot be stored goes without, and nobody else. */
    private void queueOrSkip(
            DigestWeek week, MailJobId job, List<Receiver> receivers, Map<AccountId, List<DigestLine>> lines) {
        try {
            queue(week, job, receivers, lines);
        } catch (DataIntegrityViolationException | IllegalArgumentException unfit) {
            if (receivers.size() > 1) {
                receivers.forEach(each -> queueOrSkip(week, job, List.of(each), lines));
            } else {
                // The message could quote what is in the letter.
                LOG.error(
                        "The letter of the week to account {} could not be queued ({})",
                        receivers.getFirst().account(),
                        unfit.getClass().getSimpleName());
            }
        }
    }

    private void queue(
            DigestWeek week, MailJobId job, List<Receiver> receivers, Map<AccountId, List<DigestLine>> lines) {
        transactions.write(() -> {
            // Another instance may have completed the job: whom it had no letter for must not be noted as having one.
            Set<String> missing = outbox.missing(
                    job, receivers.stream().map(DigestSender::key).toList());
            Set<AccountId> sent = repository.lockSent(
                    week, receivers.stream().map(Receiver::account).toList());
            Map<AccountId, DigestToken> tokens = new LinkedHashMap<>();
            List<Letter> letters = new ArrayList<>();
            for (Receiver each : receivers) {
                if (missing.contains(key(each)) && !sent.contains(each.account())) {
                    var token = DigestToken.random();
                    tokens.put(each.account(), token);
                    letters.add(letter(each, token, lines.getOrDefault(each.account(), List.of())));
                }
            }
            if (!letters.isEmpty()) {
                repository.insertSent(week, tokens);
                outbox.queue(job, letters);
            }
        });
    }

    private static String key(Receiver receiver) {
        return receiver.account().toString();
    }

    private static Letter letter(Receiver to, DigestToken token, List<DigestLine> lines) {
        return new Letter(
                key(to),
                to.email(),
                to.language(),
                DigestLetter.NAME,
                DigestContents.of(token, lines).parameters());
    }
}
