package no.hvorervi.controls;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.hvorervi.base.Transactions;
import no.hvorervi.digest.DigestLine;
import no.hvorervi.digest.DigestSource;
import no.hvorervi.ids.AccountId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What waits for those who answer for controls, in their letter of the week: what it is called and by when, and no more. */
@Component
@Order(30)
class ControlLines implements DigestSource {

    private final ControlRepository controls;
    private final Standings standings;
    private final Transactions transactions;

    ControlLines(ControlRepository controls, Standings standings, Transactions transactions) {
        this.controls = controls;
        this.standings = standings;
        this.transactions = transactions;
    }

    @Override
    public Map<AccountId, List<DigestLine>> lines(LocalDate today) {
        return transactions.read(() -> {
            Map<AccountId, List<DigestLine>> lines = new LinkedHashMap<>();
            OwnControl.waiting(standings.of(controls.findOwned()), today)
                    .forEach(each -> each.control().terms().owner().ifPresent(owner -> lines.computeIfAbsent(
                                    owner, id -> new ArrayList<>())
                            .add(line(each))));
            return lines;
        });
    }

    private static DigestLine line(OwnControl each) {
        return DigestLine.of(
                        "letter.control." + each.need().name(),
                        ControlRoutes.control(each.control().id()),
                        each.control().terms().name())
                .on(each.day());
    }
}
