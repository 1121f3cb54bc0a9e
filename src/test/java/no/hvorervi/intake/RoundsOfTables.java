package no.hvorervi.intake;

import static no.hvorervi.db.Tables.ROUND;
import static no.hvorervi.db.Tables.ROUND_APPROVAL;
import static no.hvorervi.db.Tables.ROUND_STATEMENT;
import static no.hvorervi.db.Tables.ROUND_VOICE;
import static org.jooq.impl.DSL.count;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.db.tables.records.RoundRecord;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.OpenRounds;
import no.hvorervi.rounds.RoundTerms;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Fallback;

/** What the tables say of rounds, where nothing else says it. */
@TestComponent
@Fallback
public final class RoundsOfTables implements OpenRounds {

    private final DSLContext sql;

    RoundsOfTables(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<RoundTerms> findTerms(RoundId round) {
        return sql.selectFrom(ROUND).where(ROUND.ROUND_ID.eq(round)).fetchOptional(this::terms);
    }

    private RoundTerms terms(RoundRecord row) {
        Set<AnonymousVoice> voices = Set.copyOf(sql.select(ROUND_VOICE.VOICE)
                .from(ROUND_VOICE)
                .where(ROUND_VOICE.ROUND_ID.eq(row.getRoundId()))
                .fetch(each -> AnonymousVoice.valueOf(each.value1())));
        List<LocalizedText> statements = sql.selectFrom(ROUND_STATEMENT)
                .where(ROUND_STATEMENT.ROUND_ID.eq(row.getRoundId()))
                .orderBy(ROUND_STATEMENT.PLACE)
                .fetch(each -> new LocalizedText(Map.of(
                        Language.ofCode("nb"), each.getTextNb(),
                        Language.ofCode("nn"), each.getTextNn(),
                        Language.ofCode("en"), each.getTextEn())));
        return new RoundTerms(
                row.getRoundId(),
                row.getMunicipalityId(),
                row.getCriteriaVersionId(),
                row.getTitle(),
                row.getOpensAt(),
                row.getClosesAt(),
                row.getSmallestGroup(),
                row.getNineOnly(),
                row.getComments(),
                row.getPurpose(),
                row.getLegalBasis(),
                row.getResponsible(),
                row.getRetentionDays(),
                voices,
                statements);
    }

    @Override
    public boolean isOpen(RoundId round, UnitId unit, Instant at) {
        return findOpened(round, at).contains(unit)
                && sql.fetchExists(ROUND, ROUND.ROUND_ID.eq(round).and(ROUND.CLOSES_AT.gt(at)));
    }

    @Override
    public List<UnitId> findOpened(RoundId round, Instant at) {
        return sql.select(ROUND_APPROVAL.UNIT_ID)
                .from(ROUND_APPROVAL)
                .join(ROUND)
                .on(ROUND.ROUND_ID.eq(ROUND_APPROVAL.ROUND_ID))
                .where(ROUND.ROUND_ID.eq(round))
                .and(ROUND.OPENS_AT.le(at))
                .groupBy(ROUND_APPROVAL.UNIT_ID)
                .having(count().eq(2))
                .fetch(ROUND_APPROVAL.UNIT_ID);
    }

    @Override
    public List<RoundId> findClosed(Instant since, Instant at) {
        return sql.select(ROUND.ROUND_ID)
                .from(ROUND)
                .where(ROUND.CLOSES_AT.between(since, at))
                .and(ROUND.STATE.in("PREPARED", "CLOSED"))
                .fetch(ROUND.ROUND_ID);
    }
}
