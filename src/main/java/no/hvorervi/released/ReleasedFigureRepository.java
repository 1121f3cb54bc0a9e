package no.hvorervi.released;

import static no.hvorervi.db.Tables.RELEASED_COMMENT;
import static no.hvorervi.db.Tables.RELEASED_FIGURE;
import static no.hvorervi.db.Tables.RELEASED_SCALE;
import static no.hvorervi.db.Tables.RELEASED_TURNOUT;
import static no.hvorervi.released.ReleasedRepository.ofAttempt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import no.hvorervi.ids.ReleaseId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.AnonymousVoice;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The figures of releases, and what stands beside them. */
@Repository
class ReleasedFigureRepository {

    private final DSLContext sql;

    ReleasedFigureRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insertFigures(ReleaseId release, Collection<FigureRow> figures) {
        InsertBatch.insert(
                sql,
                RELEASED_FIGURE,
                List.of(
                        RELEASED_FIGURE.RELEASE_ID,
                        RELEASED_FIGURE.UNIT_ID,
                        RELEASED_FIGURE.VOICE,
                        RELEASED_FIGURE.ITEM_NO,
                        RELEASED_FIGURE.SHOWN,
                        RELEASED_FIGURE.N,
                        RELEASED_FIGURE.MEAN,
                        RELEASED_FIGURE.CI_LOW,
                        RELEASED_FIGURE.CI_HIGH,
                        RELEASED_FIGURE.SD,
                        RELEASED_FIGURE.AGREEMENT,
                        RELEASED_FIGURE.DEVIATION,
                        RELEASED_FIGURE.RWG,
                        RELEASED_FIGURE.C1,
                        RELEASED_FIGURE.C2,
                        RELEASED_FIGURE.C3,
                        RELEASED_FIGURE.C4,
                        RELEASED_FIGURE.C5),
                figures,
                row -> values(release, row));
    }

    private static @Nullable Object[] values(ReleaseId release, FigureRow row) {
        var values = new @Nullable Object[18];
        values[0] = release;
        values[1] = row.unit();
        values[2] = VoiceLetter.of(row.voice());
        values[3] = (short) row.item();
        values[4] = Shown.of(row.figure()).letter();
        if (row.figure() instanceof Figure.Visible visible) {
            values[5] = visible.n();
            values[6] = visible.mean();
            values[7] = visible.low();
            values[8] = visible.high();
        }
        if (row.figure() instanceof Figure.Full full) {
            values[9] = full.sd();
            values[10] = full.agreement();
            values[11] = full.deviation();
            values[12] = full.rwg();
            for (int score = 0; score < Figure.SCORES; score++) {
                values[13 + score] = full.counts().get(score);
            }
        }
        return values;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insertTurnouts(ReleaseId release, Collection<Turnout> turnouts) {
        InsertBatch.insert(
                sql,
                RELEASED_TURNOUT,
                List.of(
                        RELEASED_TURNOUT.RELEASE_ID,
                        RELEASED_TURNOUT.UNIT_ID,
                        RELEASED_TURNOUT.VOICE,
                        RELEASED_TURNOUT.PEOPLE),
                turnouts,
                each -> new @Nullable Object[] {
                    release, each.unit(), VoiceLetter.of(each.voice()), InsertBatch.orNull(each.people())
                });
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insertScales(ReleaseId release, Collection<ReleasedScale> scales) {
        InsertBatch.insert(
                sql,
                RELEASED_SCALE,
                List.of(
                        RELEASED_SCALE.RELEASE_ID,
                        RELEASED_SCALE.VOICE,
                        RELEASED_SCALE.SCALE,
                        RELEASED_SCALE.N,
                        RELEASED_SCALE.UNITS,
                        RELEASED_SCALE.ICC1,
                        RELEASED_SCALE.ICC2,
                        RELEASED_SCALE.ALPHA,
                        RELEASED_SCALE.RWGJ,
                        RELEASED_SCALE.POOLED_SD),
                scales,
                each -> new @Nullable Object[] {
                    release,
                    VoiceLetter.of(each.voice()),
                    each.key(),
                    each.n(),
                    each.units(),
                    InsertBatch.orNull(each.icc1()),
                    InsertBatch.orNull(each.icc2()),
                    InsertBatch.orNull(each.alpha()),
                    InsertBatch.orNull(each.rwgj()),
                    InsertBatch.orNull(each.pooledSd())
                });
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insertComments(ReleaseId release, UnitId unit, AnonymousVoice voice, List<String> comments) {
        List<Object[]> rows = new ArrayList<>();
        for (String comment : comments) {
            rows.add(new Object[] {release, unit, VoiceLetter.of(voice), (short) (rows.size() + 1), comment});
        }
        InsertBatch.insert(
                sql,
                RELEASED_COMMENT,
                List.of(
                        RELEASED_COMMENT.RELEASE_ID,
                        RELEASED_COMMENT.UNIT_ID,
                        RELEASED_COMMENT.VOICE,
                        RELEASED_COMMENT.PLACE,
                        RELEASED_COMMENT.TEXT),
                rows,
                row -> row);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void deleteFigures(ReleaseId release) {
        sql.deleteFrom(RELEASED_FIGURE)
                .where(ofAttempt(RELEASED_FIGURE.RELEASE_ID, release))
                .execute();
        sql.deleteFrom(RELEASED_TURNOUT)
                .where(ofAttempt(RELEASED_TURNOUT.RELEASE_ID, release))
                .execute();
        sql.deleteFrom(RELEASED_SCALE)
                .where(ofAttempt(RELEASED_SCALE.RELEASE_ID, release))
                .execute();
    }
}
