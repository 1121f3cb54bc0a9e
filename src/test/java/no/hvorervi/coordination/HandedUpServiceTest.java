package no.hvorervi.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.actions.ActionNotFoundException;
import no.hvorervi.actions.ActionService;
import no.hvorervi.actions.TestActions;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditReader;
import no.hvorervi.audit.AuditSearch;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.coordination.Coordinated.Faulty;
import no.hvorervi.coordination.Coordinated.Refused;
import no.hvorervi.digest.DigestLine;
import no.hvorervi.digest.TestDigests;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.ActionId;
import no.hvorervi.ids.HandedUpId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.personal.PersonalData;
import no.hvorervi.personal.PersonalRow.Field;
import no.hvorervi.personal.PersonalRow.Value;
import no.hvorervi.personal.PersonalRow.Value.Words;
import no.hvorervi.personal.PersonalSection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is handed upward: to the nearest leader, with nothing else, and with an answer owed. */
@DatabaseTest
class HandedUpServiceTest {

    @Autowired
    HandedUpService service;

    @Autowired
    ActionService actionService;

    @Autowired
    TestActions actions;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    @Autowired
    AuditReader log;

    @Autowired
    List<PersonalData> personal;

    @Autowired
    WaitingBetweenUnits letters;

    @Autowired
    TestDigests digests;

    private UnitId root = new UnitId(0);
    private UnitId district = root;
    private UnitId unit = root;
    private TestUser leader = new TestUser(new AccountId(0), "", "", "");
    private TestUser above = leader;
    private ActionId action = new ActionId(0);

    /** Nobody leads what is between the team and the district. */
    @BeforeEach
    void plant() {
        root = units.root("Kommunen");
        district = units.below(root, "Bydelen");
        unit = units.below(units.below(district, "Hjemmetjenesten"), "Team vest");
        units.leader(root);
        above = units.leader(district);
        leader = units.leader(unit);
        action = actions.open(unit).id();
        users.signIn(leader);
    }

    @AfterEach
    void clear() {
        digests.clear();
    }

    private HandedUp hand() {
        users.signIn(leader);
        assertThat(service.hand(action, " Slippe å føre to steder ", "Systemet er ikke vårt."))
                .isEqualTo(Coordinated.DONE);
        users.signIn(above);
        return service.waiting().getFirst();
    }

    private static NewAnswer no(String why) {
        return new NewAnswer(AnswerKind.NO, why, Optional.empty());
    }

    private LocalDate today() {
        return NorwegianTime.today(clock);
    }

    @Test
    void itGoesToTheNearestUnitAboveThatSomebodyLeads() {
        assertThat(service.receiver(action)).contains("Bydelen");
        HandedUp handed = hand();
        assertThat(handed.to()).isEqualTo(district);
        assertThat(handed.what()).isEqualTo("Slippe å føre to steder");
        assertThat(handed.fromName()).isEqualTo("Team vest");
        assertThat(handed.due()).isEqualTo(today().plusDays(28));
        assertThat(service.list(district)).containsExactly(handed);
        assertThat(service.get(handed.id())).isEqualTo(handed);
    }

    /** Nobody hands anything to themselves. */
    @Test
    void whoLeadsBothUnitsHandsItToTheNext() {
        UnitId other = units.below(root, "Annen bydel");
        UnitId team = units.below(other, "Team øst");
        TestUser both = units.leader(team);
        units.lead(other, both);
        ActionId theirs = actions.open(team).id();
        users.signIn(both);
        assertThat(service.receiver(theirs)).contains("Kommunen");
    }

    @Test
    void withoutALeaderAboveThereIsNobodyToHandItTo() {
        UnitId alone = units.below(units.root("Liten kommune"), "Team");
        ActionId theirs = actions.open(alone).id();
        users.signIn(units.leader(alone));
        assertThat(service.receiver(theirs)).isEmpty();
        assertThat(service.hand(theirs, "Noe", "")).isEqualTo(new Refused(CoordinationRefusal.NOBODY_ABOVE));
    }

    @Test
    void nothingElseOfTheUnitGoesUpWithIt() {
        HandedUp handed = hand();
        assertThatThrownBy(() -> actionService.get(action)).isInstanceOf(ActionNotFoundException.class);
        assertThatThrownBy(() -> actionService.list(unit)).isInstanceOf(UnitNotFoundException.class);
        assertThatThrownBy(() -> service.of(action)).isInstanceOf(ActionNotFoundException.class);
        assertThatThrownBy(() -> service.withdraw(action)).isInstanceOf(ActionNotFoundException.class);
        users.signIn(leader);
        actionService.edit(action, actions.contents("Det de ikke skal lese"), 1);
        users.signIn(above);
        assertThat(service.get(handed.id())).isEqualTo(handed);
    }

