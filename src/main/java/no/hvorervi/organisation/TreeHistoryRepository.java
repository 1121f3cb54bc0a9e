package no.hvorervi.organisation;

import static no.hvorervi.db.Tables.UNIT;
import static no.hvorervi.db.Tables.UNIT_NAME;
import static no.hvorervi.db.Tables.UNIT_PARENT;
import static no.hvorervi.db.Tables.UNIT_SUCCESSION;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Lifetime.FormerName;
import no.hvorervi.organisation.Lifetime.Place;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where units have stood and will stand, what they were called, and which took over from which. */
@Repository
class TreeHistoryRepository {

    private final DSLContext sql;

    TreeHistoryRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** All units of the municipality on all days. */
    TreeHistory find(MunicipalityId municipality) {
        return TreeHistory.of(lifetimes(UNIT.MUNICIPALITY_ID.eq(municipality)));
    }

    Optional<Lifetime> find(UnitId unit) {
        return lifetimes(UNIT.UNIT_ID.eq(unit)).stream().findFirst();
    }

    /** The units that begin, end, move or get a name after the day. */
    List<Lifetime> findChangingAfter(LocalDate day, int most) {
        return lifetimes(UNIT.UNIT_ID.in(sql.select(UNIT.UNIT_ID)
                .from(UNIT)
                .where(UNIT.VALID_FROM.gt(day))
                .or(UNIT.VALID_TO.ge(day))
                .union(sql.select(UNIT_PARENT.UNIT_ID).from(UNIT_PARENT).where(UNIT_PARENT.VALID_FROM.gt(day)))
                .union(sql.select(UNIT_NAME.UNIT_ID).from(UNIT_NAME).where(UNIT_NAME.VALID_TO.ge(day)))
                .limit(most)));
    }

