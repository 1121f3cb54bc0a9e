package no.hvorervi.controls;

import static no.hvorervi.db.Tables.ACCOUNT;
import static no.hvorervi.db.Tables.CONTROL;
import static no.hvorervi.db.Tables.CONTROL_SETTING;
import static no.hvorervi.db.Tables.PERSON;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.hvorervi.db.tables.records.ControlRecord;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.ControlId;
import no.hvorervi.ids.MunicipalityId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The controls of municipalities' registers, and within how many days their owners answer. */
@Repository
class ControlRepository {

    /** A register with more is not one that anybody reads. */
    private static final int MAX = 5_000;

    /** Of all municipalities. */
    private static final int MAX_OWNED = 100_000;

    private static final int MAX_WORDS = 8;

    private static final Field<AccountId> OWNER = ACCOUNT.ACCOUNT_ID;

    private final DSLContext sql;

    ControlRepository(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Control> find(ControlId id) {
        return controls().where(CONTROL.CONTROL_ID.eq(id)).fetchOptional(ControlRepository::control);
    }

    /** All that have not been joined with another, by name. */
    List<Control> findOf(MunicipalityId municipality) {
        return controls()
                .where(CONTROL.MUNICIPALITY_ID.eq(municipality))
                .and(CONTROL.JOINED_CONTROL_ID.isNull())
                .orderBy(CONTROL.NAME, CONTROL.CONTROL_ID)
                .limit(MAX)
                .fetch(ControlRepository::control);
    }

    List<Control> find(Collection<ControlId> ids) {
        return controls()
                .where(CONTROL.CONTROL_ID.in(ids))
                .orderBy(CONTROL.NAME, CONTROL.CONTROL_ID)
                .fetch(ControlRepository::control);
    }

    /** Those that the person answers for, by name. */
    List<Control> findOwned(AccountId person) {
        return controls()
                .where(OWNER.eq(person))
                .and(CONTROL.JOINED_CONTROL_ID.isNull())
                .orderBy(CONTROL.NAME, CONTROL.CONTROL_ID)
                .limit(MAX)
                .fetch(ControlRepository::control);
    }

    /** Those that anybody answers for, by name. */
    List<Control> findOwned() {
        return controls()
                .where(OWNER.isNotNull())
                .and(CONTROL.JOINED_CONTROL_ID.isNull())
                .orderBy(CONTROL.NAME, CONTROL.CONTROL_ID)
                .limit(MAX_OWNED)
                .fetch(ControlRepository::control);
    }

    /** Those that nobody answers for, by name. */
    List<Control> findUnowned() {
        return controls()
                .where(OWNER.isNull())
                .and(CONTROL.JOINED_CONTROL_ID.isNull())
                .orderBy(CONTROL.NAME, CONTROL.CONTROL_ID)
                .limit(MAX_OWNED)
                .fetch(ControlRepository::control);
    }

    boolean existsOwned(AccountId person) {
        return sql.fetchExists(controls().where(OWNER.eq(person)).and(CONTROL.JOINED_CONTROL_ID.isNull()));
    }

    /** Those that have been joined with the control, by name. */
    List<Control> findJoined(ControlId with) {
        return controls()
                .where(CONTROL.JOINED_CONTROL_ID.eq(with))
                .orderBy(CONTROL.NAME, CONTROL.CONTROL_ID)
                .limit(MAX)
                .fetch(ControlRepository::control);
    }

    /** Those whose names hold any of the longer words, whatever the case of the letters; by name. */
    List<Control> findSimilar(MunicipalityId municipality, String text, int most) {
        Optional<Condition> named = Arrays.stream(
                        text.strip().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 2)
                .limit(MAX_WORDS)
                .map(CONTROL.NAME::contains)
                .reduce(Condition::or);
        return named.<List<Control>>map(condition -> controls()
                        .where(CONTROL.MUNICIPALITY_ID.eq(municipality))
                        .and(CONTROL.JOINED_CONTROL_ID.isNull())
                        .and(condition)
                        .orderBy(CONTROL.NAME, CONTROL.CONTROL_ID)
                        .limit(most)
                        .fetch(ControlRepository::control))
                .orElse(List.of());
    }

    /** Whoever has left the municipality, or is shut out, answers for nothing there and reads nothing. */
    private SelectOnConditionStep<?> controls() {
        return sql.select(CONTROL.asterisk(), OWNER, ACCOUNT.NAME)
                .from(CONTROL)
                .leftJoin(PERSON)
                .on(PERSON.ACCOUNT_ID.eq(CONTROL.OWNED_BY))
                .and(PERSON.MUNICIPALITY_ID.eq(CONTROL.MUNICIPALITY_ID))
                .and(PERSON.LEFT_AT.isNull())
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(PERSON.ACCOUNT_ID))
                .and(ACCOUNT.DISABLED_AT.isNull());
    }

    private static Control control(Record found) {
        ControlRecord row = found.into(CONTROL);
        Optional<AccountId> owner = Optional.ofNullable(found.get(OWNER));
        return new Control(
                row.getControlId(),
                row.getVersion(),
                row.getMunicipalityId(),
                new ControlTerms(
                        row.getName(),
                        ControlKind.valueOf(row.getKind()),
                        row.getBody(),
                        owner,
                        row.getReason(),
                        row.getLegalBasis(),
                        Optional.ofNullable(row.getReviewOn())),
                owner.flatMap(each -> Optional.ofNullable(row.getOwnedAt())),
                Optional.ofNullable(found.get(ACCOUNT.NAME)).orElse(""),
                Optional.ofNullable(row.getJoinedControlId()));
    }

