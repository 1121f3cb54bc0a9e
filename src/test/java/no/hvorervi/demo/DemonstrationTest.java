package no.hvorervi.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.hvorervi.HvorErViApplication;
import no.hvorervi.accounts.DemonstrationAccounts;
import no.hvorervi.accounts.Principals;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.ActionList;
import no.hvorervi.actions.ActionService;
import no.hvorervi.actions.ActionState;
import no.hvorervi.actions.CheckIn;
import no.hvorervi.actions.CheckInAnswer;
import no.hvorervi.actions.CheckInService;
import no.hvorervi.actions.Origin;
import no.hvorervi.actions.WaitingCheckIn;
import no.hvorervi.assessment.Answer;
import no.hvorervi.assessment.Assessment;
import no.hvorervi.assessment.AssessmentService;
import no.hvorervi.assessment.AssessmentState.Submitted;
import no.hvorervi.assessment.RoundAssessmentService;
import no.hvorervi.assessment.Voice;
import no.hvorervi.base.DatabaseAccount;
import no.hvorervi.base.EmbeddedDatabase;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.UnsafeConfigurationException;
import no.hvorervi.comparison.CompareService;
import no.hvorervi.comparison.Comparison;
import no.hvorervi.comparison.Gate;
import no.hvorervi.comparison.Wish;
import no.hvorervi.controls.ControlDetails;
import no.hvorervi.controls.ControlFilter;
import no.hvorervi.controls.ControlQuery;
import no.hvorervi.controls.ControlRegister;
import no.hvorervi.controls.ControlRegisterService;
import no.hvorervi.controls.ControlRow;
import no.hvorervi.controls.ControlRow.Load;
import no.hvorervi.controls.ControlStanding;
import no.hvorervi.controls.VerdictKind;
import no.hvorervi.coordination.ActionShare;
import no.hvorervi.coordination.HandedUpService;
import no.hvorervi.coordination.JointActionService;
import no.hvorervi.coordination.ShareState;
import no.hvorervi.credentials.PasswordRules;
import no.hvorervi.credentials.PasswordSignIn;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.demo.DemonstrationData.AssessmentData;
import no.hvorervi.demo.DemonstrationData.Leader;
import no.hvorervi.demo.DemonstrationData.Note;
import no.hvorervi.demo.DemonstrationData.Someone;
import no.hvorervi.effects.EffectPage;
import no.hvorervi.effects.EffectService;
import no.hvorervi.effects.HelpingService;
import no.hvorervi.effects.Verdict;
import no.hvorervi.ids.UnitId;
import no.hvorervi.measures.Certainty;
import no.hvorervi.municipalities.Municipality;
import no.hvorervi.organisation.MyUnit;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitEvent;
import no.hvorervi.organisation.UnitHistoryService;
import no.hvorervi.organisation.UnitService;
import no.hvorervi.organisation.UnitTree;
import no.hvorervi.organisation.UnitTreeService;
import no.hvorervi.overview.OverviewQuery;
import no.hvorervi.overview.OverviewRow;
import no.hvorervi.overview.OverviewService;
import no.hvorervi.overview.Sight;
import no.hvorervi.people.HeldRole;
import no.hvorervi.people.RoleService;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedRounds;
import no.hvorervi.results.ItemChange;
import no.hvorervi.results.PrincipleResult;
import no.hvorervi.results.ResultService;
import no.hvorervi.results.UnitResult;
import no.hvorervi.results.kit.LevelMap;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.MyPart;
import no.hvorervi.rounds.RoundApprovalService;
import no.hvorervi.rounds.RoundService;
import no.hvorervi.rounds.RoundState;
import no.hvorervi.rounds.RoundSummary;
import no.hvorervi.scripts.OwnScript;
import no.hvorervi.scripts.ScriptService;
import no.hvorervi.workshop.Workshop;
import no.hvorervi.workshop.WorkshopMinutes;
import no.hvorervi.workshop.WorkshopService;
import no.hvorervi.workshop.WorkshopState;
import no.hvorervi.yousaid.EffectFact;
import no.hvorervi.yousaid.FigureFact;
import no.hvorervi.yousaid.Listing;
import no.hvorervi.yousaid.OutcomePage;
import no.hvorervi.yousaid.OutcomeReader;
import no.hvorervi.yousaid.OutcomeReadingService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** The demonstration, started on a database of its own; and the starts that must be refused on that database. */
@ExtendWith(OutputCaptureExtension.class)
class DemonstrationTest {

