package no.hvorervi.distribution;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.Transactions;
import no.hvorervi.distribution.DistributionRepository.Stored;
import no.hvorervi.distribution.RecipientList.Entry;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.Ballots;
import no.hvorervi.mailing.MailProgress;
import no.hvorervi.mailing.Outbox;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.RoundNotFoundException;
import no.hvorervi.rounds.RoundPart;
import org.springframework.stereotype.Service;

/** The addresses that a unit's people are invited by. Nothing here knows who has answered. */
@Service
public class RecipientService {

    /** More addresses than a unit can have. */
    public static final int MAX = Ballots.MAX;

    private final Parts parts;
    private final DistributionRepository repository;
    private final ReminderPlans reminders;
    private final RecipientSeal seal;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Transactions transactions;

    RecipientService(
            Parts parts,
            DistributionRepository repository,
            ReminderPlans reminders,
            RecipientSeal seal,
            Outbox outbox,
            AuditLog audit,
            Transactions transactions) {
        this.parts = parts;
        this.repository = repository;
        this.reminders = reminders;
        this.seal = seal;
        this.outbox = outbox;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * The unit's addresses, and how far the invitations have come.
     *
     * @throws UnitNotFoundException if the person may not give out codes in the unit
     * @throws RoundNotFoundException if no such round asks the unit
     */
    @SignedIn
    public RecipientList find(RoundId round, UnitId unit) {
        return transactions.read(() -> {
            parts.get(UnitFunction.DISTRIBUTE_CODES, round, unit);
            Stored stored = repository.find(round, unit);
            Map<String, Recipient> recipients = open(round, unit);
            Set<String> failed = stored.job()
                    .map(job -> outbox.failed(job, recipients.keySet()))
                    .orElse(Set.of());
            List<Entry> entries = recipients.entrySet().stream()
                    .map(each -> new Entry(each.getValue(), failed.contains(each.getKey())))
                    .sorted(Comparator.comparing(
                            each -> each.recipient().address().value()))
                    .toList();
            Optional<MailProgress> progress = stored.job().map(outbox::progress);
            return new RecipientList(entries, stored.hasNew(), progress);
        });
    }

    private Map<String, Recipient> open(RoundId round, UnitId unit) {
        Map<String, Recipient> recipients = new LinkedHashMap<>();
        repository
                .findRecipients(round, unit)
                .forEach((key, content) -> recipients.put(key.hexadecimal(), seal.open(key, content)));
        return recipients;
    }

    /**
     * Adds addresses; those that are there already stay as they are. They are invited when the unit is open.
     *
     * @return how many were new
     * @throws UnitNotFoundException if the person may not give out codes in the unit
     * @throws RoundNotFoundException if no such round asks the unit
     * @throws DistributionRefusedException if the round is over or does not ask employees, or there are too many
     */
    @SignedIn
    public int add(RoundId round, UnitId unit, Collection<Recipient> recipients) {
        return transactions.write(() -> {
            RoundPart part = parts.getAsking(AnonymousVoice.EMPLOYEE, UnitFunction.DISTRIBUTE_CODES, round, unit);
            repository.lock(round, unit);
            Set<RecipientKey> known = repository.findKnown(round, unit);
            Map<RecipientKey, Recipient> added = new LinkedHashMap<>();
            recipients.forEach(each -> added.putIfAbsent(seal.key(round, unit, each.address()), each));
            added.keySet().removeAll(known);
            if (known.size() + added.size() > MAX) {
                throw new DistributionRefusedException(DistributionRefusal.RECIPIENTS_MANY);
            }
            if (!added.isEmpty()) {
                if (!repository.hasRecipients(round)) {
                    reminders.suggest(part.terms());
                }
                Map<RecipientKey, byte[]> contents = new LinkedHashMap<>();
                added.forEach((key, recipient) -> contents.put(key, seal.seal(key, recipient)));
                repository.insertRecipients(round, unit, contents);
                record(AuditAction.RECIPIENTS_ADDED, round, unit, added.size());
            }
            return added.size();
        });
    }

    /**
     * Removes an address: nothing more is sent to it. An invitation that was sent stays valid.
     *
     * @throws UnitNotFoundException if the person may not give out codes in the unit
     * @throws RoundNotFoundException if no such round asks the unit
     */
    @SignedIn
    public void remove(RoundId round, UnitId unit, EmailAddress address) {
        transactions.write(() -> {
            parts.get(UnitFunction.DISTRIBUTE_CODES, round, unit);
            repository.lock(round, unit);
            if (repository.deleteRecipient(round, unit, seal.key(round, unit, address))) {
                record(AuditAction.RECIPIENTS_REMOVED, round, unit, 1);
            }
        });
    }

    private void record(AuditAction action, RoundId round, UnitId unit, int addresses) {
        audit.record(AuditEvent.of(action).about(unit).about("round", round).with("addresses", addresses));
    }
}
