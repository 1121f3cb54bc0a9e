package no.hvorervi.released;

import static no.hvorervi.db.Tables.RELEASED_ITEM;
import static no.hvorervi.db.Tables.RELEASED_UNIT;
import static no.hvorervi.released.ReleasedRepository.ofAttempt;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.hvorervi.base.Chunks;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.ids.ReleaseId;
import no.hvorervi.ids.UnitId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The items and the units of releases. */
@Repository
class ReleasedFrameRepository {

    private final DSLContext sql;

    ReleasedFrameRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insertItems(ReleaseId release, List<ReleasedItem> items) {
        InsertBatch.insert(
                sql,
                RELEASED_ITEM,
                List.of(
                        RELEASED_ITEM.RELEASE_ID,
                        RELEASED_ITEM.ITEM_NO,
                        RELEASED_ITEM.KIND,
                        RELEASED_ITEM.ITEM_KEY,
                        RELEASED_ITEM.CRITERIA_ITEM_ID,
                        RELEASED_ITEM.LABEL_NB,
                        RELEASED_ITEM.LABEL_NN,
                        RELEASED_ITEM.LABEL_EN),
                items,
                item -> new @Nullable Object[] {
                    release,
                    (short) item.no(),
                    item.kind().name(),
                    item.key(),
                    item.item().orElse(null),
                    label(item, Language.NB),
                    label(item, Language.NN),
                    label(item, Language.EN)
                });
    }

    private static @Nullable String label(ReleasedItem item, Language language) {
        Optional<LocalizedText> label = item.label();
        return label.map(text -> text.in(language)).orElse(null);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insertUnits(ReleaseId release, List<ReleasedUnit> units) {
        InsertBatch.insert(
                sql,
                RELEASED_UNIT,
                List.of(
                        RELEASED_UNIT.RELEASE_ID,
                        RELEASED_UNIT.UNIT_ID,
                        RELEASED_UNIT.PARENT_ID,
                        RELEASED_UNIT.PLACE,
                        RELEASED_UNIT.EXTERNAL_ID,
                        RELEASED_UNIT.NAME,
                        RELEASED_UNIT.VALID_FROM,
                        RELEASED_UNIT.IS_ASKED,
                        RELEASED_UNIT.HEADCOUNT,
                        RELEASED_UNIT.HIDES_THIRD),
                units,
                unit -> new @Nullable Object[] {
                    release,
                    unit.unit(),
                    unit.parent().orElse(null),
                    unit.place(),
                    unit.externalId(),
                    unit.name(),
                    unit.validFrom(),
                    unit.isAsked(),
                    unit.headcount().orElse(null),
                    unit.hidesThird()
                });
    }

    /** Those of an attempt; the others no longer. */
    @Transactional(propagation = Propagation.MANDATORY)
    void setHidesThird(ReleaseId release, Collection<UnitId> units) {
        sql.update(RELEASED_UNIT)
                .set(RELEASED_UNIT.HIDES_THIRD, false)
                .where(ofAttempt(RELEASED_UNIT.RELEASE_ID, release))
                .execute();
        for (List<UnitId> some : Chunks.of(units, InsertBatch.AT_ONCE)) {
            sql.update(RELEASED_UNIT)
                    .set(RELEASED_UNIT.HIDES_THIRD, true)
                    .where(ofAttempt(RELEASED_UNIT.RELEASE_ID, release))
                    .and(RELEASED_UNIT.UNIT_ID.in(some))
                    .execute();
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void deleteFrame(ReleaseId release) {
        sql.deleteFrom(RELEASED_UNIT)
                .where(ofAttempt(RELEASED_UNIT.RELEASE_ID, release))
                .execute();
        sql.deleteFrom(RELEASED_ITEM)
                .where(ofAttempt(RELEASED_ITEM.RELEASE_ID, release))
                .execute();
    }
}
