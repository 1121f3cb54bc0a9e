package no.hvorervi.workshop;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static no.hvorervi.db.Tables.UNIT;
import static no.hvorervi.db.Tables.WORKSHOP;
import static no.hvorervi.db.Tables.WORKSHOP_PRINCIPLE;
import static no.hvorervi.db.Tables.WORKSHOP_STEP;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.hvorervi.db.tables.records.WorkshopRecord;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.CriteriaVersionId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.personal.PersonalRow;
import no.hvorervi.scripts.ScriptStep;
import no.hvorervi.scripts.StepKind;
import org.jooq.DSLContext;
import org.jooq.UpdateSetMoreStep;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Workshops: what is planned, and how far they have come. All that the room could see changes the revision as well. */
@Repository
class WorkshopRepository {

    /** More than a unit holds in many years. */
    private static final int MOST_OF_UNIT = 300;

    /** Those that a job takes at a time. */
    private static final int AT_A_TIME = 200;

    private final DSLContext sql;

    WorkshopRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** What was planned besides what stands in the workshop's own row. */
    record Parts(Programme programme, Set<String> principles) {}

    Optional<StoredWorkshop> find(WorkshopId id) {
        return sql.selectFrom(WORKSHOP).where(WORKSHOP.WORKSHOP_ID.eq(id)).fetchOptional(WorkshopRepository::stored);
    }

    /** That of the board, if a sitting is open. */
    Optional<Long> findRevision(WorkshopId id) {
        return sql.select(WORKSHOP.REVISION)
                .from(WORKSHOP)
                .where(WORKSHOP.WORKSHOP_ID.eq(id))
                .and(WORKSHOP.STATE.eq(WorkshopState.RUNNING.name()))
                .fetchOptional(WORKSHOP.REVISION);
    }

    /** Nobody else changes it until this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<StoredWorkshop> lock(WorkshopId id) {
        return sql.selectFrom(WORKSHOP)
                .where(WORKSHOP.WORKSHOP_ID.eq(id))
                .forUpdate()
                .fetchOptional(WorkshopRepository::stored);
    }

    /** The last first. */
    List<StoredWorkshop> findOf(UnitId unit) {
        return sql.selectFrom(WORKSHOP)
                .where(WORKSHOP.UNIT_ID.eq(unit))
                .orderBy(WORKSHOP.HELD_ON.desc(), WORKSHOP.WORKSHOP_ID.desc())
                .limit(MOST_OF_UNIT)
                .fetch(WorkshopRepository::stored);
    }

    private static StoredWorkshop stored(WorkshopRecord row) {
        return new StoredWorkshop(
                row.getWorkshopId(),
                row.getUnitId(),
                row.getCriteriaVersionId(),
                Optional.ofNullable(row.getRoundId()),
                row.getTitle(),
                row.getHeldOn(),
                row.getSmallestGroup(),
                WorkshopState.valueOf(row.getState()),
                row.getStep(),
                Optional.ofNullable(row.getStepEndsAt()).orElse(Instant.EPOCH),
                Optional.ofNullable(row.getTalkKey()),
                row.getPresent(),
                row.getRevision(),
                row.getVersion(),
                Optional.ofNullable(row.getEndedAt()));
    }

