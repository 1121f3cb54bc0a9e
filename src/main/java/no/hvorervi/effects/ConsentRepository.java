package no.hvorervi.effects;

import static no.hvorervi.db.Tables.ACTION_CONSENT;
import static no.hvorervi.db.Tables.UNIT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.personal.PersonalRow;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which units let others learn from their actions. Nothing of it is remembered: what is taken back is gone with the next statement. */
@Repository
class ConsentRepository {

    private final DSLContext sql;

    ConsentRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Since when. */
    Optional<Instant> find(UnitId unit) {
        return sql.select(ACTION_CONSENT.GIVEN_AT)
                .from(ACTION_CONSENT)
                .where(ACTION_CONSENT.UNIT_ID.eq(unit))
                .fetchOptional(ACTION_CONSENT.GIVEN_AT);
    }

    /** Says whether it was not given before. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean insert(UnitId unit, AccountId by, Instant now) {
        return sql.insertInto(ACTION_CONSENT)
                        .set(ACTION_CONSENT.UNIT_ID, unit)
                        .set(ACTION_CONSENT.GIVEN_AT, now)
                        .set(ACTION_CONSENT.GIVEN_BY, by)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    /** Says whether it was given. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean delete(UnitId unit) {
        return sql.deleteFrom(ACTION_CONSENT)
                        .where(ACTION_CONSENT.UNIT_ID.eq(unit))
                        .execute()
                == 1;
    }

    /** For which units the person has said yes, the last first. */
    List<PersonalRow> findGiven(AccountId person) {
        return sql.select(UNIT.NAME, ACTION_CONSENT.GIVEN_AT)
                .from(ACTION_CONSENT)
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(ACTION_CONSENT.UNIT_ID))
                .where(ACTION_CONSENT.GIVEN_BY.eq(person))
                .orderBy(ACTION_CONSENT.GIVEN_AT.desc())
                .fetch(row -> PersonalRow.EMPTY.with("unit", row.value1()).with("at", row.value2()));
    }
}
