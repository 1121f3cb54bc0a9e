package no.hvorervi.workshop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.WorkshopVoteId;
import no.hvorervi.workshop.LiveBoards.Snapshot;
import no.hvorervi.workshop.SittingRepository.GroupCode;
import no.hvorervi.workshop.SittingRepository.Place;
import org.springframework.stereotype.Component;

/** Reads workshops as those who lead them see them. It does not know who asks. */
@Component
class RunningReader {

    private final BoardReader reader;
    private final SittingRepository sittings;
    private final Revealing votes;
    private final LiveBoards boards;
    private final Transactions transactions;

    RunningReader(
            BoardReader reader,
            SittingRepository sittings,
            Revealing votes,
            LiveBoards boards,
            Transactions transactions) {
        this.reader = reader;
        this.sittings = sittings;
        this.votes = votes;
        this.boards = boards;
        this.transactions = transactions;
    }

    /** What is stored beside the board. */
    private record Beside(
            Workshop workshop,
            int sitting,
            List<GroupCode> codes,
            Map<Integer, Integer> present,
            Map<WorkshopVoteId, Late> late) {}

    Running read(StoredWorkshop stored) {
        Beside beside = transactions.read(() -> {
            int sitting = sittings.findLast(stored.id());
            boolean isRunning = stored.state() == WorkshopState.RUNNING;
            return new Beside(
                    reader.workshop(stored),
                    sitting,
                    isRunning ? sittings.findCodes(stored.id(), sitting) : List.of(),
                    isRunning ? sittings.countPresent(stored.id(), sitting) : Map.of(),
                    votes.late(stored));
        });
        Optional<Snapshot> seen = beside.codes().stream()
                .findFirst()
                .flatMap(main ->
                        boards.findChanged(main.code(), new Place(stored.id(), beside.sitting(), main.group())));
        return new Running(
                beside.workshop(),
                seen.map(Snapshot::board),
                seen.map(Snapshot::tick),
                beside.sitting(),
                beside.codes().stream()
                        .filter(each -> each.group() > 0)
                        .map(each -> new Running.Group(
                                each.group(), each.code(), beside.present().getOrDefault(each.group(), 0)))
                        .toList(),
                beside.late());
    }
}
