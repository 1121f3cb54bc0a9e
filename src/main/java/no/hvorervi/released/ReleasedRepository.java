package no.hvorervi.released;

import static java.util.stream.Collectors.joining;
import static no.hvorervi.db.Tables.RELEASED_ITEM;
import static no.hvorervi.db.Tables.RELEASED_PROOF;
import static no.hvorervi.db.Tables.RELEASED_ROUND;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.ReleaseId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Releases and their proofs. */
@Repository
class ReleasedRepository {

    private final DSLContext sql;

    ReleasedRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Of an attempt alone: the condition is a part of each statement, so that nothing of a published one can go. */
    static Condition ofAttempt(TableField<?, ReleaseId> column, ReleaseId release) {
        return column.eq(release)
                .and(exists(selectOne()
                        .from(RELEASED_ROUND)
                        .where(RELEASED_ROUND.RELEASE_ID.eq(release))
                        .and(RELEASED_ROUND.IS_PUBLISHED.isFalse())));
    }

    /** What figures of an attempt must fit. */
    record Fit(int group, int spreadGroup, int items) {}

    /** Held until the transaction ends, so that it is not published meanwhile; empty if it is, or there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Fit> lockAttempt(ReleaseId release) {
        return sql.select(RELEASED_ROUND.SMALLEST_GROUP, RELEASED_ROUND.SPREAD_GROUP)
                .from(RELEASED_ROUND)
                .where(RELEASED_ROUND.RELEASE_ID.eq(release))
                .and(RELEASED_ROUND.IS_PUBLISHED.isFalse())
                .forUpdate()
                .fetchOptional(row -> new Fit(
                        row.value1(),
                        row.value2(),
                        sql.fetchCount(RELEASED_ITEM, RELEASED_ITEM.RELEASE_ID.eq(release))));
    }

    /** Whether it is published; held until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean lockPublished(ReleaseId release) {
        return sql.select(RELEASED_ROUND.RELEASE_ID)
                .from(RELEASED_ROUND)
                .where(RELEASED_ROUND.RELEASE_ID.eq(release))
                .and(RELEASED_ROUND.IS_PUBLISHED.isTrue())
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    ReleaseId insertRound(ReleaseBasis basis) {
        return sql.insertInto(RELEASED_ROUND)
                .set(RELEASED_ROUND.ROUND_ID, basis.round())
                .set(RELEASED_ROUND.MUNICIPALITY_ID, basis.municipality())
                .set(RELEASED_ROUND.CRITERIA_VERSION_ID, basis.criteria())
                .set(RELEASED_ROUND.TITLE, basis.title())
                .set(RELEASED_ROUND.CLOSED_ON, basis.closedOn())
                .set(RELEASED_ROUND.SMALLEST_GROUP, (byte) basis.group())
                .set(RELEASED_ROUND.SPREAD_GROUP, (byte) basis.spreadGroup())
                .set(RELEASED_ROUND.UPWARD, basis.upward().name())
                .set(RELEASED_ROUND.SOURCE, Source.of(basis.isImported()).name())
                .set(
                        RELEASED_ROUND.VOICES,
                        basis.voices().stream().sorted().map(Enum::name).collect(joining(",")))
                .returningResult(RELEASED_ROUND.RELEASE_ID)
                .fetchSingle()
                .value1();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insertProof(ReleaseId release, StoredProof proof) {
        sql.insertInto(RELEASED_PROOF)
                .set(RELEASED_PROOF.RELEASE_ID, release)
                .set(RELEASED_PROOF.PROVED_AT, proof.at())
                .set(RELEASED_PROOF.VERDICT, "SAFE")
                .set(RELEASED_PROOF.FORMS, proof.forms())
                .set(RELEASED_PROOF.SPREAD_FORMS, proof.spreadForms())
                .set(RELEASED_PROOF.RANK_TOTAL, proof.rank())
                .set(RELEASED_PROOF.SMALLEST, InsertBatch.orNull(proof.smallest()))
                .set(RELEASED_PROOF.SMALLEST_SPREAD, InsertBatch.orNull(proof.smallestSpread()))
                .set(
                        RELEASED_PROOF.EARLIER,
                        proof.earlier().stream().map(ReleaseId::toString).collect(joining(",")))
                .set(RELEASED_PROOF.DIGEST, HexFormat.of().parseHex(proof.digest()))
                .execute();
    }

    /** False when it is not proven. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean setPublished(ReleaseId release, Instant at, LocalDate employeesFrom) {
        return sql.update(RELEASED_ROUND)
                        .set(RELEASED_ROUND.IS_PUBLISHED, true)
                        .set(RELEASED_ROUND.RELEASED_AT, at)
                        .set(RELEASED_ROUND.RELEASED_ON, NorwegianTime.dateOf(at))
                        .set(RELEASED_ROUND.EMPLOYEES_FROM, employeesFrom)
                        .where(RELEASED_ROUND.RELEASE_ID.eq(release))
                        .and(RELEASED_ROUND.IS_PUBLISHED.isFalse())
                        .andExists(selectOne().from(RELEASED_PROOF).where(RELEASED_PROOF.RELEASE_ID.eq(release)))
                        .execute()
                == 1;
    }

    /** When all that belongs to it is deleted; false when it is published, or there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean deleteAttempt(ReleaseId release) {
        return sql.deleteFrom(RELEASED_ROUND)
                        .where(RELEASED_ROUND.RELEASE_ID.eq(release))
                        .and(RELEASED_ROUND.IS_PUBLISHED.isFalse())
                        .execute()
                == 1;
    }
}
