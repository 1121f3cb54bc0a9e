package no.hvorervi.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.actions.ActionSaved.Conflict;
import no.hvorervi.actions.ActionSaved.Faulty;
import no.hvorervi.actions.ActionSaved.Refused;
import no.hvorervi.actions.ActionSaved.Stored;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditReader;
import no.hvorervi.audit.AuditSearch;
import no.hvorervi.base.Transactions;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.personal.PersonalData;
import no.hvorervi.personal.PersonalSection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** What a unit has decided to do: a handful at a time, never overwritten unseen, and finished with a sentence. */
@DatabaseTest
class ActionServiceTest {

    @Autowired
    ActionService service;

    @Autowired
    TestActions actions;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    CriteriaService criteria;

    @Autowired
    List<PersonalData> personal;

    @Autowired
    AuditReader log;

    @Autowired
    Transactions transactions;

    @Autowired
    TestClock clock;

    private UnitId unit = new UnitId(0);

    @BeforeEach
    void plant() {
        unit = units.below(units.root("Kommunen"), "Hjemmetjenesten");
    }

    private TestUser lead() {
        TestUser leader = users.person("Liv Leder");
        units.give(UnitRole.UNIT_LEADER, unit, leader);
        users.signIn(leader);
        return leader;
    }

    private Action make(String what) {
        return stored(service.create(actions.action(unit, what)));
    }

    private static Action stored(ActionSaved saved) {
        assertThat(saved).isInstanceOf(Stored.class);
        return ((Stored) saved).action();
    }

    private List<AuditAction> recorded() {
        return log.find(AuditSearch.of(Optional.of(units.municipalityOf(unit))), Optional.empty(), 100).stream()
                .flatMap(entry -> entry.action().stream())
                .filter(each -> each.name().startsWith("ACTION_"))
                .toList();
    }

    @Test
    void whatIsWrittenIsWhatIsRead() {
        lead();
        Action made = make("  Avklare hva hver vakt bestemmer ");
        assertThat(made.contents().what()).isEqualTo("Avklare hva hver vakt bestemmer");
        assertThat(made.createdBy()).isEqualTo("Liv Leder");
        assertThat(made.isOpen()).isTrue();
        assertThat(service.get(made.id())).isEqualTo(made);
        assertThat(service.list(unit)).isEqualTo(new ActionList(List.of(made), List.of(), List.of()));
    }

    @Test
    void whatOnePersonMakesInOneMomentIsMadeTwice() {
        lead();
        clock.stopAt(Instant.parse("2026-03-12T09:00:00Z"));
        Action first = make("Avklare hva hver vakt bestemmer");
        Action second = make("Møtes før vakten");
        assertThat(service.list(unit).open()).containsExactlyInAnyOrder(first, second);
    }

    /** A transaction whose commit got lost on the way back is run again, as the same operation. */
    @Test
    void whatOneOperationMakesIsMadeOnce() {
        lead();
        List<Action> made = transactions.write(() -> List.of(make("Møtes før vakten"), make("Møtes før vakten")));
        assertThat(made.getFirst()).isEqualTo(made.getLast());
        assertThat(service.list(unit).open()).containsExactly(made.getFirst());
        assertThat(recorded()).containsExactly(AuditAction.ACTION_CREATED);
    }

    @Test
    void sixthOpenOneIsRefusedUntilOneHasGone() {
        lead();
        List<Action> five = IntStream.range(0, ActionService.MAX_OPEN)
                .mapToObj(no -> make("Tiltak " + no))
                .toList();
        assertThat(service.list(unit).hasRoom()).isFalse();
        assertThat(service.create(actions.action(unit, "Det sjette")))
                .isEqualTo(new Refused(ActionRefusal.TOO_MANY_OPEN));
        Action dropped = stored(service.drop(five.getFirst().id(), "Noe annet haster mer", 1));
        make("Det sjette");
        assertThat(service.reopen(dropped.id(), "Vi angrer", dropped.version()))
                .isEqualTo(new Refused(ActionRefusal.TOO_MANY_OPEN));
    }

