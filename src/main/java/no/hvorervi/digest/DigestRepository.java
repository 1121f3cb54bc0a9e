package no.hvorervi.digest;

import static no.hvorervi.db.Tables.ACCOUNT;
import static no.hvorervi.db.Tables.DIGEST_REFUSAL;
import static no.hvorervi.db.Tables.DIGEST_SENT;
import static no.hvorervi.db.Tables.DIGEST_WEEK;
import static no.hvorervi.db.Tables.PERSON;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.personal.PersonalRow;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who has got which week's letter, and who has said no. */
@Repository
class DigestRepository {

    private final DSLContext sql;

    DigestRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Someone whom a letter may go to; of several municipalities it is that of the first. */
    record Receiver(AccountId account, String email, Language language, MunicipalityId municipality) {}

    boolean isDone(DigestWeek week) {
        return sql.fetchExists(DIGEST_WEEK, DIGEST_WEEK.WEEK_ON.eq(week.monday()));
    }

    /** As of which moment the last week's letters were written. */
    Optional<Instant> findLastDone() {
        return sql.select(max(DIGEST_WEEK.DONE_AT)).from(DIGEST_WEEK).fetchOptional(0, Instant.class);
    }

    /** @param asOf what came to wait later waits for the next week's */
    @Transactional(propagation = Propagation.MANDATORY)
    void setDone(DigestWeek week, Instant asOf) {
        sql.insertInto(DIGEST_WEEK)
                .set(DIGEST_WEEK.WEEK_ON, week.monday())
                .set(DIGEST_WEEK.DONE_AT, asOf)
                .onDuplicateKeyIgnore()
                .execute();
    }

    /** Those of the accounts that are somebody's who is let in and has not said no, and have had no letter in the week. */
    List<Receiver> findReceivers(Collection<AccountId> accounts, DigestWeek week) {
        return sql.select(ACCOUNT.ACCOUNT_ID, ACCOUNT.EMAIL, ACCOUNT.LANGUAGE, min(PERSON.MUNICIPALITY_ID))
                .from(ACCOUNT)
                .join(PERSON)
                .on(PERSON.ACCOUNT_ID.eq(ACCOUNT.ACCOUNT_ID))
                .where(ACCOUNT.ACCOUNT_ID.in(accounts))
                .and(PERSON.LEFT_AT.isNull())
                .and(takesLetters())
                .and(notExists(selectOne()
                        .from(DIGEST_SENT)
                        .where(DIGEST_SENT.ACCOUNT_ID.eq(ACCOUNT.ACCOUNT_ID))
                        .and(DIGEST_SENT.WEEK_ON.eq(week.monday()))))
                .groupBy(ACCOUNT.ACCOUNT_ID, ACCOUNT.EMAIL, ACCOUNT.LANGUAGE)
                .orderBy(ACCOUNT.ACCOUNT_ID)
                .fetch(Records.mapping(Receiver::new));
    }

    /** @throws org.springframework.dao.DuplicateKeyException if one of them has had a letter in the week */
    @Transactional(propagation = Propagation.MANDATORY)
    void insertSent(DigestWeek week, Map<AccountId, DigestToken> tokens) {
        sql.insertInto(DIGEST_SENT, DIGEST_SENT.ACCOUNT_ID, DIGEST_SENT.WEEK_ON, DIGEST_SENT.TOKEN_HASH)
                .valuesOfRows(tokens.entrySet().stream()
                        .map(each -> row(
                                each.getKey(), week.monday(), each.getValue().hash()))
                        .toList())
                .execute();
    }

    /** Those of the accounts that have had a letter in the week, also if another transaction has just queued it. */
    @Transactional(propagation = Propagation.MANDATORY)
    Set<AccountId> lockSent(DigestWeek week, Collection<AccountId> accounts) {
        return sql.select(DIGEST_SENT.ACCOUNT_ID)
                .from(DIGEST_SENT)
                .where(DIGEST_SENT.ACCOUNT_ID.in(accounts))
                .and(DIGEST_SENT.WEEK_ON.eq(week.monday()))
                .forUpdate()
                .fetchSet(DIGEST_SENT.ACCOUNT_ID);
    }

    /** Whose letter the code is from. */
    Optional<AccountId> find(DigestToken token) {
        return sql.select(DIGEST_SENT.ACCOUNT_ID)
                .from(DIGEST_SENT)
                .where(DIGEST_SENT.TOKEN_HASH.eq(token.hash()))
                .fetchOptional(DIGEST_SENT.ACCOUNT_ID);
    }

    /** Whether whoever the letter with the code was queued for still takes it. */
    boolean isWanted(DigestToken token) {
        return sql.fetchExists(selectOne()
                .from(DIGEST_SENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(DIGEST_SENT.ACCOUNT_ID))
                .where(DIGEST_SENT.TOKEN_HASH.eq(token.hash()))
                .and(takesLetters()));
    }

    private static Condition takesLetters() {
        return ACCOUNT.DISABLED_AT
                .isNull()
                .and(ACCOUNT.ERASED_AT.isNull())
                .and(notExists(
                        selectOne().from(DIGEST_REFUSAL).where(DIGEST_REFUSAL.ACCOUNT_ID.eq(ACCOUNT.ACCOUNT_ID))));
    }

    boolean isRefused(AccountId account) {
        return sql.fetchExists(DIGEST_REFUSAL, DIGEST_REFUSAL.ACCOUNT_ID.eq(account));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insertRefusal(AccountId account, Instant now) {
        sql.insertInto(DIGEST_REFUSAL)
                .set(DIGEST_REFUSAL.ACCOUNT_ID, account)
                .set(DIGEST_REFUSAL.SINCE_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void deleteRefusal(AccountId account) {
        sql.deleteFrom(DIGEST_REFUSAL)
                .where(DIGEST_REFUSAL.ACCOUNT_ID.eq(account))
                .execute();
    }

    /**
     * Of weeks before the day: their codes lead nowhere any more.
     *
     * @return how many letters that was
     */
    @Transactional(propagation = Propagation.MANDATORY)
    int deleteBefore(LocalDate day) {
        sql.deleteFrom(DIGEST_WEEK).where(DIGEST_WEEK.WEEK_ON.lt(day)).execute();
        return sql.deleteFrom(DIGEST_SENT).where(DIGEST_SENT.WEEK_ON.lt(day)).execute();
    }

    List<PersonalRow> findRefusal(AccountId person) {
        return sql.selectFrom(DIGEST_REFUSAL)
                .where(DIGEST_REFUSAL.ACCOUNT_ID.eq(person))
                .fetch(row -> PersonalRow.EMPTY.with("since", row.getSinceAt()));
    }

    /** The last first. */
    List<PersonalRow> findSent(AccountId person) {
        return sql.selectFrom(DIGEST_SENT)
                .where(DIGEST_SENT.ACCOUNT_ID.eq(person))
                .orderBy(DIGEST_SENT.WEEK_ON.desc())
                .fetch(row -> PersonalRow.EMPTY.with("week", row.getWeekOn()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void erase(AccountId person) {
        deleteRefusal(person);
        sql.deleteFrom(DIGEST_SENT).where(DIGEST_SENT.ACCOUNT_ID.eq(person)).execute();
    }
}
