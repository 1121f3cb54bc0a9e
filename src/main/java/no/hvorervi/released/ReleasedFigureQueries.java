package no.hvorervi.released;

import static no.hvorervi.db.Tables.RELEASED_COMMENT;
import static no.hvorervi.db.Tables.RELEASED_FIGURE;
import static no.hvorervi.db.Tables.RELEASED_ROUND;
import static no.hvorervi.db.Tables.RELEASED_TURNOUT;
import static no.hvorervi.db.Tables.RELEASED_UNIT;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import no.hvorervi.base.Reporting;
import no.hvorervi.ids.ReleaseId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.released.ReleasedQueries.Stage;
import no.hvorervi.rounds.AnonymousVoice;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;

/** The figures of releases and what stands beside them, with the account that can read nothing else. */
@Repository
class ReleasedFigureQueries {

    /** Rows that are fetched from the server at a time. */
    private static final int AT_A_TIME = 1_000;

    private final DSLContext sql;

    ReleasedFigureQueries(@Reporting DSLContext sql) {
        this.sql = sql;
    }

    /** By item, each voice for itself. */
    List<FigureRow> findFigures(ReleaseId release, UnitId unit) {
        return published(release)
                .and(RELEASED_FIGURE.UNIT_ID.eq(unit))
                .orderBy(RELEASED_FIGURE.VOICE.desc(), RELEASED_FIGURE.ITEM_NO)
                .fetch(ReleasedFigureQueries::figure);
    }

    /** Those of the units with these places, both ends inclusive: by place, voice and item. */
    List<FigureRow> findFigures(ReleaseId release, Stage stage, int fromPlace, int toPlace) {
        return sql.select(RELEASED_FIGURE.fields())
                .from(RELEASED_UNIT)
                .join(RELEASED_ROUND)
                .on(RELEASED_ROUND.RELEASE_ID.eq(RELEASED_UNIT.RELEASE_ID))
                .join(RELEASED_FIGURE)
                .on(RELEASED_FIGURE.RELEASE_ID.eq(RELEASED_UNIT.RELEASE_ID))
                .and(RELEASED_FIGURE.UNIT_ID.eq(RELEASED_UNIT.UNIT_ID))
                .where(RELEASED_UNIT.RELEASE_ID.eq(release))
                .and(ReleasedQueries.is(stage))
                .and(RELEASED_UNIT.PLACE.between(fromPlace, toPlace))
                // E for employees before C for citizens.
                .orderBy(RELEASED_UNIT.PLACE, RELEASED_FIGURE.VOICE.desc(), RELEASED_FIGURE.ITEM_NO)
                .fetch(ReleasedFigureQueries::figure);
    }

    /** Hands over the figures of these items, in no certain order, and holds few of them at a time. */
    void readFigures(ReleaseId release, List<Integer> items, Consumer<FigureRow> reader) {
        List<Short> numbers = items.stream().map(Integer::shortValue).toList();
        ResultQuery<Record> query = published(release).and(RELEASED_FIGURE.ITEM_NO.in(numbers));
        try (Cursor<Record> rows = query.fetchSize(AT_A_TIME).fetchLazy()) {
            rows.forEach(row -> reader.accept(figure(row)));
        }
    }

    private SelectConditionStep<Record> published(ReleaseId release) {
        return sql.select(RELEASED_FIGURE.fields())
                .from(RELEASED_FIGURE)
                .join(RELEASED_ROUND)
                .on(RELEASED_ROUND.RELEASE_ID.eq(RELEASED_FIGURE.RELEASE_ID))
                .where(RELEASED_FIGURE.RELEASE_ID.eq(release))
                .and(ReleasedQueries.is(Stage.PUBLISHED));
    }

