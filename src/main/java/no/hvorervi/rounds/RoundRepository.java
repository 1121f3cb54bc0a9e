package no.hvorervi.rounds;

import static no.hvorervi.db.Tables.ROUND;
import static no.hvorervi.db.Tables.ROUND_APPROVAL;
import static no.hvorervi.db.Tables.ROUND_STATEMENT;
import static no.hvorervi.db.Tables.ROUND_UNIT;
import static no.hvorervi.db.Tables.ROUND_VOICE;
import static no.hvorervi.db.Tables.UNIT;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rounds with their units, voices and statements. */
@Repository
class RoundRepository {

    private final DSLContext sql;
    private final BroughtInRepository broughtIn;

    RoundRepository(DSLContext sql, BroughtInRepository broughtIn) {
        this.sql = sql;
        this.broughtIn = broughtIn;
    }

    /** The round as it is at the moment. */
    Optional<Round> find(RoundId id, Instant now) {
        return sql.selectFrom(ROUND).where(ROUND.ROUND_ID.eq(id)).fetchOptional(row -> {
            boolean hasOpened = sql.fetchExists(RoundQueries.opened(id, now));
            return new Round(
                    id,
                    row.getMunicipalityId(),
                    settings(row),
                    RoundState.of(RoundState.valueOf(row.getState()), hasOpened, row.getClosesAt(), now),
                    hasOpened,
                    row.getVersion(),
                    broughtIn.find(row));
        });
    }

    private RoundSettings settings(Record row) {
        RoundId id = row.get(ROUND.ROUND_ID);
        return new RoundSettings(
                row.get(ROUND.TITLE),
                row.get(ROUND.CRITERIA_VERSION_ID),
                row.get(ROUND.NINE_ONLY),
                findStatements(id),
                findVoices(id),
                RoundTimes.of(row.get(ROUND.OPENS_AT), row.get(ROUND.CLOSES_AT)),
                Recurrence.valueOf(row.get(ROUND.RECURRENCE)),
                row.get(ROUND.SMALLEST_GROUP),
                row.get(ROUND.COMMENTS),
                Upward.valueOf(row.get(ROUND.UPWARD)),
                row.get(ROUND.PURPOSE),
                row.get(ROUND.INFORMATION),
                row.get(ROUND.LEGAL_BASIS),
                row.get(ROUND.RESPONSIBLE),
                row.get(ROUND.RETENTION_DAYS),
                findUnits(id));
    }

    private List<LocalizedText> findStatements(RoundId id) {
        return sql.selectFrom(ROUND_STATEMENT)
                .where(ROUND_STATEMENT.ROUND_ID.eq(id))
                .orderBy(ROUND_STATEMENT.PLACE)
                .fetch(row -> {
                    Map<Language, String> texts = new EnumMap<>(Language.class);
                    for (Language language : Language.values()) {
                        texts.put(language, row.get(text(language)));
                    }
                    return new LocalizedText(texts);
                });
    }

    private static Field<String> text(Language language) {
        return switch (language) {
            case NB -> ROUND_STATEMENT.TEXT_NB;
            case NN -> ROUND_STATEMENT.TEXT_NN;
            case EN -> ROUND_STATEMENT.TEXT_EN;
        };
    }

    private Set<AnonymousVoice> findVoices(RoundId id) {
        return sql.select(ROUND_VOICE.VOICE)
                .from(ROUND_VOICE)
                .where(ROUND_VOICE.ROUND_ID.eq(id))
                .fetchSet(row -> AnonymousVoice.valueOf(row.value1()));
    }

    private Set<UnitId> findUnits(RoundId id) {
        return sql.select(ROUND_UNIT.UNIT_ID)
                .from(ROUND_UNIT)
                .where(ROUND_UNIT.ROUND_ID.eq(id))
                .fetchSet(ROUND_UNIT.UNIT_ID);
    }

    /** The municipalities that the units belong to. */
    Set<MunicipalityId> findMunicipalities(Collection<UnitId> units) {
        return sql.selectDistinct(UNIT.MUNICIPALITY_ID)
                .from(UNIT)
                .where(UNIT.UNIT_ID.in(units))
                .fetchSet(UNIT.MUNICIPALITY_ID);
    }

    /** The one that the person began at the very moment, if it is stored. */
    Optional<RoundId> findDrafted(AccountId by, Instant at) {
        return sql.select(ROUND.ROUND_ID)
                .from(ROUND)
                .where(ROUND.DRAFTED_BY.eq(by))
                .and(ROUND.DRAFTED_AT.eq(at))
                .fetchOptional(ROUND.ROUND_ID);
    }

