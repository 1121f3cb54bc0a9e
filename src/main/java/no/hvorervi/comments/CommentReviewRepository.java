package no.hvorervi.comments;

import static no.hvorervi.db.Tables.ACCOUNT;
import static no.hvorervi.db.Tables.COMMENT_CHOICE;
import static no.hvorervi.db.Tables.COMMENT_REVIEW;
import static no.hvorervi.db.Tables.ROUND;
import static no.hvorervi.db.Tables.UNIT;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.db.tables.records.CommentReviewRecord;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.personal.PersonalRow;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.ApprovalSide;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.SelectConditionStep;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How far the comments of each unit, round and voice have been gone through; nothing of what they say. */
@Repository
class CommentReviewRepository {

    private final DSLContext sql;

    CommentReviewRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Whose comments in which round. */
    record ReviewKey(RoundId round, UnitId unit, AnonymousVoice voice) {}

    /** How far it has come. */
    enum State {
        WAITING,
        SHOWN,
        NONE_SHOWN
    }

    /**
     * What is stored.
     *
     * @param agreed who agrees to the choices as they are
     * @param decidedAt when both did
     * @param leftOut the places of comments that are not to be shown
     */
    record Stored(
            State state,
            int version,
            Map<ApprovalSide, AccountId> agreed,
            Optional<Instant> decidedAt,
            Set<Integer> leftOut) {

        /** Nobody has begun. */
        static final Stored NONE = new Stored(State.WAITING, 0, Map.of(), Optional.empty(), Set.of());
    }

    Stored find(ReviewKey key) {
        return sql.selectFrom(COMMENT_REVIEW)
                .where(is(key))
                .fetchOptional(row -> stored(row, choices(key)))
                .orElse(Stored.NONE);
    }

    /** Nobody else changes it until this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Stored lock(ReviewKey key) {
        sql.insertInto(COMMENT_REVIEW)
                .set(COMMENT_REVIEW.ROUND_ID, key.round())
                .set(COMMENT_REVIEW.UNIT_ID, key.unit())
                .set(COMMENT_REVIEW.VOICE, key.voice().name())
                .set(COMMENT_REVIEW.STATE, State.WAITING.name())
                .set(COMMENT_REVIEW.VERSION, 0)
                .onDuplicateKeyIgnore()
                .execute();
        // Both as they are now, and not as they were when the transaction first looked.
        CommentReviewRecord row =
                sql.selectFrom(COMMENT_REVIEW).where(is(key)).forUpdate().fetchSingle();
        return stored(row, choices(key).forUpdate());
    }

    private SelectConditionStep<Record1<Short>> choices(ReviewKey key) {
        return sql.select(COMMENT_CHOICE.PLACE).from(COMMENT_CHOICE).where(isChoice(key));
    }

    private static Stored stored(CommentReviewRecord row, ResultQuery<Record1<Short>> choices) {
        Map<ApprovalSide, AccountId> agreed = new EnumMap<>(ApprovalSide.class);
        for (ApprovalSide side : ApprovalSide.values()) {
            Optional.ofNullable(row.get(column(side))).ifPresent(by -> agreed.put(side, by));
        }
        Set<Integer> leftOut = choices.fetchSet(each -> each.value1().intValue());
        return new Stored(
                State.valueOf(row.getState()),
                row.getVersion(),
                agreed,
                Optional.ofNullable(row.getDecidedAt()),
                leftOut);
    }

    private static TableField<CommentReviewRecord, AccountId> column(ApprovalSide side) {
        return switch (side) {
            case LEADER -> COMMENT_REVIEW.LEADER_BY;
            case REPRESENTATIVE -> COMMENT_REVIEW.REPRESENTATIVE_BY;
        };
    }

    private static Condition is(ReviewKey key) {
        return COMMENT_REVIEW
                .ROUND_ID
                .eq(key.round())
                .and(COMMENT_REVIEW.UNIT_ID.eq(key.unit()))
                .and(COMMENT_REVIEW.VOICE.eq(key.voice().name()));
    }

    private static Condition isChoice(ReviewKey key) {
        return COMMENT_CHOICE
                .ROUND_ID
                .eq(key.round())
                .and(COMMENT_CHOICE.UNIT_ID.eq(key.unit()))
                .and(COMMENT_CHOICE.VOICE.eq(key.voice().name()));
    }

    /** The names of people by their accounts. */
    Map<AccountId, String> findNames(Collection<AccountId> people) {
        return sql.select(ACCOUNT.ACCOUNT_ID, ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ACCOUNT_ID.in(people))
                .fetchMap(ACCOUNT.ACCOUNT_ID, ACCOUNT.NAME);
    }

    /** Other choices, which nobody has agreed to. */
    @Transactional(propagation = Propagation.MANDATORY)
    void setChoices(ReviewKey key, int version, Set<Integer> leftOut) {
        sql.update(COMMENT_REVIEW)
                .set(COMMENT_REVIEW.VERSION, version)
                .setNull(COMMENT_REVIEW.LEADER_BY)
                .setNull(COMMENT_REVIEW.REPRESENTATIVE_BY)
                .where(is(key))
                .execute();
        deleteChoices(key);
        leftOut.forEach(place -> sql.insertInto(COMMENT_CHOICE)
                .set(COMMENT_CHOICE.ROUND_ID, key.round())
                .set(COMMENT_CHOICE.UNIT_ID, key.unit())
                .set(COMMENT_CHOICE.VOICE, key.voice().name())
                .set(COMMENT_CHOICE.PLACE, place.shortValue())
                .execute());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void setAgreed(ReviewKey key, ApprovalSide side, AccountId by) {
        sql.update(COMMENT_REVIEW).set(column(side), by).where(is(key)).execute();
    }

    /** Decided; what the choices were is not kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    void setDecided(ReviewKey key, boolean isShown, Instant at) {
        sql.update(COMMENT_REVIEW)
                .set(COMMENT_REVIEW.STATE, (isShown ? State.SHOWN : State.NONE_SHOWN).name())
                .set(COMMENT_REVIEW.DECIDED_AT, at)
                .where(is(key))
                .execute();
        deleteChoices(key);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void deleteChoices(ReviewKey key) {
        sql.deleteFrom(COMMENT_CHOICE).where(isChoice(key)).execute();
    }

    /** The comments that the person has agreed on, for one side or the other. */
    List<PersonalRow> findAgreed(AccountId person) {
        return sql.select(ROUND.TITLE, UNIT.NAME, COMMENT_REVIEW.LEADER_BY, COMMENT_REVIEW.DECIDED_AT)
                .from(COMMENT_REVIEW)
                .join(ROUND)
                .on(ROUND.ROUND_ID.eq(COMMENT_REVIEW.ROUND_ID))
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(COMMENT_REVIEW.UNIT_ID))
                .where(COMMENT_REVIEW.LEADER_BY.eq(person).or(COMMENT_REVIEW.REPRESENTATIVE_BY.eq(person)))
                .orderBy(COMMENT_REVIEW.ROUND_ID.desc(), COMMENT_REVIEW.UNIT_ID, COMMENT_REVIEW.VOICE)
                .fetch(row -> PersonalRow.EMPTY
                        .with("title", row.value1())
                        .with("unit", row.value2())
                        .withCode(
                                "side",
                                (person.equals(row.value3()) ? ApprovalSide.LEADER : ApprovalSide.REPRESENTATIVE)
                                        .name())
                        .withMoment("at", Optional.ofNullable(row.value4())));
    }
}
