package no.hvorervi.coordination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.actions.ActionRoutes;
import no.hvorervi.digest.DigestLine;
import no.hvorervi.digest.DigestSource;
import no.hvorervi.digest.LastDigest;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What units are asked and have not answered, and the answers that have come since the last letter. */
@Component
@Order(20)
class WaitingBetweenUnits implements DigestSource {

    private final ActionShareRepository shares;
    private final HandedUpRepository handed;
    private final UnitQueries units;
    private final LastDigest last;

    WaitingBetweenUnits(ActionShareRepository shares, HandedUpRepository handed, UnitQueries units, LastDigest last) {
        this.shares = shares;
        this.handed = handed;
        this.units = units;
        this.last = last;
    }

    /** To whoever answers for the unit. */
    private record LineTo(UnitId unit, DigestLine line) {}

    @Override
    public Map<AccountId, List<DigestLine>> lines(LocalDate today) {
        List<LineTo> all = Stream.of(
                        handed.findWaiting().stream().map(each -> owed(each, today)),
                        shares.findWaiting().stream().map(WaitingBetweenUnits::asked),
                        handed.findAnswered(last.moment()).stream().map(WaitingBetweenUnits::answered))
                .flatMap(each -> each)
                .toList();
        Map<UnitId, List<AccountId>> answering =
                units.findAnswering(all.stream().map(LineTo::unit).collect(Collectors.toSet()));
        Map<AccountId, List<DigestLine>> lines = new HashMap<>();
        all.forEach(each -> answering.getOrDefault(each.unit(), List.of()).forEach(person -> lines.computeIfAbsent(
                        person, any -> new ArrayList<>())
                .add(each.line())));
        return lines;
    }

    private static LineTo owed(HandedUp each, LocalDate today) {
        return new LineTo(
                each.to(),
                DigestLine.of(
                                each.due().isBefore(today) ? "handed.digest.late" : "handed.digest.owed",
                                CoordinationRoutes.handed(each.to(), each.id()),
                                each.fromName(),
                                each.what())
                        .on(each.due()));
    }

    private static LineTo asked(ActionShare each) {
        return new LineTo(
                each.unit(),
                DigestLine.of(
                        "joint.digest.asked",
                        CoordinationRoutes.joint(each.unit(), each.id()),
                        each.ownerName(),
                        each.what()));
    }

    private static LineTo answered(HandedUp each) {
        return new LineTo(
                each.from(),
                DigestLine.of(
                        "handed.digest.answered",
                        ActionRoutes.action(each.from(), each.action()),
                        each.toName(),
                        each.what()));
    }
}
