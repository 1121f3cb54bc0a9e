package no.hvorervi.controls;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A control that waits for the person who answers for it. */
public record OwnControl(Control control, Need need, LocalDate day) {

    /** What is asked of the person. */
    public enum Need {
        /** Units wait for an answer, by that day. */
        ANSWER,
        /** Units should have had an answer by that day. */
        ANSWER_LATE,
        /** Something was promised by that day, which has come. */
        PROMISE
    }

    static List<OwnControl> waiting(List<Standings.Known> owned, LocalDate today) {
        return owned.stream().flatMap(each -> of(each, today)).toList();
    }

    private static Stream<OwnControl> of(Standings.Known known, LocalDate today) {
        return switch (known.standing()) {
            case ControlStanding.Waiting(LocalDate due) -> Stream.of(new OwnControl(known.control(), Need.ANSWER, due));
            case ControlStanding.Unanswered(LocalDate due) ->
                Stream.of(new OwnControl(known.control(), Need.ANSWER_LATE, due));
            case ControlStanding.Answered(ControlAnswer answer) ->
                answer
                        .promised()
                        .filter(day -> !day.isAfter(today))
                        .map(day -> new OwnControl(known.control(), Need.PROMISE, day))
                        .stream();
            case ControlStanding.NotAsked none -> Stream.empty();
            case ControlStanding.NoOwner none -> Stream.empty();
            case ControlStanding.Removed gone -> Stream.empty();
        };
    }
}
