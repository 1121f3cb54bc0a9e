package no.hvorervi.rounds;

import static no.hvorervi.db.Tables.ROUND;
import static no.hvorervi.db.Tables.ROUND_UNIT;
import static no.hvorervi.db.Tables.ROUND_VOICE;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.RoundId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Which rounds ask the same people shortly after one another. */
@Repository
class NearRoundQueries {

    private static final int MOST_TOLD = 3;

    private final DSLContext sql;

    NearRoundQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** Those sent to approval that ask some unit of the round with the same voice, and end shortly before or after the day. */
    List<NearRound> find(RoundId round, LocalDate closesOn) {
        var ours = ROUND_UNIT.as("ours");
        var ourVoice = ROUND_VOICE.as("our_voice");
        return sql.select(ROUND.TITLE, ROUND.CLOSES_AT)
                .from(ROUND)
                .where(ROUND.STATE.in(RoundState.PREPARED.name(), RoundState.CLOSED.name()))
                .and(ROUND.ROUND_ID.ne(round))
                .and(ROUND.CLOSES_AT.ge(startOf(closesOn.minusDays(RoundTerms.DAYS_APART - 1))))
                .and(ROUND.CLOSES_AT.lt(startOf(closesOn.plusDays(RoundTerms.DAYS_APART))))
                .and(ROUND.ROUND_ID.in(select(ROUND_UNIT.ROUND_ID)
                        .from(ours)
                        .join(ROUND_UNIT)
                        .on(ROUND_UNIT.UNIT_ID.eq(ours.UNIT_ID))
                        .where(ours.ROUND_ID.eq(round))))
                .and(ROUND.ROUND_ID.in(select(ROUND_VOICE.ROUND_ID)
                        .from(ourVoice)
                        .join(ROUND_VOICE)
                        .on(ROUND_VOICE.VOICE.eq(ourVoice.VOICE))
                        .where(ourVoice.ROUND_ID.eq(round))))
                .orderBy(ROUND.CLOSES_AT, ROUND.ROUND_ID)
                .limit(MOST_TOLD)
                .fetch(row -> new NearRound(row.value1(), row.value2()));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(NorwegianTime.ZONE).toInstant();
    }
}
