package no.hvorervi.controls;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static no.hvorervi.db.Tables.ACCOUNT;
import static no.hvorervi.db.Tables.CONTROL;
import static no.hvorervi.db.Tables.CONTROL_ENTRY;
import static no.hvorervi.db.Tables.CONTROL_ENTRY_PURPOSE;
import static no.hvorervi.db.Tables.UNIT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.db.tables.records.ControlEntryRecord;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.ControlEntryId;
import no.hvorervi.ids.ControlId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.UnitNameQueries;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What units have entered of controls. */
@Repository
class ControlEntryRepository {

    /** As many units as there may be in a municipality. */
    private static final int MAX = 20_000;

    private static final Field<Long> MINUTES = CONTROL_ENTRY
            .TIMES
            .cast(Long.class)
            .mul(CONTROL_ENTRY.MINUTES.minus(CONTROL_ENTRY.SAVED_MINUTES))
            .mul(CONTROL_ENTRY.PEOPLE);

    private final DSLContext sql;

    ControlEntryRepository(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * All together, of each control that any unit has entered.
     *
     * @param first when its owner was first asked
     */
    record Sum(int units, long minutes, Instant first, Instant last) {}

    /** Its unit is called as on the day; so in all that follow. */
    Optional<ControlEntry> find(ControlEntryId id, LocalDate day) {
        return find(CONTROL_ENTRY.CONTROL_ENTRY_ID.eq(id), day).stream().findFirst();
    }

    /** Those of a unit that it has not taken back, the last first. */
    List<ControlEntry> findOf(UnitId unit, LocalDate day) {
        return find(CONTROL_ENTRY.UNIT_ID.eq(unit).and(CONTROL_ENTRY.WITHDRAWN_AT.isNull()), day);
    }

    /** Those of a control that have not been taken back, of units that are there on the day; the last first. */
    List<ControlEntry> findOf(ControlId control, LocalDate day) {
        return find(CONTROL_ENTRY.CONTROL_ID.eq(control).and(isEntered(day)), day);
    }

    private List<ControlEntry> find(Condition which, LocalDate day) {
        Field<String> unitName = UnitNameQueries.on(day);
        Map<ControlEntryId, Set<Purpose>> purposes = sql
                .select(CONTROL_ENTRY_PURPOSE.CONTROL_ENTRY_ID, CONTROL_ENTRY_PURPOSE.PURPOSE)
                .from(CONTROL_ENTRY_PURPOSE)
                .join(CONTROL_ENTRY)
                .on(CONTROL_ENTRY.CONTROL_ENTRY_ID.eq(CONTROL_ENTRY_PURPOSE.CONTROL_ENTRY_ID))
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(CONTROL_ENTRY.UNIT_ID))
                .where(which)
                .fetch()
                .stream()
                .collect(groupingBy(row -> row.value1(), mapping(row -> Purpose.valueOf(row.value2()), toSet())));
        return sql.select(CONTROL_ENTRY.asterisk(), ACCOUNT.NAME, unitName)
                .from(CONTROL_ENTRY)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(CONTROL_ENTRY.CREATED_BY))
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(CONTROL_ENTRY.UNIT_ID))
                .where(which)
                .orderBy(CONTROL_ENTRY.CREATED_AT.desc(), CONTROL_ENTRY.CONTROL_ENTRY_ID.desc())
                .limit(MAX)
                .fetch(row -> entry(row, row.get(unitName), purposes));
    }

    private static ControlEntry entry(Record found, String unitName, Map<ControlEntryId, Set<Purpose>> purposes) {
        ControlEntryRecord row = found.into(CONTROL_ENTRY);
        return new ControlEntry(
                row.getControlEntryId(),
                row.getVersion(),
                row.getControlId(),
                Optional.ofNullable(row.getFormerControlId()),
                row.getUnitId(),
                unitName,
                new EntryContents(
                        new Cost(row.getTimes(), row.getMinutes(), row.getPeople()),
                        purposes.getOrDefault(row.getControlEntryId(), Set.of()),
                        row.getWhy()),
                row.getSavedMinutes(),
                row.getRemovalMinutes(),
                row.getCreatedAt(),
                found.get(ACCOUNT.NAME),
                Optional.ofNullable(row.getWithdrawnAt()));
    }

    /** Sums of a municipality's controls, as far as any unit has entered them. */
    Map<ControlId, Sum> sums(MunicipalityId municipality, LocalDate day) {
        return sums(CONTROL.MUNICIPALITY_ID.eq(municipality), day);
    }

    /** Sums of these controls, as far as any unit has entered them. */
    Map<ControlId, Sum> sums(Collection<ControlId> controls, LocalDate day) {
        return sums(CONTROL_ENTRY.CONTROL_ID.in(controls), day);
    }

    private Map<ControlId, Sum> sums(Condition which, LocalDate day) {
        return sql.select(
                        CONTROL_ENTRY.CONTROL_ID,
                        countDistinct(CONTROL_ENTRY.UNIT_ID),
                        sum(MINUTES),
                        min(CONTROL_ENTRY.ASKED_AT),
                        max(CONTROL_ENTRY.ASKED_AT))
                .from(CONTROL_ENTRY)
                .join(CONTROL)
                .on(CONTROL.CONTROL_ID.eq(CONTROL_ENTRY.CONTROL_ID))
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(CONTROL_ENTRY.UNIT_ID))
                .where(which)
                .and(isEntered(day))
                .groupBy(CONTROL_ENTRY.CONTROL_ID)
                .fetchMap(
                        row -> row.value1(),
                        row -> new Sum(row.value2(), row.value3().longValueExact(), row.value4(), row.value5()));
    }

    /** When the control's owner was first asked after that moment. */
    Optional<Instant> firstAsked(ControlId control, Instant after, LocalDate day) {
        return sql.select(CONTROL_ENTRY.ASKED_AT)
                .from(CONTROL_ENTRY)
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(CONTROL_ENTRY.UNIT_ID))
                .where(CONTROL_ENTRY.CONTROL_ID.eq(control))
                .and(isEntered(day))
                .and(CONTROL_ENTRY.ASKED_AT.gt(after))
                .orderBy(CONTROL_ENTRY.ASKED_AT)
                .limit(1)
                .fetchOptional(CONTROL_ENTRY.ASKED_AT);
    }

    /** How many different units have entered any of the controls. */
    int countUnits(Collection<ControlId> controls, LocalDate day) {
        return sql.select(countDistinct(CONTROL_ENTRY.UNIT_ID))
                .from(CONTROL_ENTRY)
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(CONTROL_ENTRY.UNIT_ID))
                .where(CONTROL_ENTRY.CONTROL_ID.in(controls))
                .and(isEntered(day))
                .fetchSingle()
                .value1();
    }

    /**
     * How many different units got time back of what they had entered for any of the controls. Those that have since said anew
     * what it costs them are left out: rather too few than too many.
     */
    int countRelieved(Collection<ControlId> controls) {
        return sql.select(countDistinct(CONTROL_ENTRY.UNIT_ID))
                .from(CONTROL_ENTRY)
                .where(coalesce(CONTROL_ENTRY.FORMER_CONTROL_ID, CONTROL_ENTRY.CONTROL_ID)
                        .in(controls))
                .and(CONTROL_ENTRY.SAVED_MINUTES.gt(0))
                .fetchSingle()
                .value1();
    }

    /** Whether any unit that is there has entered both. */
    boolean anyHasEnteredBoth(ControlId one, ControlId other, LocalDate day) {
        return sql.fetchExists(select(CONTROL_ENTRY.UNIT_ID)
                .from(CONTROL_ENTRY)
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(CONTROL_ENTRY.UNIT_ID))
                .where(CONTROL_ENTRY.CONTROL_ID.in(one, other))
                .and(isEntered(day))
                .groupBy(CONTROL_ENTRY.UNIT_ID)
                .having(countDistinct(CONTROL_ENTRY.CONTROL_ID).eq(2)));
    }

    /** Not taken back, and by a unit that has not ended: what has ended spends no time any more. */
    private static Condition isEntered(LocalDate day) {
        return CONTROL_ENTRY.WITHDRAWN_AT.isNull().and(UNIT.VALID_TO.isNull().or(UNIT.VALID_TO.ge(day)));
    }

    boolean hasEntered(UnitId unit, ControlId control) {
        return sql.fetchExists(
                CONTROL_ENTRY,
                CONTROL_ENTRY.UNIT_ID.eq(unit),
                CONTROL_ENTRY.CONTROL_ID.eq(control),
                CONTROL_ENTRY.WITHDRAWN_AT.isNull());
    }

    /** What the person entered at that moment. */
    Optional<ControlEntryId> findCreated(AccountId by, Instant at) {
        return sql.select(CONTROL_ENTRY.CONTROL_ENTRY_ID)
                .from(CONTROL_ENTRY)
                .where(CONTROL_ENTRY.CREATED_BY.eq(by).and(CONTROL_ENTRY.CREATED_AT.eq(at)))
                .fetchOptional(CONTROL_ENTRY.CONTROL_ENTRY_ID);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    ControlEntryId insert(ControlId control, UnitId unit, EntryContents contents, AccountId by, Instant now) {
        ControlEntryRecord row = sql.newRecord(CONTROL_ENTRY);
        row.setControlId(control);
        row.setUnitId(unit);
        set(row, contents, 0);
        row.setRemovalMinutes(0L);
        row.setAskedAt(now);
        row.setVersion(1);
        row.setCreatedAt(now);
        row.setCreatedBy(by);
        ControlEntryId id = sql.insertInto(CONTROL_ENTRY)
                .set(row)
                .returningResult(CONTROL_ENTRY.CONTROL_ENTRY_ID)
                .fetchSingle()
                .value1();
        insertPurposes(id, contents.purposes());
        return id;
    }

    private static void set(ControlEntryRecord row, EntryContents contents, int savedMinutes) {
        row.setTimes(contents.cost().times());
        row.setMinutes(contents.cost().minutes());
        row.setPeople(contents.cost().people());
        row.setSavedMinutes(savedMinutes);
        row.setWhy(contents.why());
    }

    private void insertPurposes(ControlEntryId id, Set<Purpose> purposes) {
        for (Purpose purpose : purposes) {
            sql.insertInto(CONTROL_ENTRY_PURPOSE)
                    .set(CONTROL_ENTRY_PURPOSE.CONTROL_ENTRY_ID, id)
                    .set(CONTROL_ENTRY_PURPOSE.PURPOSE, purpose.name())
                    .execute();
        }
    }

    /**
     * Says whether nobody else had changed it or taken it back.
     *
     * @param savedMinutes what has been taken away of the minutes each time, and stays so
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean update(ControlEntryId id, EntryContents contents, int savedMinutes, int seen) {
        ControlEntryRecord row = sql.newRecord(CONTROL_ENTRY);
        set(row, contents, savedMinutes);
        row.setVersion(seen + 1);
        boolean isUpdated =
                sql.update(CONTROL_ENTRY).set(row).where(isSeen(id, seen)).execute() == 1;
        if (isUpdated) {
            sql.deleteFrom(CONTROL_ENTRY_PURPOSE)
                    .where(CONTROL_ENTRY_PURPOSE.CONTROL_ENTRY_ID.eq(id))
                    .execute();
            insertPurposes(id, contents.purposes());
        }
        return isUpdated;
    }

    /** Says whether nobody else had changed it or taken it back. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean withdraw(ControlEntryId id, Instant now, int seen) {
        return sql.update(CONTROL_ENTRY)
                        .set(CONTROL_ENTRY.WITHDRAWN_AT, now)
                        .set(CONTROL_ENTRY.VERSION, seen + 1)
                        .where(isSeen(id, seen))
                        .execute()
                == 1;
    }

    private static Condition isSeen(ControlEntryId id, int seen) {
        return CONTROL_ENTRY
                .CONTROL_ENTRY_ID
                .eq(id)
                .and(CONTROL_ENTRY.VERSION.eq(seen))
                .and(CONTROL_ENTRY.WITHDRAWN_AT.isNull());
    }

    /** All of one control go to another, and keep which it was that they were first entered for. */
    @Transactional(propagation = Propagation.MANDATORY)
    void move(ControlId from, ControlId to, Instant now) {
        sql.update(CONTROL_ENTRY)
                .set(CONTROL_ENTRY.FORMER_CONTROL_ID, from)
                .set(CONTROL_ENTRY.CONTROL_ID, to)
                .set(CONTROL_ENTRY.ASKED_AT, now)
                .set(CONTROL_ENTRY.VERSION, CONTROL_ENTRY.VERSION.plus(1))
                .where(CONTROL_ENTRY.CONTROL_ID.eq(from))
                .and(CONTROL_ENTRY.FORMER_CONTROL_ID.isNull())
                .execute();
        sql.update(CONTROL_ENTRY)
                .set(CONTROL_ENTRY.CONTROL_ID, to)
                .set(CONTROL_ENTRY.ASKED_AT, now)
                .set(CONTROL_ENTRY.VERSION, CONTROL_ENTRY.VERSION.plus(1))
                .where(CONTROL_ENTRY.CONTROL_ID.eq(from))
                .execute();
    }

    /** Those that were first entered for this control come back to it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void moveBack(ControlId to) {
        sql.update(CONTROL_ENTRY)
                .set(CONTROL_ENTRY.CONTROL_ID, CONTROL_ENTRY.FORMER_CONTROL_ID)
                .set(CONTROL_ENTRY.ASKED_AT, CONTROL_ENTRY.CREATED_AT)
                .setNull(CONTROL_ENTRY.FORMER_CONTROL_ID)
                .set(CONTROL_ENTRY.VERSION, CONTROL_ENTRY.VERSION.plus(1))
                .where(CONTROL_ENTRY.FORMER_CONTROL_ID.eq(to))
                .execute();
    }

    /** Held until the transaction ends, so that nobody changes what it costs while that is counted. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(ControlId control) {
        sql.select(CONTROL_ENTRY.CONTROL_ENTRY_ID)
                .from(CONTROL_ENTRY)
                .where(CONTROL_ENTRY.CONTROL_ID.eq(control))
                .orderBy(CONTROL_ENTRY.CONTROL_ENTRY_ID)
                .forUpdate()
                .fetch();
    }

    /**
     * So many of the minutes each time are no more.
     *
     * @param removalMinutes that removing the control gives back, in minutes a year
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void setSaved(ControlEntryId id, int savedMinutes, long removalMinutes) {
        sql.update(CONTROL_ENTRY)
                .set(CONTROL_ENTRY.SAVED_MINUTES, savedMinutes)
                .set(CONTROL_ENTRY.REMOVAL_MINUTES, removalMinutes)
                .set(CONTROL_ENTRY.VERSION, CONTROL_ENTRY.VERSION.plus(1))
                .where(CONTROL_ENTRY.CONTROL_ENTRY_ID.eq(id))
                .execute();
    }
}
