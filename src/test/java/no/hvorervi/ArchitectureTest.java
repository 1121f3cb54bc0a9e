package no.hvorervi;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import no.hvorervi.accounts.Accounts;
import no.hvorervi.intake.EarlierAnswer;
import no.hvorervi.intake.EarlierAnswers;
import no.hvorervi.intake.FrozenAnswers;
import no.hvorervi.intake.ResponseCounts;
import no.hvorervi.intake.Responses;
import no.hvorervi.intake.ScaleCounts;
import no.hvorervi.intake.ScoreCounts;
import no.hvorervi.intake.WrittenComments;
import no.hvorervi.released.ReleaseAttempts;
import no.hvorervi.released.ReleasedWriter;
import no.hvorervi.rounds.ImportedRounds;
import org.jooq.PlainSQL;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.NamedInterface;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What architecture.md says of packages, tables and code, held by the build. */
class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> GENERATED = resideInAPackage("no.hvorervi.db..");

    private static final JavaClasses APPLICATION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("no.hvorervi");

    private static final JavaClasses WRITTEN_BY_HAND = APPLICATION.that(DescribedPredicate.not(GENERATED));

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("no.hvorervi.planted");

    /** How methods that write are called; others are known by what they call. */
    private static final Pattern WRITING = Pattern.compile(
            "(insert|update|delete|set|replace|lock|add|remove|grant|mark|end|move|save|submit|reopen|start|publish)([A-Z].*)?");

    @Test
    void modulesImportOnlyWhatTheyDeclare() {
        ApplicationModules.of(HvorErViApplication.class, GENERATED).verify();
    }

    @Test
    void importsGoToStrictlyLowerLevels() {
        assertThat(Levels.OF_ARCHITECTURE.violations(WRITTEN_BY_HAND)).isEmpty();
    }

    @Test
    void everyPackageHasALevel() {
        assertThat(Streams.of(WRITTEN_BY_HAND).flatMap(type -> Levels.OF_ARCHITECTURE.packageOf(type).stream()))
                .isSubsetOf(Levels.OF_ARCHITECTURE.byPackage().keySet());
    }

    @Test
    void plantedCircleIsFoundByTheModules() {
        ApplicationModules planted =
                ApplicationModules.of("no.hvorervi.planted", (ImportOption) location -> location.contains("planted"));
        assertThat(planted.detectViolations().hasViolations()).isTrue();
    }

    @Test
    void plantedCircleIsFoundByTheLevels() {
        Levels levels = new Levels("no.hvorervi.planted", Map.of("one", 0, "two", 1));
        assertThat(levels.violations(PLANTED))
                .isNotEmpty()
                .allMatch(violation -> violation.contains("planted.one") && violation.contains("planted.two"));
    }

    @Test
    void rootsDoNotKnowTheirSubPackages() {
        assertThat(Streams.of(WRITTEN_BY_HAND)
                        .filter(type -> type.getPackageName().matches("no\\.hvorervi\\.\\w+"))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(dependency -> dependency
                                .getTargetClass()
                                .getPackageName()
                                .startsWith(dependency.getOriginClass().getPackageName() + ".")))
                .isEmpty();
    }

    @Test
    void generatedTablesKnowOnlyIdsAndLanguages() {
        noClasses()
                .that(GENERATED)
                .should()
                .dependOnClassesThat(resideInAPackage("no.hvorervi..")
                        .and(DescribedPredicate.not(GENERATED))
                        .and(DescribedPredicate.not(resideInAPackage("no.hvorervi.ids")))
                        .and(DescribedPredicate.not(resideInAPackage("no.hvorervi.i18n"))))
                .check(APPLICATION);
    }

    @Test
    void onlyRepositoriesAndQueriesKnowTables() {
        classes()
                .that(describe("know generated tables", type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> GENERATED.test(dependency.getTargetClass()))))
                .should(be(describe(
                        "called …Repository or …Queries",
                        type -> outermost(type).getSimpleName().matches(".*(Repository|Queries)"))))
                .check(WRITTEN_BY_HAND);
    }

    @Test
    void everyTableHasAnOwner() {
        assertThat(Arrays.stream(no.hvorervi.db.Tables.class.getFields()).map(java.lang.reflect.Field::getName))
                .containsExactlyInAnyOrderElementsOf(TableOwners.OWNERS.keySet());
    }

    @Test
    void featuresWriteOnlyTheirOwnTablesAndReadOnlyThoseBelow() {
        assertThat(TableOwners.violations(WRITTEN_BY_HAND, Levels.OF_ARCHITECTURE))
                .isEmpty();
    }

    @Test
    void viewsArePackagePrivate() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .or(resideInAPackage("no.hvorervi.*.ui")
                        .and(DescribedPredicate.not(resideInAPackage("no.hvorervi.base.ui"))))
                .should()
                .notBePublic()
                .check(WRITTEN_BY_HAND);
    }

    @Test
    void servicesKnowNoComponents() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Service")
                .or()
                .haveSimpleNameEndingWith("Repository")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Component.class)
                .check(WRITTEN_BY_HAND);
    }

    /** {@link Accounts} hands out and takes stored passwords. */
    @Test
    void storedPasswordsAreKnownOnlyToTheWaysIn() {
        noClasses()
                .that()
                .resideOutsideOfPackages("no.hvorervi.accounts", "no.hvorervi.credentials")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.type(Accounts.class))
                .check(WRITTEN_BY_HAND);
    }

    /** */
    @Test
    void openedAnswersAreReadByTheReleaseAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages("no.hvorervi.intake", "no.hvorervi.release..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.type(Responses.class)
                        .or(JavaClass.Predicates.type(ResponseCounts.class))
                        .or(JavaClass.Predicates.type(ScoreCounts.class))
                        .or(JavaClass.Predicates.type(FrozenAnswers.class))
                        .or(JavaClass.Predicates.type(ScaleCounts.class)))
                .check(WRITTEN_BY_HAND);
        noClasses()
                .that()
                .resideInAnyPackage(
                        "no.hvorervi.released..",
                        "no.hvorervi.results..",
                        "no.hvorervi.comparison..",
                        "no.hvorervi.overview..",
                        "no.hvorervi.actions..",
                        "no.hvorervi.effects..",
                        "no.hvorervi.exchange..")
                .should()
                .dependOnClassesThat(resideInAPackage("no.hvorervi.intake.."))
                .check(WRITTEN_BY_HAND);
    }

    /** Nobody else puts answers into a round that nobody has handed in. */
    @Test
    void earlierAnswersAreBroughtInByTheImportAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages("no.hvorervi.intake", "no.hvorervi.earlier..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.type(EarlierAnswers.class)
                        .or(JavaClass.Predicates.type(EarlierAnswer.class)))
                .check(WRITTEN_BY_HAND);
        noClasses()
                .that()
                .resideOutsideOfPackages("no.hvorervi.rounds", "no.hvorervi.earlier..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.type(ImportedRounds.class))
                .check(WRITTEN_BY_HAND);
    }

    /** Others read what is published. */
    @Test
    void releasesAreMadeByTheReleaseAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages("no.hvorervi.released", "no.hvorervi.release..", "no.hvorervi.comments")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.type(ReleasedWriter.class))
                .check(WRITTEN_BY_HAND);
        noClasses()
                .that()
                .resideOutsideOfPackages("no.hvorervi.released", "no.hvorervi.release..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.type(ReleaseAttempts.class))
                .check(WRITTEN_BY_HAND);
    }

    /** Nobody reads what people have written before both sides have. */
    @Test
    void commentsAreReadByTheReviewAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages("no.hvorervi.intake", "no.hvorervi.comments")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.type(WrittenComments.class)
                        .or(JavaClass.Predicates.type(WrittenComments.Written.class)))
                .check(WRITTEN_BY_HAND);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .should()
                .callMethodWhere(describe("asks the system for the time", ArchitectureTest::asksTheSystemForTheTime))
                .check(WRITTEN_BY_HAND.that(
                        DescribedPredicate.not(JavaClass.Predicates.simpleName("TimeConfiguration"))));
        noClasses()
                .should()
                .dependOnClassesThat(JavaClass.Predicates.type(java.util.Date.class)
                        .or(JavaClass.Predicates.assignableTo(java.util.Calendar.class)))
                .check(WRITTEN_BY_HAND);
    }

    private static boolean asksTheSystemForTheTime(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        boolean isNow = owner.startsWith("java.time.")
                && name.equals("now")
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class));
        boolean isSystemClock = owner.equals("java.time.Clock") && name.startsWith("system");
        boolean isMillis = owner.equals("java.lang.System") && name.equals("currentTimeMillis");
        return isNow || isSystemClock || isMillis;
    }

    @Test
    void whatWritesJoinsTheTransactionOfAService() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Repository")
                .and()
                .areNotPrivate()
                .and(describe(
                        "write", method -> WRITING.matcher(method.getName()).matches() || writes(method)))
                .and(describe("are not made by the compiler", method -> !isMadeByCompiler(method)))
                .should(be(describe("MANDATORY in a transaction", ArchitectureTest::isMandatory))
                        .forSubtype())
                .check(WRITTEN_BY_HAND);
    }

    @Test
    void queriesWriteNothing() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Queries")
                .should(be(describe("reading", (JavaMethod method) -> !TableOwners.writes(method)))
                        .forSubtype())
                .allowEmptyShould(true)
                .check(WRITTEN_BY_HAND);
    }

    /** Whether a method builds SQL that writes, itself or in private methods that it calls. */
    private static boolean writes(JavaCodeUnit method) {
        return TableOwners.writes(method)
                || method.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().equals(method.getOwner()))
                        .flatMap(call -> call.getTarget().resolveMember().stream())
                        .anyMatch(called -> called.getModifiers().contains(JavaModifier.PRIVATE)
                                && !called.equals(method)
                                && writes(called));
    }

    private static boolean isMadeByCompiler(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.SYNTHETIC)
                || method.getName().contains("$");
    }

    private static boolean isMandatory(JavaMethod method) {
        return method.tryGetAnnotationOfType(Transactional.class)
                .map(annotation -> annotation.propagation() == Propagation.MANDATORY)
                .orElse(false);
    }

    @Test
    void statementsAreBuiltAndNeverWrittenAsText() {
        noClasses()
                .should()
                .callMethodWhere(describe("takes SQL as text", (JavaCall<?> call) -> call.getTarget()
                        .isAnnotatedWith(PlainSQL.class)))
                .orShould()
                .callMethodWhere(describe(
                        "takes SQL as text",
                        (JavaCall<?> call) -> call.getTargetOwner().getName().startsWith("java.sql.")
                                && call.getName().matches("prepare.*|createStatement|execute.*|addBatch")))
                .check(WRITTEN_BY_HAND);
    }

    @Test
    void noThreadsOfItsOwn() {
        noClasses()
                .should()
                .callConstructorWhere(describe("makes a thread", (JavaCall<?> call) -> call.getTargetOwner()
                        .isAssignableTo(Thread.class)))
                .check(WRITTEN_BY_HAND);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(HvorErViApplication.class)
                .should()
                .accessTargetWhere(describe(
                        "prints to the console",
                        (JavaAccess<? extends AccessTarget> access) ->
                                access.getTargetOwner().isEquivalentTo(System.class)
                                        && access.getName().matches("out|err")))
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(WRITTEN_BY_HAND);
    }

    @Test
    void subPackagesAreModulesOfTheirOwnOrAKit() {
        assertThat(Streams.of(WRITTEN_BY_HAND)
                        .map(JavaClass::getPackage)
                        .filter(each -> each.getName().matches("no\\.hvorervi\\.\\w+\\.\\w+"))
                        .distinct())
                .allMatch(each ->
                        each.isAnnotatedWith(ApplicationModule.class) || each.isAnnotatedWith(NamedInterface.class));
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(Streams.of(WRITTEN_BY_HAND).map(JavaClass::getPackage).distinct())
                .allMatch(each -> each.tryGetPackageInfo().isPresent(), "has a package-info");
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass current = type;
        while (current.getEnclosingClass().isPresent()) {
            current = current.getEnclosingClass().get();
        }
        return current;
    }
}
