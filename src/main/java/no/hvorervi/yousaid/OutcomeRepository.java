package no.hvorervi.yousaid;

import static no.hvorervi.db.Tables.OUTCOME;
import static no.hvorervi.db.Tables.OUTCOME_ACTION;
import static no.hvorervi.db.Tables.OUTCOME_FIGURE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.db.tables.records.OutcomeRecord;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What units write of their rounds. */
@Repository
class OutcomeRepository {

    private final DSLContext sql;

    OutcomeRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** What is written of a round. */
    record Written(OutcomeContents contents, int version, OutcomeAddress address) {}

    /** The round that something is written of. */
    record Begun(RoundId round, OutcomeAddress address) {}

    List<Begun> findBegun(UnitId unit) {
        return sql.select(OUTCOME.ROUND_ID, OUTCOME.ADDRESS)
                .from(OUTCOME)
                .where(OUTCOME.UNIT_ID.eq(unit))
                .fetch(row -> new Begun(row.value1(), new OutcomeAddress(row.value2())));
    }

    Optional<Written> find(UnitId unit, RoundId round) {
        return sql.selectFrom(OUTCOME).where(isOf(unit, round)).fetchOptional().map(row -> written(unit, round, row));
    }

    private Written written(UnitId unit, RoundId round, OutcomeRecord row) {
        List<ChosenAction> actions = sql.select(OUTCOME_ACTION.ACTION_ID, OUTCOME_ACTION.SAID)
                .from(OUTCOME_ACTION)
                .where(OUTCOME_ACTION.UNIT_ID.eq(unit).and(OUTCOME_ACTION.ROUND_ID.eq(round)))
                .orderBy(OUTCOME_ACTION.PLACE)
                .fetch(each -> new ChosenAction(each.value1(), each.value2()));
        Set<String> figures = sql.select(OUTCOME_FIGURE.ITEM_KEY)
                .from(OUTCOME_FIGURE)
                .where(OUTCOME_FIGURE.UNIT_ID.eq(unit).and(OUTCOME_FIGURE.ROUND_ID.eq(round)))
                .fetchSet(OUTCOME_FIGURE.ITEM_KEY);
        return new Written(
                new OutcomeContents(
                        new OutcomeTexts(row.getAsked(), row.getCameOut(), row.getDecided(), row.getHappened()),
                        actions,
                        figures,
                        row.getForCitizens()),
                row.getVersion(),
                new OutcomeAddress(row.getAddress()));
    }

    /** Its version, which nobody changes until this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Integer> lock(UnitId unit, RoundId round) {
        return sql.select(OUTCOME.VERSION)
                .from(OUTCOME)
                .where(isOf(unit, round))
                .forUpdate()
                .fetchOptional(OUTCOME.VERSION);
    }

    /**
     * Says whether nobody else had written it.
     *
     * @param seen 0 for what nobody has written yet
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean store(UnitId unit, RoundId round, OutcomeContents contents, int seen) {
        OutcomeRecord row = sql.newRecord(OUTCOME);
        row.setAsked(contents.texts().asked());
        row.setCameOut(contents.texts().cameOut());
        row.setDecided(contents.texts().decided());
        row.setHappened(contents.texts().happened());
        row.setForCitizens(contents.forCitizens());
        row.setVersion(seen + 1);
        boolean isStored = seen == 0
                ? insert(unit, round, row)
                : sql.update(OUTCOME)
                                .set(row)
                                .where(isOf(unit, round).and(OUTCOME.VERSION.eq(seen)))
                                .execute()
                        == 1;
        if (isStored) {
            choose(unit, round, contents);
        }
        return isStored;
    }

    private boolean insert(UnitId unit, RoundId round, OutcomeRecord row) {
        row.setUnitId(unit);
        row.setRoundId(round);
        row.setAddress(OutcomeAddress.random().value());
        return sql.insertInto(OUTCOME).set(row).onDuplicateKeyIgnore().execute() == 1;
    }

    private void choose(UnitId unit, RoundId round, OutcomeContents contents) {
        sql.deleteFrom(OUTCOME_ACTION)
                .where(OUTCOME_ACTION.UNIT_ID.eq(unit).and(OUTCOME_ACTION.ROUND_ID.eq(round)))
                .execute();
        int place = 0;
        for (ChosenAction each : contents.actions()) {
            sql.insertInto(OUTCOME_ACTION)
                    .set(OUTCOME_ACTION.UNIT_ID, unit)
                    .set(OUTCOME_ACTION.ROUND_ID, round)
                    .set(OUTCOME_ACTION.ACTION_ID, each.action())
                    .set(OUTCOME_ACTION.PLACE, place++)
                    .set(OUTCOME_ACTION.SAID, each.said())
                    .execute();
        }
        sql.deleteFrom(OUTCOME_FIGURE)
                .where(OUTCOME_FIGURE.UNIT_ID.eq(unit).and(OUTCOME_FIGURE.ROUND_ID.eq(round)))
                .execute();
        contents.figuresInOrder().forEach(key -> sql.insertInto(OUTCOME_FIGURE)
                .set(OUTCOME_FIGURE.UNIT_ID, unit)
                .set(OUTCOME_FIGURE.ROUND_ID, round)
                .set(OUTCOME_FIGURE.ITEM_KEY, key)
                .execute());
    }

    private static Condition isOf(UnitId unit, RoundId round) {
        return OUTCOME.UNIT_ID.eq(unit).and(OUTCOME.ROUND_ID.eq(round));
    }
}
