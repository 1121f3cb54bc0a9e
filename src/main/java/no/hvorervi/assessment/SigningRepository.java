package no.hvorervi.assessment;

import static no.hvorervi.db.Tables.ASSESSMENT;
import static no.hvorervi.db.Tables.ASSESSMENT_ANSWER;
import static no.hvorervi.db.Tables.UNIT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;

import java.util.List;
import java.util.Optional;
import no.hvorervi.accounts.AccountErasure;
import no.hvorervi.ids.AccountId;
import no.hvorervi.personal.PersonalRow;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a person has signed and written, to be shown to the person, and the name under it. */
@Repository
class SigningRepository {

    private final DSLContext sql;

    SigningRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<PersonalRow> findSigned(AccountId person) {
        return sql.select(
                        UNIT.NAME,
                        ASSESSMENT.NUMBER,
                        ASSESSMENT.EDITION,
                        ASSESSMENT.SUBMITTED_AT,
                        ASSESSMENT.SUBMITTED_NAME)
                .from(ASSESSMENT)
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(ASSESSMENT.UNIT_ID))
                .where(ASSESSMENT.SUBMITTED_BY.eq(person))
                .orderBy(ASSESSMENT.SUBMITTED_AT.desc())
                .fetch(row -> PersonalRow.EMPTY
                        .with("unit", row.value1())
                        .with("number", row.value2())
                        .with("edition", row.value3())
                        .with("signed", row.value4())
                        .with("name", row.value5()));
    }

    List<PersonalRow> findBegun(AccountId person) {
        return sql.select(UNIT.NAME, ASSESSMENT.NUMBER, ASSESSMENT.EDITION, ASSESSMENT.STARTED_AT)
                .from(ASSESSMENT)
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(ASSESSMENT.UNIT_ID))
                .where(ASSESSMENT.STARTED_BY.eq(person))
                .orderBy(ASSESSMENT.STARTED_AT.desc())
                .fetch(row -> PersonalRow.EMPTY
                        .with("unit", row.value1())
                        .with("number", row.value2())
                        .with("edition", row.value3())
                        .with("since", row.value4()));
    }

    /** Comments that the person wrote last in. */
    List<PersonalRow> findComments(AccountId person) {
        return sql.select(
                        UNIT.NAME,
                        ASSESSMENT.NUMBER,
                        ASSESSMENT.EDITION,
                        ASSESSMENT.COMMENT_EDITED_AT,
                        ASSESSMENT.COMMENT)
                .from(ASSESSMENT)
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(ASSESSMENT.UNIT_ID))
                .where(ASSESSMENT.COMMENT_EDITED_BY.eq(person))
                .orderBy(ASSESSMENT.COMMENT_EDITED_AT.desc())
                .fetch(row -> PersonalRow.EMPTY
                        .with("unit", row.value1())
                        .with("number", row.value2())
                        .with("edition", row.value3())
                        .withMoment("written", Optional.ofNullable(row.value4()))
                        .with("text", row.value5()));
    }

    /** Of how many answers the person was the last to write, in each assessment. */
    List<PersonalRow> findAnswered(AccountId person) {
        return sql.select(UNIT.NAME, ASSESSMENT.NUMBER, ASSESSMENT.EDITION, count(), max(ASSESSMENT_ANSWER.EDITED_AT))
                .from(ASSESSMENT_ANSWER)
                .join(ASSESSMENT)
                .on(ASSESSMENT.ASSESSMENT_ID.eq(ASSESSMENT_ANSWER.ASSESSMENT_ID))
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(ASSESSMENT.UNIT_ID))
                .where(ASSESSMENT_ANSWER.EDITED_BY.eq(person))
                .groupBy(UNIT.NAME, ASSESSMENT.ASSESSMENT_ID, ASSESSMENT.NUMBER, ASSESSMENT.EDITION)
                .orderBy(max(ASSESSMENT_ANSWER.EDITED_AT).desc())
                .fetch(row -> PersonalRow.EMPTY
                        .with("unit", row.value1())
                        .with("number", row.value2())
                        .with("edition", row.value3())
                        .with("answers", row.value4())
                        .withMoment("written", Optional.ofNullable(row.value5())));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void erase(AccountId person) {
        sql.update(ASSESSMENT)
                .set(ASSESSMENT.SUBMITTED_NAME, AccountErasure.NO_NAME)
                .where(ASSESSMENT.SUBMITTED_BY.eq(person))
                .execute();
    }
}
