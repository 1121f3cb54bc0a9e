package no.hvorervi.rounds;

import static no.hvorervi.db.Tables.ACCOUNT;
import static no.hvorervi.db.Tables.ROUND;
import static no.hvorervi.db.Tables.ROUND_APPROVAL;
import static no.hvorervi.db.Tables.ROUND_UNIT;
import static no.hvorervi.db.Tables.UNIT;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.UnitNameQueries;
import no.hvorervi.rounds.Approval.Discussion;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who has agreed to which round, in which unit and for which side. */
@Repository
class ApprovalRepository {

    private static final int MAX_LISTED = 200;

    private final DSLContext sql;

    ApprovalRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** A unit in a round. */
    record Part(RoundId round, UnitId unit) {}

    /** A stored round that asks a unit, as far as the list of one's own needs it. */
    record AskedUnit(
            Part part,
            String title,
            RoundState stored,
            String unitName,
            Instant opensAt,
            Instant closesAt,
            boolean isImported) {}

    List<Approval> find(RoundId round, UnitId unit) {
        return sql.select(
                        ROUND_APPROVAL.SIDE,
                        ACCOUNT.NAME,
                        ROUND_APPROVAL.APPROVED_AT,
                        ROUND_APPROVAL.DISCUSSED_ON,
                        ROUND_APPROVAL.DISCUSSED_WITH)
                .from(ROUND_APPROVAL)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(ROUND_APPROVAL.APPROVED_BY))
                .where(ROUND_APPROVAL.ROUND_ID.eq(round))
                .and(ROUND_APPROVAL.UNIT_ID.eq(unit))
                .orderBy(ROUND_APPROVAL.SIDE)
                .fetch(ApprovalRepository::approval);
    }

    private static Approval approval(Record row) {
        return new Approval(
                ApprovalSide.valueOf(row.get(ROUND_APPROVAL.SIDE)),
                row.get(ACCOUNT.NAME),
                row.get(ROUND_APPROVAL.APPROVED_AT),
                new Discussion(row.get(ROUND_APPROVAL.DISCUSSED_ON), row.get(ROUND_APPROVAL.DISCUSSED_WITH)));
    }

    /** Who has agreed for each side. */
    Map<ApprovalSide, AccountId> findApprovers(RoundId round, UnitId unit) {
        return sql.select(ROUND_APPROVAL.SIDE, ROUND_APPROVAL.APPROVED_BY)
                .from(ROUND_APPROVAL)
                .where(ROUND_APPROVAL.ROUND_ID.eq(round))
                .and(ROUND_APPROVAL.UNIT_ID.eq(unit))
                .fetchMap(row -> ApprovalSide.valueOf(row.value1()), row -> row.value2());
    }

    /** Who has agreed for each side of each; those that nobody has agreed in are left out. */
    Map<Part, Map<ApprovalSide, AccountId>> findApprovers(Collection<AskedUnit> asked) {
        Map<Part, Map<ApprovalSide, AccountId>> found = new HashMap<>();
        sql.select(ROUND_APPROVAL.ROUND_ID, ROUND_APPROVAL.UNIT_ID, ROUND_APPROVAL.SIDE, ROUND_APPROVAL.APPROVED_BY)
                .from(ROUND_APPROVAL)
                .where(row(ROUND_APPROVAL.ROUND_ID, ROUND_APPROVAL.UNIT_ID)
                        .in(asked.stream()
                                .map(each -> row(
                                        val(each.part().round(), ROUND_APPROVAL.ROUND_ID),
                                        val(each.part().unit(), ROUND_APPROVAL.UNIT_ID)))
                                .toList()))
                .forEach(row -> found.computeIfAbsent(
                                new Part(row.value1(), row.value2()), part -> new EnumMap<>(ApprovalSide.class))
                        .put(ApprovalSide.valueOf(row.value3()), row.value4()));
        return found;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(RoundId round, UnitId unit, ApprovalSide side, AccountId by, Instant now, Discussion discussion) {
        sql.insertInto(ROUND_APPROVAL)
                .set(ROUND_APPROVAL.ROUND_ID, round)
                .set(ROUND_APPROVAL.UNIT_ID, unit)
                .set(ROUND_APPROVAL.SIDE, side.name())
                .set(ROUND_APPROVAL.APPROVED_AT, now)
                .set(ROUND_APPROVAL.APPROVED_BY, by)
                .set(ROUND_APPROVAL.DISCUSSED_ON, discussion.on())
                .set(ROUND_APPROVAL.DISCUSSED_WITH, discussion.with())
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void delete(RoundId round, UnitId unit, ApprovalSide side) {
        sql.deleteFrom(ROUND_APPROVAL)
                .where(ROUND_APPROVAL.ROUND_ID.eq(round))
                .and(ROUND_APPROVAL.UNIT_ID.eq(unit))
                .and(ROUND_APPROVAL.SIDE.eq(side.name()))
                .execute();
    }

    /** All units of the round by name, each with those who have agreed. */
    List<UnitApprovals> findOverview(RoundId round, LocalDate day) {
        Map<UnitId, List<Approval>> approvals = sql.select(
                        ROUND_APPROVAL.UNIT_ID,
                        ROUND_APPROVAL.SIDE,
                        ACCOUNT.NAME,
                        ROUND_APPROVAL.APPROVED_AT,
                        ROUND_APPROVAL.DISCUSSED_ON,
                        ROUND_APPROVAL.DISCUSSED_WITH)
                .from(ROUND_APPROVAL)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(ROUND_APPROVAL.APPROVED_BY))
                .where(ROUND_APPROVAL.ROUND_ID.eq(round))
                .orderBy(ROUND_APPROVAL.SIDE)
                .fetchGroups(ROUND_APPROVAL.UNIT_ID, ApprovalRepository::approval);
        Field<String> name = UnitNameQueries.on(day);
        return sql.select(UNIT.UNIT_ID, name)
                .from(ROUND_UNIT)
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(ROUND_UNIT.UNIT_ID))
                .where(ROUND_UNIT.ROUND_ID.eq(round))
                .orderBy(name, UNIT.UNIT_ID)
                .fetch(row -> new UnitApprovals(
                        row.value1(),
                        row.value2(),
                        Optional.ofNullable(approvals.get(row.value1())).orElse(List.of())));
    }

    /** The rounds that ask one of the units and are no drafts, those that open last first. */
    List<AskedUnit> findAsking(Collection<UnitId> units, LocalDate day) {
        Field<String> name = UnitNameQueries.on(day);
        return sql.select(
                        ROUND.ROUND_ID,
                        ROUND.TITLE,
                        ROUND.STATE,
                        UNIT.UNIT_ID,
                        name,
                        ROUND.OPENS_AT,
                        ROUND.CLOSES_AT,
                        ROUND.SOURCE)
                .from(ROUND_UNIT)
                .join(ROUND)
                .on(ROUND.ROUND_ID.eq(ROUND_UNIT.ROUND_ID))
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(ROUND_UNIT.UNIT_ID))
                .where(ROUND_UNIT.UNIT_ID.in(units))
                .and(ROUND.STATE.ne(RoundState.DRAFT.name()))
                .orderBy(ROUND.OPENS_AT.desc(), ROUND.ROUND_ID.desc(), name)
                .limit(MAX_LISTED)
                .fetch(row -> new AskedUnit(
                        new Part(row.value1(), row.value4()),
                        row.value2(),
                        RoundState.valueOf(row.value3()),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8().equals(RoundSource.IMPORTED.name())));
    }
}
