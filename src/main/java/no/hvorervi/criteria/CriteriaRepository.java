package no.hvorervi.criteria;

import static no.hvorervi.db.Tables.CRITERIA_ITEM;
import static no.hvorervi.db.Tables.CRITERIA_TEXT;
import static no.hvorervi.db.Tables.CRITERIA_VERSION;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.CriteriaItemId;
import no.hvorervi.ids.CriteriaVersionId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Published criteria versions: written once, then only read. */
@Repository
class CriteriaRepository {

    private final DSLContext sql;

    CriteriaRepository(DSLContext sql) {
        this.sql = sql;
    }

    Optional<CriteriaVersionId> find(String key, int number) {
        return sql.select(CRITERIA_VERSION.CRITERIA_VERSION_ID)
                .from(CRITERIA_VERSION)
                .where(CRITERIA_VERSION.CRITERIA_KEY.eq(key))
                .and(CRITERIA_VERSION.VERSION_NUMBER.eq(number))
                .fetchOptional(CRITERIA_VERSION.CRITERIA_VERSION_ID);
    }

    /** All versions of a set, the latest first. */
    List<CriteriaVersionId> findAll(String key) {
        return sql.select(CRITERIA_VERSION.CRITERIA_VERSION_ID)
                .from(CRITERIA_VERSION)
                .where(CRITERIA_VERSION.CRITERIA_KEY.eq(key))
                .orderBy(CRITERIA_VERSION.VERSION_NUMBER.desc())
                .fetch(CRITERIA_VERSION.CRITERIA_VERSION_ID);
    }

    /** The version with the highest number of a set. */
    Optional<CriteriaVersionId> findLatest(String key) {
        return sql.select(CRITERIA_VERSION.CRITERIA_VERSION_ID)
                .from(CRITERIA_VERSION)
                .where(CRITERIA_VERSION.CRITERIA_KEY.eq(key))
                .orderBy(CRITERIA_VERSION.VERSION_NUMBER.desc())
                .limit(1)
                .fetchOptional(CRITERIA_VERSION.CRITERIA_VERSION_ID);
    }

    Map<Language, String> findHashes(CriteriaVersionId id) {
        return sql.select(CRITERIA_TEXT.LANGUAGE, CRITERIA_TEXT.CONTENT_SHA256)
                .from(CRITERIA_TEXT)
                .where(CRITERIA_TEXT.CRITERIA_VERSION_ID.eq(id))
                .fetchMap(CRITERIA_TEXT.LANGUAGE, CRITERIA_TEXT.CONTENT_SHA256);
    }

    Map<Language, String> findContents(CriteriaVersionId id) {
        return sql.select(CRITERIA_TEXT.LANGUAGE, CRITERIA_TEXT.CONTENT)
                .from(CRITERIA_TEXT)
                .where(CRITERIA_TEXT.CRITERIA_VERSION_ID.eq(id))
                .fetchMap(CRITERIA_TEXT.LANGUAGE, CRITERIA_TEXT.CONTENT);
    }

    Map<String, CriteriaItemId> findItems(CriteriaVersionId id) {
        return sql.select(CRITERIA_ITEM.ITEM_KEY, CRITERIA_ITEM.CRITERIA_ITEM_ID)
                .from(CRITERIA_ITEM)
                .where(CRITERIA_ITEM.CRITERIA_VERSION_ID.eq(id))
                .fetchMap(CRITERIA_ITEM.ITEM_KEY, CRITERIA_ITEM.CRITERIA_ITEM_ID);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    CriteriaVersionId insert(String key, int number, Instant now) {
        return sql.insertInto(CRITERIA_VERSION)
                .set(CRITERIA_VERSION.CRITERIA_KEY, key)
                .set(CRITERIA_VERSION.VERSION_NUMBER, number)
                .set(CRITERIA_VERSION.PUBLISHED_AT, now)
                .returningResult(CRITERIA_VERSION.CRITERIA_VERSION_ID)
                .fetchSingle()
                .value1();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insertText(CriteriaVersionId id, Language language, String sha256, String content) {
        sql.insertInto(CRITERIA_TEXT)
                .set(CRITERIA_TEXT.CRITERIA_VERSION_ID, id)
                .set(CRITERIA_TEXT.LANGUAGE, language)
                .set(CRITERIA_TEXT.CONTENT_SHA256, sha256)
                .set(CRITERIA_TEXT.CONTENT, content)
                .execute();
    }

    /** Numbers the items in the order given. */
    @Transactional(propagation = Propagation.MANDATORY)
    void insertItems(CriteriaVersionId id, List<NewItem> items) {
        for (int position = 0; position < items.size(); position++) {
            NewItem item = items.get(position);
            sql.insertInto(CRITERIA_ITEM)
                    .set(CRITERIA_ITEM.CRITERIA_VERSION_ID, id)
                    .set(CRITERIA_ITEM.ITEM_KEY, item.key())
                    .set(CRITERIA_ITEM.KIND, item.kind())
                    .set(CRITERIA_ITEM.POSITION, position)
                    .execute();
        }
    }

    /** An item to be published. */
    record NewItem(String key, String kind) {}
}
