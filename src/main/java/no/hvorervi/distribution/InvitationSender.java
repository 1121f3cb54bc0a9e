package no.hvorervi.distribution;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.MailJobId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.Ballots;
import no.hvorervi.intake.Channel;
import no.hvorervi.intake.Code;
import no.hvorervi.mailing.Letter;
import no.hvorervi.mailing.MailJob;
import no.hvorervi.mailing.Outbox;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.OpenRounds;
import no.hvorervi.rounds.RoundTerms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Invites the people of each unit as soon as it is open, and those who are added later.
 *
 * <p>A unit is one transaction: the letters that the outbox does not have, and a ballot for each of just these. Whoever is
 * cut short leaves nothing behind, and of two who try at once one does nothing; so nobody gets two codes.
 */
@Component
class InvitationSender {

    private static final Logger LOG = LoggerFactory.getLogger(InvitationSender.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DistributionRepository repository;
    private final RecipientSeal seal;
    private final OpenRounds rounds;
    private final Ballots ballots;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Clock clock;

    InvitationSender(
            DistributionRepository repository,
            RecipientSeal seal,
            OpenRounds rounds,
            Ballots ballots,
            Outbox outbox,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.seal = seal;
        this.rounds = rounds;
        this.ballots = ballots;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** One unit that cannot be invited keeps none of the others from it. */
    @Scheduled(initialDelay = 20, fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    void inviteThoseOpen() {
        Instant now = clock.instant();
        transactions.read(repository::findNew).forEach((round, units) -> {
            Set<UnitId> opened = Set.copyOf(transactions.read(() -> rounds.findOpened(round, now)));
            units.stream().filter(opened::contains).forEach(unit -> tryToInvite(round, unit));
        });
    }

    private void tryToInvite(RoundId round, UnitId unit) {
        try {
            invite(round, unit);
        } catch (RuntimeException failure) {
            LOG.error("Unit {} could not be invited to round {}; it is tried again soon", unit, round, failure);
        }
    }

    /** Invites whoever the unit has not invited yet; nothing happens while it is not open. */
    void invite(RoundId round, UnitId unit) {
        transactions.write(() -> {
            if (rounds.isOpen(round, unit, clock.instant()) && repository.lockNew(round, unit)) {
                RoundTerms terms = rounds.findTerms(round).orElseThrow();
                MailJobId job = outbox.open(new MailJob(
                        "round-" + round + "-unit-" + unit + "-invitation", terms.municipality(), terms.closesAt()));
                queue(job, round, unit);
                repository.setInvited(round, unit, job);
            }
        });
    }

    private void queue(MailJobId job, RoundId round, UnitId unit) {
        Map<String, Recipient> recipients = new LinkedHashMap<>();
        repository
                .findRecipients(round, unit)
                .forEach((key, content) -> recipients.put(key.hexadecimal(), seal.open(key, content)));
        recipients.keySet().retainAll(outbox.missing(job, recipients.keySet()));
        if (recipients.isEmpty()) {
            return;
        }
        List<Code> codes =
                new ArrayList<>(ballots.make(round, unit, AnonymousVoice.EMPLOYEE, Channel.MAIL, recipients.size()));
        // In the order they were stored, a dump would tell which letter has which ballot.
        Collections.shuffle(codes, RANDOM);
        Iterator<Code> next = codes.iterator();
        outbox.queue(
                job,
                recipients.entrySet().stream()
                        .map(each -> letter(each.getKey(), each.getValue(), round, unit, next.next()))
                        .toList());
    }

    private static Letter letter(String key, Recipient recipient, RoundId round, UnitId unit, Code code) {
        return new Letter(
                key,
                recipient.address().value(),
                recipient.language(),
                InvitationLetter.NAME,
                LetterTexts.parameters(round, unit, Map.of(LetterTexts.CODE, code.value())));
    }
}
