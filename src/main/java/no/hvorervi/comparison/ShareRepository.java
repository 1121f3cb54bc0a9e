package no.hvorervi.comparison;

import static java.util.stream.Collectors.toMap;
import static no.hvorervi.db.Tables.RESULT_SHARE;
import static no.hvorervi.db.Tables.ROUND;
import static no.hvorervi.db.Tables.UNIT;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.personal.PersonalRow;
import no.hvorervi.results.ShareKind;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What units let others see. Nothing of it is remembered: what has been taken back is gone with the next statement. */
@Repository
class ShareRepository {

    private final DSLContext sql;

    ShareRepository(DSLContext sql) {
        this.sql = sql;
    }

    boolean exists(RoundId round, UnitId unit, ShareKind kind) {
        return sql.fetchExists(RESULT_SHARE, is(round, unit, kind));
    }

    /** What the unit shares, and since when. */
    Map<ShareKind, Instant> find(RoundId round, UnitId unit) {
        Map<ShareKind, Instant> found = new EnumMap<>(ShareKind.class);
        sql.select(RESULT_SHARE.KIND, RESULT_SHARE.GIVEN_AT)
                .from(RESULT_SHARE)
                .where(RESULT_SHARE.ROUND_ID.eq(round).and(RESULT_SHARE.UNIT_ID.eq(unit)))
                .forEach(row -> found.put(ShareKind.valueOf(row.value1()), row.value2()));
        return found;
    }

    /** What of these kinds is shared in the round, and by which units. */
    Map<ShareKind, Set<UnitId>> findUnits(RoundId round, ShareKind... kinds) {
        Map<ShareKind, Set<UnitId>> found = new EnumMap<>(ShareKind.class);
        sql.select(RESULT_SHARE.KIND, RESULT_SHARE.UNIT_ID)
                .from(RESULT_SHARE)
                .where(RESULT_SHARE.ROUND_ID.eq(round))
                .and(RESULT_SHARE.KIND.in(Stream.of(kinds).map(ShareKind::name).toList()))
                .fetchGroups(RESULT_SHARE.KIND, RESULT_SHARE.UNIT_ID)
                .forEach((kind, units) -> found.put(ShareKind.valueOf(kind), Set.copyOf(units)));
        return found;
    }

    /** Which of these units share it, in each of these rounds. */
    Map<RoundId, Set<UnitId>> findUnits(Collection<RoundId> rounds, Collection<UnitId> units, ShareKind kind) {
        return sql
                .select(RESULT_SHARE.ROUND_ID, RESULT_SHARE.UNIT_ID)
                .from(RESULT_SHARE)
                .where(RESULT_SHARE.ROUND_ID.in(rounds))
                .and(RESULT_SHARE.UNIT_ID.in(units))
                .and(RESULT_SHARE.KIND.eq(kind.name()))
                .fetchGroups(RESULT_SHARE.ROUND_ID, RESULT_SHARE.UNIT_ID)
                .entrySet()
                .stream()
                .collect(toMap(Map.Entry::getKey, each -> Set.copyOf(each.getValue())));
    }

    /** Says whether it was not shared before. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean insert(RoundId round, UnitId unit, ShareKind kind, AccountId by, Instant now) {
        return sql.insertInto(RESULT_SHARE)
                        .set(RESULT_SHARE.ROUND_ID, round)
                        .set(RESULT_SHARE.UNIT_ID, unit)
                        .set(RESULT_SHARE.KIND, kind.name())
                        .set(RESULT_SHARE.GIVEN_AT, now)
                        .set(RESULT_SHARE.GIVEN_BY, by)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    /** Says whether it was shared. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean delete(RoundId round, UnitId unit, ShareKind kind) {
        return sql.deleteFrom(RESULT_SHARE).where(is(round, unit, kind)).execute() == 1;
    }

    private static Condition is(RoundId round, UnitId unit, ShareKind kind) {
        return RESULT_SHARE
                .ROUND_ID
                .eq(round)
                .and(RESULT_SHARE.UNIT_ID.eq(unit))
                .and(RESULT_SHARE.KIND.eq(kind.name()));
    }

    /** What the person has said yes to for a unit, the last first. */
    List<PersonalRow> findGiven(AccountId person) {
        return sql.select(ROUND.TITLE, UNIT.NAME, RESULT_SHARE.KIND, RESULT_SHARE.GIVEN_AT)
                .from(RESULT_SHARE)
                .join(ROUND)
                .on(ROUND.ROUND_ID.eq(RESULT_SHARE.ROUND_ID))
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(RESULT_SHARE.UNIT_ID))
                .where(RESULT_SHARE.GIVEN_BY.eq(person))
                .orderBy(RESULT_SHARE.GIVEN_AT.desc(), RESULT_SHARE.KIND)
                .fetch(row -> PersonalRow.EMPTY
                        .with("title", row.value1())
                        .with("unit", row.value2())
                        .withCode("shared", row.value3())
                        .with("at", row.value4()));
    }
}
