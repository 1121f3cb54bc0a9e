package no.hvorervi.workshop;

import java.util.List;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.UnitId;
import org.springframework.stereotype.Component;

/**
 * What units have agreed on, for features that show it beside other figures.
 *
 * <p>It does not know who may see which: those that call it have asked.
 */
@Component
public class AgreedScores {

    private final AgreedScoreRepository repository;
    private final Transactions transactions;

    AgreedScores(AgreedScoreRepository repository, Transactions transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    /** Of workshops that are over, the last first, a few hundred at most. */
    public List<AgreedMark> ofUnit(UnitId unit) {
        return transactions.readOnce(() -> repository.findOf(unit));
    }
}
