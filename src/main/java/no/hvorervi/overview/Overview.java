package no.hvorervi.overview;

import java.util.List;
import java.util.Optional;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedScale;
import no.hvorervi.results.RoundLine;
import no.hvorervi.rounds.AnonymousVoice;

/**
 * A unit and those right below it in a round, in the order of the tree, never by what they answered.
 *
 * @param voice whose answers they are: the employees' if they were asked
 * @param before the round that change is counted from
 * @param whole the unit itself, with all below it
 * @param rows those of the page asked for
 * @param paging which they are
 * @param together how well the nine principles together tell units apart; empty where that is not known
 */
public record Overview(
        ReleasedRound round,
        AnonymousVoice voice,
        List<OverviewColumn> columns,
        Optional<RoundLine> before,
        OverviewRow whole,
        List<OverviewRow> rows,
        Paging paging,
        Optional<ReleasedScale> together) {

    public Overview {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A part of many units.
     *
     * @param units all that stand right below the unit
     * @param found those of them that were searched for
     * @param page from 1
     * @param pages 1 at least
     */
    public record Paging(int units, int found, int page, int pages) {

        static Paging of(int units, int found, int asked) {
            int pages = Math.max(1, Math.ceilDiv(found, OverviewService.PAGE));
            return new Paging(units, found, Math.clamp(asked, 1, pages), pages);
        }

        int from() {
            return (page - 1) * OverviewService.PAGE;
        }

        /** Whether all units there are stand on one page. */
        public boolean isWhole() {
            return found == units && pages == 1;
        }
    }
}
