package no.hvorervi.controls;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.hvorervi.base.Transactions;
import no.hvorervi.digest.DigestLine;
import no.hvorervi.digest.DigestSource;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.municipalities.Municipalities;
import no.hvorervi.municipalities.Municipality;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What waits for those who answer for controls, in their letter of the week: what it is called and by when, and no more; and for
 * those who keep a register, how many nobody answers for.
 */
@Component
@Order(30)
class ControlLines implements DigestSource {

    private final ControlRepository controls;
    private final Standings standings;
    private final ControlKeeperQueries keepers;
    private final Municipalities municipalities;
    private final Transactions transactions;

    ControlLines(
            ControlRepository controls,
            Standings standings,
            ControlKeeperQueries keepers,
            Municipalities municipalities,
            Transactions transactions) {
        this.controls = controls;
        this.standings = standings;
        this.keepers = keepers;
        this.municipalities = municipalities;
        this.transactions = transactions;
    }

    @Override
    public Map<AccountId, List<DigestLine>> lines(LocalDate today) {
        return transactions.read(() -> {
            Map<AccountId, List<DigestLine>> lines = new LinkedHashMap<>();
            OwnControl.waiting(standings.of(controls.findOwned()), today)
                    .forEach(each -> each.control().terms().owner().ifPresent(owner -> add(lines, owner, line(each))));
            withoutOwner().forEach((municipality, count) -> municipalities
                    .find(municipality)
                    .ifPresent(each -> {
                        DigestLine line = line(each, count);
                        keepers.find(each.root(), today).forEach(keeper -> add(lines, keeper, line));
                    }));
            return lines;
        });
    }

    private static void add(Map<AccountId, List<DigestLine>> lines, AccountId person, DigestLine line) {
        lines.computeIfAbsent(person, id -> new ArrayList<>()).add(line);
    }

    /** How many units have asked about without anybody being named to answer. */
    private Map<MunicipalityId, Long> withoutOwner() {
        return standings.of(controls.findUnowned()).stream()
                .filter(each -> each.standing() instanceof ControlStanding.NoOwner)
                .collect(groupingBy(each -> each.control().municipality(), counting()));
    }

    private static DigestLine line(Municipality municipality, long count) {
        return DigestLine.of(
                "letter.control.NO_OWNER",
                ControlRoutes.register(municipality.id(), ControlFilter.NO_OWNER),
                municipality.name(),
                Long.toString(count));
    }

    private static DigestLine line(OwnControl each) {
        return DigestLine.of(
                        "letter.control." + each.need().name(),
                        ControlRoutes.control(each.control().id()),
                        each.control().terms().name())
                .on(each.day());
    }
}
