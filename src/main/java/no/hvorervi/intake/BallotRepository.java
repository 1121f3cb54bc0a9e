package no.hvorervi.intake;

import static no.hvorervi.db.Tables.BALLOT;
import static no.hvorervi.db.Tables.ROUND_KEY;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.AnonymousVoice;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ballots as the application makes and counts them, and the public keys of their rounds. */
@Repository
class BallotRepository {

    private final DSLContext sql;

    BallotRepository(DSLContext sql) {
        this.sql = sql;
    }

    Optional<byte[]> findKey(RoundId round) {
        return sql.select(ROUND_KEY.PUBLIC_KEY)
                .from(ROUND_KEY)
                .where(ROUND_KEY.ROUND_ID.eq(round))
                .fetchOptional(ROUND_KEY.PUBLIC_KEY);
    }

    /** Where the round has a key already, that one stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    void insertKey(RoundId round, byte[] publicKey) {
        sql.insertInto(ROUND_KEY)
                .set(ROUND_KEY.ROUND_ID, round)
                .set(ROUND_KEY.PUBLIC_KEY, publicKey)
                .onDuplicateKeyIgnore()
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insertBallots(List<byte[]> hashes, RoundId round, UnitId unit, AnonymousVoice voice, Channel channel) {
        sql.batch(hashes.stream()
                        .map(hash -> sql.insertInto(BALLOT)
                                .set(BALLOT.BALLOT_HASH, hash)
                                .set(BALLOT.ROUND_ID, round)
                                .set(BALLOT.UNIT_ID, unit)
                                .set(BALLOT.VOICE, voice.name())
                                .set(BALLOT.CHANNEL, channel.name()))
                        .toList())
                .execute();
    }

    /** Ballots of the unit by voice; not to be shown as they are. */
    Map<AnonymousVoice, Count> findCounts(RoundId round, UnitId unit) {
        var made = count(when(BALLOT.CHANNEL.ne(Channel.OPEN.name()), 1));
        var used = sum(when(BALLOT.IS_USED, 1).otherwise(0));
        return sql.select(BALLOT.VOICE, made, used)
                .from(BALLOT)
                .where(BALLOT.ROUND_ID.eq(round))
                .and(BALLOT.UNIT_ID.eq(unit))
                .groupBy(BALLOT.VOICE)
                .fetchMap(
                        row -> AnonymousVoice.valueOf(row.value1()),
                        row -> new Count(row.value2(), row.value3().intValueExact()));
    }

    /** Ballots of the whole round by unit and voice; not to be shown as they are. */
    Map<UnitId, Map<AnonymousVoice, Count>> findCounts(RoundId round) {
        var made = count(when(BALLOT.CHANNEL.ne(Channel.OPEN.name()), 1));
        var used = sum(when(BALLOT.IS_USED, 1).otherwise(0));
        Map<UnitId, Map<AnonymousVoice, Count>> counts = new HashMap<>();
        sql.select(BALLOT.UNIT_ID, BALLOT.VOICE, made, used)
                .from(BALLOT)
                .where(BALLOT.ROUND_ID.eq(round))
                .groupBy(BALLOT.UNIT_ID, BALLOT.VOICE)
                .forEach(row -> counts.computeIfAbsent(row.value1(), unit -> new EnumMap<>(AnonymousVoice.class))
                        .put(
                                AnonymousVoice.valueOf(row.value2()),
                                new Count(row.value3(), row.value4().intValueExact())));
        return counts;
    }

    /**
     * How many there are.
     *
     * @param made without those of an open link, which are made as people come
     */
    record Count(int made, int used) {}
}
