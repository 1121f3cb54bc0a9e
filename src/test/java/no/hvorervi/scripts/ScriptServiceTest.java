package no.hvorervi.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import no.hvorervi.DatabaseTest;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditReader;
import no.hvorervi.audit.AuditSearch;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.ScriptId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A municipality makes programmes of its own, and nobody else's. */
@DatabaseTest
class ScriptServiceTest {

    private static final ScriptKey.ReadyMade HOUR = new ScriptKey.ReadyMade("time");
    private static final List<List<ScriptStep>> SHORT =
            List.of(List.of(new ScriptStep(StepKind.WELCOME, 5)), List.of(new ScriptStep(StepKind.MINUTES, 4)));

    @Autowired
    ScriptService service;

    @Autowired
    Scripts scripts;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    AuditReader log;

    private UnitId root = new UnitId(0);
    private MunicipalityId municipality = new MunicipalityId(0);

    @BeforeEach
    void signInAsFacilitator() {
        root = units.root("Kommunen");
        municipality = units.municipalityOf(root);
        signIn(UnitRole.FACILITATOR, root);
    }

    private void signIn(UnitRole role, UnitId unit) {
        TestUser person = users.person();
        units.give(role, unit, person);
        users.signIn(person);
    }

    private List<AuditAction> recorded() {
        users.signIn(units.administrator(root));
        return log.find(AuditSearch.of(Optional.of(municipality)), Optional.empty(), 100).stream()
                .flatMap(each -> each.action().stream())
                .filter(action -> action.name().startsWith("SCRIPT_"))
                .toList();
    }

    @Test
    void copyHasTheStepsOfTheReadyMadeOneAndANameOfItsOwn() {
        OwnScript first = service.copy(municipality, HOUR, "Vår time");
        OwnScript second = service.copy(municipality, HOUR, "Vår time");
        assertThat(first.sittings())
                .isEqualTo(scripts.find(municipality, HOUR).orElseThrow().sittings());
        assertThat(service.own(municipality)).extracting(OwnScript::title).containsExactly("Vår time", "Vår time 2");
        assertThat(second.madeOf()).isEqualTo(HOUR);
        assertThat(recorded()).containsExactly(AuditAction.SCRIPT_MADE, AuditAction.SCRIPT_MADE);
    }

    @Test
    void unitsOfTheMunicipalityChooseAmongItsOwnAndTheReadyMadeOnes() {
        OwnScript own = service.copy(municipality, HOUR, "Vår time");
        var key = new ScriptKey.Own(own.id());
        assertThat(scripts.of(municipality))
                .extracting(each -> each.key().text())
                .containsExactly(own.id().toString(), "halvtime", "time", "halvannen-time", "tre-ganger-15");
        assertThat(scripts.find(municipality, key)).isPresent();
        MunicipalityId other = units.municipalityOf(units.root("En annen"));
        assertThat(scripts.find(other, key)).isEmpty();
        assertThat(scripts.of(other)).hasSize(4);
    }

    @Test
    void savesNameSittingsAndMinutes() {
        OwnScript own = service.copy(municipality, HOUR, "Vår time");
        assertThat(service.save(own.id(), " Kort ", SHORT, own.version())).isEqualTo(new ScriptSaved.Stored(1));
        assertThat(service.get(own.id())).isEqualTo(new OwnScript(own.id(), municipality, "Kort", HOUR, SHORT, 1));
        assertThat(recorded()).containsExactly(AuditAction.SCRIPT_CHANGED, AuditAction.SCRIPT_MADE);
    }

    @Test
    void whoComesSecondIsShownWhatTheFirstHasSavedAndNothingIsOverwritten() {
        OwnScript own = service.copy(municipality, HOUR, "Vår time");
        service.save(own.id(), "Den første", SHORT, own.version());
        assertThat(service.save(own.id(), "Den andre", own.sittings(), own.version()))
                .isInstanceOfSatisfying(
                        ScriptSaved.Conflict.class,
                        conflict -> assertThat(conflict.theirs().title()).isEqualTo("Den første"));
        assertThat(service.get(own.id()).sittings()).isEqualTo(SHORT);
        assertThat(service.save(own.id(), "Den første", SHORT, own.version())).isEqualTo(new ScriptSaved.Stored(1));
    }

    @Test
    void whatBreaksARuleIsNotSaved() {
        OwnScript own = service.copy(municipality, HOUR, "Vår time");
        service.copy(municipality, HOUR, "Opptatt");
        var onlyReveal = List.of(List.of(new ScriptStep(StepKind.REVEAL, 5)));
        assertThat(service.save(own.id(), "OPPTATT", onlyReveal, own.version()))
                .isInstanceOfSatisfying(ScriptSaved.Faulty.class, faulty -> assertThat(faulty.faults())
                        .extracting(ScriptFault::kind)
                        .containsExactly(
                                ScriptFault.Kind.TITLE_TAKEN,
                                ScriptFault.Kind.REVEAL_BEFORE_VOTE,
                                ScriptFault.Kind.MINUTES_NOT_LAST));
        assertThat(service.get(own.id())).isEqualTo(own);
    }

    @Test
    void deletedIsGone() {
        OwnScript own = service.copy(municipality, HOUR, "Vår time");
        service.delete(own.id());
        assertThatThrownBy(() -> service.get(own.id())).isInstanceOf(ScriptNotFoundException.class);
        assertThat(scripts.find(municipality, new ScriptKey.Own(own.id()))).isEmpty();
        assertThat(recorded()).containsExactly(AuditAction.SCRIPT_DELETED, AuditAction.SCRIPT_MADE);
    }

    /** A role in a part of the municipality is not enough, nor any in another one. */
    @ParameterizedTest
    @EnumSource(
            value = UnitRole.class,
            names = {"ADMINISTRATOR", "HR_ADVISER", "FACILITATOR"})
    void onlyThoseWhoAnswerForTheWholeMunicipalityChangeItsProgrammes(UnitRole role) {
        ScriptId own = service.copy(municipality, HOUR, "Vår time").id();
        for (UnitId elsewhere : List.of(units.below(root, "Enheten"), units.root("En annen"))) {
            signIn(role, elsewhere);
            assertThat(service.managedByMe()).noneMatch(each -> each.id().equals(municipality));
            assertThatThrownBy(() -> service.own(municipality)).isInstanceOf(UnitNotFoundException.class);
            assertThatThrownBy(() -> service.copy(municipality, HOUR, "Min")).isInstanceOf(UnitNotFoundException.class);
            assertThatThrownBy(() -> service.save(own, "Min", SHORT, 0)).isInstanceOf(ScriptNotFoundException.class);
            assertThatThrownBy(() -> service.delete(own)).isInstanceOf(ScriptNotFoundException.class);
        }
        signIn(role, root);
        assertThat(service.get(own).title()).isEqualTo("Vår time");
    }
}