    private static FigureRow figure(Record row) {
        Figure figure =
                switch (Shown.of(row.get(RELEASED_FIGURE.SHOWN))) {
                    case HIDDEN -> new Figure.Hidden();
                    case ROUNDED ->
                        new Figure.Rounded(
                                row.get(RELEASED_FIGURE.N),
                                row.get(RELEASED_FIGURE.MEAN),
                                row.get(RELEASED_FIGURE.CI_LOW),
                                row.get(RELEASED_FIGURE.CI_HIGH));
                    case MEAN ->
                        new Figure.Mean(
                                row.get(RELEASED_FIGURE.N),
                                row.get(RELEASED_FIGURE.MEAN),
                                row.get(RELEASED_FIGURE.CI_LOW),
                                row.get(RELEASED_FIGURE.CI_HIGH));
                    case SPREAD ->
                        new Figure.Full(
                                row.get(RELEASED_FIGURE.N),
                                row.get(RELEASED_FIGURE.MEAN),
                                row.get(RELEASED_FIGURE.CI_LOW),
                                row.get(RELEASED_FIGURE.CI_HIGH),
                                row.get(RELEASED_FIGURE.SD),
                                row.get(RELEASED_FIGURE.AGREEMENT),
                                row.get(RELEASED_FIGURE.DEVIATION),
                                row.get(RELEASED_FIGURE.RWG),
                                List.of(
                                        row.get(RELEASED_FIGURE.C1),
                                        row.get(RELEASED_FIGURE.C2),
                                        row.get(RELEASED_FIGURE.C3),
                                        row.get(RELEASED_FIGURE.C4),
                                        row.get(RELEASED_FIGURE.C5)));
                };
        return new FigureRow(
                row.get(RELEASED_FIGURE.UNIT_ID),
                VoiceLetter.voice(row.get(RELEASED_FIGURE.VOICE)),
                row.get(RELEASED_FIGURE.ITEM_NO),
                figure);
    }

    List<Turnout> findTurnouts(ReleaseId release, Stage stage) {
        return turnouts(RELEASED_TURNOUT.RELEASE_ID.eq(release).and(ReleasedQueries.is(stage)));
    }

    List<Turnout> findTurnouts(ReleaseId release, Collection<UnitId> units) {
        return turnouts(RELEASED_TURNOUT
                .RELEASE_ID
                .eq(release)
                .and(RELEASED_TURNOUT.UNIT_ID.in(units))
                .and(ReleasedQueries.is(Stage.PUBLISHED)));
    }

    private List<Turnout> turnouts(Condition which) {
        return sql.select(RELEASED_TURNOUT.UNIT_ID, RELEASED_TURNOUT.VOICE, RELEASED_TURNOUT.PEOPLE)
                .from(RELEASED_TURNOUT)
                .join(RELEASED_ROUND)
                .on(RELEASED_ROUND.RELEASE_ID.eq(RELEASED_TURNOUT.RELEASE_ID))
                .where(which)
                .orderBy(RELEASED_TURNOUT.UNIT_ID, RELEASED_TURNOUT.VOICE.desc())
                .fetch(row -> new Turnout(
                        row.value1(), VoiceLetter.voice(row.value2()), ReleasedQueries.whole(row.value3())));
    }

    Map<AnonymousVoice, List<String>> findComments(ReleaseId release, UnitId unit) {
        return sql.select(RELEASED_COMMENT.VOICE, RELEASED_COMMENT.TEXT)
                .from(RELEASED_COMMENT)
                .join(RELEASED_ROUND)
                .on(RELEASED_ROUND.RELEASE_ID.eq(RELEASED_COMMENT.RELEASE_ID))
                .where(RELEASED_COMMENT.RELEASE_ID.eq(release))
                .and(RELEASED_COMMENT.UNIT_ID.eq(unit))
                .and(ReleasedQueries.is(Stage.PUBLISHED))
                .orderBy(RELEASED_COMMENT.PLACE)
                .fetchGroups(row -> VoiceLetter.voice(row.value1()), row -> row.value2());
    }
}
