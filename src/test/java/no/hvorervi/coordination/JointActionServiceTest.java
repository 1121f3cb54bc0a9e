package no.hvorervi.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.actions.ActionNotFoundException;
import no.hvorervi.actions.ActionRefusal;
import no.hvorervi.actions.ActionSaved;
import no.hvorervi.actions.ActionSaved.Stored;
import no.hvorervi.actions.ActionService;
import no.hvorervi.actions.TestActions;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditReader;
import no.hvorervi.audit.AuditSearch;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.coordination.Coordinated.Faulty;
import no.hvorervi.coordination.Coordinated.Refused;
import no.hvorervi.digest.DigestLine;
import no.hvorervi.ids.ActionId;
import no.hvorervi.ids.ActionShareId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.personal.PersonalData;
import no.hvorervi.personal.PersonalRow;
import no.hvorervi.personal.PersonalSection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** What units do together: asked, answered, left again, and nothing else of each other seen. */
@DatabaseTest
class JointActionServiceTest {

    @Autowired
    JointActionService service;

    @Autowired
    ActionService actionService;

    @Autowired
    TestActions actions;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    AuditReader log;

    @Autowired
    List<PersonalData> personal;

    @Autowired
    WaitingBetweenUnits letters;

    private UnitId unit = new UnitId(0);
    private UnitId other = new UnitId(0);
    private UnitId third = new UnitId(0);
    private TestUser leader = new TestUser(new no.hvorervi.ids.AccountId(0), "", "", "");
    private TestUser otherLeader = leader;
    private ActionId action = new ActionId(0);

    @BeforeEach
    void plant() {
        UnitId root = units.root("Kommunen");
        unit = units.below(root, "Hjemmetjenesten, team vest");
        other = units.below(root, "Hjemmetjenesten, team nord");
        third = units.below(root, "Hjemmetjenesten, team uten leder");
        leader = units.leader(unit);
        otherLeader = units.leader(other);
        action = actions.open(unit).id();
        users.signIn(leader);
    }

    /** What the other unit is asked, as its leader sees it, who is signed in afterwards. */
    private ActionShare asked() {
        users.signIn(leader);
        assertThat(service.ask(action, other, " Dere kjenner rutinen best. ")).isEqualTo(Coordinated.DONE);
        users.signIn(otherLeader);
        List<ActionShare> waiting = service.waiting();
        assertThat(waiting).hasSize(1);
        return waiting.getFirst();
    }

    private ActionShare joined() {
        ActionShare share = asked();
        assertThat(service.join(share.id(), "Vi tar kveldene.", share.version()))
                .isEqualTo(Coordinated.DONE);
        return service.list(other).getFirst();
    }

    private List<AuditAction> recorded() {
        return log.find(AuditSearch.of(Optional.of(units.municipalityOf(unit))), Optional.empty(), 100).stream()
                .flatMap(entry -> entry.action().stream())
                .filter(each -> each.name().startsWith("JOINT_ACTION_"))
                .toList();
    }

    @Test
    void askedUnitSeesTheActionAndNothingElseOfTheOther() {
        ActionShare share = asked();
        assertThat(share.message()).isEqualTo("Dere kjenner rutinen best.");
        assertThat(share.ownerName()).isEqualTo("Hjemmetjenesten, team vest");
        JointAction joint = service.get(share.id());
        assertThat(joint.action().id()).isEqualTo(action);
        assertThat(joint.joined()).isEmpty();
        assertThatThrownBy(() -> actionService.get(action)).isInstanceOf(ActionNotFoundException.class);
        assertThatThrownBy(() -> service.of(action)).isInstanceOf(ActionNotFoundException.class);
        assertThatThrownBy(() -> service.withdraw(action, other)).isInstanceOf(ActionNotFoundException.class);
        assertThatThrownBy(() -> service.ask(action, third, "")).isInstanceOf(ActionNotFoundException.class);
    }

    @Test
    void onlyTheOwnUnitChangesWhatBothCarry() {
        ActionShare share = joined();
        var contents = actions.contents("Noe helt annet");
        assertThatThrownBy(() -> actionService.edit(action, contents, 1)).isInstanceOf(ActionNotFoundException.class);
        assertThatThrownBy(() -> actionService.finish(action, "Ferdig", 1)).isInstanceOf(ActionNotFoundException.class);
        users.signIn(leader);
        actionService.edit(action, contents, 1);
        users.signIn(otherLeader);
        assertThat(service.get(share.id()).action().contents().what()).isEqualTo("Noe helt annet");
        assertThat(service.list(other)).extracting(ActionShare::what).containsExactly("Noe helt annet");
    }