    /** Otherwise two leaders who press at once have six. */
    @Test
    void manyAtOnceDoNotGetPastTheLimit() throws Exception {
        lead();
        var context = SecurityContextHolder.getContext();
        List<Callable<ActionSaved>> all = IntStream.range(0, 12)
                .<Callable<ActionSaved>>mapToObj(no -> () -> {
                    SecurityContextHolder.setContext(context);
                    try {
                        return service.create(actions.action(unit, "Samtidig " + no));
                    } finally {
                        SecurityContextHolder.clearContext();
                    }
                })
                .toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            for (Future<ActionSaved> each : pool.invokeAll(all)) {
                assertThat(each.get()).isInstanceOfAny(Stored.class, Refused.class);
            }
        }
        assertThat(service.list(unit).open()).hasSize(ActionService.MAX_OPEN);
    }

    @Test
    void workshopDecidesOnThreeAtMost() {
        lead();
        var origin = new Origin.OfWorkshop(new WorkshopId(unit.value()));
        for (int no = 0; no < ActionService.MAX_OF_WORKSHOP; no++) {
            stored(service.create(new NewAction(unit, actions.item(), origin, actions.contents("Tiltak " + no))));
        }
        assertThat(service.create(new NewAction(unit, actions.item(), origin, actions.contents("Et fjerde"))))
                .isEqualTo(new Refused(ActionRefusal.TOO_MANY_OF_WORKSHOP));
        make("Utenom verkstedet");
    }

    @Test
    void changeOfWhatSomebodyElseHasChangedIsNotSaved() {
        lead();
        Action seen = make("Avklare roller");
        Action theirs = stored(service.edit(seen.id(), actions.contents("Avklare roller på kveldsvakt"), 1));
        assertThat(service.edit(seen.id(), actions.contents("Noe annet"), 1)).isEqualTo(new Conflict(theirs));
        assertThat(service.finish(seen.id(), "Ferdig", 1)).isEqualTo(new Conflict(theirs));
        assertThat(service.get(seen.id())).isEqualTo(theirs);
    }

    @Test
    void whatIsOverCannotBeChangedButTakenUpAgain() {
        lead();
        Action made = make("Avklare roller");
        assertThat(service.finish(made.id(), " ", 1)).isEqualTo(new Faulty(Set.of(ActionFault.SENTENCE_MISSING)));
        Action done = stored(service.finish(made.id(), "Alle vet det nå", 1));
        assertThat(done.standing().state()).isEqualTo(ActionState.DONE);
        assertThat(service.list(unit).closed()).containsExactly(done);
        assertThat(service.edit(made.id(), actions.contents("Nytt"), done.version()))
                .isEqualTo(new Refused(ActionRefusal.NOT_OPEN));
        assertThat(service.drop(made.id(), "Nei", done.version())).isEqualTo(new Refused(ActionRefusal.NOT_OPEN));
        Action again = stored(service.reopen(made.id(), "Nye folk", done.version()));
        assertThat(again.isOpen()).isTrue();
        assertThat(again.standing().sentence()).isEqualTo("Nye folk");
        assertThat(recorded())
                .containsExactlyInAnyOrder(
                        AuditAction.ACTION_CREATED, AuditAction.ACTION_FINISHED, AuditAction.ACTION_REOPENED);
    }

    @Test
    void faultsAreToldAllAtOnce() {
        lead();
        ActionContents good = actions.contents("");
        var faulty = new ActionContents(
                "", "", "", Owner.of(" "), good.start(), good.start().minusDays(1), Expected.HIGHER);
        assertThat(service.create(new NewAction(unit, actions.item(), new Origin.OfUnit(), faulty)))
                .isEqualTo(new Faulty(
                        Set.of(ActionFault.WHAT_MISSING, ActionFault.OWNER_MISSING, ActionFault.DUE_BEFORE_START)));
        assertThat(service.list(unit).isEmpty()).isTrue();
    }

    @Test
    void nothingIsBornInAnotherUnitsResultOrOfAnUnknownItem() {
        lead();
        ActionContents contents = actions.contents("Noe");
        assertThatThrownBy(() -> service.create(
                        new NewAction(unit, actions.item(), new Origin.OfResult(new RoundId(987_654_321L)), contents)))
                .isInstanceOf(IllegalArgumentException.class);
        var unknown = new ActionItem(actions.item().criteria(), actions.item().kind(), "finnes-ikke");
        assertThatThrownBy(() -> service.create(new NewAction(unit, unknown, new Origin.OfUnit(), contents)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void accountThatSeesToItHoldsARoleInTheUnit() {
        TestUser leader = lead();
        ActionContents good = actions.contents("Noe");
        assertThat(stored(service.create(new NewAction(unit, actions.item(), new Origin.OfUnit(), owned(good, leader))))
                        .contents()
                        .owner()
                        .account())
                .contains(leader.id());
        TestUser stranger = users.person("Fremmed");
        assertThatThrownBy(() ->
                        service.create(new NewAction(unit, actions.item(), new Origin.OfUnit(), owned(good, stranger))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ActionContents owned(ActionContents contents, TestUser by) {
        return new ActionContents(
                contents.what(),
                contents.why(),
                contents.sign(),
                new Owner("Navnet", Optional.of(by.id())),
                contents.start(),
                contents.due(),
                contents.expected());
    }

    @Test
    void nameOfWhoSeesToItGoesWhenThePersonIsErased() {
        TestUser leader = lead();
        Action made = stored(service.create(
                new NewAction(unit, actions.item(), new Origin.OfUnit(), owned(actions.contents("Noe"), leader))));
        PersonalData mine = personal.stream()
                .filter(each -> each.tables().contains("action"))
                .findFirst()
                .orElseThrow();
        assertThat(mine.export(leader.id()).stream().map(PersonalSection::key))
                .containsExactly("ownedActions", "actions");
        mine.erase(leader.id());
        mine.erase(leader.id());
        assertThat(service.get(made.id()).contents().owner()).isEqualTo(Owner.of(""));
        assertThat(service.get(made.id()).contents().what()).isEqualTo("Noe");
    }

    @ParameterizedTest
    @EnumSource(names = {"UNION_REPRESENTATIVE", "SAFETY_REPRESENTATIVE"})
    void representativesReadAndDoNotWrite(UnitRole role) {
        Action made = actions.open(unit);
        units.signIn(role, unit);
        assertThat(service.mayWrite(unit)).isFalse();
        assertThat(service.list(unit).open()).containsExactly(made);
        assertThatThrownBy(() -> service.create(actions.action(unit, "Mitt")))
                .isInstanceOf(UnitNotFoundException.class);
        assertThatThrownBy(() -> service.finish(made.id(), "Slutt", 1)).isInstanceOf(ActionNotFoundException.class);
    }

    /** What the unit does is its own: those above see it when it says so. */
    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "HR_ADVISER", "UNIT_LEADER", "VIEWER"})
    void nobodyAboveReads(UnitRole role) {
        Action made = actions.open(unit);
        units.signIn(role, units.root("Over"));
        assertThatThrownBy(() -> service.list(unit)).isInstanceOf(UnitNotFoundException.class);
        assertThatThrownBy(() -> service.get(made.id())).isInstanceOf(ActionNotFoundException.class);
    }
}
