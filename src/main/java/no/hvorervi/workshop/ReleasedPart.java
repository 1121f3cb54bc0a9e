package no.hvorervi.workshop;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.criteria.Principle;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.released.ItemKind;
import no.hvorervi.released.ReleasedItem;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedRounds;
import no.hvorervi.released.UnitFigures;
import no.hvorervi.rounds.AnonymousVoice;
import org.springframework.stereotype.Component;

/** What of rounds may be brought into a room: what those who work in the unit see of it. */
@Component
class ReleasedPart {

    private final ReleasedRounds released;
    private final Clock clock;

    ReleasedPart(ReleasedRounds released, Clock clock) {
        this.released = released;
        this.clock = clock;
    }

    /** The rounds that they see today, the last first. */
    List<ReleasedRound> rounds(UnitId unit) {
        return released.ofUnit(unit).stream().filter(this::isSeen).toList();
    }

    private boolean isSeen(ReleasedRound round) {
        return round.voices().contains(AnonymousVoice.EMPLOYEE) && round.isSeenByEmployees(NorwegianTime.today(clock));
    }

    boolean isSeen(RoundId round, UnitId unit) {
        return rounds(unit).stream().anyMatch(each -> each.round().equals(round));
    }

    /** What the room is shown of it. */
    Optional<ReleasedBoard> find(RoundId round, UnitId unit, List<Principle> principles) {
        return released.find(round).filter(this::isSeen).map(found -> read(found, unit, principles));
    }

    private ReleasedBoard read(ReleasedRound round, UnitId unit, List<Principle> principles) {
        UnitFigures figures = released.figures(round.id(), unit);
        List<ReleasedBoard.Line> lines = principles.stream()
                .flatMap(principle -> item(round, principle).stream()
                        .flatMap(item -> figures.of(AnonymousVoice.EMPLOYEE, item.no()).stream())
                        .map(figure -> new ReleasedBoard.Line(principle, figure)))
                .toList();
        return new ReleasedBoard(
                round.title(),
                round.closedOn(),
                figures.people(AnonymousVoice.EMPLOYEE).orElse(0),
                lines);
    }

    private static Optional<ReleasedItem> item(ReleasedRound round, Principle principle) {
        return round.items().stream()
                .filter(each -> each.kind() == ItemKind.PRINCIPLE && each.key().equals(principle.key()))
                .findFirst();
    }
}
