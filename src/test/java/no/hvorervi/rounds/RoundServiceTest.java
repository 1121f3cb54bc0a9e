package no.hvorervi.rounds;

import static no.hvorervi.rounds.TestRounds.complete;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditReader;
import no.hvorervi.audit.AuditSearch;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.rounds.RoundSaved.Conflict;
import no.hvorervi.rounds.RoundSaved.Faulty;
import no.hvorervi.rounds.RoundSaved.Stored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A round from the draft to the end, as those who write it bring it there. */
@DatabaseTest
class RoundServiceTest {

    private static final Instant NOW = Instant.parse("2026-02-02T09:00:00Z");
    private static final Instant OPENS = Instant.parse("2026-02-09T07:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-02-23T14:00:00Z");

    @Autowired
    RoundService service;

    @Autowired
    RoundDraftService drafts;

    @Autowired
    RoundStateService states;

    @Autowired
    OpenRounds open;

    @Autowired
    CriteriaService criteria;

    @Autowired
    AuditReader log;

    @Autowired
    TestRounds rounds;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    private UnitId root = new UnitId(0);
    private UnitId unit = new UnitId(0);
    private UnitId team = new UnitId(0);
    private TestUser adviser = new TestUser(new AccountId(0), "", "", "");

    @BeforeEach
    void adviseOnATree() {
        clock.stopAt(NOW);
        root = units.root("Prøve kommune");
        unit = units.below(root, "Hjemmetjenesten");
        team = units.below(unit, "Team 1");
        adviser = users.person("Hanne HR");
        units.give(UnitRole.HR_ADVISER, root, adviser);
        users.signIn(adviser);
    }

    private static LocalizedText text(String text) {
        return new LocalizedText(Stream.of(Language.values())
                .collect(Collectors.toMap(language -> language, language -> text + " " + language.code())));
    }

    private static RoundSettings with(RoundSettings settings, RoundTimes times, Set<UnitId> asked) {
        return complete(settings.again(settings.criteria(), times, asked), times);
    }

    private Round opened(UnitId asked) {
        users.signIn(adviser);
        Round round = rounds.prepared(asked, OPENS, CLOSES);
        rounds.approve(round, asked);
        clock.stopAt(OPENS);
        users.signIn(adviser);
        return service.get(round.id());
    }

    private Map<AuditAction, Long> recorded() {
        return log.find(AuditSearch.of(Optional.of(units.municipalityOf(root))), Optional.empty(), 100).stream()
                .flatMap(entry -> entry.action().stream())
                .collect(Collectors.groupingBy(action -> action, Collectors.counting()));
    }

    private void assertRefused(RoundRefusal reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatExceptionOfType(RoundRefusedException.class)
                .isThrownBy(work)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void beginsWithTheSafestSettingsAndTheLatestCriteria() {
        RoundSettings settings =
                drafts.draft(unit, RoundTemplate.ONCE, RoundTemplate.Texts.NONE).settings();
        assertThat(settings.criteria()).isEqualTo(criteria.latest().id());
        assertThat(settings.smallestGroup()).isEqualTo(5);
        assertThat(settings.comments()).isFalse();
        assertThat(settings.voices()).containsExactly(AnonymousVoice.EMPLOYEE);
        assertThat(settings.units()).containsExactly(unit);
        assertThat(settings.times().opensAt()).isAfter(NOW);
        assertThat(settings.responsible()).isEqualTo("Prøve kommune");
    }

    @Test
    void goesOnWhereItWasLeft() {
        Round draft = drafts.draft(unit, RoundTemplate.ONCE, RoundTemplate.Texts.NONE);
        var settings = new RoundSettings(
                " Vår 😀 ",
                draft.settings().criteria(),
                true,
                List.of(text("Vi får nok opplæring"), text("Turnusen er til å leve med")),
                Set.of(AnonymousVoice.EMPLOYEE, AnonymousVoice.CITIZEN),
                RoundTimes.of(OPENS, CLOSES),
                Recurrence.QUARTERLY,
                12,
                true,
                Upward.UNITS,
                "Formål",
                "Det er frivillig.",
                "Grunnlag",
                "Kommunen",
                0,
                Set.of(unit, team));
        assertThat(drafts.save(draft.id(), settings, draft.version())).isEqualTo(new Stored(2, Set.of()));
        Round found = service.get(draft.id());
        assertThat(found.settings()).isEqualTo(settings);
        assertThat(found.settings().title()).isEqualTo("Vår 😀");
        assertThat(found.state()).isEqualTo(RoundState.DRAFT);
        assertThat(open.findTerms(draft.id())).contains(found.terms());
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() {
        Round draft = rounds.drafted(unit);
        RoundSettings mine = with(draft.settings(), RoundTimes.of(OPENS, CLOSES), Set.of(unit));
        RoundSettings theirs = with(draft.settings(), RoundTimes.of(OPENS, CLOSES), Set.of(team));
        drafts.save(draft.id(), theirs, draft.version());
        assertThat(drafts.save(draft.id(), mine, draft.version()))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.theirs().settings()).isEqualTo(theirs));
        assertThat(service.get(draft.id()).settings()).isEqualTo(theirs);
        // The same once more is no conflict.
        assertThat(drafts.save(draft.id(), theirs, draft.version())).isInstanceOf(Stored.class);
    }