    /** Held until the transaction ends, by whatever changes the controls, what is entered of them, or what is answered. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(Collection<ControlId> ids) {
        sql.select(CONTROL.CONTROL_ID)
                .from(CONTROL)
                .where(CONTROL.CONTROL_ID.in(ids))
                .orderBy(CONTROL.CONTROL_ID)
                .forUpdate()
                .fetch();
    }

    /** What the person made at that moment. */
    Optional<ControlId> findCreated(AccountId by, Instant at) {
        return sql.select(CONTROL.CONTROL_ID)
                .from(CONTROL)
                .where(CONTROL.CREATED_BY.eq(by).and(CONTROL.CREATED_AT.eq(at)))
                .fetchOptional(CONTROL.CONTROL_ID);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    ControlId insert(MunicipalityId municipality, ControlTerms terms, AccountId by, Instant now) {
        ControlRecord row = sql.newRecord(CONTROL);
        row.setMunicipalityId(municipality);
        set(row, terms);
        row.setOwnedBy(terms.owner().orElse(null));
        row.setOwnedAt(terms.owner().map(owner -> now).orElse(null));
        row.setVersion(1);
        row.setCreatedAt(now);
        row.setCreatedBy(by);
        return sql.insertInto(CONTROL)
                .set(row)
                .returningResult(CONTROL.CONTROL_ID)
                .fetchSingle()
                .value1();
    }

    private static void set(ControlRecord row, ControlTerms terms) {
        row.setName(terms.name());
        row.setKind(terms.kind().name());
        row.setBody(terms.body());
        row.setReason(terms.reason());
        row.setLegalBasis(terms.legalBasis());
        row.setReviewOn(terms.reviewOn().orElse(null));
    }

    /**
     * Says whether nobody else had changed it.
     *
     * @param ownedSince when the owner was named
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean update(ControlId id, ControlTerms terms, Optional<Instant> ownedSince, int seen) {
        ControlRecord row = sql.newRecord(CONTROL);
        set(row, terms);
        row.setOwnedBy(terms.owner().orElse(null));
        row.setOwnedAt(ownedSince.orElse(null));
        row.setVersion(seen + 1);
        return sql.update(CONTROL)
                        .set(row)
                        .where(CONTROL.CONTROL_ID.eq(id).and(CONTROL.VERSION.eq(seen)))
                        .execute()
                == 1;
    }

    /** Joins it, and whatever has been joined with it, with another. */
    @Transactional(propagation = Propagation.MANDATORY)
    void join(ControlId id, ControlId with) {
        sql.update(CONTROL)
                .set(CONTROL.JOINED_CONTROL_ID, with)
                .set(CONTROL.VERSION, CONTROL.VERSION.plus(1))
                .where(CONTROL.CONTROL_ID.eq(id).or(CONTROL.JOINED_CONTROL_ID.eq(id)))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void separate(ControlId id) {
        sql.update(CONTROL)
                .setNull(CONTROL.JOINED_CONTROL_ID)
                .set(CONTROL.VERSION, CONTROL.VERSION.plus(1))
                .where(CONTROL.CONTROL_ID.eq(id))
                .execute();
    }

    /** Nobody answers for what the person answered for. */
    @Transactional(propagation = Propagation.MANDATORY)
    void eraseOwner(AccountId person) {
        sql.update(CONTROL)
                .setNull(CONTROL.OWNED_BY)
                .setNull(CONTROL.OWNED_AT)
                .set(CONTROL.VERSION, CONTROL.VERSION.plus(1))
                .where(CONTROL.OWNED_BY.eq(person))
                .execute();
    }

    /** Empty where the municipality has not said. */
    Optional<AnswerDays> findDays(MunicipalityId municipality) {
        return sql.select(CONTROL_SETTING.ANSWER_DAYS, CONTROL_SETTING.VERSION)
                .from(CONTROL_SETTING)
                .where(CONTROL_SETTING.MUNICIPALITY_ID.eq(municipality))
                .fetchOptional(row -> new AnswerDays(row.value1(), row.value2()));
    }

    /** Says whether nobody else had changed it. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean setDays(MunicipalityId municipality, int days, int seen) {
        return seen == 0
                ? sql.insertInto(CONTROL_SETTING)
                                .set(CONTROL_SETTING.MUNICIPALITY_ID, municipality)
                                .set(CONTROL_SETTING.ANSWER_DAYS, days)
                                .set(CONTROL_SETTING.VERSION, 1)
                                .onDuplicateKeyIgnore()
                                .execute()
                        == 1
                : sql.update(CONTROL_SETTING)
                                .set(CONTROL_SETTING.ANSWER_DAYS, days)
                                .set(CONTROL_SETTING.VERSION, seen + 1)
                                .where(CONTROL_SETTING.MUNICIPALITY_ID.eq(municipality))
                                .and(CONTROL_SETTING.VERSION.eq(seen))
                                .execute()
                        == 1;
    }
}
