package no.hvorervi.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import no.hvorervi.DatabaseTest;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.distribution.RecipientService;
import no.hvorervi.exchange.ImportFault.Reason;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.TestIntake;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.rounds.RoundNotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One file holds the addresses of all units of a round; what is wrong in it is told line by line, and nothing is done before. */
@DatabaseTest
class RecipientImportServiceTest {

    @Autowired
    RecipientImportService service;

    @Autowired
    RecipientService recipients;

    @Autowired
    TestIntake world;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    private UnitId one;
    private UnitId other;
    private RoundId round;

    @BeforeEach
    void askTwoUnits() {
        UnitId top = units.root("Prøve kommune");
        one = units.below(top, "Hjemmetjenesten");
        other = units.below(top, "Skolen");
        round = world.open(false, one, other);
        users.signIn(units.leader(top));
    }

    private static RecipientFile file(String... lines) {
        return RecipientFile.read(
                ("unit;email;language\n" + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void addressesGoToTheUnitsByIdentityOrName() {
        RecipientFile file = file(
                units.externalId(one) + ";a@kommune.example;nn",
                "hjemmetjenesten;b@kommune.example;",
                "Skolen;a@kommune.example;en",
                "Skolen;a@kommune.example;en");
        assertThat(service.preview(round, file))
                .isInstanceOfSatisfying(RecipientPreview.Ready.class, ready -> assertThat(ready.addresses())
                        .isEqualTo(3));
        assertThat(service.apply(round, file)).isEqualTo(3);
        assertThat(service.apply(round, file)).isZero();
        assertThat(recipients.find(round, one).entries()).hasSize(2);
        assertThat(recipients.find(round, other).entries()).hasSize(1);
    }

    @Test
    void faultsAreToldByLineAndNothingIsDone() {
        RecipientFile file = file(
                "Skolen;a@kommune.example;nb",
                "Barnehagen;b@kommune.example;nb",
                "Skolen;ola@;nb",
                "Skolen;c@x.example;se");
        assertThat(service.preview(round, file)).isInstanceOfSatisfying(RecipientPreview.Refused.class, refused -> {
            assertThat(refused.faults()).extracting(ImportFault::line).containsExactly(3, 4, 5);
            assertThat(refused.faults())
                    .extracting(ImportFault::reason)
                    .containsExactly(Reason.UNIT_NOT_ASKED, Reason.EMAIL, Reason.LANGUAGE);
        });
        assertThat(service.apply(round, file)).isZero();
        assertThat(recipients.find(round, other).entries()).isEmpty();
    }

    @Test
    void othersBringNothingIn() {
        users.signIn(units.leader(one));
        assertThatThrownBy(() -> service.preview(round, file("Skolen;a@kommune.example;nb")))
                .isInstanceOf(RoundNotFoundException.class);
    }
}