    private List<Lifetime> lifetimes(Condition which) {
        Map<UnitId, List<Place>> places = sql.select(UNIT_PARENT.UNIT_ID, UNIT_PARENT.PARENT_ID, UNIT_PARENT.VALID_FROM)
                .from(UNIT_PARENT)
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(UNIT_PARENT.UNIT_ID))
                .where(which)
                .fetchGroups(UNIT_PARENT.UNIT_ID, row -> new Place(row.value2(), row.value3()));
        Map<UnitId, List<FormerName>> names = sql.select(UNIT_NAME.UNIT_ID, UNIT_NAME.NAME, UNIT_NAME.VALID_TO)
                .from(UNIT_NAME)
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(UNIT_NAME.UNIT_ID))
                .where(which)
                .fetchGroups(UNIT_NAME.UNIT_ID, row -> new FormerName(row.value2(), row.value3()));
        return sql.selectFrom(UNIT).where(which).orderBy(UNIT.UNIT_ID).fetch(row -> {
            UnitId id = row.getUnitId();
            return new Lifetime(
                    new Unit(
                            id,
                            row.getExternalId(),
                            row.getName(),
                            row.getKind(),
                            Optional.ofNullable(row.getHeadcount()),
                            row.getValidFrom(),
                            Optional.ofNullable(row.getValidTo())),
                    places.getOrDefault(id, List.of()),
                    names.getOrDefault(id, List.of()));
        });
    }

    private SelectConditionStep<? extends Record> selectSuccessions(Condition which) {
        return sql.select(
                        UNIT_SUCCESSION.PREDECESSOR_ID,
                        UNIT_SUCCESSION.SUCCESSOR_ID,
                        UNIT_SUCCESSION.VALID_FROM,
                        UNIT_SUCCESSION.KIND,
                        UNIT_SUCCESSION.SHOWS_HISTORY)
                .from(UNIT_SUCCESSION)
                .where(which);
    }

    private List<Succession> successions(Condition which) {
        return selectSuccessions(which)
                .orderBy(UNIT_SUCCESSION.VALID_FROM, UNIT_SUCCESSION.PREDECESSOR_ID, UNIT_SUCCESSION.SUCCESSOR_ID)
                .fetch(row -> new Succession(
                        row.get(UNIT_SUCCESSION.PREDECESSOR_ID),
                        row.get(UNIT_SUCCESSION.SUCCESSOR_ID),
                        row.get(UNIT_SUCCESSION.VALID_FROM),
                        SuccessionKind.valueOf(row.get(UNIT_SUCCESSION.KIND)),
                        row.get(UNIT_SUCCESSION.SHOWS_HISTORY)));
    }

    /** All splits and mergers in the municipality, the earliest first. */
    List<Succession> findSuccessions(MunicipalityId municipality) {
        return successions(UNIT_SUCCESSION.PREDECESSOR_ID.in(
                sql.select(UNIT.UNIT_ID).from(UNIT).where(UNIT.MUNICIPALITY_ID.eq(municipality))));
    }

    /** From which units these took over. */
    List<Succession> findPredecessors(Collection<UnitId> successors) {
        return successors.isEmpty() ? List.of() : successions(UNIT_SUCCESSION.SUCCESSOR_ID.in(successors));
    }

    /** Which units took over from these. */
    List<Succession> findSuccessors(Collection<UnitId> predecessors) {
        return predecessors.isEmpty() ? List.of() : successions(UNIT_SUCCESSION.PREDECESSOR_ID.in(predecessors));
    }

    /**
     * Stores changed and new units as they are to be, and which take over from which.
     *
     * @return the identifiers that the new units got, by those they were planned with
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<UnitId, UnitId> store(
            MunicipalityId municipality, Collection<Lifetime> changed, Collection<Succession> successions) {
        Map<UnitId, UnitId> made = new HashMap<>();
        changed.stream()
                .map(Lifetime::unit)
                .filter(unit -> Lifetime.isNew(unit.id()))
                .forEach(unit -> made.put(unit.id(), insert(municipality, unit)));
        for (Lifetime unit : changed) {
            UnitId id = made.getOrDefault(unit.id(), unit.id());
            update(id, unit.unit());
            replacePlaces(id, unit, made);
            replaceNames(id, unit);
        }
        successions.forEach(each -> insert(each, made));
        return made;
    }

    /** Makes a unit that stands nowhere yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    UnitId insert(MunicipalityId municipality, String externalId, String name, String kind, LocalDate since) {
        return sql.insertInto(UNIT)
                .set(UNIT.MUNICIPALITY_ID, municipality)
                .set(UNIT.EXTERNAL_ID, externalId)
                .set(UNIT.NAME, name)
                .set(UNIT.KIND, kind)
                .set(UNIT.VALID_FROM, since)
                .returningResult(UNIT.UNIT_ID)
                .fetchSingle()
                .value1();
    }

    private UnitId insert(MunicipalityId municipality, Unit unit) {
        return insert(municipality, unit.externalId(), unit.name(), unit.kind(), unit.validFrom());
    }

    private void update(UnitId id, Unit unit) {
        sql.update(UNIT)
                .set(UNIT.EXTERNAL_ID, unit.externalId())
                .set(UNIT.NAME, unit.name())
                .set(UNIT.KIND, unit.kind())
                .set(UNIT.HEADCOUNT, unit.headcount().orElse(null))
                .set(UNIT.VALID_TO, unit.validTo().orElse(null))
                .set(UNIT.VERSION, UNIT.VERSION.plus(1))
                .where(UNIT.UNIT_ID.eq(id))
                .execute();
    }

    /** The last place is stored without an end: the unit's own last day bounds it. */
    private void replacePlaces(UnitId id, Lifetime unit, Map<UnitId, UnitId> made) {
        sql.deleteFrom(UNIT_PARENT).where(UNIT_PARENT.UNIT_ID.eq(id)).execute();
        List<Place> places = unit.places();
        for (int at = 0; at < places.size(); at++) {
            Place place = places.get(at);
            Optional<LocalDate> lastDay = at + 1 < places.size()
                    ? Optional.of(places.get(at + 1).from().minusDays(1))
                    : Optional.empty();
            sql.insertInto(UNIT_PARENT)
                    .set(UNIT_PARENT.UNIT_ID, id)
                    .set(UNIT_PARENT.PARENT_ID, made.getOrDefault(place.parent(), place.parent()))
                    .set(UNIT_PARENT.VALID_FROM, place.from())
                    .set(UNIT_PARENT.VALID_TO, lastDay.orElse(null))
                    .execute();
        }
    }

    private void replaceNames(UnitId id, Lifetime unit) {
        sql.deleteFrom(UNIT_NAME).where(UNIT_NAME.UNIT_ID.eq(id)).execute();
        unit.formerNames().forEach(former -> sql.insertInto(UNIT_NAME)
                .set(UNIT_NAME.UNIT_ID, id)
                .set(UNIT_NAME.VALID_TO, former.lastDay())
                .set(UNIT_NAME.NAME, former.name())
                .execute());
    }

    private void insert(Succession succession, Map<UnitId, UnitId> made) {
        sql.insertInto(UNIT_SUCCESSION)
                .set(
                        UNIT_SUCCESSION.PREDECESSOR_ID,
                        made.getOrDefault(succession.predecessor(), succession.predecessor()))
                .set(UNIT_SUCCESSION.SUCCESSOR_ID, made.getOrDefault(succession.successor(), succession.successor()))
                .set(UNIT_SUCCESSION.VALID_FROM, succession.day())
                .set(UNIT_SUCCESSION.KIND, succession.kind().name())
                .set(UNIT_SUCCESSION.SHOWS_HISTORY, succession.showsHistory())
                .execute();
    }
}
