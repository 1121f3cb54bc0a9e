package no.hvorervi.results;

import static no.hvorervi.db.Tables.RESULT_LINK;

import java.util.Optional;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Links to what employees see, by their hashes. */
@Repository
class ResultLinkRepository {

    private final DSLContext sql;

    ResultLinkRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** What a link leads to. */
    record Target(RoundId round, UnitId unit) {}

    boolean exists(RoundId round, UnitId unit) {
        return sql.fetchExists(RESULT_LINK, RESULT_LINK.ROUND_ID.eq(round).and(RESULT_LINK.UNIT_ID.eq(unit)));
    }

    Optional<Target> find(ResultCode code) {
        return sql.selectFrom(RESULT_LINK)
                .where(RESULT_LINK.TOKEN_HASH.eq(code.hash()))
                .fetchOptional(row -> new Target(row.getRoundId(), row.getUnitId()));
    }

    /** In place of the one before, which leads nowhere any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void store(RoundId round, UnitId unit, ResultCode code) {
        sql.insertInto(RESULT_LINK)
                .set(RESULT_LINK.ROUND_ID, round)
                .set(RESULT_LINK.UNIT_ID, unit)
                .set(RESULT_LINK.TOKEN_HASH, code.hash())
                .onDuplicateKeyUpdate()
                .set(RESULT_LINK.TOKEN_HASH, code.hash())
                .execute();
    }
}