    @Test
    void whatCannotBeStoredIsToldFieldByField() {
        Round draft = drafts.draft(unit, RoundTemplate.ONCE, RoundTemplate.Texts.NONE);
        RoundSettings settings = draft.settings();
        var wrong = new RoundSettings(
                "x".repeat(201),
                settings.criteria(),
                false,
                IntStream.range(0, 6).mapToObj(each -> text("y".repeat(300))).toList(),
                Set.of(),
                new RoundTimes(LocalDateTime.parse("2026-03-29T02:30"), LocalDateTime.parse("2026-02-01T08:00")),
                Recurrence.NONE,
                4,
                false,
                Upward.TOTALS,
                "x".repeat(2_001),
                "x".repeat(2_001),
                "x".repeat(501),
                "x".repeat(201),
                366,
                Set.of());
        assertThat(drafts.save(draft.id(), wrong, draft.version()))
                .isEqualTo(new Faulty(Set.of(
                        RoundFault.TITLE_LONG,
                        RoundFault.UNITS_MISSING,
                        RoundFault.STATEMENTS_MANY,
                        RoundFault.STATEMENT_LONG,
                        RoundFault.OPENS_SKIPPED,
                        RoundFault.CLOSES_FIRST,
                        RoundFault.GROUP_RANGE,
                        RoundFault.RETENTION_RANGE,
                        RoundFault.PURPOSE_LONG,
                        RoundFault.INFORMATION_LONG,
                        RoundFault.BASIS_LONG,
                        RoundFault.RESPONSIBLE_LONG)));
        assertThat(service.get(draft.id())).isEqualTo(draft);
    }

    @Test
    void unitsAreOfOneMunicipality() {
        UnitId elsewhere = units.root("Annen kommune");
        units.give(UnitRole.HR_ADVISER, elsewhere, adviser);
        Round draft = rounds.drafted(unit);
        assertThat(drafts.save(
                        draft.id(),
                        with(draft.settings(), draft.settings().times(), Set.of(unit, elsewhere)),
                        draft.version()))
                .isEqualTo(new Faulty(Set.of(RoundFault.UNITS_MIXED)));
    }

