package no.hvorervi.yousaid;

import static no.hvorervi.db.Tables.OUTCOME_PAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.ActionContents;
import no.hvorervi.actions.ActionSaved;
import no.hvorervi.actions.ActionService;
import no.hvorervi.actions.ActionState;
import no.hvorervi.actions.Expected;
import no.hvorervi.actions.NewAction;
import no.hvorervi.actions.Origin;
import no.hvorervi.actions.Owner;
import no.hvorervi.actions.TestActions;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditReader;
import no.hvorervi.audit.AuditSearch;
import no.hvorervi.controls.ControlAnswerService;
import no.hvorervi.controls.ControlEntryService;
import no.hvorervi.controls.OwnerVerdict.Remove;
import no.hvorervi.controls.OwnerVerdict.Simplify;
import no.hvorervi.controls.Saved;
import no.hvorervi.controls.TestControls;
import no.hvorervi.controls.UnitControl;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.Principle;
import no.hvorervi.effects.TestEffects;
import no.hvorervi.effects.Verdict;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.Messages;
import no.hvorervi.ids.ControlId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.personal.PersonalData;
import no.hvorervi.released.Figure;
import no.hvorervi.released.TestReleases;
import no.hvorervi.results.ResultCode;
import no.hvorervi.results.ResultLinkService;
import no.hvorervi.results.TestFigures;
import no.hvorervi.results.TestResults;
import no.hvorervi.results.page.Told;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.yousaid.OutcomeSaved.Conflict;
import no.hvorervi.yousaid.OutcomeSaved.Faulty;
import no.hvorervi.yousaid.OutcomeSaved.Refused;
import no.hvorervi.yousaid.OutcomeSaved.Stored;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a unit tells: read through first, frozen when it is published, gone when it is withdrawn. */
@DatabaseTest
class OutcomeServiceTest {

    @Autowired
    OutcomeService service;

    @Autowired
    OutcomeReadingService reading;

    @Autowired
    TestOutcomes outcomes;

    @Autowired
    TestResults results;

    @Autowired
    TestActions actions;

    @Autowired
    TestEffects effects;

    @Autowired
    TestControls controls;

    @Autowired
    ControlAnswerService answers;

    @Autowired
    ControlEntryService entries;

    @Autowired
    Messages messages;

    @Autowired
    ActionService actionService;

    @Autowired
    ResultLinkService links;

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
    DSLContext sql;

    private UnitId top = new UnitId(0);
    private UnitId unit = new UnitId(0);

    @BeforeEach
    void plant() {
        top = units.root("Havn kommune");
        unit = units.below(top, "Hjemmetjenesten");
        clock.stopOn(TestReleases.EMPLOYEES_FROM);
    }

    private TestUser lead() {
        TestUser leader = users.person("Liv Leder");
        units.give(UnitRole.UNIT_LEADER, unit, leader);
        users.signIn(leader);
        return leader;
    }

    private String firstPrinciple(RoundId round) {
        return service.work(unit, round).employees().getFirst().key();
    }

    private OutcomeContents contents(Action action, RoundId round) {
        return TestOutcomes.contents(action, firstPrinciple(round), true);
    }

    private List<AuditAction> recorded() {
        return log.find(AuditSearch.of(Optional.of(units.municipalityOf(unit))), Optional.empty(), 100).stream()
                .flatMap(entry -> entry.action().stream())
                .filter(each -> each.name().startsWith("OUTCOME_"))
                .toList();
    }

    @Test
    void whatIsPublishedIsWhatWasReadThrough() {
        RoundId round = results.full(top, unit).round();
        Action action = actions.open(unit);
        lead();
        OutcomeContents contents = contents(action, round);
        assertThat(service.save(unit, round, contents, 0)).isEqualTo(new Stored(1));
        assertThat(service.published(unit, round)).isEmpty();
        List<OutcomePage> preview = service.preview(unit, round);
        assertThat(preview).hasSize(2);
        assertThat(service.publish(unit, round, 1, preview)).isEqualTo(new Stored(1));
        assertThat(service.published(unit, round))
                .extracting(PublishedOutcome::page)
                .containsExactlyElementsOf(preview);
        OutcomeState state = service.get(unit, round);
        assertThat(state.isPublished()).isTrue();
        assertThat(reading.find(state.address().orElseThrow()).orElseThrow().page())
                .isEqualTo(preview.getLast());
        assertThat(recorded()).containsExactly(AuditAction.OUTCOME_PUBLISHED);
    }

