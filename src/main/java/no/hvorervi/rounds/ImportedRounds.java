package no.hvorervi.rounds;

import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Item;
import no.hvorervi.criteria.Principle;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.Messages;
import no.hvorervi.ids.RoundId;
import no.hvorervi.municipalities.Municipalities;
import no.hvorervi.municipalities.Municipality;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores rounds that were answered elsewhere. They are over from the first moment on, so that nobody can be asked in them, and
 * none of them is repeated.
 *
 * <p>It does not know who may bring them in: whoever calls it, in a transaction of its own, has asked.
 */
@Component
public class ImportedRounds {

    private static final LocalTime AFTERNOON = LocalTime.of(15, 0);

    private final RoundRepository repository;
    private final BroughtInRepository broughtIn;
    private final CriteriaService criteria;
    private final Municipalities municipalities;
    private final Messages messages;
    private final Clock clock;

    ImportedRounds(
            RoundRepository repository,
            BroughtInRepository broughtIn,
            CriteriaService criteria,
            Municipalities municipalities,
            Messages messages,
            Clock clock) {
        this.repository = repository;
        this.broughtIn = broughtIn;
        this.criteria = criteria;
        this.municipalities = municipalities;
        this.messages = messages;
        this.clock = clock;
    }

    /** Stores the round; its answers are stored by others, in the same transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RoundId insert(NewImportedRound round) {
        String imported = messages.text(Language.NB, "round.imported");
        String responsible = municipalities
                .find(round.municipality())
                .map(Municipality::name)
                .orElseThrow();
        List<Item> items = criteria.get(round.criteria()).items().toList();
        var settings = new RoundSettings(
                round.title(),
                round.criteria(),
                items.stream().filter(item -> round.asked().contains(item.id())).allMatch(Principle.class::isInstance),
                round.statements(),
                round.voices(),
                new RoundTimes(round.closedOn().atStartOfDay(), round.closedOn().atTime(AFTERNOON)),
                Recurrence.NONE,
                round.smallestGroup(),
                false,
                round.upward(),
                imported,
                imported,
                imported,
                responsible,
                round.retentionDays(),
                round.units());
        RoundId id = repository.insert(
                round.municipality(), settings, round.by(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        broughtIn.insert(
                id,
                items.stream()
                        .map(Item::id)
                        .filter(item -> !round.asked().contains(item))
                        .toList());
        return id;
    }
}
