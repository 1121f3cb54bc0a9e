package no.hvorervi.controls;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static no.hvorervi.db.Tables.ACCOUNT;
import static no.hvorervi.db.Tables.CONTROL;
import static no.hvorervi.db.Tables.CONTROL_ANSWER;
import static no.hvorervi.db.Tables.CONTROL_DONE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.controls.ControlAnswer.Done;
import no.hvorervi.controls.ControlRow.Load;
import no.hvorervi.controls.OwnerVerdict.Keep;
import no.hvorervi.controls.OwnerVerdict.Remove;
import no.hvorervi.controls.OwnerVerdict.Simplify;
import no.hvorervi.db.tables.records.ControlAnswerRecord;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.ControlId;
import no.hvorervi.ids.MunicipalityId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What owners of controls have answered, and what of it has been done; both are only ever added to. */
@Repository
class ControlAnswerRepository {

    /** Each is a decision by a person. */
    private static final int MAX = 20_000;

    private final DSLContext sql;

    ControlAnswerRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** In the order they were given. */
    List<ControlAnswer> findOf(ControlId control) {
        return find(CONTROL_ANSWER.CONTROL_ID.eq(control)).getOrDefault(control, List.of());
    }

    /** Those to a municipality's controls, as far as there are any; in the order they were given. */
    Map<ControlId, List<ControlAnswer>> findOf(MunicipalityId municipality) {
        return find(CONTROL.MUNICIPALITY_ID.eq(municipality));
    }

    /** Those to these controls, as far as there are any; in the order they were given. */
    Map<ControlId, List<ControlAnswer>> findOf(Collection<ControlId> controls) {
        return find(CONTROL_ANSWER.CONTROL_ID.in(controls));
    }

    private Map<ControlId, List<ControlAnswer>> find(Condition which) {
        return sql
                .select(
                        CONTROL_ANSWER.asterisk(),
                        ACCOUNT.NAME,
                        CONTROL_DONE.DONE_ON,
                        CONTROL_DONE.MINUTES_A_YEAR,
                        CONTROL_DONE.UNITS)
                .from(CONTROL_ANSWER)
                .join(CONTROL)
                .on(CONTROL.CONTROL_ID.eq(CONTROL_ANSWER.CONTROL_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(CONTROL_ANSWER.ANSWERED_BY))
                .leftJoin(CONTROL_DONE)
                .on(CONTROL_DONE.CONTROL_ID.eq(CONTROL_ANSWER.CONTROL_ID))
                .and(CONTROL_DONE.NUMBER.eq(CONTROL_ANSWER.NUMBER))
                .where(which)
                .orderBy(CONTROL_ANSWER.CONTROL_ID, CONTROL_ANSWER.NUMBER)
                .limit(MAX)
                .fetch()
                .stream()
                .collect(groupingBy(
                        row -> row.get(CONTROL_ANSWER.CONTROL_ID), mapping(ControlAnswerRepository::answer, toList())));
    }

    private static ControlAnswer answer(Record found) {
        ControlAnswerRecord row = found.into(CONTROL_ANSWER);
        return new ControlAnswer(
                row.getNumber(),
                verdict(row),
                row.getAnsweredAt(),
                found.get(ACCOUNT.NAME),
                Optional.ofNullable(found.get(CONTROL_DONE.DONE_ON)).map(on -> new Done(on, Optional.of(load(found)))));
    }

    private static Load load(Record found) {
        return new Load(found.get(CONTROL_DONE.UNITS), found.get(CONTROL_DONE.MINUTES_A_YEAR));
    }

    private static OwnerVerdict verdict(ControlAnswerRecord row) {
        return switch (VerdictKind.valueOf(row.getVerdict())) {
            case KEEP -> new Keep(row.getWords());
            case SIMPLIFY -> new Simplify(row.getWords(), row.getPlannedOn(), row.getSavedMinutes());
            case REMOVE -> new Remove(row.getWords(), row.getPlannedOn(), row.getIsLawGone());
        };
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(ControlId control, int number, OwnerVerdict verdict, AccountId by, Instant now) {
        ControlAnswerRecord row = sql.newRecord(CONTROL_ANSWER);
        row.setControlId(control);
        row.setNumber(number);
        row.setVerdict(VerdictKind.of(verdict).name());
        row.setWords(verdict.words());
        row.setIsLawGone(false);
        switch (verdict) {
            case Keep keep -> {}
            case Simplify simplify -> {
                row.setPlannedOn(simplify.by());
                row.setSavedMinutes(simplify.savedMinutes());
            }
            case Remove remove -> {
                row.setPlannedOn(remove.by());
                row.setIsLawGone(remove.isLawGone());
            }
        }
        row.setAnsweredAt(now);
        row.setAnsweredBy(by);
        sql.insertInto(CONTROL_ANSWER).set(row).execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insertDone(ControlId control, int number, LocalDate on, Load gaveBack, AccountId by, Instant now) {
        sql.insertInto(CONTROL_DONE)
                .set(CONTROL_DONE.CONTROL_ID, control)
                .set(CONTROL_DONE.NUMBER, number)
                .set(CONTROL_DONE.DONE_ON, on)
                .set(CONTROL_DONE.MINUTES_A_YEAR, gaveBack.minutes())
                .set(CONTROL_DONE.UNITS, gaveBack.units())
                .set(CONTROL_DONE.RECORDED_AT, now)
                .set(CONTROL_DONE.RECORDED_BY, by)
                .execute();
    }

    /**
     * Something that was done.
     *
     * @param by who answered that it would be
     * @param name whose name it is; empty for somebody who has been erased
     */
    record Carried(ControlId control, AccountId by, String name, Load gaveBack) {}

    /** All that has been done of what was answered to a municipality's controls; in no order. */
    List<Carried> carriedOut(MunicipalityId municipality) {
        return sql.select(
                        CONTROL_DONE.CONTROL_ID,
                        CONTROL_ANSWER.ANSWERED_BY,
                        ACCOUNT.NAME,
                        CONTROL_DONE.MINUTES_A_YEAR,
                        CONTROL_DONE.UNITS)
                .from(CONTROL_DONE)
                .join(CONTROL)
                .on(CONTROL.CONTROL_ID.eq(CONTROL_DONE.CONTROL_ID))
                .join(CONTROL_ANSWER)
                .on(CONTROL_ANSWER.CONTROL_ID.eq(CONTROL_DONE.CONTROL_ID))
                .and(CONTROL_ANSWER.NUMBER.eq(CONTROL_DONE.NUMBER))
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(CONTROL_ANSWER.ANSWERED_BY))
                .where(CONTROL.MUNICIPALITY_ID.eq(municipality))
                .limit(MAX)
                .fetch(row -> new Carried(row.value1(), row.value2(), row.value3(), load(row)));
    }
}
