package no.hvorervi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.hvorervi.accounts.AccountErasure;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.admin.MyDataService;
import no.hvorervi.assessment.Answer;
import no.hvorervi.assessment.Assessment;
import no.hvorervi.assessment.AssessmentService;
import no.hvorervi.assessment.AssessmentState.Submitted;
import no.hvorervi.assessment.Rating;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditReader;
import no.hvorervi.audit.AuditSearch;
import no.hvorervi.audit.AuditVerification;
import no.hvorervi.audit.AuditVerifier;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.people.ErasureService;
import no.hvorervi.personal.PersonalData;
import no.hvorervi.personal.PersonalRow;
import no.hvorervi.personal.PersonalSection;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;

/** People see what is stored about them, and can be erased without breaking the log. */
@DatabaseTest
class ErasureTest {

    @LocalServerPort
    int port;

    @Autowired
    ErasureService erasure;

    @Autowired
    AccountErasure accounts;

    @Autowired
    MyDataService myData;

    @Autowired
    AssessmentService assessments;

    @Autowired
    CriteriaService criteria;

    @Autowired
    AuditReader reader;

    @Autowired
    AuditVerifier verifier;

    @Autowired
    List<PersonalData> features;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    @Autowired
    DSLContext sql;

    private final String name = "Solveig Sletteønske " + UUID.randomUUID();
    private UnitId root = new UnitId(0);
    private UnitId unit = new UnitId(0);
    private TestUser person = new TestUser(new no.hvorervi.ids.AccountId(0), "", "", "");
    private TestUser administrator = person;

    @BeforeEach
    void personWithAPast() {
        users.operator();
        root = units.root("Kommune " + UUID.randomUUID());
        unit = units.below(root, "Hjemmetjenesten");
        person = users.person(name);
        units.lead(unit, person);
        administrator = units.administrator(root);
        users.signIn(person);
        Assessment draft = assessments.start(unit);
        criteria.get(draft.criteria())
                .items()
                .forEach(item -> assessments.saveAnswer(
                        draft.id(), item.id(), new Answer(Rating.notApplicable(), "Fordi", ""), 0));
        assessments.saveComment(draft.id(), "En kommentar", draft.comment().version());
        assessments.submit(draft.id());
        users.signIn(administrator);
    }

    /** Every text column of every table in which the text stands. */
    private List<String> columnsWith(String text) {
        var columns = sql.fetch("select table_name, column_name from information_schema.columns"
                + " where table_schema = database()"
                + " and (data_type like '%char' or data_type like '%text' or data_type = 'json')");
        assertThat(columns).hasSizeGreaterThan(20);
        List<String> found = new ArrayList<>();
        columns.forEach(row -> {
            String table = row.get(0, String.class);
            String column = row.get(1, String.class);
            // A column of plain letters cannot be compared with others.
            var asUnicode = field("convert({0} using utf8mb4)", String.class, field(name(column)));
            if (sql.fetchExists(table(name(table)), asUnicode.contains(text))) {
                found.add(table + "." + column);
            }
        });
        return found;
    }

    @Test
    void nameIsGoneEverywhereAndTheLogStillFitsTogether() {
        assertThat(columnsWith(name)).contains("account.name", "assessment.submitted_name");
        assertThat(columnsWith(person.email())).contains("account.email");
        erasure.erase(person.id(), " " + name.toUpperCase(java.util.Locale.ROOT) + " ");
        assertThat(columnsWith(name)).isEmpty();
        assertThat(columnsWith(person.email())).isEmpty();
        assertThat(verifier.verify(Optional.empty())).isInstanceOf(AuditVerification.Intact.class);
    }

    @Test
    void logKeepsItsEntriesOfSomebodyNobodyKnows() {
        int before = entries().size();
        erasure.erase(person.id(), name);
        assertThat(entries()).hasSize(before + 1);
        assertThat(entries().getFirst().action()).contains(AuditAction.PERSON_ERASED);
        assertThat(entries().getFirst().person())
                .hasValueSatisfying(who -> assertThat(who.account()).isEmpty());
        assertThat(reader.findPseudonym(person.id())).isEmpty();
    }

    private List<no.hvorervi.audit.AuditRecord> entries() {
        return reader.find(AuditSearch.of(Optional.of(units.municipalityOf(root))), Optional.empty(), 100);
    }

    @Test
    void whatWasSignedInARoleStaysWithoutTheName() {
        erasure.erase(person.id(), name);
        TestUser next = units.leader(unit);
        users.signIn(next);
        Assessment signed = assessments.findLatestSubmitted(unit).orElseThrow();
        assertThat(signed.answers()).isNotEmpty();
        assertThat(signed.state()).isInstanceOfSatisfying(Submitted.class, state -> assertThat(state.by())
                .isEqualTo(AccountErasure.NO_NAME));
    }