    /** What else was planned of each. */
    Map<WorkshopId, Parts> findParts(Collection<WorkshopId> ids) {
        Map<WorkshopId, TreeMap<Integer, List<ScriptStep>>> steps = new HashMap<>();
        sql.selectFrom(WORKSHOP_STEP)
                .where(WORKSHOP_STEP.WORKSHOP_ID.in(ids))
                .orderBy(WORKSHOP_STEP.WORKSHOP_ID, WORKSHOP_STEP.POSITION)
                .forEach(row -> steps.computeIfAbsent(row.getWorkshopId(), id -> new TreeMap<>())
                        .computeIfAbsent(row.getSitting().intValue(), sitting -> new ArrayList<>())
                        .add(new ScriptStep(StepKind.valueOf(row.getKind()), row.getMinutes())));
        Map<WorkshopId, Set<String>> principles =
                sql.selectFrom(WORKSHOP_PRINCIPLE).where(WORKSHOP_PRINCIPLE.WORKSHOP_ID.in(ids)).stream()
                        .collect(groupingBy(row -> row.getWorkshopId(), mapping(row -> row.getItemKey(), toSet())));
        Map<WorkshopId, Parts> parts = new HashMap<>();
        steps.forEach((id, sittings) -> parts.put(
                id,
                new Parts(
                        new Programme(sittings.values().stream().collect(toList())),
                        principles.getOrDefault(id, Set.of()))));
        return parts;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    WorkshopId insert(UnitId unit, CriteriaVersionId criteria, WorkshopPlan plan, AccountId by, Instant now) {
        WorkshopId id = sql.insertInto(WORKSHOP)
                .set(WORKSHOP.UNIT_ID, unit)
                .set(WORKSHOP.CRITERIA_VERSION_ID, criteria)
                .set(WORKSHOP.ROUND_ID, plan.released().orElse(null))
                .set(WORKSHOP.TITLE, plan.title())
                .set(WORKSHOP.HELD_ON, plan.heldOn())
                .set(WORKSHOP.SMALLEST_GROUP, (byte) plan.smallestGroup())
                .set(WORKSHOP.STATE, WorkshopState.PLANNED.name())
                .set(WORKSHOP.PLANNED_AT, now)
                .set(WORKSHOP.PLANNED_BY, by)
                .returningResult(WORKSHOP.WORKSHOP_ID)
                .fetchSingle()
                .value1();
        insertParts(id, plan);
        return id;
    }

    private void insertParts(WorkshopId id, WorkshopPlan plan) {
        int position = 0;
        for (int sitting = 0; sitting < plan.programme().sittings().size(); sitting++) {
            for (ScriptStep step : plan.programme().sittings().get(sitting)) {
                sql.insertInto(WORKSHOP_STEP)
                        .set(WORKSHOP_STEP.WORKSHOP_ID, id)
                        .set(WORKSHOP_STEP.POSITION, (short) position++)
                        .set(WORKSHOP_STEP.SITTING, (byte) (sitting + 1))
                        .set(WORKSHOP_STEP.KIND, step.kind().name())
                        .set(WORKSHOP_STEP.MINUTES, (short) step.minutes())
                        .execute();
            }
        }
        plan.principles().forEach(key -> sql.insertInto(WORKSHOP_PRINCIPLE)
                .set(WORKSHOP_PRINCIPLE.WORKSHOP_ID, id)
                .set(WORKSHOP_PRINCIPLE.ITEM_KEY, key)
                .execute());
    }

    /** One that the person has planned at that very moment. */
    Optional<WorkshopId> findPlanned(AccountId by, Instant at) {
        return sql.select(WORKSHOP.WORKSHOP_ID)
                .from(WORKSHOP)
                .where(WORKSHOP.PLANNED_BY.eq(by))
                .and(WORKSHOP.PLANNED_AT.eq(at))
                .limit(1)
                .fetchOptional(WORKSHOP.WORKSHOP_ID);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void setPlan(WorkshopId id, WorkshopPlan plan) {
        changed()
                .set(WORKSHOP.ROUND_ID, plan.released().orElse(null))
                .set(WORKSHOP.TITLE, plan.title())
                .set(WORKSHOP.HELD_ON, plan.heldOn())
                .set(WORKSHOP.SMALLEST_GROUP, (byte) plan.smallestGroup())
                .set(WORKSHOP.VERSION, WORKSHOP.VERSION.plus(1))
                .where(WORKSHOP.WORKSHOP_ID.eq(id))
                .execute();
        deleteParts(id);
        insertParts(id, plan);
    }

    private void deleteParts(WorkshopId id) {
        sql.deleteFrom(WORKSHOP_STEP).where(WORKSHOP_STEP.WORKSHOP_ID.eq(id)).execute();
        sql.deleteFrom(WORKSHOP_PRINCIPLE)
                .where(WORKSHOP_PRINCIPLE.WORKSHOP_ID.eq(id))
                .execute();
    }

    /** Only for one that nobody has met for. */
    @Transactional(propagation = Propagation.MANDATORY)
    void delete(WorkshopId id) {
        deleteParts(id);
        sql.deleteFrom(WORKSHOP).where(WORKSHOP.WORKSHOP_ID.eq(id)).execute();
    }

    private UpdateSetMoreStep<WorkshopRecord> changed() {
        return sql.update(WORKSHOP).set(WORKSHOP.REVISION, WORKSHOP.REVISION.plus(1));
    }

    /** Something that the room is shown has changed elsewhere. */
    @Transactional(propagation = Propagation.MANDATORY)
    void raiseRevision(WorkshopId id) {
        changed().where(WORKSHOP.WORKSHOP_ID.eq(id)).execute();
    }

    /** A sitting is open. */
    @Transactional(propagation = Propagation.MANDATORY)
    void setRunning(WorkshopId id) {
        changed()
                .set(WORKSHOP.STATE, WorkshopState.RUNNING.name())
                .setNull(WORKSHOP.RESTS_SINCE_AT)
                .where(WORKSHOP.WORKSHOP_ID.eq(id))
                .execute();
    }

    /** No sitting is open, for the time being. */
    @Transactional(propagation = Propagation.MANDATORY)
    void setBetween(WorkshopId id, Instant since) {
        changed()
                .set(WORKSHOP.STATE, WorkshopState.BETWEEN.name())
                .set(WORKSHOP.RESTS_SINCE_AT, since)
                .where(WORKSHOP.WORKSHOP_ID.eq(id))
                .execute();
    }

    /** It is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    void setEnded(WorkshopId id, int present, Instant at) {
        changed()
                .set(WORKSHOP.STATE, WorkshopState.ENDED.name())
                .setNull(WORKSHOP.RESTS_SINCE_AT)
                .setNull(WORKSHOP.TALK_KEY)
                .set(WORKSHOP.PRESENT, present)
                .set(WORKSHOP.ENDED_AT, at)
                .where(WORKSHOP.WORKSHOP_ID.eq(id))
                .execute();
    }

    /** What is on, and nothing in particular is talked about. */
    @Transactional(propagation = Propagation.MANDATORY)
    void setStep(WorkshopId id, int step, Instant ends) {
        changed()
                .set(WORKSHOP.STEP, (short) step)
                .set(WORKSHOP.STEP_ENDS_AT, ends)
                .setNull(WORKSHOP.TALK_KEY)
                .where(WORKSHOP.WORKSHOP_ID.eq(id))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void setStepEnds(WorkshopId id, Instant ends) {
        changed()
                .set(WORKSHOP.STEP_ENDS_AT, ends)
                .where(WORKSHOP.WORKSHOP_ID.eq(id))
                .execute();
    }

    /** What is talked about; nothing in particular when empty. */
    @Transactional(propagation = Propagation.MANDATORY)
    void setTalk(WorkshopId id, Optional<String> principle) {
        changed()
                .set(WORKSHOP.TALK_KEY, principle.orElse(null))
                .where(WORKSHOP.WORKSHOP_ID.eq(id))
                .execute();
    }

    /** Those that rest since then or longer. */
    List<WorkshopId> findResting(Instant since) {
        return sql.select(WORKSHOP.WORKSHOP_ID)
                .from(WORKSHOP)
                .where(WORKSHOP.STATE.eq(WorkshopState.BETWEEN.name()))
                .and(WORKSHOP.RESTS_SINCE_AT.le(since))
                .orderBy(WORKSHOP.RESTS_SINCE_AT)
                .limit(AT_A_TIME)
                .fetch(WORKSHOP.WORKSHOP_ID);
    }

    /** Those of these that there are, and that are not over. */
    Set<WorkshopId> findUnended(Collection<WorkshopId> among) {
        return sql.select(WORKSHOP.WORKSHOP_ID)
                .from(WORKSHOP)
                .where(WORKSHOP.WORKSHOP_ID.in(among))
                .and(WORKSHOP.STATE.ne(WorkshopState.ENDED.name()))
                .fetchSet(WORKSHOP.WORKSHOP_ID);
    }

    /** Those that the person has planned. */
    List<PersonalRow> findPlannedBy(AccountId person) {
        return sql.select(WORKSHOP.TITLE, UNIT.NAME, WORKSHOP.PLANNED_AT)
                .from(WORKSHOP)
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(WORKSHOP.UNIT_ID))
                .where(WORKSHOP.PLANNED_BY.eq(person))
                .orderBy(WORKSHOP.WORKSHOP_ID.desc())
                .fetch(row -> PersonalRow.EMPTY
                        .with("title", row.value1())
                        .with("unit", row.value2())
                        .with("at", row.value3()));
    }
}