    @Test
    void answerAndWhatIsToldAreReadByBoth() {
        ActionShare share = joined();
        assertThat(service.tell(share.id(), "  ", share.version()))
                .isEqualTo(new Faulty(CoordinationFault.WORDS_MISSING));
        assertThat(service.tell(share.id(), "Prøves på kveldsvakten.", share.version()))
                .isEqualTo(Coordinated.DONE);
        assertThat(service.get(share.id()).joined())
                .extracting(ActionShare::told)
                .containsExactly("Prøves på kveldsvakten.");
        users.signIn(leader);
        ActionShare seen = service.of(action).getFirst();
        assertThat(seen.state()).isEqualTo(ShareState.JOINED);
        assertThat(seen.sentence()).isEqualTo("Vi tar kveldene.");
        assertThat(seen.told()).isEqualTo("Prøves på kveldsvakten.");
        assertThat(recorded())
                .containsExactly(
                        AuditAction.JOINT_ACTION_TOLD, AuditAction.JOINT_ACTION_JOINED, AuditAction.JOINT_ACTION_ASKED);
    }

    @Test
    void whoeverSaysNoOrLeavesSaysWhyAndSeesNothingAnyMore() {
        ActionShare share = asked();
        assertThat(service.decline(share.id(), " ", share.version()))
                .isEqualTo(new Faulty(CoordinationFault.WORDS_MISSING));
        assertThat(service.decline(share.id(), "x".repeat(301), share.version()))
                .isEqualTo(new Faulty(CoordinationFault.WORDS_TOO_LONG));
        assertThat(service.decline(share.id(), "Vi har nok med vårt.", share.version()))
                .isEqualTo(Coordinated.DONE);
        assertGone(share.id());
        // It may be asked again, and then go.
        ActionShare again = joined();
        assertThat(again.id()).isEqualTo(share.id());
        assertThat(service.leave(again.id(), "Vi mister to folk.", again.version()))
                .isEqualTo(Coordinated.DONE);
        assertGone(share.id());
        users.signIn(leader);
        assertThat(service.of(action)).singleElement().satisfies(each -> {
            assertThat(each.state()).isEqualTo(ShareState.LEFT);
            assertThat(each.sentence()).isEqualTo("Vi mister to folk.");
        });
    }

    private void assertGone(ActionShareId id) {
        assertThatThrownBy(() -> service.get(id)).isInstanceOf(ActionNotFoundException.class);
        assertThatThrownBy(() -> service.tell(id, "Noe", 2)).isInstanceOf(ActionNotFoundException.class);
        assertThat(service.list(other)).isEmpty();
        assertThat(service.waiting()).isEmpty();
    }

    @Test
    void questionIsTakenBackAndTheOtherLeftOut() {
        ActionShare share = asked();
        users.signIn(leader);
        assertThat(service.withdraw(action, other)).isEqualTo(Coordinated.DONE);
        users.signIn(otherLeader);
        assertGone(share.id());
        assertThatThrownBy(() -> service.join(share.id(), "", share.version()))
                .isInstanceOf(ActionNotFoundException.class);
        ActionShare again = joined();
        users.signIn(leader);
        assertThat(service.withdraw(action, other)).isEqualTo(Coordinated.DONE);
        assertThat(service.withdraw(action, other)).isEqualTo(Coordinated.DONE);
        users.signIn(otherLeader);
        assertGone(again.id());
    }

    /** The page of a leader shows what was there when it was opened. */
    @Test
    void answerToWhatHasChangedMeanwhileIsRefused() {
        ActionShare share = joined();
        assertThat(service.leave(share.id(), "Nei", share.version() - 1))
                .isEqualTo(new Refused(CoordinationRefusal.CHANGED));
        assertThat(service.decline(share.id(), "Nei", share.version()))
                .isEqualTo(new Refused(CoordinationRefusal.CHANGED));
        assertThat(service.tell(share.id(), "Ja", share.version() - 1))
                .isEqualTo(new Refused(CoordinationRefusal.CHANGED));
    }

    @Test
    void onlyLedUnitsOfTheMunicipalityAreFoundAndAsked() {
        UnitId elsewhere = units.root("Hjemmetjenesten i nabokommunen");
        units.leader(elsewhere);
        assertThat(service.findUnits(action, "team"))
                .extracting(UnitChoice::name)
                .containsExactly("Hjemmetjenesten, team nord");
        assertThat(service.findUnits(action, "TEAM NORD"))
                .singleElement()
                .extracting(UnitChoice::above)
                .isEqualTo("Kommunen");
        assertThat(service.findUnits(action, "t")).isEmpty();
        assertThat(service.findUnits(action, "%%")).isEmpty();
        Stream.of(unit, third, elsewhere).forEach(each -> assertThat(service.ask(action, each, ""))
                .isEqualTo(new Refused(CoordinationRefusal.NOT_TO_BE_ASKED)));
        service.ask(action, other, "");
        assertThat(service.ask(action, other, "")).isEqualTo(new Refused(CoordinationRefusal.ASKED_ALREADY));
        actionService.drop(action, "Noe annet haster", 1);
        assertThat(service.ask(action, other, "")).isEqualTo(new Refused(CoordinationRefusal.NOT_OPEN));
    }

