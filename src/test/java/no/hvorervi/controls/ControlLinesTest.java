package no.hvorervi.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.digest.DigestLine;
import no.hvorervi.ids.ControlId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What owners of controls are written about: what a control is called and by when, and nothing that a unit has written of it. */
@DatabaseTest
class ControlLinesTest {

    @Autowired
    ControlLines lines;

    @Autowired
    ControlAnswerService answers;

    @Autowired
    TestControls controls;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    private List<DigestLine> of(TestUser person) {
        return lines.lines(NorwegianTime.today(clock)).getOrDefault(person.id(), List.of());
    }

    @Test
    void keepersAreWrittenToWhileNobodyIsNamed() {
        UnitId root = units.root("Fjordkommunen");
        TestUser administrator = units.administrator(root);
        TestUser adviser = users.person("Hedda Rådgiver");
        units.give(UnitRole.HR_ADVISER, root, adviser);
        TestUser below = users.person("Per Rådgiver");
        units.give(UnitRole.HR_ADVISER, units.below(root, "Bydelen"), below);
        controls.entered(units.below(root, "Enheten"), "Skjemaet");
        ControlId control = controls.entered(units.below(root, "Skolen"), "Rapporten")
                .control()
                .id();
        assertThat(of(administrator)).isEqualTo(of(adviser)).singleElement().satisfies(line -> {
            assertThat(line.key()).isEqualTo("letter.control.NO_OWNER");
            assertThat(line.words()).containsExactly("Fjordkommunen", "2");
            assertThat(line.path())
                    .isEqualTo(ControlRoutes.register(units.municipalityOf(root), ControlFilter.NO_OWNER));
        });
        assertThat(of(below)).isEmpty();
        controls.owned(root, control);
        users.signOut();
        assertThat(of(adviser).getFirst().words()).containsExactly("Fjordkommunen", "1");
    }

    @Test
    void ownerIsWrittenToUntilThereIsAnAnswer() {
        UnitId root = units.root("Kommunen");
        ControlId control = controls.entered(units.below(root, "Enheten"), "Rapporten")
                .control()
                .id();
        TestUser owner = controls.owned(root, control);
        users.signOut();
        assertThat(of(owner)).singleElement().satisfies(line -> {
            assertThat(line.key()).isEqualTo("letter.control.ANSWER");
            assertThat(line.words()).containsExactly("Rapporten");
            assertThat(line.day()).contains(NorwegianTime.today(clock).plusDays(28));
            assertThat(line.path()).isEqualTo(ControlRoutes.control(control));
        });
        clock.advance(Duration.ofDays(29));
        assertThat(of(owner)).extracting(DigestLine::key).containsExactly("letter.control.ANSWER_LATE");
        users.signIn(owner);
        answers.answer(control, new OwnerVerdict.Keep("Fordi"), 0);
        users.signOut();
        assertThat(of(owner)).isEmpty();
    }
}
