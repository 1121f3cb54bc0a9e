package no.hvorervi.workshop;

import static no.hvorervi.db.Tables.UNIT;
import static no.hvorervi.db.Tables.WORKSHOP;

import java.util.Collection;
import java.util.List;
import no.hvorervi.ids.MunicipalityId;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Workshops that are not over, across units. */
@Repository
class ComingQueries {

    private final DSLContext sql;

    ComingQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** Those of the municipalities, the earliest first. */
    List<ComingWorkshop> find(Collection<MunicipalityId> municipalities, int most) {
        return sql.select(
                        WORKSHOP.WORKSHOP_ID,
                        WORKSHOP.UNIT_ID,
                        UNIT.NAME,
                        WORKSHOP.TITLE,
                        WORKSHOP.HELD_ON,
                        WORKSHOP.STATE.convertFrom(WorkshopState::valueOf))
                .from(WORKSHOP)
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(WORKSHOP.UNIT_ID))
                .where(UNIT.MUNICIPALITY_ID.in(municipalities))
                .and(WORKSHOP.STATE.ne(WorkshopState.ENDED.name()))
                .orderBy(WORKSHOP.HELD_ON, WORKSHOP.WORKSHOP_ID)
                .limit(most)
                .fetch(Records.mapping(ComingWorkshop::new));
    }
}
