package no.hvorervi.released;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static no.hvorervi.db.Tables.RELEASED_ITEM;
import static no.hvorervi.db.Tables.RELEASED_ROUND;
import static no.hvorervi.db.Tables.RELEASED_UNIT;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import no.hvorervi.base.Reporting;
import no.hvorervi.db.tables.records.ReleasedRoundRecord;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.ReleaseId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.Upward;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Which releases there are, with the account that can read nothing else. */
@Repository
class ReleasedRoundQueries {

    /** More than any page lists. */
    private static final int MAX_LISTED = 200;

    private static final Condition PUBLISHED = RELEASED_ROUND.IS_PUBLISHED.isTrue();

    private final DSLContext sql;

    ReleasedRoundQueries(@Reporting DSLContext sql) {
        this.sql = sql;
    }

    Optional<ReleasedRound> find(RoundId round) {
        return published(RELEASED_ROUND.ROUND_ID.eq(round), 1).stream().findFirst();
    }

    Optional<ReleasedRound> find(ReleaseId release) {
        return published(RELEASED_ROUND.RELEASE_ID.eq(release), 1).stream().findFirst();
    }

    /** Those that have the unit, or units below it, that closed last first. */
    List<ReleaseId> findIds(UnitId unit) {
        return sql.select(RELEASED_ROUND.RELEASE_ID)
                .from(RELEASED_ROUND)
                .join(RELEASED_UNIT)
                .on(RELEASED_UNIT.RELEASE_ID.eq(RELEASED_ROUND.RELEASE_ID))
                .where(RELEASED_UNIT.UNIT_ID.eq(unit))
                .and(PUBLISHED)
                .orderBy(RELEASED_ROUND.CLOSED_ON.desc(), RELEASED_ROUND.RELEASE_ID.desc())
                .limit(MAX_LISTED)
                .fetch(RELEASED_ROUND.RELEASE_ID);
    }

    Map<ReleaseId, ReleasedRound> find(Collection<ReleaseId> releases) {
        return published(RELEASED_ROUND.RELEASE_ID.in(releases), releases.size()).stream()
                .collect(toMap(ReleasedRound::id, each -> each));
    }

    List<ReleasedRound> ofMunicipality(MunicipalityId municipality) {
        return published(RELEASED_ROUND.MUNICIPALITY_ID.eq(municipality), MAX_LISTED);
    }

    List<ReleasedRound> closedBetween(MunicipalityId municipality, LocalDate from, LocalDate to) {
        return published(
                RELEASED_ROUND.MUNICIPALITY_ID.eq(municipality).and(RELEASED_ROUND.CLOSED_ON.between(from, to)),
                Integer.MAX_VALUE);
    }

    List<ReleaseId> findIds(MunicipalityId municipality) {
        return sql.select(RELEASED_ROUND.RELEASE_ID)
                .from(RELEASED_ROUND)
                .where(RELEASED_ROUND.MUNICIPALITY_ID.eq(municipality))
                .and(PUBLISHED)
                .orderBy(RELEASED_ROUND.RELEASED_AT, RELEASED_ROUND.RELEASE_ID)
                .fetch(RELEASED_ROUND.RELEASE_ID);
    }

    Optional<ReleaseAttempt> findAttempt(RoundId round) {
        return find(
                        RELEASED_ROUND.ROUND_ID.eq(round).and(RELEASED_ROUND.IS_PUBLISHED.isFalse()),
                        1,
                        (row, basis) -> new ReleaseAttempt(row.getReleaseId(), basis))
                .stream()
                .findFirst();
    }

    private List<ReleasedRound> published(Condition which, int atMost) {
        return find(
                which.and(PUBLISHED),
                atMost,
                (row, basis) -> new ReleasedRound(
                        row.getReleaseId(), basis, row.getReleasedAt(), row.getReleasedOn(), row.getEmployeesFrom()));
    }

    /** Those that closed last first. */
    private <T> List<T> find(Condition which, int atMost, BiFunction<ReleasedRoundRecord, ReleaseBasis, T> making) {
        List<ReleasedRoundRecord> rows = sql.selectFrom(RELEASED_ROUND)
                .where(which)
                .orderBy(RELEASED_ROUND.CLOSED_ON.desc(), RELEASED_ROUND.RELEASE_ID.desc())
                .limit(atMost)
                .fetch();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<ReleaseId, List<ReleasedItem>> items =
                findItems(rows.stream().map(ReleasedRoundRecord::getReleaseId).toList());
        return rows.stream()
                .map(row -> making.apply(row, basis(row, items.getOrDefault(row.getReleaseId(), List.of()))))
                .toList();
    }

    private Map<ReleaseId, List<ReleasedItem>> findItems(List<ReleaseId> releases) {
        return sql.selectFrom(RELEASED_ITEM)
                .where(RELEASED_ITEM.RELEASE_ID.in(releases))
                .orderBy(RELEASED_ITEM.RELEASE_ID, RELEASED_ITEM.ITEM_NO)
                .fetchGroups(
                        row -> row.getReleaseId(),
                        row -> new ReleasedItem(
                                row.getItemNo(),
                                row.getItemKey(),
                                ItemKind.valueOf(row.getKind()),
                                Optional.ofNullable(row.getCriteriaItemId()),
                                label(row)));
    }

    private static Optional<LocalizedText> label(Record row) {
        if (row.get(RELEASED_ITEM.LABEL_NB) == null) {
            return Optional.empty();
        }
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(
                    language,
                    switch (language) {
                        case NB -> row.get(RELEASED_ITEM.LABEL_NB);
                        case NN -> row.get(RELEASED_ITEM.LABEL_NN);
                        case EN -> row.get(RELEASED_ITEM.LABEL_EN);
                    });
        }
        return Optional.of(new LocalizedText(texts));
    }

    private static ReleaseBasis basis(ReleasedRoundRecord row, List<ReleasedItem> items) {
        return new ReleaseBasis(
                row.getRoundId(),
                row.getMunicipalityId(),
                row.getCriteriaVersionId(),
                row.getTitle(),
                row.getClosedOn(),
                row.getSmallestGroup(),
                Upward.valueOf(row.getUpward()),
                Source.valueOf(row.getSource()) == Source.IMPORTED,
                Arrays.stream(row.getVoices().split(","))
                        .map(AnonymousVoice::valueOf)
                        .collect(toSet()),
                items);
    }
}
