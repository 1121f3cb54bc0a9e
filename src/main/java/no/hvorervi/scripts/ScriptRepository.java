package no.hvorervi.scripts;

import static no.hvorervi.db.Tables.SCRIPT;
import static no.hvorervi.db.Tables.SCRIPT_STEP;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.ScriptId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Municipalities' own programmes, each with its steps. */
@Repository
class ScriptRepository {

    private final DSLContext sql;

    ScriptRepository(DSLContext sql) {
        this.sql = sql;
    }

    Optional<OwnScript> find(ScriptId id) {
        return find(SCRIPT.SCRIPT_ID.eq(id)).findFirst();
    }

    /** Those of a municipality, by name. */
    List<OwnScript> findOf(MunicipalityId municipality) {
        return find(SCRIPT.MUNICIPALITY_ID.eq(municipality)).toList();
    }

    private Stream<OwnScript> find(Condition which) {
        var steps = sql
                .select(SCRIPT_STEP.SCRIPT_ID, SCRIPT_STEP.SITTING, SCRIPT_STEP.KIND, SCRIPT_STEP.MINUTES)
                .from(SCRIPT_STEP)
                .join(SCRIPT)
                .on(SCRIPT.SCRIPT_ID.eq(SCRIPT_STEP.SCRIPT_ID))
                .where(which)
                .orderBy(SCRIPT_STEP.SCRIPT_ID, SCRIPT_STEP.PLACE)
                .fetch(row -> new StoredStep(
                        row.value1(), row.value2(), new ScriptStep(StepKind.valueOf(row.value3()), row.value4())))
                .stream()
                .collect(Collectors.groupingBy(StoredStep::script));
        return sql
                .select(SCRIPT.SCRIPT_ID, SCRIPT.MUNICIPALITY_ID, SCRIPT.TITLE, SCRIPT.MADE_OF, SCRIPT.VERSION)
                .from(SCRIPT)
                .where(which)
                .orderBy(SCRIPT.TITLE, SCRIPT.SCRIPT_ID)
                .fetch(row -> new OwnScript(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        new ScriptKey.ReadyMade(row.value4()),
                        sittings(steps.getOrDefault(row.value1(), List.of())),
                        row.value5()))
                .stream();
    }

    private record StoredStep(ScriptId script, int sitting, ScriptStep step) {}

    private static List<List<ScriptStep>> sittings(List<StoredStep> steps) {
        Map<Integer, List<ScriptStep>> sittings = new TreeMap<>();
        steps.forEach(each -> sittings.computeIfAbsent(each.sitting(), sitting -> new ArrayList<>())
                .add(each.step()));
        return List.copyOf(sittings.values());
    }

    /** Whether another programme of the municipality is called so, whatever the case of its letters. */
    boolean existsTitle(MunicipalityId municipality, String title, Optional<ScriptId> except) {
        return sql.fetchExists(
                SCRIPT,
                SCRIPT.MUNICIPALITY_ID
                        .eq(municipality)
                        .and(SCRIPT.TITLE.eq(title))
                        .and(except.<Condition>map(SCRIPT.SCRIPT_ID::ne).orElseGet(org.jooq.impl.DSL::trueCondition)));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    ScriptId insert(MunicipalityId municipality, String title, ScriptKey.ReadyMade madeOf) {
        return sql.insertInto(SCRIPT)
                .set(SCRIPT.MUNICIPALITY_ID, municipality)
                .set(SCRIPT.TITLE, title)
                .set(SCRIPT.MADE_OF, madeOf.key())
                .set(SCRIPT.VERSION, 0)
                .returningResult(SCRIPT.SCRIPT_ID)
                .fetchSingle()
                .value1();
    }

    /** Says whether it was still the edition that was seen. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean update(ScriptId id, String title, int seen) {
        return sql.update(SCRIPT)
                        .set(SCRIPT.TITLE, title)
                        .set(SCRIPT.VERSION, SCRIPT.VERSION.plus(1))
                        .where(SCRIPT.SCRIPT_ID.eq(id).and(SCRIPT.VERSION.eq(seen)))
                        .execute()
                == 1;
    }

    /** Puts these steps in the place of those that were there. */
    @Transactional(propagation = Propagation.MANDATORY)
    void replaceSteps(ScriptId id, List<List<ScriptStep>> sittings) {
        sql.deleteFrom(SCRIPT_STEP).where(SCRIPT_STEP.SCRIPT_ID.eq(id)).execute();
        int place = 0;
        for (int sitting = 0; sitting < sittings.size(); sitting++) {
            for (ScriptStep step : sittings.get(sitting)) {
                sql.insertInto(SCRIPT_STEP)
                        .set(SCRIPT_STEP.SCRIPT_ID, id)
                        .set(SCRIPT_STEP.PLACE, place++)
                        .set(SCRIPT_STEP.SITTING, sitting + 1)
                        .set(SCRIPT_STEP.KIND, step.kind().name())
                        .set(SCRIPT_STEP.MINUTES, step.minutes())
                        .execute();
            }
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void delete(ScriptId id) {
        sql.deleteFrom(SCRIPT_STEP).where(SCRIPT_STEP.SCRIPT_ID.eq(id)).execute();
        sql.deleteFrom(SCRIPT).where(SCRIPT.SCRIPT_ID.eq(id)).execute();
    }
}
