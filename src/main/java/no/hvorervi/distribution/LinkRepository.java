package no.hvorervi.distribution;

import static no.hvorervi.db.Tables.ANSWER_LINK;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Links that give out ballots, by their hashes. */
@Repository
class LinkRepository {

    private final DSLContext sql;

    LinkRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** A link as it is stored. */
    record Stored(int generation, boolean isOffered, int ballots, int max) {}

    /** What a link opens. */
    record Target(RoundId round, UnitId unit, boolean isUsedUp) {}

    private static Condition is(RoundId round, UnitId unit, LinkKind kind) {
        return ANSWER_LINK
                .ROUND_ID
                .eq(round)
                .and(ANSWER_LINK.UNIT_ID.eq(unit))
                .and(ANSWER_LINK.CHANNEL.eq(kind.name()));
    }

    Optional<Stored> find(RoundId round, UnitId unit, LinkKind kind) {
        return sql.selectFrom(ANSWER_LINK)
                .where(is(round, unit, kind))
                .fetchOptional(row -> new Stored(
                        row.getGeneration(), row.getLinkHash() != null, row.getBallots(), row.getMaxBallots()));
    }

    /** Which kinds the units offer. */
    Map<UnitId, Set<LinkKind>> findOffered(RoundId round) {
        return sql
                .select(ANSWER_LINK.UNIT_ID, ANSWER_LINK.CHANNEL)
                .from(ANSWER_LINK)
                .where(ANSWER_LINK.ROUND_ID.eq(round))
                .and(ANSWER_LINK.LINK_HASH.isNotNull())
                .fetchGroups(ANSWER_LINK.UNIT_ID, row -> LinkKind.valueOf(row.value2()))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> kinds(each.getValue())));
    }

    private static Set<LinkKind> kinds(Collection<LinkKind> kinds) {
        return EnumSet.copyOf(kinds);
    }

    Optional<Target> findTarget(byte[] hash, LinkKind kind) {
        return sql.selectFrom(ANSWER_LINK)
                .where(ANSWER_LINK.LINK_HASH.eq(hash))
                .and(ANSWER_LINK.CHANNEL.eq(kind.name()))
                .fetchOptional(
                        row -> new Target(row.getRoundId(), row.getUnitId(), row.getBallots() >= row.getMaxBallots()));
    }

    /** Counts a ballot; false when there can be no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean count(byte[] hash) {
        return sql.update(ANSWER_LINK)
                        .set(ANSWER_LINK.BALLOTS, ANSWER_LINK.BALLOTS.plus(1))
                        .where(ANSWER_LINK.LINK_HASH.eq(hash))
                        .and(ANSWER_LINK.BALLOTS.lt(ANSWER_LINK.MAX_BALLOTS))
                        .execute()
                == 1;
    }

    /** In place of what was stored before; what it has given is still counted. */
    @Transactional(propagation = Propagation.MANDATORY)
    void store(RoundId round, UnitId unit, LinkKind kind, int generation, byte[] hash, int max) {
        sql.insertInto(ANSWER_LINK)
                .set(ANSWER_LINK.ROUND_ID, round)
                .set(ANSWER_LINK.UNIT_ID, unit)
                .set(ANSWER_LINK.CHANNEL, kind.name())
                .set(ANSWER_LINK.GENERATION, generation)
                .set(ANSWER_LINK.LINK_HASH, hash)
                .set(ANSWER_LINK.MAX_BALLOTS, max)
                .onDuplicateKeyUpdate()
                .set(ANSWER_LINK.GENERATION, generation)
                .set(ANSWER_LINK.LINK_HASH, hash)
                .set(ANSWER_LINK.MAX_BALLOTS, max)
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean withdraw(RoundId round, UnitId unit, LinkKind kind) {
        return sql.update(ANSWER_LINK)
                        .setNull(ANSWER_LINK.LINK_HASH)
                        .where(is(round, unit, kind))
                        .and(ANSWER_LINK.LINK_HASH.isNotNull())
                        .execute()
                == 1;
    }

    List<RoundId> findRounds() {
        return sql.selectDistinct(ANSWER_LINK.ROUND_ID).from(ANSWER_LINK).fetch(ANSWER_LINK.ROUND_ID);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    int delete(RoundId round) {
        return sql.deleteFrom(ANSWER_LINK).where(ANSWER_LINK.ROUND_ID.eq(round)).execute();
    }
}
