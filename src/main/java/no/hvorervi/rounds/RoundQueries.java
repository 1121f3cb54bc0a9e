package no.hvorervi.rounds;

import static no.hvorervi.db.Tables.ROUND;
import static no.hvorervi.db.Tables.ROUND_APPROVAL;
import static no.hvorervi.db.Tables.ROUND_SUCCESSOR;
import static no.hvorervi.db.Tables.ROUND_UNIT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.Approval.Discussion;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

/** Which rounds are open where, and which there are. */
@Repository
class RoundQueries implements OpenRounds {

    private static final int MAX_LISTED = 200;

    private static final no.hvorervi.db.tables.RoundApproval LEADER = ROUND_APPROVAL.as("leader");
    private static final no.hvorervi.db.tables.RoundApproval REPRESENTATIVE = ROUND_APPROVAL.as("representative");

    private final DSLContext sql;
    private final RoundRepository repository;

    RoundQueries(DSLContext sql, RoundRepository repository) {
        this.sql = sql;
        this.repository = repository;
    }

    /** The units of the round that both sides have agreed for, and whose time has come; all of one answered elsewhere. */
    static Select<Record2<RoundId, UnitId>> opened(RoundId round, Instant at) {
        return bothAgreed(ROUND.ROUND_ID
                        .eq(round)
                        .and(ROUND.STATE.in(RoundState.PREPARED.name(), RoundState.CLOSED.name()))
                        .and(ROUND.OPENS_AT.le(at)))
                .unionAll(select(ROUND_UNIT.ROUND_ID, ROUND_UNIT.UNIT_ID)
                        .from(ROUND)
                        .join(ROUND_UNIT)
                        .on(ROUND_UNIT.ROUND_ID.eq(ROUND.ROUND_ID))
                        .where(ROUND.ROUND_ID.eq(round))
                        .and(isImported()));
    }

    private static Condition isImported() {
        return ROUND.SOURCE.eq(RoundSource.IMPORTED.name());
    }

    private static Select<Record2<RoundId, UnitId>> bothAgreed(Condition which) {
        return select(LEADER.ROUND_ID, LEADER.UNIT_ID)
                .from(ROUND)
                .join(LEADER)
                .on(LEADER.ROUND_ID.eq(ROUND.ROUND_ID))
                .and(LEADER.SIDE.eq(ApprovalSide.LEADER.name()))
                .join(REPRESENTATIVE)
                .on(REPRESENTATIVE.ROUND_ID.eq(LEADER.ROUND_ID))
                .and(REPRESENTATIVE.UNIT_ID.eq(LEADER.UNIT_ID))
                .and(REPRESENTATIVE.SIDE.eq(ApprovalSide.REPRESENTATIVE.name()))
                .where(which);
    }

    @Override
    public Optional<RoundTerms> findTerms(RoundId round) {
        return repository.find(round, Instant.EPOCH).map(Round::terms);
    }

    @Override
    public List<Discussion> findDiscussions(RoundId round, UnitId unit) {
        return sql.selectDistinct(ROUND_APPROVAL.DISCUSSED_ON, ROUND_APPROVAL.DISCUSSED_WITH)
                .from(ROUND_APPROVAL)
                .where(ROUND_APPROVAL.ROUND_ID.eq(round))
                .and(ROUND_APPROVAL.UNIT_ID.eq(unit))
                .orderBy(ROUND_APPROVAL.DISCUSSED_ON, ROUND_APPROVAL.DISCUSSED_WITH)
                .fetch(row -> new Discussion(row.value1(), row.value2()));
    }

    @Override
    public Set<AskedUnit> findOpen(Set<AskedUnit> units, Instant at) {
        Condition which = or(units.stream()
                .map(each -> LEADER.ROUND_ID.eq(each.round()).and(LEADER.UNIT_ID.eq(each.unit())))
                .toList());
        return Set.copyOf(sql.fetch(bothAgreed(which.and(ROUND.STATE.eq(RoundState.PREPARED.name()))
                        .and(ROUND.OPENS_AT.le(at))
                        .and(ROUND.CLOSES_AT.gt(at))))
                .map(row -> new AskedUnit(row.value1(), row.value2())));
    }