    @Test
    void citizensAreToldNothingThatWasNotWrittenForThem() {
        RoundId round = results.full(top, unit).round();
        Action told = actions.open(unit);
        Action untold = actions.open(unit);
        lead();
        actionService.finish(told.id(), "Kari fikk det til", 1);
        service.save(
                unit,
                round,
                new OutcomeContents(
                        TestOutcomes.texts(),
                        List.of(new ChosenAction(told.id(), " I egne ord "), new ChosenAction(untold.id(), "")),
                        Set.of(firstPrinciple(round)),
                        true),
                0);
        OutcomePage inside = service.preview(unit, round).getFirst();
        OutcomePage outside = service.preview(unit, round).getLast();
        assertThat(inside.reader()).isEqualTo(OutcomeReader.EMPLOYEES);
        assertThat(inside.sentences()).hasSize(3);
        assertThat(inside.decided()).hasSize(2);
        assertThat(inside.decided().getFirst().sentence()).isEqualTo("Kari fikk det til");
        assertThat(outside.reader()).isEqualTo(OutcomeReader.CITIZENS);
        assertThat(outside.round()).isEmpty();
        assertThat(outside.sentences()).isEmpty();
        assertThat(outside.people()).noneMatch(each -> each.voice() == AnonymousVoice.EMPLOYEE);
        assertThat(outside.decided()).singleElement().satisfies(each -> {
            assertThat(each.what()).isEqualTo("I egne ord");
            assertThat(each.state()).isEqualTo(ActionState.DONE);
            assertThat(each.sentence()).isEmpty();
        });
        assertThat(PageJson.write(outside))
                .doesNotContain("Kari", "Fagkoordinator", told.contents().what());
        assertThat(outside.figures().stream().filter(each -> each.voice() == AnonymousVoice.EMPLOYEE))
                .hasSize(1);
        assertThat(outside.figures()).allMatch(each -> each.mean() * 10 == Math.rint(each.mean() * 10));
    }

    /** What fewer than ten employees have answered is never told to others, and what is hidden to nobody. */
    @Test
    void smallUnitsCannotTellHowEmployeesAnswered() {
        RoundId round = results.small(top, unit).round();
        lead();
        OutcomeWork work = service.work(unit, round);
        assertThat(work.employees()).isEmpty();
        assertThat(work.citizens()).isEmpty();
        var contents = new OutcomeContents(TestOutcomes.texts(), List.of(), Set.of("common-goals"), true);
        assertThatThrownBy(() -> service.save(unit, round, contents, 0)).isInstanceOf(IllegalArgumentException.class);
        service.save(unit, round, new OutcomeContents(TestOutcomes.texts(), List.of(), Set.of(), true), 0);
        assertThat(service.preview(unit, round)).allSatisfy(page -> {
            assertThat(page.figures()).isEmpty();
            assertThat(page.hidesSome()).isTrue();
        });
    }

    @Test
    void hiddenFiguresAreInNoPage() {
        UnitId other = units.below(top, "Naboen");
        RoundId round = results.hidden(top, unit, other).round();
        lead();
        service.save(unit, round, new OutcomeContents(TestOutcomes.texts(), List.of(), Set.of(), true), 0);
        assertThat(service.preview(unit, round)).allSatisfy(page -> {
            assertThat(page.figures()).isEmpty();
            assertThat(page.sentences()).isEmpty();
        });
    }

    @Test
    void nothingIsPublishedBeforeEmployeesMaySeeIt() {
        RoundId round = results.full(top, unit).round();
        clock.stopOn(TestReleases.EMPLOYEES_FROM.minusDays(1));
        lead();
        service.save(unit, round, new OutcomeContents(TestOutcomes.texts(), List.of(), Set.of(), true), 0);
        List<OutcomePage> preview = service.preview(unit, round);
        assertThat(service.publish(unit, round, 1, preview)).isEqualTo(new Refused(OutcomeRefusal.TOO_EARLY));
        assertThat(service.published(unit, round)).isEmpty();
        clock.stopOn(TestReleases.EMPLOYEES_FROM);
        assertThat(service.publish(unit, round, 1, preview)).isEqualTo(new Stored(1));
    }

