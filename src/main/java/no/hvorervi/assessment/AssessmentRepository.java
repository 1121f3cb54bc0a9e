package no.hvorervi.assessment;

import static no.hvorervi.db.Tables.ACCOUNT;
import static no.hvorervi.db.Tables.ASSESSMENT;
import static no.hvorervi.db.Tables.ASSESSMENT_ANSWER;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.assessment.AssessmentState.Draft;
import no.hvorervi.assessment.AssessmentState.Submitted;
import no.hvorervi.assessment.SaveResult.Conflict;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.AssessmentId;
import no.hvorervi.ids.CriteriaItemId;
import no.hvorervi.ids.CriteriaVersionId;
import no.hvorervi.ids.UnitId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Assessments and their answers. A write names the version it is based on and fails when that is not the stored one. */
@Repository
class AssessmentRepository {

    private static final String DRAFT = "DRAFT";
    private static final String SUBMITTED = "SUBMITTED";

    /** More assessments than a unit makes in a working life. */
    private static final int MAX_HISTORY = 500;

    private final DSLContext sql;

    AssessmentRepository(DSLContext sql) {
        this.sql = sql;
    }

    boolean exists(AssessmentId id) {
        return sql.fetchExists(ASSESSMENT, ASSESSMENT.ASSESSMENT_ID.eq(id));
    }

    Optional<Assessment> find(AssessmentId id) {
        return find(ASSESSMENT.ASSESSMENT_ID.eq(id));
    }

    Optional<Assessment> findDraft(UnitId unit, Voice voice) {
        return find(ASSESSMENT
                .UNIT_ID
                .eq(unit)
                .and(ASSESSMENT.VOICE.eq(voice.name()))
                .and(ASSESSMENT.STATE.eq(DRAFT)));
    }

    /** The last submitted edition of the last submitted assessment. */
    Optional<Assessment> findLatestSubmitted(UnitId unit, Voice voice) {
        return sql.select(ASSESSMENT.ASSESSMENT_ID)
                .from(ASSESSMENT)
                .where(ASSESSMENT.UNIT_ID.eq(unit))
                .and(ASSESSMENT.VOICE.eq(voice.name()))
                .and(ASSESSMENT.STATE.eq(SUBMITTED))
                .orderBy(ASSESSMENT.NUMBER.desc(), ASSESSMENT.EDITION.desc())
                .limit(1)
                .fetchOptional(ASSESSMENT.ASSESSMENT_ID)
                .flatMap(this::find);
    }

    private Optional<Assessment> find(Condition condition) {
        return sql.selectFrom(ASSESSMENT)
                .where(condition)
                .fetchOptional(each -> new Assessment(
                        each.getAssessmentId(),
                        each.getUnitId(),
                        each.getCriteriaVersionId(),
                        Voice.valueOf(each.getVoice()),
                        each.getNumber(),
                        each.getEdition(),
                        state(each),
                        each.getStartedAt(),
                        new Versioned<>(each.getComment(), each.getVersion()),
                        findAnswers(each.getAssessmentId())));
    }

    private static AssessmentState state(Record row) {
        return row.get(ASSESSMENT.STATE).equals(DRAFT)
                ? new Draft()
                : new Submitted(row.get(ASSESSMENT.SUBMITTED_AT), row.get(ASSESSMENT.SUBMITTED_NAME));
    }

    private Map<CriteriaItemId, Versioned<Answer>> findAnswers(AssessmentId id) {
        Map<CriteriaItemId, Versioned<Answer>> answers = new HashMap<>();
        sql.selectFrom(ASSESSMENT_ANSWER)
                .where(ASSESSMENT_ANSWER.ASSESSMENT_ID.eq(id))
                .forEach(row -> answers.put(row.getCriteriaItemId(), answer(row)));
        return answers;
    }

    private static Versioned<Answer> answer(Record row) {
        Byte score = row.get(ASSESSMENT_ANSWER.SCORE);
        Rating unscored = row.get(ASSESSMENT_ANSWER.NOT_APPLICABLE) ? Rating.notApplicable() : Rating.missing();
        return new Versioned<>(
                new Answer(
                        score == null ? unscored : Rating.of(score),
                        row.get(ASSESSMENT_ANSWER.REASON),
                        row.get(ASSESSMENT_ANSWER.EVIDENCE)),
                row.get(ASSESSMENT_ANSWER.VERSION));
    }