    @Test
    void sessionsEndAndNobodySignsInAgain() {
        var visitor = new Visitor(port);
        visitor.signIn(person);
        assertThat(visitor.openView("").body()).contains("\"innhold\"");
        erasure.erase(person.id(), name);
        assertThat(visitor.openView("").body()).doesNotContain("\"innhold\"");
        assertThat(Visitor.location(new Visitor(port).signIn(person))).contains("error");
    }

    @Test
    void erasingAgainChangesNothing() {
        erasure.erase(person.id(), name);
        int entries = entries().size();
        erasure.erase(person.id(), name);
        assertThat(entries()).hasSize(entries);
    }

    @Test
    void anotherNameErasesNobody() {
        assertThatThrownBy(() -> erasure.erase(person.id(), "Solveig")).isInstanceOf(IllegalArgumentException.class);
        assertThat(columnsWith(name)).isNotEmpty();
    }

    /** Whatever the order: somebody is left to administer the municipality. */
    @Test
    void twoWhoEraseEachOtherLeaveOne() throws Exception {
        TestUser second = units.administrator(root);
        var barrier = new CyclicBarrier(2);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            var one = both.submit(() -> erases(administrator, second, barrier));
            var other = both.submit(() -> erases(second, administrator, barrier));
            assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(List.of(accounts.isErased(administrator.id()), accounts.isErased(second.id())))
                .containsExactlyInAnyOrder(true, false);
    }

    private boolean erases(TestUser who, TestUser whom, CyclicBarrier barrier) throws Exception {
        users.signIn(who);
        barrier.await();
        try {
            erasure.erase(whom.id(), whom.name());
            return true;
        } catch (AccessDeniedException refused) {
            return false;
        }
    }

    @Test
    void nobodyErasesThoseOfOthersOrOfSeveralOrOneself() {
        UnitId elsewhere = units.root("Annen kommune");
        TestUser foreign = units.leader(elsewhere);
        TestUser ofBoth = units.leader(unit);
        units.lead(elsewhere, ofBoth);
        TestUser operator = users.operator();
        units.lead(unit, operator);
        for (TestUser each : List.of(foreign, ofBoth, operator, administrator)) {
            assertThatThrownBy(() -> erasure.erase(each.id(), each.name()))
                    .as(each.name())
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> erasure.get(each.id())).isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> erasure.get(new no.hvorervi.ids.AccountId(Long.MAX_VALUE)))
                .isInstanceOf(AccessDeniedException.class);
        users.signIn(person);
        assertThatThrownBy(() -> erasure.erase(administrator.id(), administrator.name()))
                .isInstanceOf(AccessDeniedException.class);
        users.signIn(units.administrator(unit));
        assertThatThrownBy(() -> erasure.erase(person.id(), name)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void personSeesEverythingThatIsStored() {
        users.signIn(person);
        List<PersonalSection> sections = myData.export();
        assertThat(sections)
                .extracting(PersonalSection::key)
                .contains("account", "municipalities", "roles", "signed", "begun", "answered", "comments", "log");
        assertThat(text(sections)).contains(name, person.email(), "Hjemmetjenesten", "En kommentar", "UNIT_LEADER");
        assertThat(reader.findOf(person.id(), 10).getFirst().action()).contains(AuditAction.PERSON_EXPORTED);
    }

    private static String text(List<PersonalSection> sections) {
        return sections.stream()
                .flatMap(section -> section.rows().stream())
                .map(PersonalRow::toString)
                .toList()
                .toString();
    }

    @Test
    void personSeesNothingOfOthers() {
        TestUser other = users.person("Annen Person");
        users.signIn(other);
        assertThat(text(myData.show())).contains(other.email()).doesNotContain(name, person.email());
    }

    @Test
    void wishToBeErasedIsRecordedWhereTheAdministratorReads() {
        users.signIn(person);
        myData.askForErasure();
        assertThat(entries().getFirst().action()).contains(AuditAction.PERSON_ERASURE_ASKED);
    }

    /** A table that points at people belongs to a feature that shows and erases what it holds. */
    @Test
    void everyTableThatPointsAtPeopleIsCovered() {
        Set<String> covered = new HashSet<>();
        features.forEach(feature -> covered.addAll(feature.tables()));
        List<String> pointing = sql.fetch("select distinct table_name from information_schema.columns"
                        + " where table_schema = database() and (column_name = 'account_id' or column_name like '%\\_by')"
                        + " and table_name <> 'flyway_schema_history'")
                .getValues(0, String.class);
        assertThat(pointing).contains("account", "assessment");
        assertThat(pointing.stream().filter(each -> !covered.contains(each)))
                .as("tables that no bean of PersonalData answers for")
                .isEmpty();
    }
}
