package no.hvorervi.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.base.Transactions;
import no.hvorervi.distribution.DistributionRefusedException;
import no.hvorervi.distribution.DistributionService;
import no.hvorervi.distribution.Recipient;
import no.hvorervi.distribution.RecipientService;
import no.hvorervi.distribution.UnitDistribution;
import no.hvorervi.exchange.ImportFault.Reason;
import no.hvorervi.exchange.RecipientPreview.OfUnit;
import no.hvorervi.exchange.RecipientPreview.Ready;
import no.hvorervi.exchange.RecipientPreview.Refused;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitTree;
import no.hvorervi.organisation.UnitTreeService;
import no.hvorervi.rounds.RoundNotFoundException;
import org.springframework.stereotype.Service;

/** Adds the addresses of a whole round from a file. */
@Service
public class RecipientImportService {

    private final DistributionService distributions;
    private final RecipientService recipients;
    private final UnitTreeService trees;
    private final Transactions transactions;

    RecipientImportService(
            DistributionService distributions,
            RecipientService recipients,
            UnitTreeService trees,
            Transactions transactions) {
        this.distributions = distributions;
        this.recipients = recipients;
        this.trees = trees;
        this.transactions = transactions;
    }

    /**
     * What importing the file would do.
     *
     * @throws RoundNotFoundException if there is no such round, or the person does not write for all its units
     */
    @SignedIn
    public RecipientPreview preview(RoundId round, RecipientFile file) {
        List<UnitDistribution> asked = transactions.read(() -> distributions.overview(round));
        Map<String, Set<UnitId>> named = names(asked);
        List<ImportFault> faults = new ArrayList<>(file.faults());
        Map<UnitId, Set<Recipient>> found = new LinkedHashMap<>();
        for (RecipientRow row : file.rows()) {
            Set<UnitId> units = named.getOrDefault(key(row.unit()), Set.of());
            if (units.size() == 1) {
                found.computeIfAbsent(units.iterator().next(), unit -> new LinkedHashSet<>())
                        .add(row.recipient());
            } else {
                Reason reason = units.isEmpty() ? Reason.UNIT_NOT_ASKED : Reason.UNIT_AMBIGUOUS;
                faults.add(new ImportFault(row.line(), reason, row.unit()));
            }
        }
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparingInt(ImportFault::line));
            return new Refused(List.copyOf(faults));
        }
        return new Ready(asked.stream()
                .filter(unit -> found.containsKey(unit.unit()))
                .map(unit ->
                        new OfUnit(unit.unit(), unit.name(), List.copyOf(found.getOrDefault(unit.unit(), Set.of()))))
                .toList());
    }

    /** The units of the round by what a file may call them: by their identities, and by their names. */
    private Map<String, Set<UnitId>> names(List<UnitDistribution> asked) {
        UnitTree tree = transactions.read(trees::today);
        Map<String, Set<UnitId>> names = new HashMap<>();
        for (UnitDistribution unit : asked) {
            names.computeIfAbsent(key(unit.name()), name -> new LinkedHashSet<>())
                    .add(unit.unit());
        }
        for (UnitDistribution unit : asked) {
            // An identity is meant before a name that happens to read alike.
            tree.find(unit.unit())
                    .map(Unit::externalId)
                    .filter(identity -> !identity.isBlank())
                    .ifPresent(identity -> names.put(key(identity), Set.of(unit.unit())));
        }
        return names;
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Adds the addresses, unit by unit; those that are there already stay as they are, so that it can be done again after
     * it was cut short.
     *
     * @return how many were new
     * @throws RoundNotFoundException as for {@link #preview}
     * @throws DistributionRefusedException if a unit's part is over, or has too many addresses
     */
    @SignedIn
    public int apply(RoundId round, RecipientFile file) {
        return switch (preview(round, file)) {
            case Refused refused -> 0;
            case Ready ready ->
                ready.units().stream()
                        .mapToInt(each -> recipients.add(round, each.unit(), each.recipients()))
                        .sum();
        };
    }
}
