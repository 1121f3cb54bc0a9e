package no.hvorervi.actions;

import static no.hvorervi.db.Tables.ACCOUNT;
import static no.hvorervi.db.Tables.ACTION;
import static no.hvorervi.db.Tables.UNIT;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.hvorervi.actions.Origin.OfAssessment;
import no.hvorervi.actions.Origin.OfResult;
import no.hvorervi.actions.Origin.OfUnit;
import no.hvorervi.actions.Origin.OfWorkshop;
import no.hvorervi.base.Chunks;
import no.hvorervi.db.tables.records.ActionRecord;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.ActionId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.personal.PersonalRow;
import no.hvorervi.released.ItemKind;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The actions of units. */
@Repository
class ActionRepository {

    private static final int AT_ONCE = 1_000;

    private final DSLContext sql;

    ActionRepository(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Action> find(ActionId id) {
        return actions().where(ACTION.ACTION_ID.eq(id)).fetchOptional(ActionRepository::action);
    }

    /** Of these, what is due first, first. */
    List<Action> findAll(Collection<ActionId> ids) {
        return Chunks.of(ids, AT_ONCE).stream()
                .flatMap(some -> actions().where(ACTION.ACTION_ID.in(some)).stream())
                .map(ActionRepository::action)
                .sorted(Comparator.comparing((Action each) -> each.contents().due())
                        .thenComparing(each -> each.id().value()))
                .toList();
    }

    /** What is due first, first. */
    List<Action> findOpen(UnitId unit) {
        return findOpen(Set.of(unit));
    }

    /** The same of several units, in one order. */
    List<Action> findOpen(Collection<UnitId> units) {
        return actions()
                .where(ACTION.UNIT_ID.in(units))
                .and(isOpen())
                .orderBy(ACTION.DUE_ON, ACTION.ACTION_ID)
                .fetch(ActionRepository::action);
    }

    /** The last finished or dropped ones, the last first. */
    List<Action> findClosed(UnitId unit, int most) {
        return actions()
                .where(ACTION.UNIT_ID.eq(unit))
                .and(ACTION.STATE.ne(ActionState.OPEN.name()))
                .orderBy(ACTION.STATE_AT.desc(), ACTION.ACTION_ID.desc())
                .limit(most)
                .fetch(ActionRepository::action);
    }

    /** In the order they were made. */
    List<Action> findOf(WorkshopId workshop) {
        return actions()
                .where(ACTION.WORKSHOP_ID.eq(workshop))
                .orderBy(ACTION.ACTION_ID)
                .fetch(ActionRepository::action);
    }

    private SelectOnConditionStep<?> actions() {
        return sql.select(ACTION.asterisk(), ACCOUNT.NAME)
                .from(ACTION)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(ACTION.CREATED_BY));
    }

    private static Action action(Record found) {
        ActionRecord row = found.into(ACTION);
        return new Action(
                row.getActionId(),
                row.getVersion(),
                row.getUnitId(),
                new ActionItem(row.getCriteriaVersionId(), ItemKind.valueOf(row.getItemKind()), row.getItemKey()),
                origin(row),
                new ActionContents(
                        row.getWhat(),
                        row.getWhy(),
                        row.getSign(),
                        new Owner(row.getOwner(), Optional.ofNullable(row.getOwnedBy())),
                        row.getJoining(),
                        row.getStartOn(),
                        row.getDueOn(),
                        Expected.valueOf(row.getExpected())),
                new Standing(ActionState.valueOf(row.getState()), row.getSentence(), row.getStateAt()),
                row.getAimedAt(),
                found.get(ACCOUNT.NAME),
                row.getCreatedAt());
    }

    private static Origin origin(ActionRecord row) {
        return switch (OriginKind.valueOf(row.getOrigin())) {
            case UNIT -> new OfUnit();
            case RESULT -> new OfResult(row.getRoundId());
            case ASSESSMENT -> new OfAssessment(row.getAssessmentId());
            case WORKSHOP -> new OfWorkshop(row.getWorkshopId());
        };
    }

    /** How many the unit has open; until this transaction ends nobody else opens one. */
    @Transactional(propagation = Propagation.MANDATORY)
    int lockOpen(UnitId unit) {
        return sql.select(ACTION.ACTION_ID)
                .from(ACTION)
                .where(ACTION.UNIT_ID.eq(unit))
                .and(isOpen())
                .forUpdate()
                .fetch()
                .size();
    }

    /** Whether it is open; until this transaction ends nobody else says otherwise. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean lockIfOpen(ActionId id) {
        return sql.select(ACTION.STATE)
                .from(ACTION)
                .where(ACTION.ACTION_ID.eq(id))
                .forUpdate()
                .fetchOptional(ACTION.STATE)
                .filter(ActionState.OPEN.name()::equals)
                .isPresent();
    }

    private static Condition isOpen() {
        return ACTION.STATE.eq(ActionState.OPEN.name());
    }

    /** How many of those that the workshop decided on have not been dropped. */
    int count(WorkshopId workshop) {
        return sql.fetchCount(ACTION, ACTION.WORKSHOP_ID.eq(workshop).and(ACTION.STATE.ne(ActionState.DROPPED.name())));
    }