    /** All editions, the latest first. */
    List<AssessmentSummary> findHistory(UnitId unit, Voice voice) {
        var later = ASSESSMENT.as("later");
        return sql.select(
                        ASSESSMENT.ASSESSMENT_ID,
                        ASSESSMENT.NUMBER,
                        ASSESSMENT.EDITION,
                        ASSESSMENT.STATE,
                        ASSESSMENT.SUBMITTED_AT,
                        ASSESSMENT.SUBMITTED_NAME)
                .select(field(notExists(selectOne()
                                .from(later)
                                .where(later.UNIT_ID.eq(ASSESSMENT.UNIT_ID))
                                .and(later.VOICE.eq(ASSESSMENT.VOICE))
                                .and(later.NUMBER.eq(ASSESSMENT.NUMBER))
                                .and(later.EDITION.gt(ASSESSMENT.EDITION))
                                .and(later.STATE.eq(SUBMITTED))))
                        .as("is_current"))
                .from(ASSESSMENT)
                .where(ASSESSMENT.UNIT_ID.eq(unit))
                .and(ASSESSMENT.VOICE.eq(voice.name()))
                .orderBy(ASSESSMENT.NUMBER.desc(), ASSESSMENT.EDITION.desc())
                .limit(MAX_HISTORY)
                .fetch(row -> new AssessmentSummary(
                        row.get(ASSESSMENT.ASSESSMENT_ID),
                        row.get(ASSESSMENT.NUMBER),
                        row.get(ASSESSMENT.EDITION),
                        state(row),
                        row.get("is_current", Boolean.class)));
    }

    /** The highest number so far; 0 when the unit has no assessment. */
    int findLastNumber(UnitId unit, Voice voice) {
        Integer last = sql.select(max(ASSESSMENT.NUMBER))
                .from(ASSESSMENT)
                .where(ASSESSMENT.UNIT_ID.eq(unit))
                .and(ASSESSMENT.VOICE.eq(voice.name()))
                .fetchSingle()
                .value1();
        return last == null ? 0 : last;
    }