    @Override
    public List<AskedRound> findAsking(UnitId unit, Instant endingAfter, Instant at) {
        return sql.select(ROUND.ROUND_ID, ROUND.TITLE, ROUND.CRITERIA_VERSION_ID, ROUND.CLOSES_AT)
                .from(ROUND)
                .join(ROUND_UNIT)
                .on(ROUND_UNIT.ROUND_ID.eq(ROUND.ROUND_ID))
                .where(ROUND_UNIT.UNIT_ID.eq(unit))
                .and(ROUND.STATE.in(RoundState.PREPARED.name(), RoundState.CLOSED.name()))
                .and(ROUND.OPENS_AT.le(at))
                .and(ROUND.CLOSES_AT.gt(endingAfter))
                .and(field(selectCount()
                                .from(ROUND_APPROVAL)
                                .where(ROUND_APPROVAL.ROUND_ID.eq(ROUND_UNIT.ROUND_ID))
                                .and(ROUND_APPROVAL.UNIT_ID.eq(ROUND_UNIT.UNIT_ID)))
                        .eq(ApprovalSide.values().length))
                .orderBy(ROUND.CLOSES_AT, ROUND.ROUND_ID)
                .fetch(row -> new AskedRound(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    @Override
    public List<UnitId> findOpened(RoundId round, Instant at) {
        return sql.fetch(opened(round, at)).map(Record2::value2);
    }

    @Override
    public boolean isImported(RoundId round) {
        return sql.fetchExists(ROUND, ROUND.ROUND_ID.eq(round).and(isImported()));
    }

    @Override
    public List<RoundId> findClosed(Instant since, Instant at) {
        return sql.select(ROUND.ROUND_ID)
                .from(ROUND)
                .where(ROUND.STATE.in(RoundState.PREPARED.name(), RoundState.CLOSED.name()))
                .and(ROUND.CLOSES_AT.between(since, at))
                .orderBy(ROUND.CLOSES_AT, ROUND.ROUND_ID)
                .fetch(ROUND.ROUND_ID);
    }

    /** Those of the rounds, the ones that open last first. */
    List<RoundSummary> find(Collection<RoundId> rounds, AccountId me, Instant now) {
        return find(ROUND.ROUND_ID.in(rounds), me, now);
    }

    /** The rounds that the person has begun and that are not over, those that open last first. */
    List<RoundSummary> findUnfinished(AccountId me, Instant now) {
        return find(
                ROUND.DRAFTED_BY
                        .eq(me)
                        .and(ROUND.STATE
                                .eq(RoundState.DRAFT.name())
                                .or(ROUND.STATE.eq(RoundState.PREPARED.name()).and(ROUND.CLOSES_AT.gt(now)))),
                me,
                now);
    }

    private List<RoundSummary> find(Condition which, AccountId me, Instant now) {
        return sql.select(
                        ROUND.ROUND_ID,
                        ROUND.TITLE,
                        ROUND.STATE,
                        ROUND.OPENS_AT,
                        ROUND.CLOSES_AT,
                        countDistinct(ROUND_UNIT.UNIT_ID),
                        countDistinct(REPRESENTATIVE.UNIT_ID),
                        ROUND.DRAFTED_BY,
                        ROUND_SUCCESSOR.IS_AUTOMATIC,
                        ROUND.SOURCE)
                .from(ROUND)
                .join(ROUND_UNIT)
                .on(ROUND_UNIT.ROUND_ID.eq(ROUND.ROUND_ID))
                .leftJoin(LEADER)
                .on(LEADER.ROUND_ID.eq(ROUND.ROUND_ID))
                .and(LEADER.UNIT_ID.eq(ROUND_UNIT.UNIT_ID))
                .and(LEADER.SIDE.eq(ApprovalSide.LEADER.name()))
                .leftJoin(REPRESENTATIVE)
                .on(REPRESENTATIVE.ROUND_ID.eq(ROUND.ROUND_ID))
                // Counted only where the leader has agreed too.
                .and(REPRESENTATIVE.UNIT_ID.eq(LEADER.UNIT_ID))
                .and(REPRESENTATIVE.SIDE.eq(ApprovalSide.REPRESENTATIVE.name()))
                .leftJoin(ROUND_SUCCESSOR)
                .on(ROUND_SUCCESSOR.NEXT_ROUND_ID.eq(ROUND.ROUND_ID))
                .where(which)
                .groupBy(
                        ROUND.ROUND_ID,
                        ROUND.TITLE,
                        ROUND.STATE,
                        ROUND.OPENS_AT,
                        ROUND.CLOSES_AT,
                        ROUND.DRAFTED_BY,
                        ROUND_SUCCESSOR.IS_AUTOMATIC,
                        ROUND.SOURCE)
                .orderBy(ROUND.OPENS_AT.desc(), ROUND.ROUND_ID.desc())
                .limit(MAX_LISTED)
                .fetch(row -> new RoundSummary(
                        row.value1(),
                        row.value2(),
                        RoundState.of(
                                RoundState.valueOf(row.value3()),
                                row.value7() > 0 && !row.value4().isAfter(now),
                                row.value5(),
                                now),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        me.equals(row.value8()),
                        Boolean.TRUE.equals(row.value9()),
                        row.value10().equals(RoundSource.IMPORTED.name())));
    }

    /** How many of the units each round asks; those that ask none are left out. */
    Map<RoundId, Integer> countUnits(Collection<UnitId> units) {
        return sql.select(ROUND_UNIT.ROUND_ID, count())
                .from(ROUND_UNIT)
                .where(ROUND_UNIT.UNIT_ID.in(units))
                .groupBy(ROUND_UNIT.ROUND_ID)
                .fetchMap(ROUND_UNIT.ROUND_ID, count());
    }

    /** The units of each of the rounds. */
    Map<RoundId, List<UnitId>> findUnits(Collection<RoundId> rounds) {
        return sql.select(ROUND_UNIT.ROUND_ID, ROUND_UNIT.UNIT_ID)
                .from(ROUND_UNIT)
                .where(ROUND_UNIT.ROUND_ID.in(rounds))
                .fetchGroups(ROUND_UNIT.ROUND_ID, ROUND_UNIT.UNIT_ID);
    }
}