    /** */
    @Test
    void isNotPreparedBeforePeopleCanBeToldAllOfIt() {
        Round draft = drafts.draft(unit, RoundTemplate.ONCE, RoundTemplate.Texts.NONE);
        RoundSettings settings = draft.settings();
        var empty = new RoundSettings(
                "",
                settings.criteria(),
                false,
                List.of(),
                Set.of(),
                RoundTimes.of(NOW.minusSeconds(120), NOW.minusSeconds(60)),
                Recurrence.NONE,
                5,
                false,
                Upward.TOTALS,
                " ",
                " ",
                " ",
                " ",
                30,
                Set.of(unit));
        Set<RoundFault> missing = Set.of(
                RoundFault.TITLE_MISSING,
                RoundFault.VOICES_MISSING,
                RoundFault.CLOSES_PAST,
                RoundFault.PURPOSE_MISSING,
                RoundFault.INFORMATION_MISSING,
                RoundFault.BASIS_MISSING,
                RoundFault.RESPONSIBLE_MISSING);
        assertThat(drafts.save(draft.id(), empty, 1)).isEqualTo(new Stored(2, missing));
        assertThat(service.faults(draft.id())).isEqualTo(missing);
        assertThatExceptionOfType(RoundFaultyException.class)
                .isThrownBy(() -> states.prepare(draft.id(), 2))
                .satisfies(faulty -> assertThat(faulty.faults()).isEqualTo(missing));
        assertThat(service.get(draft.id()).state()).isEqualTo(RoundState.DRAFT);
    }

    /** without any single one of them nobody is asked. */
    @ParameterizedTest
    @MethodSource("incomplete")
    void isNotPreparedWithoutAnyOfWhatPeopleAreTold(RoundFault missing, UnaryOperator<RoundSettings> without) {
        Round draft = rounds.saved(rounds.drafted(unit), without);
        assertThatExceptionOfType(RoundFaultyException.class)
                .isThrownBy(() -> states.prepare(draft.id(), draft.version()))
                .satisfies(faulty -> assertThat(faulty.faults()).containsExactly(missing));
        assertThat(service.get(draft.id()).state()).isEqualTo(RoundState.DRAFT);
    }

    private static Stream<Arguments> incomplete() {
        return Stream.of(
                Arguments.of(RoundFault.TITLE_MISSING, without("title")),
                Arguments.of(RoundFault.PURPOSE_MISSING, without("purpose")),
                Arguments.of(RoundFault.INFORMATION_MISSING, without("information")),
                Arguments.of(RoundFault.BASIS_MISSING, without("basis")),
                Arguments.of(RoundFault.RESPONSIBLE_MISSING, without("responsible")),
                Arguments.of(RoundFault.VOICES_MISSING, without("voices")));
    }

    private static UnaryOperator<RoundSettings> without(String what) {
        return all -> new RoundSettings(
                what.equals("title") ? "" : all.title(),
                all.criteria(),
                all.nineOnly(),
                all.statements(),
                what.equals("voices") ? Set.of() : all.voices(),
                all.times(),
                all.recurrence(),
                all.smallestGroup(),
                all.comments(),
                all.upward(),
                what.equals("purpose") ? "" : all.purpose(),
                what.equals("information") ? "" : all.information(),
                what.equals("basis") ? "" : all.legalBasis(),
                what.equals("responsible") ? "" : all.responsible(),
                all.retentionDays(),
                all.units());
    }

    @Test
    void isPreparedAsItWasSeen() {
        Round draft = rounds.drafted(unit);
        assertRefused(RoundRefusal.CHANGED, () -> states.prepare(draft.id(), draft.version() - 1));
        states.prepare(draft.id(), draft.version());
        states.prepare(draft.id(), draft.version());
        assertThat(service.get(draft.id()).state()).isEqualTo(RoundState.PREPARED);
        assertRefused(RoundRefusal.NOT_DRAFT, () -> drafts.save(draft.id(), draft.settings(), draft.version()));
        assertThat(recorded()).containsEntry(AuditAction.ROUND_PREPARED, 1L);
        assertThat(recorded()).doesNotContainKey(AuditAction.ROUND_CHANGE_REFUSED);
    }

    @Test
    void returningToTheDraftDropsApprovals() {
        Round round = rounds.prepared(unit, OPENS, CLOSES);
        rounds.approve(round, unit);
        users.signIn(adviser);
        states.returnToDraft(round.id());
        states.returnToDraft(round.id());
        states.prepare(round.id(), round.version());
        assertThat(open.isOpen(round.id(), unit, OPENS)).isFalse();
        assertThat(recorded()).containsEntry(AuditAction.ROUND_RETURNED, 1L);
    }

