package no.hvorervi.assessment;

import static no.hvorervi.db.Tables.ASSESSMENT;
import static no.hvorervi.db.Tables.ASSESSMENT_ROUND;

import java.util.Optional;
import no.hvorervi.ids.AssessmentId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which round an assessment belongs to. */
@Repository
class AssessmentRoundRepository {

    private final DSLContext sql;

    AssessmentRoundRepository(DSLContext sql) {
        this.sql = sql;
    }

    Optional<RoundId> find(AssessmentId assessment) {
        return sql.select(ASSESSMENT_ROUND.ROUND_ID)
                .from(ASSESSMENT_ROUND)
                .where(ASSESSMENT_ROUND.ASSESSMENT_ID.eq(assessment))
                .fetchOptional(ASSESSMENT_ROUND.ROUND_ID);
    }

    /** Whether an assessment of the unit in this voice has been signed in the round. */
    boolean isSubmitted(RoundId round, UnitId unit, Voice voice) {
        return sql.fetchExists(sql.selectOne()
                .from(ASSESSMENT_ROUND)
                .join(ASSESSMENT)
                .on(ASSESSMENT.ASSESSMENT_ID.eq(ASSESSMENT_ROUND.ASSESSMENT_ID))
                .where(ASSESSMENT_ROUND.ROUND_ID.eq(round))
                .and(ASSESSMENT.UNIT_ID.eq(unit))
                .and(ASSESSMENT.VOICE.eq(voice.name()))
                .and(ASSESSMENT.SUBMITTED_AT.isNotNull()));
    }

    /** The last signed edition of what the voice has assessed in the round. */
    Optional<AssessmentId> findSigned(RoundId round, UnitId unit, Voice voice) {
        return sql.select(ASSESSMENT.ASSESSMENT_ID)
                .from(ASSESSMENT_ROUND)
                .join(ASSESSMENT)
                .on(ASSESSMENT.ASSESSMENT_ID.eq(ASSESSMENT_ROUND.ASSESSMENT_ID))
                .where(ASSESSMENT_ROUND.ROUND_ID.eq(round))
                .and(ASSESSMENT.UNIT_ID.eq(unit))
                .and(ASSESSMENT.VOICE.eq(voice.name()))
                .and(ASSESSMENT.SUBMITTED_AT.isNotNull())
                .orderBy(ASSESSMENT.NUMBER.desc(), ASSESSMENT.EDITION.desc())
                .limit(1)
                .fetchOptional(ASSESSMENT.ASSESSMENT_ID);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(AssessmentId assessment, RoundId round) {
        sql.insertInto(ASSESSMENT_ROUND)
                .set(ASSESSMENT_ROUND.ASSESSMENT_ID, assessment)
                .set(ASSESSMENT_ROUND.ROUND_ID, round)
                .onDuplicateKeyIgnore()
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void delete(AssessmentId assessment) {
        sql.deleteFrom(ASSESSMENT_ROUND)
                .where(ASSESSMENT_ROUND.ASSESSMENT_ID.eq(assessment))
                .execute();
    }
}
