package no.hvorervi.rounds;

import static no.hvorervi.db.Tables.ACCOUNT;
import static no.hvorervi.db.Tables.ROUND;
import static no.hvorervi.db.Tables.ROUND_ITEM_NOT_ASKED;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import no.hvorervi.accounts.AccountErasure;
import no.hvorervi.db.tables.records.RoundRecord;
import no.hvorervi.ids.CriteriaItemId;
import no.hvorervi.ids.RoundId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which rounds were answered elsewhere, and what they did not ask. */
@Repository
class BroughtInRepository {

    private final DSLContext sql;

    BroughtInRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Empty for a round asked here, of which nothing more is read. */
    Optional<BroughtIn> find(RoundRecord round) {
        if (!round.getSource().equals(RoundSource.IMPORTED.name())) {
            return Optional.empty();
        }
        Optional<String> by = sql.select(ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ACCOUNT_ID.eq(round.getDraftedBy()))
                .fetchOptional(ACCOUNT.NAME)
                .filter(Predicate.not(AccountErasure.NO_NAME::equals));
        return Optional.of(new BroughtIn(
                round.getDraftedAt(),
                by,
                sql.select(ROUND_ITEM_NOT_ASKED.CRITERIA_ITEM_ID)
                        .from(ROUND_ITEM_NOT_ASKED)
                        .where(ROUND_ITEM_NOT_ASKED.ROUND_ID.eq(round.getRoundId()))
                        .fetchSet(ROUND_ITEM_NOT_ASKED.CRITERIA_ITEM_ID)));
    }

    /** From now on the round, which nobody has been asked in, is one that was answered elsewhere, and over. */
    @Transactional(propagation = Propagation.MANDATORY)
    void insert(RoundId id, Collection<CriteriaItemId> notAsked) {
        sql.update(ROUND)
                .set(ROUND.STATE, RoundState.CLOSED.name())
                .set(ROUND.SOURCE, RoundSource.IMPORTED.name())
                .where(ROUND.ROUND_ID.eq(id))
                .execute();
        var items = sql.insertInto(
                ROUND_ITEM_NOT_ASKED, ROUND_ITEM_NOT_ASKED.ROUND_ID, ROUND_ITEM_NOT_ASKED.CRITERIA_ITEM_ID);
        for (CriteriaItemId item : notAsked) {
            items = items.values(id, item);
        }
        if (!notAsked.isEmpty()) {
            items.execute();
        }
    }
}
