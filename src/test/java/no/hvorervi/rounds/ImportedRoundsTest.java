package no.hvorervi.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.Transactions;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Item;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.ids.CriteriaItemId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.rounds.RoundPart.PartState;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A round that was answered elsewhere is over from the first moment on, and asks nobody anything. */
@DatabaseTest
class ImportedRoundsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate CLOSED_ON = LocalDate.of(2019, 7, 1);

    @Autowired
    ImportedRounds imported;

    @Autowired
    OpenRounds open;

    @Autowired
    RoundService service;

    @Autowired
    RoundDraftService drafts;

    @Autowired
    RoundStateService states;

    @Autowired
    RoundApprovalService approvals;

    @Autowired
    TestRounds made;

    @Autowired
    NextRounds next;

    @Autowired
    CriteriaService criteria;

    @Autowired
    Transactions transactions;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    private UnitId unit;
    private UnitId team;

    @BeforeEach
    void leadAUnit() {
        clock.stopAt(NOW);
        unit = units.below(units.root("Prøve kommune"), "Hjemmetjenesten");
        team = units.below(unit, "Team 1");
        users.signIn(units.leader(unit));
    }

    private NewImportedRound round() {
        return new NewImportedRound(
                units.municipalityOf(unit),
                criteria.latest().id(),
                " Undersøkelsen fra før ",
                CLOSED_ON,
                8,
                60,
                Upward.UNITS,
                Set.of(AnonymousVoice.EMPLOYEE),
                asked(),
                List.of(text("Vi har et godt lunsjrom.")),
                Set.of(unit, team),
                Optional.empty());
    }

    /** A principle and a factor. */
    private Set<CriteriaItemId> asked() {
        return Set.of(
                criteria.latest().principles().getFirst().id(),
                criteria.latest().promoting().getFirst().id());
    }

    private static LocalizedText text(String text) {
        return new LocalizedText(Map.of(Language.NB, text, Language.NN, text, Language.EN, text));
    }

    private RoundId insert(NewImportedRound round) {
        return transactions.write(() -> imported.insert(round));
    }

    @Test
    void isClosedWithItsTermsAndAllItsUnits() {
        RoundId id = insert(round());
        RoundTerms terms = open.findTerms(id).orElseThrow();
        assertThat(terms.title()).isEqualTo("Undersøkelsen fra før");
        assertThat(terms.opensAt()).isEqualTo("2019-06-30T22:00:00Z");
        assertThat(terms.closesAt()).isEqualTo("2019-07-01T13:00:00Z");
        assertThat(terms.upward()).isEqualTo(Upward.UNITS);
        assertThat(terms.smallestGroup()).isEqualTo(8);
        assertThat(terms.retentionDays()).isEqualTo(60);
        assertThat(terms.statements()).containsExactly(text("Vi har et godt lunsjrom."));
        assertThat(open.isImported(id)).isTrue();
        assertThat(open.findOpened(id, NOW)).containsExactlyInAnyOrder(unit, team);
        assertThat(open.findClosed(Instant.EPOCH, NOW)).contains(id);
        assertThat(open.isOpen(id, unit, Instant.parse("2019-07-01T10:00:00Z"))).isFalse();
        assertThat(open.findAsking(unit, Instant.EPOCH, NOW)).isEmpty();
    }

    @Test
    void asksWhatItsAnswersAreToAndNothingElse() {
        RoundTerms terms = open.findTerms(insert(round())).orElseThrow();
        assertThat(criteria.latest().items().filter(terms::asks).map(Item::id))
                .containsExactlyInAnyOrderElementsOf(asked());
        assertThat(terms.nineOnly()).isFalse();
        RoundTerms ofNine =
                open.findTerms(made.imported(Optional.empty(), unit)).orElseThrow();
        assertThat(ofNine.nineOnly()).isTrue();
        assertThat(criteria.latest().items().filter(ofNine::asks)).hasSize(1);
        RoundTerms here =
                drafts.draft(unit, RoundTemplate.ONCE, RoundTemplate.Texts.NONE).terms();
        assertThat(criteria.latest().items()).allMatch(here::asks);
        clock.stopAt(NOW.plusSeconds(1));
        RoundTerms pulse = drafts.draft(unit, RoundTemplate.QUARTERLY_PULSE, RoundTemplate.Texts.NONE)
                .terms();
        assertThat(criteria.latest().items().filter(pulse::asks))
                .containsExactlyElementsOf(criteria.latest().principles());
    }

    @Test
    void nothingIsDoneWithItThatIsDoneWithRoundsThatAskHere() {
        RoundId id = insert(round());
        Round found = service.get(id);
        for (ThrowingCallable each : List.<ThrowingCallable>of(
                () -> drafts.save(id, found.settings(), found.version()),
                () -> drafts.copy(id),
                () -> states.prepare(id, found.version()),
                () -> states.returnToDraft(id),
                () -> states.cancel(id),
                () -> states.close(id),
                () -> states.stopRepeating(id),
                () -> approvals.approve(id, unit, ApprovalSide.LEADER, found.version(), TestRounds.DISCUSSION),
                () -> approvals.withdraw(id, unit, ApprovalSide.LEADER))) {
            assertThatExceptionOfType(RoundRefusedException.class)
                    .isThrownBy(each)
                    .satisfies(refused -> assertThat(refused.reason()).isEqualTo(RoundRefusal.IMPORTED));
        }
        assertThatThrownBy(() -> approvals.overview(id)).isInstanceOf(RoundNotFoundException.class);
        assertThat(service.get(id)).isEqualTo(found);
    }

    @Test
    void isToldApartFromRoundsThatAskHere() {
        RoundId id = insert(round());
        drafts.draft(unit, RoundTemplate.ONCE, RoundTemplate.Texts.NONE);
        assertThat(service.list())
                .filteredOn(RoundSummary::isImported)
                .extracting(RoundSummary::id)
                .containsExactly(id);
        assertThat(approvals.get(id, unit).state()).isEqualTo(PartState.IMPORTED);
        assertThat(approvals.mine()).singleElement().satisfies(part -> {
            assertThat(part.state()).isEqualTo(PartState.IMPORTED);
            assertThat(part.waitsForMe()).isFalse();
        });
    }

    @Test
    void isSeenByWhoeverWritesForItsUnitsAndChangedByNobody() {
        RoundId id = insert(round());
        Round found = service.get(id);
        assertThat(found.state()).isEqualTo(RoundState.CLOSED);
        assertThat(found.hasOpened()).isTrue();
        assertThat(service.list())
                .extracting(RoundSummary::id, RoundSummary::isMine)
                .contains(Tuple.tuple(id, false));
        assertThatThrownBy(() -> drafts.save(id, found.settings(), found.version()))
                .isInstanceOf(RoundRefusedException.class);
        assertThatThrownBy(() -> states.returnToDraft(id)).isInstanceOf(RoundRefusedException.class);
        next.prepareThoseDue();
        assertThat(service.repetition(id).next()).isEmpty();
    }

    @Test
    void namesWhoeverBroughtItIn() {
        TestUser me = units.leader(unit);
        users.signIn(me);
        RoundId id = insert(new NewImportedRound(
                units.municipalityOf(unit),
                criteria.latest().id(),
                "Med konto",
                CLOSED_ON,
                5,
                30,
                Upward.TOTALS,
                Set.of(AnonymousVoice.CITIZEN),
                Set.of(),
                List.of(),
                Set.of(unit),
                Optional.of(me.id())));
        BroughtIn broughtIn = service.get(id).broughtIn().orElseThrow();
        assertThat(broughtIn.by()).contains(me.name());
        assertThat(broughtIn.at()).isEqualTo(NOW);
        assertThat(service.get(insert(round())).broughtIn().orElseThrow().by()).isEmpty();
        assertThat(service.get(id).settings().voices()).containsExactly(AnonymousVoice.CITIZEN);
        assertThat(service.list())
                .extracting(RoundSummary::id, RoundSummary::isMine)
                .contains(Tuple.tuple(id, true));
    }

    @Test
    void anAskedRoundIsNotImported() {
        Round draft = drafts.draft(unit, RoundTemplate.ONCE, RoundTemplate.Texts.NONE);
        assertThat(open.isImported(draft.id())).isFalse();
        assertThat(open.findOpened(draft.id(), NOW)).isEmpty();
    }

    @Test
    void noRoundIsBroughtInThatCouldNotBe() {
        assertRefused(all -> with(all, "", 8, 60, all.statements(), all.units()));
        assertRefused(all -> with(all, "x".repeat(201), 8, 60, all.statements(), all.units()));
        assertRefused(all -> with(all, "Runde", 4, 60, all.statements(), all.units()));
        assertRefused(all -> with(all, "Runde", 21, 60, all.statements(), all.units()));
        assertRefused(all -> with(all, "Runde", 8, -1, all.statements(), all.units()));
        assertRefused(all -> with(all, "Runde", 8, 366, all.statements(), all.units()));
        assertRefused(all -> with(all, "Runde", 8, 60, Collections.nCopies(41, text("y")), all.units()));
        assertRefused(all -> with(all, "Runde", 8, 60, all.statements(), Set.of()));
    }

    private void assertRefused(UnaryOperator<NewImportedRound> change) {
        NewImportedRound right = round();
        assertThatThrownBy(() -> change.apply(right)).isInstanceOf(IllegalArgumentException.class);
    }

    private static NewImportedRound with(
            NewImportedRound all,
            String title,
            int group,
            int retention,
            List<LocalizedText> statements,
            Set<UnitId> asked) {
        return new NewImportedRound(
                all.municipality(),
                all.criteria(),
                title,
                all.closedOn(),
                group,
                retention,
                all.upward(),
                all.voices(),
                all.asked(),
                statements,
                asked,
                all.by());
    }
}