    /** What the call has made already. */
    Optional<ActionId> findMadeBy(UUID operation) {
        return sql.select(ACTION.ACTION_ID)
                .from(ACTION)
                .where(ACTION.OPERATION.eq(operation.toString()))
                .fetchOptional(ACTION.ACTION_ID);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    ActionId insert(NewAction action, UUID operation, AccountId by, Instant now) {
        ActionRecord row = sql.newRecord(ACTION);
        row.setOperation(operation.toString());
        row.setUnitId(action.unit());
        row.setCriteriaVersionId(action.item().criteria());
        row.setItemKind(action.item().kind().name());
        row.setItemKey(action.item().key());
        row.setOrigin(OriginKind.of(action.origin()).name());
        switch (action.origin()) {
            case OfUnit unit -> {}
            case OfResult result -> row.setRoundId(result.round());
            case OfAssessment assessment -> row.setAssessmentId(assessment.assessment());
            case OfWorkshop workshop -> row.setWorkshopId(workshop.workshop());
        }
        set(row, action.contents());
        row.setSuggestion(action.suggestion().map(Integer::byteValue).orElse(null));
        row.setState(ActionState.OPEN.name());
        row.setSentence("");
        row.setStateAt(now);
        row.setVersion(1);
        row.setAimedAt(now);
        row.setCreatedAt(now);
        row.setCreatedBy(by);
        return sql.insertInto(ACTION)
                .set(row)
                .returningResult(ACTION.ACTION_ID)
                .fetchSingle()
                .value1();
    }

    private static void set(ActionRecord row, ActionContents contents) {
        row.setWhat(contents.what());
        row.setWhy(contents.why());
        row.setSign(contents.sign());
        row.setOwner(contents.owner().words());
        row.setOwnedBy(contents.owner().account().orElse(null));
        row.setJoining(contents.joining());
        row.setStartOn(contents.start());
        row.setDueOn(contents.due());
        row.setExpected(contents.expected().name());
    }

    /** Says whether it was open and nobody else had changed it. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean setContents(ActionId id, ActionContents contents, Instant aimedAt, int seen) {
        ActionRecord row = sql.newRecord(ACTION);
        set(row, contents);
        row.setAimedAt(aimedAt);
        row.setVersion(seen + 1);
        return sql.update(ACTION)
                        .set(row)
                        .where(isSeen(id, seen))
                        .and(ACTION.STATE.eq(ActionState.OPEN.name()))
                        .execute()
                == 1;
    }

    /** Says whether nobody else had changed it. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean setStanding(ActionId id, Standing standing, Instant aimedAt, int seen) {
        return sql.update(ACTION)
                        .set(ACTION.STATE, standing.state().name())
                        .set(ACTION.SENTENCE, standing.sentence())
                        .set(ACTION.STATE_AT, standing.since())
                        .set(ACTION.AIMED_AT, aimedAt)
                        .set(ACTION.VERSION, seen + 1)
                        .where(isSeen(id, seen))
                        .execute()
                == 1;
    }

    private static Condition isSeen(ActionId id, int seen) {
        return ACTION.ACTION_ID.eq(id).and(ACTION.VERSION.eq(seen));
    }

    /** What the person has written down, the last first. */
    List<PersonalRow> findCreated(AccountId person) {
        return findPersonal(ACTION.CREATED_BY.eq(person));
    }

    /** What the person sees to, the last first. */
    List<PersonalRow> findOwned(AccountId person) {
        return findPersonal(ACTION.OWNED_BY.eq(person));
    }

    private List<PersonalRow> findPersonal(Condition which) {
        return sql.select(UNIT.NAME, ACTION.WHAT, ACTION.STATE, ACTION.DUE_ON, ACTION.CREATED_AT)
                .from(ACTION)
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(ACTION.UNIT_ID))
                .where(which)
                .orderBy(ACTION.ACTION_ID.desc())
                .fetch(row -> PersonalRow.EMPTY
                        .with("unit", row.value1())
                        .with("action", row.value2())
                        .withCode("state", "ACTION_" + row.value3())
                        .with("due", row.value4())
                        .with("at", row.value5()));
    }

    /** The person no longer sees to anything by name. */
    @Transactional(propagation = Propagation.MANDATORY)
    void eraseOwner(AccountId person) {
        sql.update(ACTION)
                .set(ACTION.OWNER, "")
                .setNull(ACTION.OWNED_BY)
                .where(ACTION.OWNED_BY.eq(person))
                .execute();
    }
}