    @Test
    void canBeGivenUpWhileNobodyHasBeenAsked() {
        Round draft = rounds.drafted(unit);
        states.cancel(draft.id());
        states.cancel(draft.id());
        assertThat(service.get(draft.id()).state()).isEqualTo(RoundState.CANCELLED);
        assertRefused(RoundRefusal.NOT_PREPARED, () -> states.returnToDraft(draft.id()));
        assertRefused(RoundRefusal.NOT_DRAFT, () -> states.prepare(draft.id(), draft.version()));
        assertRefused(RoundRefusal.NOT_OPEN, () -> states.close(draft.id()));
        assertThat(recorded()).containsEntry(AuditAction.ROUND_CANCELLED, 1L);
    }

    /** */
    @Test
    void nothingChangesOnceAUnitHasOpenedAndEachTryIsRecorded() {
        Round round = opened(unit);
        assertThat(round.state()).isEqualTo(RoundState.OPEN);
        assertRefused(RoundRefusal.OPENED, () -> drafts.save(round.id(), round.settings(), round.version()));
        assertRefused(RoundRefusal.OPENED, () -> states.returnToDraft(round.id()));
        assertRefused(RoundRefusal.OPENED, () -> states.cancel(round.id()));
        assertThat(service.get(round.id())).isEqualTo(round);
        assertThat(recorded()).containsEntry(AuditAction.ROUND_CHANGE_REFUSED, 3L);
        clock.stopAt(CLOSES);
        assertRefused(RoundRefusal.OPENED, () -> drafts.save(round.id(), round.settings(), round.version()));
        assertThat(recorded()).containsEntry(AuditAction.ROUND_CHANGE_REFUSED, 4L);
    }

    @Test
    void isOverWhenTheTimeIs() {
        Round round = opened(unit);
        clock.stopAt(CLOSES.minusNanos(1_000));
        assertThat(service.get(round.id()).state()).isEqualTo(RoundState.OPEN);
        assertThat(open.isOpen(round.id(), unit, clock.instant())).isTrue();
        clock.stopAt(CLOSES);
        assertThat(service.get(round.id()).state()).isEqualTo(RoundState.CLOSED);
        assertThat(open.isOpen(round.id(), unit, CLOSES)).isFalse();
        assertThat(open.findOpened(round.id(), CLOSES)).containsExactly(unit);
        assertThat(open.findClosed(CLOSES, CLOSES)).contains(round.id());
        assertThat(open.findClosed(CLOSES.plusNanos(1_000), CLOSES.plusSeconds(1)))
                .doesNotContain(round.id());
    }

    @Test
    void closesByHandAtOnceAndForGood() {
        Round round = opened(unit);
        states.close(round.id());
        assertThat(open.isOpen(round.id(), unit, OPENS.plusNanos(1_000))).isFalse();
        clock.stopAt(OPENS.plus(Duration.ofDays(1)));
        states.close(round.id());
        Round closed = service.get(round.id());
        assertThat(closed.state()).isEqualTo(RoundState.CLOSED);
        assertThat(closed.hasOpened()).isTrue();
        assertThat(open.findClosed(OPENS, OPENS.plusSeconds(1))).contains(round.id());
        assertRefused(RoundRefusal.OPENED, () -> states.returnToDraft(round.id()));
        assertThat(recorded()).containsEntry(AuditAction.ROUND_CLOSED, 1L);
    }

    @Test
    void roundThatNobodyAgreedToIsOverWithoutHavingOpened() {
        Round round = rounds.prepared(unit, OPENS, CLOSES);
        clock.stopAt(OPENS);
        assertThat(service.get(round.id()).state()).isEqualTo(RoundState.PREPARED);
        assertRefused(RoundRefusal.NOT_OPEN, () -> states.close(round.id()));
        clock.stopAt(CLOSES);
        assertThat(service.get(round.id()).state()).isEqualTo(RoundState.CLOSED);
        assertThat(open.findOpened(round.id(), CLOSES)).isEmpty();
    }