    @Test
    void whatIsCarriedTakesRoomAmongTheFive() {
        ActionShare share = asked();
        IntStream.range(0, ActionService.MAX_OPEN - 1)
                .forEach(no -> actionService.create(actions.action(other, "Tiltak " + no)));
        assertThat(service.join(share.id(), "", share.version())).isEqualTo(Coordinated.DONE);
        assertThat(actionService.list(other).hasRoom()).isFalse();
        assertThat(actionService.create(actions.action(other, "Det sjette")))
                .isEqualTo(new ActionSaved.Refused(ActionRefusal.TOO_MANY_OPEN));
        users.signIn(leader);
        actionService.finish(action, "Alle vet det nå", 1);
        users.signIn(otherLeader);
        assertThat(actionService.create(actions.action(other, "Det femte"))).isInstanceOf(Stored.class);
    }

    @Test
    void fullUnitCannotJoin() {
        ActionShare share = asked();
        IntStream.range(0, ActionService.MAX_OPEN)
                .forEach(no -> actionService.create(actions.action(other, "Tiltak " + no)));
        assertThat(service.join(share.id(), "", share.version()))
                .isEqualTo(new Refused(CoordinationRefusal.TOO_MANY_OPEN));
    }

    /** Otherwise a leader and a deputy who press at once have six. */
    @Test
    void joiningAndMakingAtOnceDoNotGetPastTheLimit() throws Exception {
        ActionShare share = asked();
        IntStream.range(0, ActionService.MAX_OPEN - 1)
                .forEach(no -> actionService.create(actions.action(other, "Tiltak " + no)));
        var context = SecurityContextHolder.getContext();
        List<Callable<Boolean>> both = List.of(
                () -> service.join(share.id(), "", share.version()).equals(Coordinated.DONE),
                () -> actionService.create(actions.action(other, "Samtidig")) instanceof Stored);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> done = pool.invokeAll(both.stream()
                    .<Callable<Boolean>>map(each -> () -> {
                        SecurityContextHolder.setContext(context);
                        try {
                            return each.call();
                        } finally {
                            SecurityContextHolder.clearContext();
                        }
                    })
                    .toList());
            assertThat(List.of(done.getFirst().get(), done.getLast().get())).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void representativesSeeAndLeadersAnswer() {
        ActionShare share = asked();
        units.signIn(UnitRole.SAFETY_REPRESENTATIVE, other);
        assertThat(service.get(share.id()).action().id()).isEqualTo(action);
        assertThat(service.waiting()).isEmpty();
        assertThatThrownBy(() -> service.join(share.id(), "", share.version()))
                .isInstanceOf(ActionNotFoundException.class);
        assertThatThrownBy(() -> service.tell(share.id(), "Noe", share.version()))
                .isInstanceOf(ActionNotFoundException.class);
        units.signIn(UnitRole.FACILITATOR, other);
        assertThatThrownBy(() -> service.join(share.id(), "", share.version()))
                .isInstanceOf(ActionNotFoundException.class);
        users.signIn(units.leader(third));
        assertThatThrownBy(() -> service.get(share.id())).isInstanceOf(ActionNotFoundException.class);
    }

    @Test
    void lettersTellThoseWhoAnswerUntilTheyHave() {
        ActionShare share = asked();
        assertThat(letters.lines(LocalDate.now(NorwegianTime.ZONE).plusDays(1))
                        .getOrDefault(otherLeader.id(), List.of()))
                .extracting(DigestLine::key, DigestLine::words)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        "joint.digest.asked", List.of(share.ownerName(), share.what())));
        assertThat(letters.lines(LocalDate.now(NorwegianTime.ZONE))).doesNotContainKey(leader.id());
        service.decline(share.id(), "Ikke nå", share.version());
        assertThat(letters.lines(LocalDate.now(NorwegianTime.ZONE))).doesNotContainKey(otherLeader.id());
    }

    @Test
    void whoeverAskedAndAnsweredSeesItAmongTheirData() {
        joined();
        for (TestUser each : List.of(leader, otherLeader)) {
            assertThat(personal.stream().flatMap(feature -> feature.export(each.id()).stream()))
                    .extracting(PersonalSection::key)
                    .contains("actionShares");
        }
    }

    /** The other's words are the other's. */
    @Test
    void eachSeesTheirOwnWordsAmongTheirDataAndNotTheOthers() {
        ActionShare share = joined();
        service.tell(share.id(), "Prøvd i to uker.", share.version());
        assertThat(said(leader))
                .singleElement()
                .asString()
                .contains("Dere kjenner rutinen best.", "SHARE_ASKED")
                .doesNotContain("Vi tar kveldene.", "Prøvd i to uker.", "SHARE_JOINED");
        assertThat(said(otherLeader)).hasSize(2);
        assertThat(said(otherLeader).toString())
                .contains("SHARE_JOINED", "Vi tar kveldene.", "SHARE_TOLD", "Prøvd i to uker.")
                .doesNotContain("Dere kjenner rutinen best.", "SHARE_ASKED");
    }

    private List<PersonalRow> said(TestUser person) {
        return personal.stream()
                .flatMap(feature -> feature.export(person.id()).stream())
                .filter(section -> section.key().equals("actionShares"))
                .flatMap(section -> section.rows().stream())
                .toList();
    }
}
