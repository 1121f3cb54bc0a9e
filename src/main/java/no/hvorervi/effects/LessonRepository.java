package no.hvorervi.effects;

import static no.hvorervi.db.Tables.ACTION_LESSON;

import no.hvorervi.ids.ActionId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What units have learnt from actions. */
@Repository
class LessonRepository {

    private final DSLContext sql;

    LessonRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** {@link Lesson#NONE} until one is written. */
    Lesson find(ActionId action) {
        return sql.select(ACTION_LESSON.WORDS, ACTION_LESSON.VERSION)
                .from(ACTION_LESSON)
                .where(ACTION_LESSON.ACTION_ID.eq(action))
                .fetchOptional(row -> new Lesson(row.value1(), row.value2()))
                .orElse(Lesson.NONE);
    }

    /** Says whether nobody else had written one since. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean set(ActionId action, String words, int seen) {
        if (seen == Lesson.NONE.version()) {
            return sql.insertInto(ACTION_LESSON)
                            .set(ACTION_LESSON.ACTION_ID, action)
                            .set(ACTION_LESSON.WORDS, words)
                            .set(ACTION_LESSON.VERSION, seen + 1)
                            .onDuplicateKeyIgnore()
                            .execute()
                    == 1;
        }
        return sql.update(ACTION_LESSON)
                        .set(ACTION_LESSON.WORDS, words)
                        .set(ACTION_LESSON.VERSION, seen + 1)
                        .where(ACTION_LESSON.ACTION_ID.eq(action))
                        .and(ACTION_LESSON.VERSION.eq(seen))
                        .execute()
                == 1;
    }
}