    @Test
    void answersAreReadByBothAndNoneIsEverLost() {
        HandedUp handed = hand();
        assertThat(service.answer(handed.id(), no("Systemet er statens."), 0)).isEqualTo(Coordinated.DONE);
        var instead = new NewAnswer(
                AnswerKind.INSTEAD, " Vi ber leverandøren om én innlogging. ", Optional.of(today().plusDays(60)));
        clock.advance(Duration.ofHours(1));
        assertThat(service.answer(handed.id(), instead, 0)).isEqualTo(new Refused(CoordinationRefusal.CHANGED));
        assertThat(service.answer(handed.id(), instead, 1)).isEqualTo(Coordinated.DONE);
        assertThat(service.waiting()).isEmpty();
        users.signIn(leader);
        assertThat(service.of(action).getFirst().answers())
                .extracting(HandedAnswer::kind, HandedAnswer::words)
                .containsExactly(
                        tuple(AnswerKind.INSTEAD, "Vi ber leverandøren om én innlogging."),
                        tuple(AnswerKind.NO, "Systemet er statens."));
        assertThat(service.answered()).hasSize(1);
        assertThat(service.unanswered()).isEmpty();
        assertThat(recorded())
                .containsExactly(AuditAction.HANDED_UP_ANSWERED, AuditAction.HANDED_UP_ANSWERED, AuditAction.HANDED_UP);
    }

    private List<AuditAction> recorded() {
        return log.find(AuditSearch.of(Optional.of(units.municipalityOf(unit))), Optional.empty(), 100).stream()
                .flatMap(entry -> entry.action().stream())
                .filter(each -> each.name().startsWith("HANDED_UP"))
                .toList();
    }

    @Test
    void answerSaysWhatAndWhenOrWhy() {
        HandedUpId id = hand().id();
        assertThat(service.answer(id, no("  "), 0)).isEqualTo(new Faulty(CoordinationFault.WORDS_MISSING));
        assertThat(service.answer(id, no("x".repeat(1_001)), 0))
                .isEqualTo(new Faulty(CoordinationFault.WORDS_TOO_LONG));
        assertThat(service.answer(id, new NewAnswer(AnswerKind.INSTEAD, "Noe", Optional.empty()), 0))
                .isEqualTo(new Faulty(CoordinationFault.DAY_MISSING));
        assertThat(service.answer(id, new NewAnswer(AnswerKind.INSTEAD, "Noe", Optional.of(today().minusDays(1))), 0))
                .isEqualTo(new Faulty(CoordinationFault.DAY_GONE_BY));
        assertThat(service.answer(id, new NewAnswer(AnswerKind.TAKEN_OVER, "", Optional.of(today())), 0))
                .isEqualTo(Coordinated.DONE);
        assertThat(service.get(id).answers().getFirst().due()).isEmpty();
    }

    @Test
    void noAnswerInTimeIsSeenByBoth() {
        HandedUp handed = hand();
        clock.stopOn(handed.due());
        users.signIn(above);
        assertThat(service.get(handed.id()).isUnanswered(today())).isFalse();
        clock.stopOn(handed.due().plusDays(1));
        users.signIn(above);
        assertThat(service.waiting()).singleElement().satisfies(each -> assertThat(each.isUnanswered(today()))
                .isTrue());
        users.signIn(leader);
        assertThat(service.unanswered()).extracting(HandedUp::id).containsExactly(handed.id());
        assertThat(service.of(action).getFirst().isUnanswered(today())).isTrue();
    }

    @Test
    void itIsTakenBackUntilItIsAnswered() {
        HandedUp handed = hand();
        users.signIn(leader);
        assertThat(service.hand(action, "Én gang til", "")).isEqualTo(new Refused(CoordinationRefusal.HANDED_ALREADY));
        assertThat(service.withdraw(action)).isEqualTo(Coordinated.DONE);
        assertThat(service.of(action).getFirst().withdrawn()).isPresent();
        users.signIn(above);
        assertThat(service.list(district)).isEmpty();
        assertThatThrownBy(() -> service.get(handed.id())).isInstanceOf(ActionNotFoundException.class);
        assertThatThrownBy(() -> service.answer(handed.id(), no("Nei"), 0)).isInstanceOf(ActionNotFoundException.class);
        clock.advance(Duration.ofSeconds(1));
        HandedUp again = hand();
        service.answer(again.id(), no("Ikke i år."), 0);
        users.signIn(leader);
        assertThat(service.withdraw(action)).isEqualTo(new Refused(CoordinationRefusal.CHANGED));
    }