    /** Held until the transaction ends: of two commands at once, the later waits and then sees what the first did. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(RoundId id) {
        sql.select(ROUND.ROUND_ID)
                .from(ROUND)
                .where(ROUND.ROUND_ID.eq(id))
                .forUpdate()
                .fetch();
    }

    /** A draft, begun by the account if there is one. */
    @Transactional(propagation = Propagation.MANDATORY)
    RoundId insert(MunicipalityId municipality, RoundSettings settings, Optional<AccountId> by, Instant now) {
        RoundId id = sql.insertInto(ROUND)
                .set(values(settings))
                .set(ROUND.MUNICIPALITY_ID, municipality)
                .set(ROUND.STATE, RoundState.DRAFT.name())
                .set(ROUND.DRAFTED_AT, now)
                .set(ROUND.DRAFTED_BY, by.orElse(null))
                .returningResult(ROUND.ROUND_ID)
                .fetchSingle()
                .value1();
        insertParts(id, settings);
        return id;
    }

    /** False when the stored version is another than the one expected. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean update(RoundId id, RoundSettings settings, MunicipalityId municipality, int expectedVersion) {
        int updated = sql.update(ROUND)
                .set(values(settings))
                .set(ROUND.MUNICIPALITY_ID, municipality)
                .set(ROUND.VERSION, ROUND.VERSION.plus(1))
                .where(ROUND.ROUND_ID.eq(id))
                .and(ROUND.VERSION.eq(expectedVersion))
                .execute();
        if (updated == 1) {
            sql.deleteFrom(ROUND_UNIT).where(ROUND_UNIT.ROUND_ID.eq(id)).execute();
            sql.deleteFrom(ROUND_VOICE).where(ROUND_VOICE.ROUND_ID.eq(id)).execute();
            sql.deleteFrom(ROUND_STATEMENT)
                    .where(ROUND_STATEMENT.ROUND_ID.eq(id))
                    .execute();
            insertParts(id, settings);
        }
        return updated == 1;
    }

    private static Map<Field<?>, Object> values(RoundSettings settings) {
        return Map.ofEntries(
                Map.entry(ROUND.TITLE, settings.title()),
                Map.entry(ROUND.CRITERIA_VERSION_ID, settings.criteria()),
                Map.entry(ROUND.NINE_ONLY, settings.nineOnly()),
                Map.entry(ROUND.OPENS_AT, settings.times().opensAt()),
                Map.entry(ROUND.CLOSES_AT, settings.times().closesAt()),
                Map.entry(ROUND.RECURRENCE, settings.recurrence().name()),
                Map.entry(ROUND.SMALLEST_GROUP, settings.smallestGroup()),
                Map.entry(ROUND.COMMENTS, settings.comments()),
                Map.entry(ROUND.UPWARD, settings.upward().name()),
                Map.entry(ROUND.PURPOSE, settings.purpose()),
                Map.entry(ROUND.INFORMATION, settings.information()),
                Map.entry(ROUND.LEGAL_BASIS, settings.legalBasis()),
                Map.entry(ROUND.RESPONSIBLE, settings.responsible()),
                Map.entry(ROUND.RETENTION_DAYS, settings.retentionDays()));
    }

    private void insertParts(RoundId id, RoundSettings settings) {
        var units = sql.insertInto(ROUND_UNIT, ROUND_UNIT.ROUND_ID, ROUND_UNIT.UNIT_ID);
        for (UnitId unit : settings.units()) {
            units = units.values(id, unit);
        }
        units.execute();
        for (AnonymousVoice voice : settings.voices()) {
            sql.insertInto(ROUND_VOICE)
                    .set(ROUND_VOICE.ROUND_ID, id)
                    .set(ROUND_VOICE.VOICE, voice.name())
                    .execute();
        }
        byte place = 0;
        for (LocalizedText statement : settings.statements()) {
            place++;
            sql.insertInto(ROUND_STATEMENT)
                    .set(ROUND_STATEMENT.ROUND_ID, id)
                    .set(ROUND_STATEMENT.PLACE, place)
                    .set(ROUND_STATEMENT.TEXT_NB, statement.in(Language.NB))
                    .set(ROUND_STATEMENT.TEXT_NN, statement.in(Language.NN))
                    .set(ROUND_STATEMENT.TEXT_EN, statement.in(Language.EN))
                    .execute();
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void setState(RoundId id, RoundState state) {
        sql.update(ROUND)
                .set(ROUND.STATE, state.name())
                .where(ROUND.ROUND_ID.eq(id))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void setRecurrence(RoundId id, Recurrence recurrence) {
        sql.update(ROUND)
                .set(ROUND.RECURRENCE, recurrence.name())
                .where(ROUND.ROUND_ID.eq(id))
                .execute();
    }

    /** Its time is over from the moment on. */
    @Transactional(propagation = Propagation.MANDATORY)
    void setClosed(RoundId id, Instant at) {
        sql.update(ROUND)
                .set(ROUND.STATE, RoundState.CLOSED.name())
                .set(ROUND.CLOSES_AT, at)
                .where(ROUND.ROUND_ID.eq(id))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void deleteApprovals(RoundId id) {
        sql.deleteFrom(ROUND_APPROVAL).where(ROUND_APPROVAL.ROUND_ID.eq(id)).execute();
    }
}