    @Test
    void laterChangesOfActionsChangeNothingThatIsPublished() {
        RoundId round = results.full(top, unit).round();
        Action action = actions.open(unit);
        lead();
        OutcomeContents contents = contents(action, round);
        users.signOut();
        OutcomeAddress address = outcomes.publish(unit, round, contents);
        OutcomePage before = reading.find(address).orElseThrow().page();
        lead();
        actionService.finish(action.id(), "Det hjalp", 1);
        assertThat(reading.find(address).orElseThrow().page()).isEqualTo(before);
        assertThat(service.published(unit, round)
                        .getFirst()
                        .page()
                        .decided()
                        .getFirst()
                        .state())
                .isEqualTo(ActionState.OPEN);
        assertThat(service.preview(unit, round).getFirst().decided().getFirst().state())
                .isEqualTo(ActionState.DONE);
    }

    /** Otherwise something would be published that nobody has looked at. */
    @Test
    void factsThatChangedSinceTheyWereLookedAtAreLookedAtAgain() {
        RoundId round = results.full(top, unit).round();
        Action action = actions.open(unit);
        lead();
        service.save(unit, round, contents(action, round), 0);
        List<OutcomePage> preview = service.preview(unit, round);
        actionService.finish(action.id(), "Det hjalp", 1);
        assertThat(service.publish(unit, round, 1, preview)).isEqualTo(new Refused(OutcomeRefusal.CHANGED));
        assertThat(service.published(unit, round)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNIT_LEADER", "DEPUTY", "UNION_REPRESENTATIVE", "SAFETY_REPRESENTATIVE", "ADMINISTRATOR"})
    void whatIsWithdrawnIsGoneAtOnce(UnitRole role) {
        RoundId round = results.full(top, unit).round();
        Action action = actions.open(unit);
        TestUser leader = lead();
        OutcomeContents contents = contents(action, round);
        ResultCode code = links.make(round, unit).code();
        OutcomeAddress address = outcomes.publish(unit, round, contents);
        assertThat(reading.find(address)).isPresent();
        assertThat(reading.ofLink(code)).hasSize(1);
        assertThat(reading.of(units.municipalityOf(unit))).isPresent();
        units.signIn(role, role == UnitRole.ADMINISTRATOR ? top : unit);
        service.withdraw(unit, round);
        assertThat(reading.find(address)).isEmpty();
        assertThat(reading.ofLink(code)).isEmpty();
        assertThat(reading.of(units.municipalityOf(unit))).isEmpty();
        assertThat(reading.municipalities()).noneMatch(each -> each.id().equals(units.municipalityOf(unit)));
        service.withdraw(unit, round);
        assertThat(recorded()).containsExactly(AuditAction.OUTCOME_WITHDRAWN, AuditAction.OUTCOME_PUBLISHED);
        users.signIn(leader);
        assertThat(service.work(unit, round).contents()).isEqualTo(contents);
        assertThat(outcomes.publish(unit, round, contents)).isEqualTo(address);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "UNION_REPRESENTATIVE",
                "SAFETY_REPRESENTATIVE",
                "ADMINISTRATOR",
                "HR_ADVISER",
                "FACILITATOR",
                "VIEWER"
            })
    void onlyThoseWhoLeadTheUnitWrite(UnitRole role) {
        RoundId round = results.full(top, unit).round();
        units.signIn(role, unit);
        assertThat(service.mayPublish(unit)).isFalse();
        var contents = new OutcomeContents(TestOutcomes.texts(), List.of(), Set.of(), false);
        assertThatThrownBy(() -> service.work(unit, round)).isInstanceOf(UnitNotFoundException.class);
        assertThatThrownBy(() -> service.save(unit, round, contents, 0)).isInstanceOf(UnitNotFoundException.class);
        assertThatThrownBy(() -> service.preview(unit, round)).isInstanceOf(UnitNotFoundException.class);
        assertThatThrownBy(() -> service.publish(unit, round, 1, List.of())).isInstanceOf(UnitNotFoundException.class);
    }

    @Test
    void leadersAboveAndBesideDoNothing() {
        RoundId round = results.full(top, unit).round();
        for (UnitId where : List.of(top, units.below(top, "Naboen"))) {
            units.signIn(UnitRole.UNIT_LEADER, where);
            assertThatThrownBy(() -> service.list(unit)).isInstanceOf(UnitNotFoundException.class);
            assertThatThrownBy(() -> service.work(unit, round)).isInstanceOf(UnitNotFoundException.class);
            assertThatThrownBy(() -> service.withdraw(unit, round)).isInstanceOf(UnitNotFoundException.class);
            assertThatThrownBy(() -> service.published(unit, round)).isInstanceOf(UnitNotFoundException.class);
        }
    }

    /** Who answers for the municipality takes pages down, and sees of them what everybody sees. */
    @Test
    void administratorSeesWhatCitizensSee() {
        RoundId round = results.full(top, unit).round();
        Action action = actions.open(unit);
        lead();
        OutcomeContents contents = contents(action, round);
        users.signOut();
        units.signIn(UnitRole.ADMINISTRATOR, top);
        assertThat(service.list(unit)).isEmpty();
        outcomes.publish(unit, round, contents);
        units.signIn(UnitRole.ADMINISTRATOR, top);
        assertThat(service.list(unit)).hasSize(1);
        assertThat(service.published(unit, round))
                .extracting(each -> each.page().reader())
                .containsExactly(OutcomeReader.CITIZENS);
    }

    @Test
    void whatIsNotForCitizensIsNotFoundByThem() {
        RoundId round = results.full(top, unit).round();
        Action action = actions.open(unit);
        lead();
        String key = firstPrinciple(round);
        ResultCode code = links.make(round, unit).code();
        OutcomeAddress open = outcomes.publish(unit, round, TestOutcomes.contents(action, key, true));
        outcomes.publish(unit, round, TestOutcomes.contents(action, key, false));
        assertThat(reading.find(open)).isEmpty();
        assertThat(reading.ofLink(code)).hasSize(1);
        lead();
        assertThat(service.get(unit, round).address()).isEmpty();
    }

    @Test
    void linkOfAnEarlierRoundShowsNothingOfLaterOnes() {
        RoundId first = results.full(top, unit, LocalDate.of(2025, 4, 30)).round();
        RoundId second = results.full(top, unit).round();
        lead();
        ResultCode old = links.make(first, unit).code();
        ResultCode current = links.make(second, unit).code();
        var contents = new OutcomeContents(TestOutcomes.texts(), List.of(), Set.of(), false);
        outcomes.publish(unit, first, contents);
        outcomes.publish(unit, second, contents);
        assertThat(reading.ofLink(old)).extracting(PublishedOutcome::round).containsExactly(first);
        assertThat(reading.ofLink(current)).extracting(PublishedOutcome::round).containsExactly(second, first);
    }

    /** What is written of an earlier round after a later one holds what that one showed; not to all who read of the earlier. */
    @Test
    void linkOfAnEarlierRoundDoesNotTellWhatALaterOneSaysOfAnAction() {
        Principle asked = (Principle) effects.item(Criteria::principles);
        RoundId first = effects.released(top, unit, TestEffects.BEFORE, TestEffects.with(asked.key(), TestEffects.LOW))
                .round();
        RoundId second = effects.released(top, unit, TestEffects.AFTER, TestEffects.with(asked.key(), TestEffects.HIGH))
                .round();
        Action action = effects.action(unit, asked, TestEffects.MADE);
        effects.measure();
        lead();
        ResultCode old = links.make(first, unit).code();
        ResultCode current = links.make(second, unit).code();
        outcomes.publish(
                unit,
                first,
                new OutcomeContents(TestOutcomes.texts(), List.of(new ChosenAction(action.id(), "")), Set.of(), false));
        assertThat(reading.ofLink(current)).singleElement().satisfies(each -> assertThat(effect(each.page()))
                .isPresent());
        assertThat(reading.ofLink(old)).singleElement().satisfies(each -> assertThat(effect(each.page()))
                .isEmpty());
    }

    /** An action that was to make something less is told of by where the answers went, not as better or worse. */
    @ParameterizedTest
    @CsvSource({
        "HIGHER, WORKED, 'Svarene lå høyere enn før, slik vi hadde ventet.'",
        "LOWER, WRONG_WAY, 'Svarene lå høyere enn før. Vi hadde ventet det motsatte.'"
    })
    void everybodyIsToldWhichStatementMovedAndWhichWay(Expected expected, Verdict verdict, String words) {
        Principle asked = (Principle) effects.item(Criteria::principles);
        effects.released(top, unit, TestEffects.BEFORE, TestEffects.with(asked.key(), TestEffects.LOW));
        RoundId after = effects.released(top, unit, TestEffects.AFTER, TestEffects.with(asked.key(), TestEffects.HIGH))
                .round();
        Action action = effects.action(
                unit, effects.about(Criteria::principles), TestEffects.MADE, new Origin.OfUnit(), "Prøve", expected);
        effects.measure();
        lead();
        assertThat(effectsTold(action, after, Set.of(asked.key())))
                .containsExactly(Optional.of(verdict), Optional.of(verdict));
        assertThat(service.preview(unit, after)).allSatisfy(page -> assertThat(happened(page))
                .singleElement()
                .asString()
                .contains("«" + asked.statement().in(Language.NB) + "»", words)
                .doesNotContain("bedre"));
    }

    private static Optional<Verdict> effect(OutcomePage page) {
        return page.decided().getFirst().effect().map(EffectFact::verdict);
    }

    @Test
    void twoWhoWriteAtOnceDoNotOverwriteEachOther() {
        RoundId round = results.full(top, unit).round();
        lead();
        var mine = new OutcomeContents(TestOutcomes.texts(), List.of(), Set.of(), false);
        var theirs = new OutcomeContents(OutcomeTexts.EMPTY, List.of(), Set.of(), false);
        assertThat(service.save(unit, round, theirs, 0)).isEqualTo(new Stored(1));
        assertThat(service.save(unit, round, mine, 0)).isEqualTo(new Conflict(theirs, 1));
        assertThat(service.save(unit, round, mine, 1)).isEqualTo(new Stored(2));
        assertThat(service.publish(unit, round, 1, service.preview(unit, round)))
                .isEqualTo(new Conflict(mine, 2));
    }

    @Test
    void whatIsTooLongOrSaysNothingIsNotTaken() {
        RoundId round = results.full(top, unit).round();
        Action action = actions.open(unit);
        lead();
        var tooLong = new OutcomeContents(
                new OutcomeTexts("a".repeat(OutcomeTexts.MAX_TEXT + 1), "", "", ""),
                List.of(new ChosenAction(action.id(), "a".repeat(ChosenAction.MAX_SAID + 1))),
                Set.of(),
                false);
        assertThat(service.save(unit, round, tooLong, 0))
                .isEqualTo(new Faulty(Set.of(OutcomeFault.TEXT_TOO_LONG, OutcomeFault.SAID_TOO_LONG)));
        service.save(unit, round, new OutcomeContents(OutcomeTexts.EMPTY, List.of(), Set.of(), false), 0);
        assertThat(service.publish(unit, round, 1, service.preview(unit, round)))
                .isEqualTo(new Faulty(Set.of(OutcomeFault.HAPPENED_MISSING)));
    }

    @Test
    void actionsOfOtherUnitsCannotBeTold() {
        RoundId round = results.full(top, unit).round();
        Action foreign = actions.open(units.below(top, "Naboen"));
        lead();
        var contents = new OutcomeContents(
                TestOutcomes.texts(), List.of(new ChosenAction(foreign.id(), "Deres")), Set.of(), false);
        assertThatThrownBy(() -> service.save(unit, round, contents, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Whoever sees to an action is told of by role, so that there is no name to erase afterwards. */
    @Test
    void personErasedLeavesNoName() {
        RoundId round = results.full(top, unit).round();
        TestUser owner = lead();
        ActionContents of = actions.contents("Ringe kvelden før");
        Action action = ((ActionSaved.Stored) actionService.create(new NewAction(
                        unit,
                        actions.item(),
                        new Origin.OfUnit(),
                        new ActionContents(
                                of.what(),
                                of.why(),
                                of.sign(),
                                new Owner("Ola Navnesen", Optional.of(owner.id())),
                                of.start(),
                                of.due(),
                                of.expected()))))
                .action();
        OutcomeContents contents = contents(action, round);
        users.signOut();
        outcomes.publish(unit, round, contents);
        lead();
        assertThat(service.published(unit, round))
                .allSatisfy(each ->
                        assertThat(each.page().decided().getFirst().owner()).isEqualTo(OwnerKind.LEADER));
        List<String> stored = sql.select(OUTCOME_PAGE.CONTENTS)
                .from(OUTCOME_PAGE)
                .where(OUTCOME_PAGE.UNIT_ID.eq(unit))
                .fetch(row -> row.value1().data());
        assertThat(stored).hasSize(2).allSatisfy(each -> assertThat(each)
                .doesNotContain(
                        "Ola Navnesen", "Liv Leder", Long.toString(owner.id().value()) + "\""));
        personal.forEach(each -> each.erase(owner.id()));
        assertThat(service.published(unit, round)).hasSize(2);
    }

    @Test
    void beginsWithTheActionsThatWereBornInTheTalk() {
        RoundId round = results.full(top, unit).round();
        actions.open(unit);
        lead();
        Action born = ((ActionSaved.Stored) actionService.create(new NewAction(
                        unit, actions.item(), new Origin.OfResult(round), actions.contents("Født i samtalen"))))
                .action();
        assertThat(service.work(unit, round).contents().actions()).containsExactly(new ChosenAction(born.id(), ""));
    }

    /** From the round before an action to the one after it, in words; to everybody only of what the unit tells of anyway. */
    @Test
    void whetherAnActionHelpedIsToldWhenEmployeesSeeTheRoundAfterIt() {
        Principle first = (Principle) effects.item(Criteria::principles);
        effects.released(top, unit, TestEffects.BEFORE, TestEffects.with(first.key(), TestEffects.LOW));
        RoundId after = effects.released(top, unit, TestEffects.AFTER, TestEffects.with(first.key(), TestEffects.HIGH))
                .round();
        Action action = effects.action(unit, first, TestEffects.MADE);
        effects.measure();
        lead();
        assertThat(effectsTold(action, after, Set.of(first.key())))
                .containsExactly(Optional.of(Verdict.WORKED), Optional.of(Verdict.WORKED));
        assertThat(effectsTold(action, after, Set.of())).containsExactly(Optional.of(Verdict.WORKED), Optional.empty());
        clock.stopOn(TestReleases.EMPLOYEES_FROM.minusDays(1));
        assertThat(effectsTold(action, after, Set.of(first.key()))).containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void everybodyIsToldNoEffectAmongFewerThanTen() {
        Principle first = (Principle) effects.item(Criteria::principles);
        Figure nine = TestFigures.mean(9, 2);
        effects.released(top, unit, TestEffects.BEFORE, TestEffects.with(first.key(), nine));
        RoundId after = effects.released(top, unit, TestEffects.AFTER, TestEffects.with(first.key(), TestEffects.HIGH))
                .round();
        Action action = effects.action(unit, first, TestEffects.MADE);
        effects.measure();
        lead();
        assertThat(effectsTold(action, after, Set.of(first.key())).getFirst()).isPresent();
        assertThat(effectsTold(action, after, Set.of(first.key())).getLast()).isEmpty();
    }

    private void remove(ControlId control, int seen, LocalDate on) {
        answers.answer(control, new Remove("", TestReleases.EMPLOYEES_FROM, false), seen);
        assertThat(answers.carryOut(control, seen + 1, on)).isInstanceOf(Saved.Stored.class);
    }

    private ControlId owned(UnitControl entered) {
        ControlId control = entered.control().id();
        users.signIn(controls.owned(top, control));
        return control;
    }

    private List<OutcomePage> previewOf(RoundId round) {
        lead();
        service.save(
                unit,
                round,
                new OutcomeContents(TestOutcomes.texts(), List.of(), Set.of(), true),
                service.work(unit, round).version());
        return service.preview(unit, round);
    }

    private Told told() {
        return new Told(Language.NB.locale(), (key, arguments) -> messages.text(Language.NB, key, arguments));
    }

    private List<String> happened(OutcomePage page) {
        return OutcomeWords.parts(page, told()).getLast().blocks().stream()
                .flatMap(block -> block.lines().stream())
                .map(line -> (line.text() + " " + line.beside()).strip())
                .toList();
    }

    @Test
    void controlsThatHaveGoneSinceTheRoundAreToldWithTheTimeThatTheirRemovalGaveBack() {
        RoundId round = results.full(top, unit).round();
        remove(owned(controls.entered(unit, "Rapporten")), 0, TestReleases.EMPLOYEES_FROM);
        ControlId form = owned(controls.entered(unit, controls.fresh("Skjemaet"), controls.contents(1, 30, 1)));
        answers.answer(form, new Simplify("Færre felt", TestReleases.EMPLOYEES_FROM, 10), 0);
        answers.carryOut(form, 1, TestReleases.EMPLOYEES_FROM);
        remove(form, 1, TestReleases.EMPLOYEES_FROM);
        List<OutcomePage> pages = previewOf(round);
        assertThat(pages.getFirst().removed())
                .containsExactlyInAnyOrder(
                        new RemovedFact("Rapporten", 1, 52 * 30 * 2), new RemovedFact("Skjemaet", 1, 20));
        assertThat(happened(pages.getFirst()))
                .containsExactlyInAnyOrder(
                        "«Rapporten» er borte. Det gir 52 timer tilbake i året.",
                        "«Skjemaet» er borte. Det gir 20 minutter tilbake i året.");
        assertThat(pages.getLast().removed()).containsExactly(new RemovedFact("", 2, 52 * 30 * 2 + 20));
        assertThat(happened(pages.getLast()))
                .containsExactly("2 kontroller og rapporter er borte. Det gir 52 timer og 20 minutter tilbake i året.");
        assertThat(OutcomeWords.shown(pages.getFirst(), told()))
                .contains("2 kontroller og rapporter som er borte, med navn og tiden enheten får tilbake");
        assertThat(OutcomeWords.shown(pages.getLast(), told()))
                .contains("at 2 kontroller og rapporter er borte, uten navn, og tiden enheten får tilbake");
    }

    @Test
    void controlsThatHadGoneBeforeOrWereTakenBackAreNotTold() {
        clock.stopOn(TestReleases.CLOSED_ON);
        remove(owned(controls.entered(unit, "Den gamle")), 0, TestReleases.CLOSED_ON);
        clock.stopOn(TestReleases.EMPLOYEES_FROM);
        RoundId round = results.full(top, unit).round();
        UnitControl withdrawn = controls.entered(unit, "Den tilbaketrukne");
        remove(owned(withdrawn), 0, TestReleases.EMPLOYEES_FROM);
        owned(controls.entered(unit, "Den som er der"));
        lead();
        int version = entries.get(withdrawn.entry().id()).entry().version();
        assertThat(entries.withdraw(withdrawn.entry().id(), version)).isInstanceOf(Saved.Stored.class);
        assertThat(previewOf(round)).allSatisfy(page -> {
            assertThat(page.removed()).isEmpty();
            assertThat(OutcomeWords.shown(page, told())).noneMatch(each -> each.contains("borte"));
        });
    }

    @Test
    void pageStoredBeforeControlsWereToldIsStillRead() {
        OutcomePage page = previewOf(results.full(top, unit).round()).getFirst();
        String stored = PageJson.write(page);
        assertThat(stored).contains(",\"removed\":[]");
        assertThat(PageJson.read(stored.replace(",\"removed\":[]", ""))).isEqualTo(page);
        assertThat(PageJson.read(stored.replace("\"removed\":[]", "\"removed\":null")))
                .isEqualTo(page);
    }

    private List<Optional<Verdict>> effectsTold(Action action, RoundId round, Set<String> figures) {
        service.save(
                unit,
                round,
                new OutcomeContents(
                        TestOutcomes.texts(), List.of(new ChosenAction(action.id(), "I egne ord")), figures, true),
                service.work(unit, round).version());
        return service.preview(unit, round).stream()
                .map(OutcomeServiceTest::effect)
                .toList();
    }
}