    @Test
    void nextRoundHasTheSameSettingsAtTheNextTimes() {
        Round round = opened(unit);
        clock.stopAt(CLOSES);
        Round next = drafts.copy(round.id());
        assertThat(next.state()).isEqualTo(RoundState.DRAFT);
        assertThat(next.id()).isNotEqualTo(round.id());
        RoundTimes times = round.settings().times().next(Recurrence.NONE, CLOSES);
        assertThat(next.settings())
                .isEqualTo(round.settings().again(criteria.latest().id(), times, Set.of(unit)));
    }

    @Test
    void nextRoundLeavesOutUnitsThatHaveEnded() {
        Round draft = rounds.saved(
                drafts.draft(unit, RoundTemplate.ONCE, RoundTemplate.Texts.NONE),
                settings -> with(settings, settings.times(), Set.of(unit, team)));
        units.end(team, java.time.LocalDate.of(2026, 1, 31));
        clock.advance(Duration.ofSeconds(1));
        assertThat(drafts.copy(draft.id()).settings().units()).containsExactly(unit);
        assertThat(service.list()).extracting(RoundSummary::id).contains(draft.id());
    }

    @Test
    void roundIsKnownToThoseOnlyWhoWriteForAllItsUnits() {
        Round both = rounds.saved(
                drafts.draft(unit, RoundTemplate.ONCE, RoundTemplate.Texts.NONE),
                settings -> with(settings, settings.times(), Set.of(unit, team)));
        TestUser leader = units.leader(team);
        users.signIn(leader);
        RoundId own = rounds.drafted(team).id();
        assertThat(service.list()).extracting(RoundSummary::id).containsExactly(own);
        assertThatThrownBy(() -> service.get(both.id())).isInstanceOf(RoundNotFoundException.class);
        assertThatThrownBy(() -> drafts.draft(unit, RoundTemplate.ONCE, RoundTemplate.Texts.NONE))
                .isInstanceOf(UnitNotFoundException.class);
        Round mine = service.get(own);
        assertThatThrownBy(() -> drafts.save(
                        own, with(mine.settings(), mine.settings().times(), Set.of(team, unit)), mine.version()))
                .isInstanceOf(UnitNotFoundException.class);
        users.signIn(units.leader(unit));
        assertThat(service.list()).extracting(RoundSummary::id).containsExactlyInAnyOrder(own, both.id());
        users.signIn(rounds.representative(unit));
        assertThat(service.list()).isEmpty();
        assertThat(service.mayDraft()).isFalse();
        assertThat(service.units().isEmpty()).isTrue();
    }

    @Test
    void listTellsInHowManyUnitsBothSidesHaveAgreed() {
        Round draft = rounds.saved(
                drafts.draft(unit, RoundTemplate.ONCE, RoundTemplate.Texts.NONE),
                settings -> with(settings, RoundTimes.of(OPENS, CLOSES), Set.of(unit, team)));
        Round round = rounds.prepared(draft);
        rounds.agree(round.id(), team, ApprovalSide.REPRESENTATIVE, rounds.representative(team), round.version());
        rounds.approve(round, unit);
        users.signIn(adviser);
        assertThat(service.list())
                .containsExactly(new RoundSummary(
                        round.id(), "Vårrunden", RoundState.PREPARED, OPENS, CLOSES, 2, 1, true, false, false));
        clock.stopAt(OPENS);
        assertThat(service.list().getFirst().state()).isEqualTo(RoundState.OPEN);
    }

    @Test
    void criteriaAreThoseItHasOrTheLatest() {
        Round draft = rounds.drafted(unit);
        var unknown = new no.hvorervi.ids.CriteriaVersionId(987_654_321L);
        assertThatThrownBy(() -> drafts.save(
                        draft.id(),
                        draft.settings().again(unknown, draft.settings().times(), Set.of(unit)),
                        draft.version()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
