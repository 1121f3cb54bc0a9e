package no.hvorervi.controls;

import static no.hvorervi.db.Tables.CONTROL;
import static no.hvorervi.db.Tables.CONTROL_ANSWER;
import static no.hvorervi.db.Tables.CONTROL_DONE;
import static no.hvorervi.db.Tables.CONTROL_ENTRY;
import static no.hvorervi.db.Tables.UNIT;

import java.util.List;
import java.util.Optional;
import no.hvorervi.ids.AccountId;
import no.hvorervi.personal.PersonalRow;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What the register stores of a person, the last first. */
@Repository
class ControlPersonQueries {

    private final DSLContext sql;

    ControlPersonQueries(DSLContext sql) {
        this.sql = sql;
    }

    List<PersonalRow> owned(AccountId person) {
        return sql.select(CONTROL.NAME, CONTROL.OWNED_AT)
                .from(CONTROL)
                .where(CONTROL.OWNED_BY.eq(person))
                .orderBy(CONTROL.CONTROL_ID.desc())
                .fetch(row -> PersonalRow.EMPTY
                        .with("control", row.value1())
                        .withMoment("since", Optional.ofNullable(row.value2())));
    }

    List<PersonalRow> added(AccountId person) {
        return sql.select(CONTROL.NAME, CONTROL.CREATED_AT)
                .from(CONTROL)
                .where(CONTROL.CREATED_BY.eq(person))
                .orderBy(CONTROL.CONTROL_ID.desc())
                .fetch(row -> PersonalRow.EMPTY.with("control", row.value1()).with("at", row.value2()));
    }

    List<PersonalRow> entered(AccountId person) {
        return sql.select(UNIT.NAME, CONTROL.NAME, CONTROL_ENTRY.WHY, CONTROL_ENTRY.CREATED_AT)
                .from(CONTROL_ENTRY)
                .join(CONTROL)
                .on(CONTROL.CONTROL_ID.eq(CONTROL_ENTRY.CONTROL_ID))
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(CONTROL_ENTRY.UNIT_ID))
                .where(CONTROL_ENTRY.CREATED_BY.eq(person))
                .orderBy(CONTROL_ENTRY.CONTROL_ENTRY_ID.desc())
                .fetch(row -> PersonalRow.EMPTY
                        .with("unit", row.value1())
                        .with("control", row.value2())
                        .with("text", row.value3())
                        .with("at", row.value4()));
    }

    List<PersonalRow> answered(AccountId person) {
        return sql.select(CONTROL.NAME, CONTROL_ANSWER.VERDICT, CONTROL_ANSWER.WORDS, CONTROL_ANSWER.ANSWERED_AT)
                .from(CONTROL_ANSWER)
                .join(CONTROL)
                .on(CONTROL.CONTROL_ID.eq(CONTROL_ANSWER.CONTROL_ID))
                .where(CONTROL_ANSWER.ANSWERED_BY.eq(person))
                .orderBy(CONTROL_ANSWER.ANSWERED_AT.desc())
                .fetch(row -> PersonalRow.EMPTY
                        .with("control", row.value1())
                        .withCode("verdict", "VERDICT_" + row.value2())
                        .with("text", row.value3())
                        .with("at", row.value4()));
    }

    List<PersonalRow> done(AccountId person) {
        return sql.select(CONTROL.NAME, CONTROL_DONE.DONE_ON, CONTROL_DONE.RECORDED_AT)
                .from(CONTROL_DONE)
                .join(CONTROL)
                .on(CONTROL.CONTROL_ID.eq(CONTROL_DONE.CONTROL_ID))
                .where(CONTROL_DONE.RECORDED_BY.eq(person))
                .orderBy(CONTROL_DONE.RECORDED_AT.desc())
                .fetch(row -> PersonalRow.EMPTY
                        .with("control", row.value1())
                        .with("done", row.value2())
                        .with("at", row.value3()));
    }
}
