package no.hvorervi.yousaid;

import static no.hvorervi.db.Tables.OUTCOME;
import static no.hvorervi.db.Tables.OUTCOME_PAGE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is published of what units write. */
@Repository
class PublishedRepository {

    /** More than any municipality will ever tell; nothing is read without an end. */
    private static final int MOST = 2_000;

    private final DSLContext sql;

    PublishedRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The round of a unit that a reader can read of. */
    record Line(RoundId round, OutcomeReader reader, Instant publishedAt) {}

    List<Line> findLines(UnitId unit) {
        return sql.select(OUTCOME_PAGE.ROUND_ID, OUTCOME_PAGE.READER, OUTCOME_PAGE.PUBLISHED_AT)
                .from(OUTCOME_PAGE)
                .where(OUTCOME_PAGE.UNIT_ID.eq(unit))
                .fetch(row -> new Line(row.value1(), OutcomeReader.valueOf(row.value2()), row.value3()));
    }

    Optional<PublishedOutcome> find(UnitId unit, RoundId round, OutcomeReader reader) {
        return sql.select(OUTCOME_PAGE.asterisk())
                .from(OUTCOME_PAGE)
                .where(isOf(unit, round).and(OUTCOME_PAGE.READER.eq(reader.name())))
                .fetchOptional(PublishedRepository::published);
    }

    /** All that employees of the unit can read, in no order. */
    List<PublishedOutcome> findForEmployees(UnitId unit) {
        return sql.select(OUTCOME_PAGE.asterisk())
                .from(OUTCOME_PAGE)
                .where(OUTCOME_PAGE.UNIT_ID.eq(unit))
                .and(OUTCOME_PAGE.READER.eq(OutcomeReader.EMPLOYEES.name()))
                .fetch(PublishedRepository::published);
    }

    /** What everybody can read there. */
    Optional<PublishedOutcome> find(OutcomeAddress address) {
        return sql.select(OUTCOME_PAGE.asterisk())
                .from(OUTCOME_PAGE)
                .join(OUTCOME)
                .on(OUTCOME.UNIT_ID.eq(OUTCOME_PAGE.UNIT_ID))
                .and(OUTCOME.ROUND_ID.eq(OUTCOME_PAGE.ROUND_ID))
                .where(OUTCOME.ADDRESS.eq(address.value()))
                .and(OUTCOME_PAGE.READER.eq(OutcomeReader.CITIZENS.name()))
                .fetchOptional(PublishedRepository::published);
    }

    /** What everybody can read of the municipality's units, the last first; without what stands in it. */
    List<Listing> findListings(MunicipalityId municipality) {
        return sql.select(OUTCOME.ADDRESS, OUTCOME_PAGE.UNIT_NAME, OUTCOME_PAGE.CLOSED_ON, OUTCOME_PAGE.PUBLISHED_AT)
                .from(OUTCOME_PAGE)
                .join(OUTCOME)
                .on(OUTCOME.UNIT_ID.eq(OUTCOME_PAGE.UNIT_ID))
                .and(OUTCOME.ROUND_ID.eq(OUTCOME_PAGE.ROUND_ID))
                .where(OUTCOME_PAGE.MUNICIPALITY_ID.eq(municipality))
                .and(OUTCOME_PAGE.READER.eq(OutcomeReader.CITIZENS.name()))
                .orderBy(OUTCOME_PAGE.PUBLISHED_AT.desc(), OUTCOME_PAGE.UNIT_ID, OUTCOME_PAGE.ROUND_ID)
                .limit(MOST)
                .fetch(row -> new Listing(new OutcomeAddress(row.value1()), row.value2(), row.value3(), row.value4()));
    }

    /** The municipalities of which everybody can read something. */
    List<MunicipalityId> findMunicipalities() {
        return sql.selectDistinct(OUTCOME_PAGE.MUNICIPALITY_ID)
                .from(OUTCOME_PAGE)
                .where(OUTCOME_PAGE.READER.eq(OutcomeReader.CITIZENS.name()))
                .limit(MOST)
                .fetch(OUTCOME_PAGE.MUNICIPALITY_ID);
    }

    private static PublishedOutcome published(Record row) {
        return new PublishedOutcome(
                PageJson.read(row.get(OUTCOME_PAGE.CONTENTS).data()),
                row.get(OUTCOME_PAGE.ROUND_ID),
                row.get(OUTCOME_PAGE.MUNICIPALITY_ID),
                row.get(OUTCOME_PAGE.PUBLISHED_AT));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(UnitId unit, RoundId round, MunicipalityId municipality, OutcomePage page, Instant now) {
        sql.insertInto(OUTCOME_PAGE)
                .set(OUTCOME_PAGE.UNIT_ID, unit)
                .set(OUTCOME_PAGE.ROUND_ID, round)
                .set(OUTCOME_PAGE.READER, page.reader().name())
                .set(OUTCOME_PAGE.MUNICIPALITY_ID, municipality)
                .set(OUTCOME_PAGE.UNIT_NAME, page.unit())
                .set(OUTCOME_PAGE.CLOSED_ON, page.closedOn())
                .set(OUTCOME_PAGE.PUBLISHED_AT, now)
                .set(OUTCOME_PAGE.CONTENTS, JSON.json(PageJson.write(page)))
                .execute();
    }

    /** Says whether there was anything. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean delete(UnitId unit, RoundId round) {
        return sql.deleteFrom(OUTCOME_PAGE).where(isOf(unit, round)).execute() > 0;
    }

    private static Condition isOf(UnitId unit, RoundId round) {
        return OUTCOME_PAGE.UNIT_ID.eq(unit).and(OUTCOME_PAGE.ROUND_ID.eq(round));
    }
}