    @Test
    void onlyWhatIsOpenAndSaidInWordsIsHandedUp() {
        assertThat(service.hand(action, " ", "")).isEqualTo(new Faulty(CoordinationFault.WORDS_MISSING));
        assertThat(service.hand(action, "x".repeat(201), "")).isEqualTo(new Faulty(CoordinationFault.WORDS_TOO_LONG));
        assertThat(service.hand(action, "x", "y".repeat(1_001))).isEqualTo(new Faulty(CoordinationFault.WHY_TOO_LONG));
        actionService.finish(action, "Løste seg", 1);
        assertThat(service.hand(action, "Noe", "")).isEqualTo(new Refused(CoordinationRefusal.NOT_OPEN));
    }

    @Test
    void leadersHandUpAndAnswerAndRepresentativesSee() {
        HandedUp handed = hand();
        units.signIn(UnitRole.UNION_REPRESENTATIVE, unit, district);
        assertThat(service.of(action)).containsExactly(handed);
        assertThat(service.get(handed.id())).isEqualTo(handed);
        assertThat(service.waiting()).isEmpty();
        assertThatThrownBy(() -> service.answer(handed.id(), no("Nei"), 0)).isInstanceOf(ActionNotFoundException.class);
        assertThatThrownBy(() -> service.hand(action, "Noe", "")).isInstanceOf(ActionNotFoundException.class);
        users.signIn(units.leader(root));
        assertThatThrownBy(() -> service.get(handed.id())).isInstanceOf(ActionNotFoundException.class);
    }

    @Test
    void lettersTellWhoOwesAnAnswerAndWhoHasGotOne() {
        HandedUp handed = hand();
        assertThat(letters.lines(today()).getOrDefault(above.id(), List.of()))
                .extracting(DigestLine::key, DigestLine::words, DigestLine::day)
                .contains(tuple("handed.digest.owed", List.of("Team vest", handed.what()), Optional.of(handed.due())));
        service.answer(handed.id(), no("Ikke i år."), 0);
        assertThat(letters.lines(today())).doesNotContainKey(above.id());
        assertThat(letters.lines(today()).getOrDefault(leader.id(), List.of()))
                .extracting(DigestLine::key, DigestLine::words)
                .contains(tuple("handed.digest.answered", List.of("Bydelen", handed.what())));
    }

    @Test
    void letterSaysWhenAnAnswerIsOverdue() {
        HandedUp handed = hand();
        assertThat(letters.lines(handed.due().plusDays(1)).getOrDefault(above.id(), List.of()))
                .extracting(DigestLine::key, DigestLine::day)
                .contains(tuple("handed.digest.late", Optional.of(handed.due())));
    }

    /** The first letter goes on Monday, the second a week later on Wednesday, since no mail server was there before. */
    @Test
    void answerIsToldInTheNextLetterWheneverThatGoesAndOnlyThere() {
        LocalDate monday = LocalDate.of(2031, 3, 3);
        clock.stopOn(monday.minusDays(3));
        HandedUp handed = hand();
        clock.stopOn(monday);
        digests.finish(monday, clock.instant());
        clock.stopOn(monday.plusDays(1));
        users.signIn(above);
        service.answer(handed.id(), no("Ikke i år."), 0);
        clock.stopOn(monday.plusDays(9));
        assertThat(letters.lines(today()).getOrDefault(leader.id(), List.of()))
                .extracting(DigestLine::key)
                .contains("handed.digest.answered");
        digests.finish(monday.plusDays(7), clock.instant());
        clock.stopOn(monday.plusDays(14));
        assertThat(letters.lines(today())).doesNotContainKey(leader.id());
    }

    @Test
    void whoeverHandedUpAndAnsweredSeesItAmongTheirData() {
        service.answer(hand().id(), no("Ikke i år."), 0);
        assertThat(sections(leader)).contains("handedUp");
        assertThat(sections(above)).contains("handedAnswers");
    }

    @Test
    void whoeverTakesItBackForAnotherGetsNoneOfTheirWords() {
        hand();
        TestUser deputy = units.leader(unit);
        users.signIn(deputy);
        service.withdraw(action);
        assertThat(handed(leader)).contains(new Words("Systemet er ikke vårt."));
        assertThat(handed(deputy)).isNotEmpty().doesNotContain(new Words("Systemet er ikke vårt."));
    }

    private List<Value> handed(TestUser person) {
        return personal.stream()
                .flatMap(feature -> feature.export(person.id()).stream())
                .filter(section -> section.key().equals("handedUp"))
                .flatMap(section -> section.rows().stream())
                .flatMap(row -> row.fields().stream())
                .map(Field::value)
                .toList();
    }

    private List<String> sections(TestUser person) {
        return personal.stream()
                .flatMap(feature -> feature.export(person.id()).stream())
                .map(PersonalSection::key)
                .toList();
    }
}
