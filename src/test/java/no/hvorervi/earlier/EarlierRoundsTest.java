package no.hvorervi.earlier;

import static no.hvorervi.db.Tables.IMPORTED_ROUND;
import static no.hvorervi.db.Tables.ROUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.base.Transactions;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.ResponseCounts;
import no.hvorervi.intake.Responses;
import no.hvorervi.organisation.StoredUnit;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.OpenRounds;
import no.hvorervi.rounds.Upward;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A round that was answered elsewhere is stored whole, with its answers, once; or nothing of it is. */
@DatabaseTest
class EarlierRoundsTest {

    private static final LocalDate CLOSED_ON = LocalDate.of(2019, 5, 30);

    @Autowired
    EarlierRounds rounds;

    @Autowired
    OpenRounds stored;

    @Autowired
    Responses responses;

    @Autowired
    CriteriaService criteria;

    @Autowired
    Transactions transactions;

    @Autowired
    TestUnits units;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext sql;

    private UnitId top = new UnitId(0);
    private UnitId team = new UnitId(0);
    private MunicipalityId municipality = new MunicipalityId(0);

    @BeforeEach
    void found() {
        clock.stopAt(Instant.parse("2026-11-22T10:00:00Z"));
        top = units.root("Prøve kommune");
        team = units.below(top, "Teamet");
        municipality = units.municipalityOf(top);
    }

    private EarlierRound round(List<EarlierUnit> asked, int people) {
        var item = new EarlierItem.OfCriteria(
                criteria.latest().principles().getFirst().id());
        return new EarlierRound(
                municipality,
                new EarlierTerms("Den gang", CLOSED_ON, criteria.latest().id(), 5, 30, Upward.TOTALS),
                asked,
                List.of(item, new EarlierItem.Own("Trivsel")),
                IntStream.range(0, people)
                        .mapToObj(each -> new Respondent(
                                each % asked.size(),
                                AnonymousVoice.EMPLOYEE,
                                Scores.of(OptionalInt.of(each % 5 + 1), OptionalInt.empty())))
                        .toList());
    }

    private int count() {
        return sql.fetchCount(ROUND, ROUND.MUNICIPALITY_ID.eq(municipality));
    }

    @Test
    void roundIsOverAndItsAnswersAreThere() {
        RoundId id = rounds.insert(round(List.of(new EarlierUnit.Known(team, "Teamet")), 12), Optional.empty());
        Instant now = clock.instant();
        assertThat(transactions.read(() -> stored.isImported(id))).isTrue();
        assertThat(transactions.read(() -> stored.findOpened(id, now))).containsExactly(team);
        assertThat(transactions.read(() -> stored.findClosed(Instant.EPOCH, now)))
                .contains(id);
        assertThat(responses.count(id)).extracting(ResponseCounts::people).containsExactly(12);
    }

    @Test
    void unitsThatAreNotThereAreMadeBelowOneThatIs() {
        var made = new EarlierUnit.New("Gamle legevakt", top);
        RoundId id = rounds.insert(round(List.of(made, new EarlierUnit.Known(team, "Teamet")), 12), Optional.empty());
        List<StoredUnit> tree = rounds.units(municipality, CLOSED_ON);
        assertThat(tree).anySatisfy(unit -> {
            assertThat(unit.unit().name()).isEqualTo("Gamle legevakt");
            assertThat(unit.parentExternalId()).contains(units.externalId(top));
            // The one above has been there since then.
            assertThat(unit.unit().validFrom()).isEqualTo(LocalDate.of(2020, 1, 1));
        });
        assertThat(transactions.read(() -> stored.findOpened(id, clock.instant())))
                .hasSize(2);
    }

    @Test
    void unitsOfOthersAreNone() {
        UnitId foreign = units.below(units.root("En annen kommune"), "Deres");
        assertThatThrownBy(() ->
                        rounds.insert(round(List.of(new EarlierUnit.Known(foreign, "Deres")), 12), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> rounds.insert(round(List.of(new EarlierUnit.New("Ny", foreign)), 12), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(count()).isZero();
    }

    @Test
    void nothingIsLeftWhenAnAnswerDoesNotFit() {
        var item = new EarlierItem.OfCriteria(
                criteria.latest().principles().getFirst().id());
        EarlierRound whole = round(List.of(new EarlierUnit.New("Ny", top)), 12);
        var wrong = new EarlierRound(
                municipality,
                whole.terms(),
                whole.units(),
                List.of(item),
                List.of(new Respondent(0, AnonymousVoice.EMPLOYEE, Scores.of(OptionalInt.of(6)))));
        assertThatThrownBy(() -> rounds.insert(wrong, Optional.empty())).isInstanceOf(IllegalArgumentException.class);
        assertThat(count()).isZero();
        assertThat(rounds.units(municipality, CLOSED_ON))
                .extracting(each -> each.unit().name())
                .doesNotContain("Ny");
    }

    @Test
    void sameAnswersAreTakenOnceInAMunicipality() {
        EarlierRound round = round(List.of(new EarlierUnit.Known(team, "Teamet")), 12);
        rounds.insert(round, Optional.empty());
        assertThat(rounds.preview(round)).isInstanceOf(EarlierPreview.AlreadyThere.class);
        assertThatThrownBy(() -> rounds.insert(round, Optional.empty())).isInstanceOf(AlreadyImportedException.class);
        assertThat(count()).isOne();
        assertThat(sql.fetchCount(IMPORTED_ROUND, IMPORTED_ROUND.MUNICIPALITY_ID.eq(municipality)))
                .isOne();
    }

    @Test
    void groupsBelowTheFloorAreNotEvenTaken() {
        assertThatThrownBy(() ->
                        new EarlierTerms("Runde", CLOSED_ON, criteria.latest().id(), 4, 30, Upward.TOTALS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void answersReachNoLog() {
        EarlierRound round = round(List.of(new EarlierUnit.Known(team, "Teamet")), 1);
        assertThat(round.toString() + round.respondents()).doesNotContain("1,").contains("Scores[…]");
    }
}
