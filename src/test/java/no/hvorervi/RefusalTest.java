package no.hvorervi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.assessment.AssessmentNotFoundException;
import no.hvorervi.assessment.AssessmentService;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditReader;
import no.hvorervi.audit.AuditRecord;
import no.hvorervi.audit.AuditSearch;
import no.hvorervi.audit.AuditVerification;
import no.hvorervi.audit.AuditVerifier;
import no.hvorervi.audit.Refusals;
import no.hvorervi.ids.AssessmentId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.municipalities.MunicipalityService;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.organisation.UnitService;
import no.hvorervi.people.PersonService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;

/** What a signed-in person is refused is recorded: every time, once, and never without bounds. */
@DatabaseTest
class RefusalTest {

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    @Autowired
    UnitService unitService;

    @Autowired
    PersonService people;

    @Autowired
    MunicipalityService municipalities;

    @Autowired
    AssessmentService assessments;

    @Autowired
    AuditReader reader;

    @Autowired
    AuditVerifier verifier;

    @Autowired
    TestClock clock;

    private UnitId own = new UnitId(0);
    private UnitId foreign = new UnitId(0);
    private TestUser leader = new TestUser(new no.hvorervi.ids.AccountId(0), "", "", "");

    @BeforeEach
    void leaderOfOneUnit() {
        users.operator();
        own = units.root("Egen kommune");
        foreign = units.root("Annen kommune");
        leader = units.leader(own);
        users.signIn(leader);
    }

    private List<AuditRecord> refused() {
        return reader.findOf(leader.id(), 1000).stream()
                .filter(entry -> entry.action().equals(Optional.of(AuditAction.ACCESS_REFUSED)))
                .toList();
    }

    private void requireOne(String kind, String name) {
        assertThat(refused()).singleElement().satisfies(entry -> assertThat(entry.details())
                .containsEntry(kind, name));
    }

    @Test
    void unitOfOthersIsRecordedWhereTheUnitIs() {
        assertThatThrownBy(() -> unitService.get(foreign)).isInstanceOf(UnitNotFoundException.class);
        requireOne("function", "UnitService.get");
        assertThat(refused().getFirst().unit()).contains(foreign);
        assertThat(refused().getFirst().municipality()).contains(units.municipalityOf(foreign));
    }

    @Test
    void unitThatIsNotThereIsRecordedWhereThePersonBelongs() {
        var nowhere = new UnitId(Long.MAX_VALUE);
        assertThatThrownBy(() -> assessments.start(nowhere)).isInstanceOf(UnitNotFoundException.class);
        requireOne("function", "AssessmentService.start");
        assertThat(refused().getFirst().unit()).contains(nowhere);
        assertThat(refused().getFirst().municipality()).contains(units.municipalityOf(own));
    }

    @Test
    void functionOfAnotherRoleIsRecorded() {
        assertThatThrownBy(people::municipalities).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(municipalities::list).isInstanceOf(AccessDeniedException.class);
        assertThat(refused())
                .extracting(entry -> entry.details().get("function"))
                .containsExactly("MunicipalityService.list", "PersonService.municipalities");
    }

    @Test
    void assessmentOfOthersIsRecorded() {
        assertThatThrownBy(() -> assessments.get(new AssessmentId(Long.MAX_VALUE)))
                .isInstanceOf(AssessmentNotFoundException.class);
        requireOne("function", "AssessmentService.get");
    }

    @Test
    void whatIsAllowedIsNotRecorded() {
        unitService.get(own);
        assessments.history(own);
        assertThat(refused()).isEmpty();
    }

    @Test
    void whoeverIsSignedOutIsNotRecorded() {
        users.signOut();
        assertThatThrownBy(() -> unitService.get(foreign)).isInstanceOf(RuntimeException.class);
        assertThat(reader.find(AuditSearch.of(Optional.of(units.municipalityOf(foreign))), Optional.empty(), 10))
                .isEmpty();
    }

    @Test
    void triesWithoutEndAreBoundedWithinTheHour() {
        for (int i = 0; i < Refusals.MAX_PER_HOUR + 20; i++) {
            assertThatThrownBy(() -> unitService.get(foreign)).isInstanceOf(UnitNotFoundException.class);
        }
        assertThat(refused()).hasSize(Refusals.MAX_PER_HOUR + 1);
        assertThat(refused().stream().filter(entry -> entry.details().containsKey(Refusals.MORE)))
                .hasSize(1);
        assertThat(refused().getFirst().details()).containsKey(Refusals.MORE);

        clock.advance(Duration.ofHours(1));
        assertThatThrownBy(() -> unitService.get(foreign)).isInstanceOf(UnitNotFoundException.class);
        assertThat(refused()).hasSize(Refusals.MAX_PER_HOUR + 2);
        assertThat(verifier.verify(Optional.empty())).isInstanceOf(AuditVerification.Intact.class);
    }

    @Test
    void pageOfAnotherRoleIsRecorded() {
        var visitor = new Visitor(port);
        visitor.signIn(leader);
        visitor.openView("personer");
        requireOne("route", "personer");
    }

    @Test
    void requestWithoutAFormTokenIsRecordedWithoutItsParameters() {
        var visitor = new Visitor(port);
        visitor.signIn(leader);
        String path = "/logg-ut/" + UUID.randomUUID();
        assertThat(visitor.send("POST", path + "?hemmelig=1", "text/plain", "x").statusCode())
                .isEqualTo(403);
        requireOne("request", "POST " + path);
    }
}