    private static final Path FOLDER = Path.of("target", "demonstration-test");

    private static EmbeddedDatabase database;
    private static ConfigurableApplicationContext demo;
    private static DemonstrationData data;

    @BeforeAll
    static void startOnAnEmptyDatabase() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER.resolve("database"));
        database = EmbeddedDatabase.start(FOLDER);
        demo = start("demo");
        data = DemonstrationData.read();
    }

    @AfterAll
    static void stop() {
        demo.close();
        database.close();
    }

    private static ConfigurableApplicationContext start(String... profiles) {
        return new SpringApplicationBuilder(HvorErViApplication.class)
                .profiles(profiles)
                .initializers(context -> context.getBeanFactory().registerSingleton("onlyMain", new OnlyMain()))
                .run(
                        "--server.port=0",
                        "--hvorervi.data=" + FOLDER,
                        "--hvorervi.db.url=" + database.url(),
                        "--hvorervi.db.password=" + database.password(DatabaseAccount.APPLICATION),
                        "--hvorervi.db.migration-password=" + database.password(DatabaseAccount.MIGRATION),
                        "--hvorervi.db.answers-password=" + database.password(DatabaseAccount.INTAKE),
                        "--hvorervi.db.reports-password=" + database.password(DatabaseAccount.REPORTING));
    }

    /** Leaves out the tests' own beans, as the packaged application does. */
    private static final class OnlyMain extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory factory) throws IOException {
            return type.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OnlyMain;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    private static <T> T bean(Class<T> type) {
        return demo.getBean(type);
    }

    private static <T> List<T> as(String email, Supplier<List<T>> work) {
        List<T> results = new ArrayList<>();
        bean(DemonstrationAccounts.class).as(email, () -> results.addAll(work.get()));
        return results;
    }

    private static Stream<Someone> people() {
        return Stream.of(
                        Stream.of(data.administrator()),
                        data.leaders().stream().map(each -> new Someone(each.name(), each.email())),
                        data.people().stream().map(each -> new Someone(each.name(), each.email())))
                .flatMap(each -> each);
    }

    private static List<Map<String, Object>> everything() {
        JdbcClient sql = bean(JdbcClient.class);
        List<Map<String, Object>> sums = new ArrayList<>();
        for (String table : sql.sql("select table_name from information_schema.tables where table_schema = database()")
                .query(String.class)
                .list()) {
            sums.addAll(sql.sql("checksum table " + table).query().listOfRows());
        }
        return sums;
    }

    @Test
    void everyoneCanSignInWithThePasswordAndItKeepsTheRules() {
        assertThat(people()).hasSizeGreaterThanOrEqualTo(3).allSatisfy(person -> {
            PasswordSignIn.Checked account = bean(PasswordSignIn.class)
                    .check(person.email(), data.password())
                    .orElseThrow();
            boolean isAdministrator = person.email().equals(data.administrator().email());
            assertThat(account.isTooShort()).isFalse();
            assertThat(bean(Principals.class)
                            .authentication(account.account())
                            .orElseThrow()
                            .getAuthorities())
                    .hasSize(isAdministrator ? 2 : 1);
            assertThat(bean(PasswordRules.class)
                            .faultsOf(data.password(), isAdministrator, person.name(), person.email()))
                    .isEmpty();
        });
    }

    /** Nobody is signed in: it is what everybody can read. */
    @Test
    void everybodyCanReadWhatATeamHasDone() {
        var reading = bean(OutcomeReadingService.class);
        Municipality telling = reading.municipalities().getFirst();
        Listing listing = reading.of(telling.id()).orElseThrow().pages().getFirst();
        assertThat(listing.unit()).isEqualTo("Hjemmetjenesten Grünerløkka, team 2");
        OutcomePage page = reading.find(listing.address()).orElseThrow().page();
        assertThat(page.reader()).isEqualTo(OutcomeReader.CITIZENS);
        assertThat(page.people()).singleElement().satisfies(each -> {
            assertThat(each.voice()).isEqualTo(AnonymousVoice.CITIZEN);
            assertThat(each.people()).isEqualTo(18);
        });
        assertThat(page.figures()).extracting(FigureFact::voice).contains(AnonymousVoice.values());
        assertThat(page.decided()).hasSize(2);
        assertThat(page.decided().getFirst().effect().map(EffectFact::verdict)).contains(Verdict.WORKED);
    }

    @Test
    void registerHasOneThatIsGoneWithItsHoursOneThatALawKeepsAndOneWithoutAnAnswer() {
        ControlRegister found = as("leder@demo.invalid", () -> {
                    Municipality here =
                            bean(ControlRegisterService.class).readable().getFirst();
                    return List.of(bean(ControlRegisterService.class)
                            .find(new ControlQuery(here.id(), "", ControlFilter.ALL, 1)));
                })
                .getFirst();
        assertThat(found.rows())
                .anySatisfy(row -> {
                    assertThat(row.control().terms().isLawBound()).isTrue();
                    assertThat(row.standing())
                            .isInstanceOfSatisfying(ControlStanding.Answered.class, answered -> assertThat(
                                            VerdictKind.of(answered.answer().verdict()))
                                    .isEqualTo(VerdictKind.KEEP));
                })
                .anySatisfy(row -> assertThat(row.standing()).isInstanceOf(ControlStanding.Unanswered.class));
        ControlRow gone = found.rows().stream()
                .filter(row -> row.standing() instanceof ControlStanding.Removed)
                .findFirst()
                .orElseThrow();
        ControlDetails details = as(
                        "leder@demo.invalid",
                        () -> List.of(bean(ControlRegisterService.class)
                                .get(gone.control().id())))
                .getFirst();
        long minutes = 52L * (45 + 30 + 40 + 2 * 35 + 30);
        assertThat(details.answers().getLast().done().orElseThrow().gaveBack()).contains(new Load(5, minutes));
        assertThat(found.givenBack().minutes()).isEqualTo(minutes);
        assertThat(found.givenBack().isWhole()).isTrue();
    }

    @Test
    void workshopIsHeldWithMinutesAndActionsAndAnotherIsPlanned() {
        UnitId team = unit("leder@demo.invalid", "B02-HJT-T2");
        List<Workshop> all =
                as("leder@demo.invalid", () -> bean(WorkshopService.class).list(team));
        assertThat(all)
                .extracting(Workshop::state, Workshop::present)
                .containsExactlyInAnyOrder(tuple(WorkshopState.ENDED, 9), tuple(WorkshopState.PLANNED, 0));
        Workshop held = all.stream()
                .filter(each -> each.state() == WorkshopState.ENDED)
                .findFirst()
                .orElseThrow();
        WorkshopMinutes minutes = as(
                        "tillitsvalgt@demo.invalid",
                        () -> List.of(bean(WorkshopService.class).minutes(held.id())))
                .getFirst();
        assertThat(minutes.votes()).hasSize(7).allMatch(each -> each.result().isPresent());
        assertThat(minutes.agreed()).hasSize(3);
        assertThat(minutes.decided()).hasSize(2);
        assertThat(as("hr@demo.invalid", () -> bean(ScriptService.class)
                        .own(bean(ScriptService.class).managedByMe().getFirst().id())))
                .extracting(OwnScript::title)
                .containsExactly("Morgenmøtet");
    }

    /** Two rounds with actions between them: one with a sure change, one without, and enough units that share theirs. */
    @Test
    void actionsBetweenTwoRoundsHaveAnEffectAndALesson() {
        UnitId team = unit("leder@demo.invalid", "B02-HJT-T2");
        List<Action> done =
                as(
                                "tillitsvalgt@demo.invalid",
                                () -> bean(ActionService.class).list(team).closed())
                        .stream()
                        .filter(each -> each.origin() instanceof Origin.OfResult)
                        .toList();
        assertThat(as("tillitsvalgt@demo.invalid", () -> done.stream()
                        .map(each -> (EffectPage.Told)
                                bean(EffectService.class).find(each.id()).orElseThrow())
                        .toList()))
                .allSatisfy(told ->
                        assertThat(told.learnt().orElseThrow().lesson().words()).isNotEmpty())
                .extracting(EffectPage.Told::verdict)
                .containsExactlyInAnyOrder(Verdict.WORKED, Verdict.NOT_SURE);
        assertThat(as("hr@demo.invalid", () -> bean(HelpingService.class).find()))
                .singleElement()
                .satisfies(helping -> assertThat(helping.items().stream()
                                .filter(each -> each.item().key().equals("coordination")))
                        .singleElement()
                        .satisfies(each -> assertThat(each.sum()).hasValueSatisfying(sum -> {
                            assertThat(sum.units()).isEqualTo(6);
                            assertThat(sum.worked()).isPositive();
                            assertThat(sum.notSure()).isPositive();
                        })));
    }

    @Test
    void oneActionIsSharedAndOfTwoHandedUpwardOneIsAnswered() {
        UnitId team = unit("leder@demo.invalid", "B02-HJT-T3");
        List<Action> open = as(
                "leder@demo.invalid", () -> bean(ActionService.class).list(team).open());
        assertThat(as("leder@demo.invalid", () -> open.stream()
                        .flatMap(each -> bean(JointActionService.class).of(each.id()).stream())
                        .map(ActionShare::state)
                        .toList()))
                .containsExactlyInAnyOrder(ShareState.JOINED, ShareState.ASKED);
        assertThat(as("nabo.leder@demo.invalid", () -> bean(JointActionService.class)
                        .waiting()))
                .hasSize(1);
        assertThat(as("leder@demo.invalid", () -> bean(HandedUpService.class).answered()))
                .hasSize(1);
        assertThat(as("leder@demo.invalid", () -> bean(HandedUpService.class).unanswered()))
                .hasSize(1);
        assertThat(as("hjemmetjenesten@demo.invalid", () -> bean(HandedUpService.class)
                        .waiting()))
                .hasSize(1);
    }

    @Test
    void oneCheckInIsAnsweredOneWaitsAndOneHasWaitedTooLong() {
        List<WaitingCheckIn> asked =
                as("tillitsvalgt@demo.invalid", () -> bean(CheckInService.class).mine());
        assertThat(asked).hasSize(1);
        assertThat(as("tillitsvalgt@demo.invalid", () -> bean(CheckInService.class)
                        .of(asked.getFirst().action())
                        .given()))
                .extracting(CheckIn::answer)
                .containsExactly(CheckInAnswer.A_LITTLE);
        UnitId late = unit("leder@demo.invalid", "B02-HJT-T3");
        assertThat(as(
                        "leder@demo.invalid",
                        () -> List.of(bean(CheckInService.class).countLate(List.of(late)))))
                .containsExactly(Map.of(late, 1));
        ActionList list = as(
                        "leder@demo.invalid",
                        () -> List.of(bean(ActionService.class).list(late)))
                .getFirst();
        assertThat(list.open()).hasSizeGreaterThan(1);
        assertThat(list.closed())
                .extracting(each -> each.standing().state())
                .containsExactlyInAnyOrder(ActionState.DONE, ActionState.DROPPED);
    }

    @Test
    void treeIsThatOfTheFileAndWhatBecameOfIt() throws IOException {
        List<String> ended = data.reorganisations().stream()
                .flatMap(each -> each.merge().or(each::split).stream())
                .toList();
        Stream<String> begun = data.reorganisations().stream()
                .flatMap(each -> each.parts().orElse(List.of()).stream())
                .map(DemonstrationData.PartData::id);
        Stream<String> listed = new ClassPathResource("db/demo/units.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split("[;,]", 2)[0]);
        List<String> ids =
                Stream.concat(listed, begun).filter(id -> !ended.contains(id)).toList();
        assertThat(ended).isNotEmpty();
        List<String> loaded = as(data.administrator().email(), () -> {
            UnitTree tree = bean(UnitTreeService.class).today();
            return tree.roots().stream()
                    .flatMap(root -> Stream.concat(Stream.of(root), tree.descendants(root.id()).stream()))
                    .map(Unit::externalId)
                    .toList();
        });
        assertThat(loaded).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void leadersLeadTheirUnits() {
        for (Leader leader : data.leaders()) {
            assertThat(as(leader.email(), () -> bean(UnitService.class).mine()))
                    .extracting(mine -> mine.unit().externalId())
                    .containsExactlyInAnyOrderElementsOf(leader.units());
        }
    }

    @Test
    void othersHoldTheirRolesAndOneIsOnLoan() {
        data.people().forEach(person -> assertThat(
                        as(person.email(), () -> bean(RoleService.class).mine()))
                .filteredOn(role -> !role.isBorrowed())
                .extracting(HeldRole::role)
                .containsExactlyInAnyOrderElementsOf(
                        person.roles().stream().map(each -> each.role()).toList()));
        data.loans().forEach(loan -> assertThat(
                        as(loan.to(), () -> bean(RoleService.class).mine()))
                .filteredOn(HeldRole::isBorrowed)
                .hasSize(1));
    }

    @Test
    void assessmentsAreThoseOfTheFile() {
        for (Leader leader : data.leaders()) {
            List<Assessment> loaded = as(leader.email(), () -> bean(UnitService.class).mine().stream()
                    .flatMap(mine -> bean(AssessmentService.class)
                            .currentOverTime(mine.unit().id())
                            .stream())
                    .filter(each -> bean(RoundAssessmentService.class)
                            .roundOf(each.id())
                            .isEmpty())
                    .toList());
            List<AssessmentData> expected = data.assessments().stream()
                    .filter(each ->
                            each.by().equals(leader.email()) && leader.units().contains(each.unit()))
                    .toList();
            assertThat(loaded).hasSameSizeAs(expected);
            for (int at = 0; at < expected.size(); at++) {
                requireEqual(loaded.get(at), expected.get(at), leader.name());
            }
        }
    }

    private static void requireEqual(Assessment loaded, AssessmentData expected, String name) {
        assertThat(loaded.state()).isEqualTo(new Submitted(expected.at(), name));
        assertThat(loaded.comment().value()).isEqualTo(expected.comment().orElse(""));
        Map<String, Note> notes = expected.notes().orElse(Map.of());
        bean(CriteriaService.class).get(loaded.criteria()).items().forEach(item -> {
            Answer answer = loaded.answer(item.id()).value();
            Optional<Note> note = Optional.ofNullable(notes.get(item.key()));
            assertThat(answer.rating().isGiven()).isTrue();
            assertThat(answer.rating().scoreIfAny())
                    .isEqualTo(Optional.ofNullable(expected.scores().get(item.key())));
            assertThat(answer.reason()).isEqualTo(note.flatMap(Note::reason).orElse(""));
            assertThat(answer.evidence()).isEqualTo(note.flatMap(Note::evidence).orElse(""));
        });
    }

    @Test
    void roundsStandInEveryStateAndSomethingWaitsForEach() {
        String leader = data.leaders().getFirst().email();
        assertThat(as(leader, () -> bean(RoundService.class).list()))
                .extracting(RoundSummary::state)
                .containsExactlyInAnyOrder(RoundState.DRAFT, RoundState.PREPARED, RoundState.OPEN);
        assertThat(as("hr@demo.invalid", () -> bean(RoundService.class).list()))
                .extracting(RoundSummary::state)
                .contains(RoundState.CLOSED);
        assertThat(as("tillitsvalgt@demo.invalid", () -> bean(RoundApprovalService.class)
                        .mine()))
                .filteredOn(MyPart::waitsForMe)
                .hasSize(1);
        assertThat(as(leader, () -> bean(UnitService.class).mine().stream()
                        .flatMap(mine -> bean(RoundAssessmentService.class)
                                .due(mine.unit().id())
                                .stream())
                        .toList()))
                .hasSize(1);
    }

    @Test
    void resultsHaveWhatThereIsToTalkAbout() {
        UnitResult result = result("leder@demo.invalid", "B02-HJT-T2");
        assertThat(result.round().voices()).containsExactlyInAnyOrder(AnonymousVoice.values());
        assertThat(result.principles())
                .filteredOn(each -> each.gap(Voice.LEADER).orElse(0.0) >= PrincipleResult.WIDE)
                .hasSizeGreaterThan(1);
        assertThat(result.principles())
                .allSatisfy(each -> assertThat(each.levels()).containsKey(Voice.REPRESENTATIVE));
        assertThat(result.principles())
                .extracting(each -> each.seen(AnonymousVoice.EMPLOYEE).orElseThrow())
                .extracting(seen -> LevelMap.Field.of(
                        seen.mean(), seen.spread().orElseThrow().agreement()))
                .contains(LevelMap.Field.values());
        assertThat(result.principles())
                .extracting(each -> each.change().orElseThrow())
                .extracting(ItemChange::key, ItemChange::certainty)
                .contains(tuple("competence", Certainty.BETTER), tuple("coordination", Certainty.UNCERTAIN))
                .doesNotContain(tuple("coordination", Certainty.BETTER));
        assertThat(result.trend().rounds()).hasSize(3);
    }

    @Test
    void smallUnitIsHiddenAndOneBesideItSoThatItCannotBeFound() {
        assertThat(result("nabo.leder@demo.invalid", "B02-HJT-T5").hasFigures()).isFalse();
        assertThat(result("nabo.leder@demo.invalid", "B02-HJT-T1").hasFigures()).isFalse();
        assertThat(result("leder@demo.invalid", "B02-HJT-T3").hasFigures()).isTrue();
    }

    @Test
    void everyRoundThatWasAnsweredIsReleasedInItsTime() {
        UnitId team = unit("leder@demo.invalid", "B02-HJT-T2");
        List<ReleasedRound> released = bean(ReleasedRounds.class).ofUnit(team);
        assertThat(released).extracting(ReleasedRound::isImported).containsExactly(false, false, true);
        assertThat(released)
                .allSatisfy(each -> assertThat(each.employeesFrom()).isBefore(NorwegianTime.today(bean(Clock.class))));
    }

    @Test
    void unitsStandSideBySideAsFarAsTheyHaveSaidYes() {
        Comparison seen = compare("leder@demo.invalid", "B02-HJT-T2", Optional.empty());
        assertThat(seen.columns())
                .as("some principles tell units apart, others do not")
                .extracting(Comparison.Column::gate)
                .contains(Gate.OPEN, Gate.ALIKE);
        assertThat(seen.choices()).hasSize(3);
        assertThat(seen.hasUnnamed()).isTrue();
        assertThat(seen.spreads()).anySatisfy(each -> assertThat(each.counts().orElseThrow())
                .filteredOn(count -> count > 0)
                .hasSizeGreaterThan(1));
        assertThat(compare("leder@demo.invalid", "B02-HJT-T2", Optional.of("coordination"))
                        .focus()
                        .orElseThrow()
                        .learning()
                        .units())
                .as("somebody to learn from")
                .isNotEmpty();
    }

    private static Comparison compare(String email, String externalId, Optional<String> principle) {
        UnitId unit = unit(email, externalId);
        return as(email, () -> bean(CompareService.class)
                        .find(unit, Optional.empty(), new Wish(List.of(), true, principle))
                        .comparison()
                        .stream()
                        .toList())
                .getFirst();
    }

    @Test
    void thoseAboveSeeTheDistrictsAndOfUnitsThoseThatShareThemselves() {
        assertThat(overview("OSLO"))
                .allSatisfy(
                        row -> assertThat(row.hasUnits()).as(row.unit().name()).isTrue());
        assertThat(overview("B02-HJT"))
                .filteredOn(row -> row.sight().seen().isPresent())
                .extracting(row -> row.unit().externalId())
                .containsExactly("B02-HJT-T2", "B02-HJT-T3");
    }

    @Test
    void overviewHasWhatHasChangedAndWhatCannotBeCompared() {
        List<Sight.Seen> districts = overview("OSLO").stream()
                .flatMap(row -> row.sight().seen().stream())
                .toList();
        assertThat(districts)
                .as("since the round before")
                .allSatisfy(each -> assertThat(each.movement()).isPresent())
                .extracting(each -> each.movement().orElseThrow())
                .anySatisfy(each -> assertThat(each.better()).isPositive())
                .anySatisfy(each -> assertThat(each.worse()).isPositive());
        assertThat(districts)
                .flatExtracting(Sight.Seen::cells)
                .hasAtLeastOneElementOfType(Sight.Cell.Alike.class)
                .hasAtLeastOneElementOfType(Sight.Cell.Level.class);
        assertThat(overview("B02-HJT"))
                .flatMap(row -> row.sight().seen().stream().toList())
                .extracting(Sight.Seen::movement)
                .as("of units that showed themselves in both rounds")
                .hasSize(2)
                .doesNotContain(Optional.empty());
    }

    private static List<OverviewRow> overview(String externalId) {
        return as("hr@demo.invalid", () -> {
            UnitTree tree = bean(UnitTreeService.class).today();
            UnitId unit = tree.roots().stream()
                    .flatMap(root -> Stream.concat(Stream.of(root), tree.descendants(root.id()).stream()))
                    .filter(each -> each.externalId().equals(externalId))
                    .map(Unit::id)
                    .findFirst()
                    .orElseThrow();
            return bean(OverviewService.class)
                    .find(unit, OverviewQuery.LATEST)
                    .shown()
                    .orElseThrow()
                    .rows();
        });
    }

    private static UnitResult result(String email, String externalId) {
        UnitId unit = unit(email, externalId);
        return as(email, () -> bean(ResultService.class).find(unit, Optional.empty()).result().stream()
                        .toList())
                .getFirst();
    }

    private static UnitId unit(String email, String externalId) {
        return as(email, () -> bean(UnitService.class).mine()).stream()
                .map(MyUnit::unit)
                .filter(each -> each.externalId().equals(externalId))
                .map(Unit::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void mergedUnitsAssessmentIsSeenByTheOneThatTookOver() {
        Leader leader = data.leaders().getFirst();
        List<Assessment> earlier = as(leader.email(), () -> bean(UnitService.class).mine().stream()
                .map(MyUnit::unit)
                .flatMap(unit -> bean(AssessmentService.class).trend(unit.id()).earlier().stream())
                .flatMap(each -> each.assessments().stream())
                .toList());
        List<AssessmentData> expected = data.assessments().stream()
                .filter(each -> leader.formerly().orElse(List.of()).contains(each.unit()))
                .toList();
        assertThat(earlier).hasSameSizeAs(expected).isNotEmpty();
        requireEqual(earlier.getFirst(), expected.getFirst(), leader.name());
    }

    @Test
    void somethingIsPlanned() {
        assertThat(as(data.administrator().email(), () -> bean(UnitHistoryService.class)
                        .planned()))
                .extracting(UnitEvent::kind)
                .containsExactly(UnitEvent.Kind.MOVES);
    }

    @Test
    void secondStartChangesNothing() throws IOException {
        List<Map<String, Object>> before = everything();
        bean(DemonstrationLoader.class).run(new DefaultApplicationArguments());
        assertThat(everything()).isEqualTo(before).hasSizeGreaterThan(10);
    }

    @Test
    void clockRunsAgainAfterLoading() {
        assertThat(bean(DemonstrationClock.class).instant())
                .isAfter(data.assessments().getLast().at());
        assertThat(bean(Clock.class)).isInstanceOf(DemonstrationClock.class);
    }

    @Test
    void listensOnThisMachineOnly() {
        assertThat(demo.getEnvironment().getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void productionDoesNotStartOnTheDemonstrationsDatabase(CapturedOutput output) {
        requireRefused(output, "This database holds the demonstration", "Use another database");
    }

    @Test
    void applicationDoesNotStartWithAChangedContentFile(CapturedOutput output) {
        JdbcClient sql = bean(JdbcClient.class);
        String published = sql.sql("select content_sha256 from criteria_text where language = 'nn'")
                .query(String.class)
                .single();
        setHash("0".repeat(64));
        try {
            requireRefused(
                    output,
                    "The content file oslo-2017.nn.yaml differs from what is published as version 1",
                    "the version 2",
                    "demo");
        } finally {
            setHash(published);
        }
    }

    private static void setHash(String sha256) {
        // The application itself may not.
        JdbcClient.create(new DriverManagerDataSource(
                        database.url(), DatabaseAccount.MIGRATION.user(), database.password(DatabaseAccount.MIGRATION)))
                .sql("update criteria_text set content_sha256 = ? where language = 'nn'")
                .param(sha256)
                .update();
    }

    private static void requireRefused(CapturedOutput output, String problem, String cure, String... profiles) {
        List<Map<String, Object>> before = everything();
        assertThatThrownBy(() -> start(profiles).close()).hasRootCauseInstanceOf(UnsafeConfigurationException.class);
        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START", problem, cure)
                .doesNotContain("\tat ", "Caused by:");
        assertThat(everything()).isEqualTo(before);
    }
}
