package no.hvorervi.rounds;

import static no.hvorervi.db.Tables.ROUND;
import static no.hvorervi.db.Tables.ROUND_APPROVAL;
import static no.hvorervi.db.Tables.UNIT;

import java.util.List;
import no.hvorervi.ids.AccountId;
import no.hvorervi.personal.PersonalRow;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What a person has drafted and agreed to, to be shown to the person. */
@Repository
class AgreedRoundRepository {

    private final DSLContext sql;

    AgreedRoundRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<PersonalRow> findDrafted(AccountId person) {
        return sql.select(ROUND.TITLE, ROUND.DRAFTED_AT)
                .from(ROUND)
                .where(ROUND.DRAFTED_BY.eq(person))
                .orderBy(ROUND.DRAFTED_AT.desc())
                .fetch(row -> PersonalRow.EMPTY.with("title", row.value1()).with("since", row.value2()));
    }

    List<PersonalRow> findApproved(AccountId person) {
        return sql.select(
                        ROUND.TITLE,
                        UNIT.NAME,
                        ROUND_APPROVAL.SIDE,
                        ROUND_APPROVAL.APPROVED_AT,
                        ROUND_APPROVAL.DISCUSSED_ON,
                        ROUND_APPROVAL.DISCUSSED_WITH)
                .from(ROUND_APPROVAL)
                .join(ROUND)
                .on(ROUND.ROUND_ID.eq(ROUND_APPROVAL.ROUND_ID))
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(ROUND_APPROVAL.UNIT_ID))
                .where(ROUND_APPROVAL.APPROVED_BY.eq(person))
                .orderBy(ROUND_APPROVAL.APPROVED_AT.desc())
                .fetch(row -> PersonalRow.EMPTY
                        .with("title", row.value1())
                        .with("unit", row.value2())
                        .withCode("side", row.value3())
                        .with("signed", row.value4())
                        .with("discussed", row.value5())
                        .with("with", row.value6()));
    }
}
