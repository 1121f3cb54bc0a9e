package no.hvorervi.released;

import static no.hvorervi.db.Tables.RELEASED_PROOF;
import static no.hvorervi.db.Tables.RELEASED_ROUND;
import static no.hvorervi.db.Tables.RELEASED_SCALE;
import static no.hvorervi.db.Tables.RELEASED_UNIT;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import no.hvorervi.base.Reporting;
import no.hvorervi.ids.ReleaseId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The units, scales and proofs of releases, with the account that can read nothing else. */
@Repository
class ReleasedQueries {

    private final DSLContext sql;

    /** What is read: nobody sees an attempt, so it must be asked for. */
    enum Stage {
        ATTEMPT,
        PUBLISHED
    }

    ReleasedQueries(@Reporting DSLContext sql) {
        this.sql = sql;
    }

    /** Of a row's release, which must be joined. */
    static Condition is(Stage stage) {
        return RELEASED_ROUND.IS_PUBLISHED.eq(stage == Stage.PUBLISHED);
    }

    /** In the order of the tree. */
    List<ReleasedUnit> findUnits(ReleaseId release, Stage stage) {
        return sql.select(RELEASED_UNIT.fields())
                .from(RELEASED_UNIT)
                .join(RELEASED_ROUND)
                .on(RELEASED_ROUND.RELEASE_ID.eq(RELEASED_UNIT.RELEASE_ID))
                .where(RELEASED_UNIT.RELEASE_ID.eq(release))
                .and(is(stage))
                .orderBy(RELEASED_UNIT.PLACE)
                .fetch(row -> new ReleasedUnit(
                        row.get(RELEASED_UNIT.UNIT_ID),
                        Optional.ofNullable(row.get(RELEASED_UNIT.PARENT_ID)),
                        row.get(RELEASED_UNIT.PLACE),
                        row.get(RELEASED_UNIT.EXTERNAL_ID),
                        row.get(RELEASED_UNIT.NAME),
                        row.get(RELEASED_UNIT.VALID_FROM),
                        row.get(RELEASED_UNIT.IS_ASKED),
                        Optional.ofNullable(row.get(RELEASED_UNIT.HEADCOUNT)),
                        row.get(RELEASED_UNIT.HIDES_THIRD)));
    }

    /** By voice and key. */
    List<ReleasedScale> findScales(ReleaseId release, Stage stage) {
        return sql.select(RELEASED_SCALE.fields())
                .from(RELEASED_SCALE)
                .join(RELEASED_ROUND)
                .on(RELEASED_ROUND.RELEASE_ID.eq(RELEASED_SCALE.RELEASE_ID))
                .where(RELEASED_SCALE.RELEASE_ID.eq(release))
                .and(is(stage))
                .orderBy(RELEASED_SCALE.VOICE.desc(), RELEASED_SCALE.SCALE)
                .fetch(row -> new ReleasedScale(
                        VoiceLetter.voice(row.get(RELEASED_SCALE.VOICE)),
                        row.get(RELEASED_SCALE.SCALE),
                        row.get(RELEASED_SCALE.N),
                        row.get(RELEASED_SCALE.UNITS),
                        real(row, RELEASED_SCALE.ICC1),
                        real(row, RELEASED_SCALE.ICC2),
                        real(row, RELEASED_SCALE.ALPHA),
                        real(row, RELEASED_SCALE.RWGJ),
                        real(row, RELEASED_SCALE.POOLED_SD)));
    }

    Optional<StoredProof> findProof(ReleaseId release) {
        return sql.select(RELEASED_PROOF.fields())
                .from(RELEASED_PROOF)
                .join(RELEASED_ROUND)
                .on(RELEASED_ROUND.RELEASE_ID.eq(RELEASED_PROOF.RELEASE_ID))
                .where(RELEASED_PROOF.RELEASE_ID.eq(release))
                .and(is(Stage.PUBLISHED))
                .fetchOptional(row -> new StoredProof(
                        row.get(RELEASED_PROOF.PROVED_AT),
                        row.get(RELEASED_PROOF.FORMS),
                        row.get(RELEASED_PROOF.SPREAD_FORMS),
                        row.get(RELEASED_PROOF.RANK_TOTAL),
                        whole(row.get(RELEASED_PROOF.SMALLEST)),
                        whole(row.get(RELEASED_PROOF.SMALLEST_SPREAD)),
                        releases(row.get(RELEASED_PROOF.EARLIER)),
                        HexFormat.of().formatHex(row.get(RELEASED_PROOF.DIGEST))));
    }

    private static List<ReleaseId> releases(String numbers) {
        return Arrays.stream(numbers.split(","))
                .filter(each -> !each.isEmpty())
                .map(each -> new ReleaseId(Long.parseLong(each)))
                .toList();
    }

    static OptionalInt whole(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static OptionalDouble real(Record row, TableField<?, Double> column) {
        @Nullable Double number = row.get(column);
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }
}
