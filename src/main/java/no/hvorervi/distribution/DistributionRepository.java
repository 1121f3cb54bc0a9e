package no.hvorervi.distribution;

import static no.hvorervi.db.Tables.DISTRIBUTION;
import static no.hvorervi.db.Tables.RECIPIENT;
import static org.jooq.impl.DSL.count;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.base.Chunks;
import no.hvorervi.ids.MailJobId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whom the units of rounds invite, and how far that has come. */
@Repository
class DistributionRepository {

    private static final int AT_ONCE = 1_000;

    private final DSLContext sql;

    DistributionRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** How a unit is invited. */
    record Stored(boolean hasNew, Optional<MailJobId> job, int cards) {

        static final Stored NONE = new Stored(false, Optional.empty(), 0);
    }

    /** Held until the transaction ends, so that nothing is added while invitations are queued. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(RoundId round, UnitId unit) {
        sql.insertInto(DISTRIBUTION)
                .set(DISTRIBUTION.ROUND_ID, round)
                .set(DISTRIBUTION.UNIT_ID, unit)
                .onDuplicateKeyIgnore()
                .execute();
        sql.select(DISTRIBUTION.ROUND_ID)
                .from(DISTRIBUTION)
                .where(DISTRIBUTION.ROUND_ID.eq(round))
                .and(DISTRIBUTION.UNIT_ID.eq(unit))
                .forUpdate()
                .fetch();
    }

    /** Whether the unit has addresses to be invited, and nobody else is just doing it; then it is held. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean lockNew(RoundId round, UnitId unit) {
        return sql.select(DISTRIBUTION.ROUND_ID)
                .from(DISTRIBUTION)
                .where(DISTRIBUTION.ROUND_ID.eq(round))
                .and(DISTRIBUTION.UNIT_ID.eq(unit))
                .and(DISTRIBUTION.HAS_NEW.isTrue())
                .forUpdate()
                .skipLocked()
                .fetchOptional()
                .isPresent();
    }

    /** The units with addresses to be invited, by round. */
    Map<RoundId, List<UnitId>> findNew() {
        return sql.select(DISTRIBUTION.ROUND_ID, DISTRIBUTION.UNIT_ID)
                .from(DISTRIBUTION)
                .where(DISTRIBUTION.HAS_NEW.isTrue())
                .fetchGroups(DISTRIBUTION.ROUND_ID, DISTRIBUTION.UNIT_ID);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void setInvited(RoundId round, UnitId unit, MailJobId job) {
        sql.update(DISTRIBUTION)
                .set(DISTRIBUTION.HAS_NEW, false)
                .set(DISTRIBUTION.MAIL_JOB_ID, job)
                .where(DISTRIBUTION.ROUND_ID.eq(round))
                .and(DISTRIBUTION.UNIT_ID.eq(unit))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void addCards(RoundId round, UnitId unit, int cards) {
        sql.update(DISTRIBUTION)
                .set(DISTRIBUTION.CARDS, DISTRIBUTION.CARDS.plus(cards))
                .where(DISTRIBUTION.ROUND_ID.eq(round))
                .and(DISTRIBUTION.UNIT_ID.eq(unit))
                .execute();
    }

    Stored find(RoundId round, UnitId unit) {
        return sql.select(DISTRIBUTION.HAS_NEW, DISTRIBUTION.MAIL_JOB_ID, DISTRIBUTION.CARDS)
                .from(DISTRIBUTION)
                .where(DISTRIBUTION.ROUND_ID.eq(round))
                .and(DISTRIBUTION.UNIT_ID.eq(unit))
                .fetchOptional(row -> new Stored(row.value1(), Optional.ofNullable(row.value2()), row.value3()))
                .orElse(Stored.NONE);
    }

    Map<UnitId, Stored> findAll(RoundId round) {
        return sql.select(DISTRIBUTION.UNIT_ID, DISTRIBUTION.HAS_NEW, DISTRIBUTION.MAIL_JOB_ID, DISTRIBUTION.CARDS)
                .from(DISTRIBUTION)
                .where(DISTRIBUTION.ROUND_ID.eq(round))
                .fetchMap(
                        DISTRIBUTION.UNIT_ID,
                        row -> new Stored(row.value2(), Optional.ofNullable(row.value3()), row.value4()));
    }

    /** The round's addresses, by unit, as numbers. */
    Map<UnitId, Integer> countRecipients(RoundId round) {
        return sql.select(RECIPIENT.UNIT_ID, count())
                .from(RECIPIENT)
                .where(RECIPIENT.ROUND_ID.eq(round))
                .groupBy(RECIPIENT.UNIT_ID)
                .fetchMap(RECIPIENT.UNIT_ID, row -> row.value2());
    }

    /** The addresses as they are sealed. */
    Map<RecipientKey, byte[]> findRecipients(RoundId round, UnitId unit) {
        return sql.select(RECIPIENT.RECIPIENT_HASH, RECIPIENT.SEALED)
                .from(RECIPIENT)
                .where(RECIPIENT.ROUND_ID.eq(round))
                .and(RECIPIENT.UNIT_ID.eq(unit))
                .orderBy(RECIPIENT.RECIPIENT_HASH)
                .fetchMap(row -> RecipientKey.of(row.value1()), row -> row.value2());
    }

    /** The keys in the unit's list, which must be locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    Set<RecipientKey> findKnown(RoundId round, UnitId unit) {
        return sql.select(RECIPIENT.RECIPIENT_HASH)
                .from(RECIPIENT)
                .where(RECIPIENT.ROUND_ID.eq(round))
                .and(RECIPIENT.UNIT_ID.eq(unit))
                .forUpdate()
                .fetchSet(row -> RecipientKey.of(row.value1()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insertRecipients(RoundId round, UnitId unit, Map<RecipientKey, byte[]> added) {
        Query line = sql.insertInto(
                        RECIPIENT, RECIPIENT.ROUND_ID, RECIPIENT.UNIT_ID, RECIPIENT.RECIPIENT_HASH, RECIPIENT.SEALED)
                .values(round, unit, new byte[0], new byte[0]);
        for (List<Map.Entry<RecipientKey, byte[]>> some : Chunks.of(added.entrySet(), AT_ONCE)) {
            sql.batch(line)
                    .bind(some.stream()
                            .map(each ->
                                    new Object[] {round, unit, each.getKey().bytes(), each.getValue()})
                            .toArray(Object[][]::new))
                    .execute();
        }
        sql.update(DISTRIBUTION)
                .set(DISTRIBUTION.HAS_NEW, true)
                .where(DISTRIBUTION.ROUND_ID.eq(round))
                .and(DISTRIBUTION.UNIT_ID.eq(unit))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean deleteRecipient(RoundId round, UnitId unit, RecipientKey key) {
        return sql.deleteFrom(RECIPIENT)
                        .where(RECIPIENT.ROUND_ID.eq(round))
                        .and(RECIPIENT.UNIT_ID.eq(unit))
                        .and(RECIPIENT.RECIPIENT_HASH.eq(key.bytes()))
                        .execute()
                == 1;
    }

    /** Rounds that have addresses. */
    List<RoundId> findRounds() {
        return sql.selectDistinct(RECIPIENT.ROUND_ID).from(RECIPIENT).fetch(RECIPIENT.ROUND_ID);
    }

    boolean hasRecipients(RoundId round) {
        return sql.fetchExists(RECIPIENT, RECIPIENT.ROUND_ID.eq(round));
    }

    /** The jobs of the round's invitations. */
    List<MailJobId> findJobs(RoundId round) {
        return sql.select(DISTRIBUTION.MAIL_JOB_ID)
                .from(DISTRIBUTION)
                .where(DISTRIBUTION.ROUND_ID.eq(round))
                .and(DISTRIBUTION.MAIL_JOB_ID.isNotNull())
                .fetch(DISTRIBUTION.MAIL_JOB_ID);
    }

    /** How many addresses were deleted. */
    @Transactional(propagation = Propagation.MANDATORY)
    int deleteRecipients(RoundId round) {
        return sql.deleteFrom(RECIPIENT).where(RECIPIENT.ROUND_ID.eq(round)).execute();
    }
}