    /** Nothing when another draft of the unit exists already. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<AssessmentId> insertDraft(
            UnitId unit, CriteriaVersionId criteria, Voice voice, int number, int edition, AccountId by, Instant now) {
        try {
            return Optional.of(sql.insertInto(ASSESSMENT)
                    .set(ASSESSMENT.UNIT_ID, unit)
                    .set(ASSESSMENT.CRITERIA_VERSION_ID, criteria)
                    .set(ASSESSMENT.VOICE, voice.name())
                    .set(ASSESSMENT.NUMBER, number)
                    .set(ASSESSMENT.EDITION, edition)
                    .set(ASSESSMENT.STATE, DRAFT)
                    .set(ASSESSMENT.STARTED_AT, now)
                    .set(ASSESSMENT.STARTED_BY, by)
                    .returningResult(ASSESSMENT.ASSESSMENT_ID)
                    .fetchSingle()
                    .value1());
        } catch (DuplicateKeyException other) {
            return Optional.empty();
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insertCopyOfAnswers(AssessmentId from, AssessmentId to, AccountId by, Instant now) {
        sql.insertInto(
                        ASSESSMENT_ANSWER,
                        ASSESSMENT_ANSWER.ASSESSMENT_ID,
                        ASSESSMENT_ANSWER.CRITERIA_ITEM_ID,
                        ASSESSMENT_ANSWER.SCORE,
                        ASSESSMENT_ANSWER.NOT_APPLICABLE,
                        ASSESSMENT_ANSWER.REASON,
                        ASSESSMENT_ANSWER.EVIDENCE,
                        ASSESSMENT_ANSWER.EDITED_AT,
                        ASSESSMENT_ANSWER.EDITED_BY)
                .select(select(
                                val(to, ASSESSMENT_ANSWER.ASSESSMENT_ID),
                                ASSESSMENT_ANSWER.CRITERIA_ITEM_ID,
                                ASSESSMENT_ANSWER.SCORE,
                                ASSESSMENT_ANSWER.NOT_APPLICABLE,
                                ASSESSMENT_ANSWER.REASON,
                                ASSESSMENT_ANSWER.EVIDENCE,
                                val(now, ASSESSMENT_ANSWER.EDITED_AT),
                                val(by, ASSESSMENT_ANSWER.EDITED_BY))
                        .from(ASSESSMENT_ANSWER)
                        .where(ASSESSMENT_ANSWER.ASSESSMENT_ID.eq(from)))
                .execute();
    }

    /** True when the assessment is a draft; it then stays one until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean lockDraft(AssessmentId id) {
        return sql.select(ASSESSMENT.STATE)
                .from(ASSESSMENT)
                .where(ASSESSMENT.ASSESSMENT_ID.eq(id))
                .forUpdate()
                .fetchOptional(ASSESSMENT.STATE)
                .map(DRAFT::equals)
                .orElse(false);
    }

    /** False when the stored version is another than the one expected. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean setAnswer(
            AssessmentId id, CriteriaItemId item, Answer answer, int expectedVersion, AccountId by, Instant now) {
        Byte score = answer.rating().scoreIfAny().map(Integer::byteValue).orElse(null);
        boolean isNotApplicable = answer.rating() instanceof Rating.NotApplicable;
        if (expectedVersion == 0) {
            return sql.insertInto(ASSESSMENT_ANSWER)
                            .set(ASSESSMENT_ANSWER.ASSESSMENT_ID, id)
                            .set(ASSESSMENT_ANSWER.CRITERIA_ITEM_ID, item)
                            .set(ASSESSMENT_ANSWER.SCORE, score)
                            .set(ASSESSMENT_ANSWER.NOT_APPLICABLE, isNotApplicable)
                            .set(ASSESSMENT_ANSWER.REASON, answer.reason())
                            .set(ASSESSMENT_ANSWER.EVIDENCE, answer.evidence())
                            .set(ASSESSMENT_ANSWER.EDITED_AT, now)
                            .set(ASSESSMENT_ANSWER.EDITED_BY, by)
                            .onDuplicateKeyIgnore()
                            .execute()
                    == 1;
        }
        return sql.update(ASSESSMENT_ANSWER)
                        .set(ASSESSMENT_ANSWER.SCORE, score)
                        .set(ASSESSMENT_ANSWER.NOT_APPLICABLE, isNotApplicable)
                        .set(ASSESSMENT_ANSWER.REASON, answer.reason())
                        .set(ASSESSMENT_ANSWER.EVIDENCE, answer.evidence())
                        .set(ASSESSMENT_ANSWER.EDITED_AT, now)
                        .set(ASSESSMENT_ANSWER.EDITED_BY, by)
                        .set(ASSESSMENT_ANSWER.VERSION, ASSESSMENT_ANSWER.VERSION.plus(1))
                        .where(ASSESSMENT_ANSWER.ASSESSMENT_ID.eq(id))
                        .and(ASSESSMENT_ANSWER.CRITERIA_ITEM_ID.eq(item))
                        .and(ASSESSMENT_ANSWER.VERSION.eq(expectedVersion))
                        .execute()
                == 1;
    }

    /** What is stored for an item, with who saved it last. */
    Optional<Conflict<Answer>> findAnswer(AssessmentId id, CriteriaItemId item) {
        return sql.select(ASSESSMENT_ANSWER.asterisk(), ACCOUNT.NAME)
                .from(ASSESSMENT_ANSWER)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(ASSESSMENT_ANSWER.EDITED_BY))
                .where(ASSESSMENT_ANSWER.ASSESSMENT_ID.eq(id))
                .and(ASSESSMENT_ANSWER.CRITERIA_ITEM_ID.eq(item))
                .fetchOptional(row ->
                        new Conflict<>(answer(row), row.get(ACCOUNT.NAME), row.get(ASSESSMENT_ANSWER.EDITED_AT)));
    }

    /** False when the stored version is another than the one expected. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean setComment(AssessmentId id, String comment, int expectedVersion, AccountId by, Instant now) {
        return sql.update(ASSESSMENT)
                        .set(ASSESSMENT.COMMENT, comment)
                        .set(ASSESSMENT.COMMENT_EDITED_AT, now)
                        .set(ASSESSMENT.COMMENT_EDITED_BY, by)
                        .set(ASSESSMENT.VERSION, ASSESSMENT.VERSION.plus(1))
                        .where(ASSESSMENT.ASSESSMENT_ID.eq(id))
                        .and(ASSESSMENT.VERSION.eq(expectedVersion))
                        .execute()
                == 1;
    }

    /** The stored comment, with who saved it last; empty while nobody has. */
    Optional<Conflict<String>> findComment(AssessmentId id) {
        return sql.select(ASSESSMENT.COMMENT, ASSESSMENT.VERSION, ACCOUNT.NAME, ASSESSMENT.COMMENT_EDITED_AT)
                .from(ASSESSMENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(ASSESSMENT.COMMENT_EDITED_BY))
                .where(ASSESSMENT.ASSESSMENT_ID.eq(id))
                .fetchOptional(
                        row -> new Conflict<>(new Versioned<>(row.value1(), row.value2()), row.value3(), row.value4()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void setSubmitted(AssessmentId id, AccountId by, String name, Instant now) {
        sql.update(ASSESSMENT)
                .set(ASSESSMENT.STATE, SUBMITTED)
                .set(ASSESSMENT.SUBMITTED_AT, now)
                .set(ASSESSMENT.SUBMITTED_BY, by)
                .set(ASSESSMENT.SUBMITTED_NAME, name)
                .set(ASSESSMENT.VERSION, ASSESSMENT.VERSION.plus(1))
                .where(ASSESSMENT.ASSESSMENT_ID.eq(id))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void deleteDraft(AssessmentId id) {
        sql.deleteFrom(ASSESSMENT_ANSWER)
                .where(ASSESSMENT_ANSWER.ASSESSMENT_ID.eq(id))
                .execute();
        sql.deleteFrom(ASSESSMENT)
                .where(ASSESSMENT.ASSESSMENT_ID.eq(id))
                .and(ASSESSMENT.STATE.eq(DRAFT))
                .execute();
    }
}
