package no.hvorervi.workshop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.ActionContents;
import no.hvorervi.actions.ActionItem;
import no.hvorervi.actions.ActionState;
import no.hvorervi.actions.Expected;
import no.hvorervi.actions.Origin;
import no.hvorervi.actions.Owner;
import no.hvorervi.actions.Standing;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.Principle;
import no.hvorervi.ids.ActionId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.ids.WorkshopVoteId;
import no.hvorervi.measures.AgreementWord;
import no.hvorervi.released.Figure;
import no.hvorervi.scripts.ScriptStep;
import no.hvorervi.scripts.StepKind;
import no.hvorervi.workshop.VoteResult.Chosen;
import no.hvorervi.workshop.VoteResult.MeanOnly;
import no.hvorervi.workshop.VoteResult.Mixed;
import no.hvorervi.workshop.VoteResult.Spread;

/** A workshop of every kind of thing that minutes tell of; what people wrote can be told from everything else. */
final class MadeUpMinutes {

    /** All that was written by somebody. */
    static final List<String> WRITTEN =
            List.of("SKREVET-TITTEL", "SKREVET-GRUNN", "SKREVET-UENIGHET", "SKREVET-TILTAK", "SKREVET-NAVN");

    private static final Instant OPENED = Instant.parse("2026-03-12T11:00:00Z");

    private MadeUpMinutes() {}

    static WorkshopMinutes of(Criteria criteria, WorkshopState state) {
        List<Principle> principles = criteria.principles().subList(0, 4);
        var workshop = new Workshop(
                new WorkshopId(1),
                new UnitId(1),
                criteria.id(),
                new WorkshopPlan(
                        "SKREVET-TITTEL",
                        LocalDate.of(2026, 3, 12),
                        new Programme(List.of(List.of(new ScriptStep(StepKind.MINUTES, 5)))),
                        principles.stream().map(Principle::key).collect(Collectors.toSet()),
                        5,
                        Optional.empty()),
                state,
                9,
                3,
                Optional.of(OPENED.plusSeconds(3_600)));
        return new WorkshopMinutes(
                workshop,
                "Hjemmetjenesten Øst",
                criteria,
                List.of(
                        new WorkshopMinutes.Sitting(1, OPENED, Optional.of(OPENED.plusSeconds(900))),
                        new WorkshopMinutes.Sitting(
                                2, OPENED.plusSeconds(86_400), Optional.of(OPENED.plusSeconds(87_300)))),
                principles,
                votes(criteria, principles),
                List.of(new AgreedScore(principles.getFirst().key(), 3, "SKREVET-GRUNN", "SKREVET-UENIGHET", 1)),
                Optional.of(new ReleasedBoard(
                        "Høsten 2025",
                        LocalDate.of(2025, 11, 1),
                        12,
                        List.of(
                                new ReleasedBoard.Line(principles.get(0), new Figure.Mean(8, 2.4, 2.0, 2.8)),
                                new ReleasedBoard.Line(principles.get(1), new Figure.Hidden())))),
                List.of(action(criteria, 1, principles.getFirst()), action(criteria, 2, principles.getFirst())));
    }

    private static List<BoardVote> votes(Criteria criteria, List<Principle> principles) {
        var spread = new Spread(9, List.of(0, 4, 3, 1, 1), 2.9, 0.31, AgreementWord.MIXED);
        var hindering = criteria.hindering().subList(0, 3);
        return List.of(
                vote(1, new Asked.OfPrinciple(principles.get(0)), 1, spread),
                vote(2, new Asked.OfPrinciple(principles.get(0)), 2, new MeanOnly(8, 3.0)),
                vote(3, new Asked.OfPrinciple(principles.get(1)), 1, new Mixed(14, 3.5, spread, new MeanOnly(5, 4.5))),
                vote(
                        4,
                        new Asked.OfFactors(VoteKind.HINDERING, hindering),
                        1,
                        new VoteResult.Choices(
                                9,
                                List.of(
                                        new Chosen(hindering.get(0).key(), 6, 6),
                                        new Chosen(hindering.get(1).key(), 8, 9),
                                        new Chosen(hindering.get(2).key(), 0, 1)))),
                vote(5, new Asked.OfTime(), 1, new Spread(9, List.of(0, 0, 1, 5, 3), 4.2, 0.78, AgreementWord.AGREED)));
    }

    private static BoardVote vote(long id, Asked asked, int turn, VoteResult result) {
        return new BoardVote(new WorkshopVoteId(id), asked, turn, VoteState.REVEALED, Optional.of(result));
    }

    private static Action action(Criteria criteria, long id, Principle principle) {
        return new Action(
                new ActionId(id),
                0,
                new UnitId(1),
                ActionItem.of(criteria.id(), principle),
                new Origin.OfWorkshop(new WorkshopId(1)),
                new ActionContents(
                        "SKREVET-TILTAK " + id,
                        "",
                        "",
                        Owner.of("SKREVET-NAVN"),
                        LocalDate.of(2026, 3, 12),
                        LocalDate.of(2026, 5, 4),
                        Expected.HIGHER),
                new Standing(ActionState.OPEN, "", OPENED),
                OPENED,
                "SKREVET-NAVN",
                OPENED);
    }
}
