package no.hvorervi.release.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import no.hvorervi.DatabaseTest;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.Ballots;
import no.hvorervi.intake.Channel;
import no.hvorervi.intake.TestIntake;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.release.ReleaseRoutes;
import no.hvorervi.release.ReleaseWork;
import no.hvorervi.release.TestAnswers;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.RoundRoutes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page that tells how far a release has come. */
@DatabaseTest
class ReleaseViewTest extends SpringBrowserlessTest {

    @Autowired
    TestAnswers answers;

    @Autowired
    TestIntake world;

    @Autowired
    Ballots ballots;

    @Autowired
    ReleaseWork work;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    private UnitId top = new UnitId(0);

    @BeforeEach
    void leadAUnit() {
        top = units.root("Fjordkommunen");
        users.signIn(units.leader(top));
    }

    private String open(RoundId round) {
        navigate(ReleaseRoutes.of(round), ReleaseView.class);
        return page();
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    @Test
    void openRoundSaysWhenItWillBe() {
        assertThat(open(world.open(false, top))).contains("Runden er ikke over", "ingen kan holde dem tilbake");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    /** No code was ever made, so that nothing is there to wait for. */
    @Test
    void roundThatNobodyAnsweredSaysSo() {
        RoundId round = world.open(false, top);
        world.end(round);
        assertThat(open(round))
                .contains("Ingen har svart", "ingenting å frigi")
                .doesNotContain("Svarene åpnes om litt");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void roundThatIsNotClosedYetWaitsForItsAnswers() {
        RoundId round = world.open(false, top);
        ballots.make(round, top, AnonymousVoice.EMPLOYEE, Channel.PAPER, 1);
        world.end(round);
        assertThat(open(round)).contains("Svarene åpnes om litt");
        world.close(round);
        assertThat(open(round)).contains("Svarene åpnes om litt");
    }

    @Test
    void roundThatIsOverShowsItsStepsAndFollowsThem() {
        RoundId round = answers.answered(TestAnswers.CLOSED_ON, List.of(top), 12);
        assertThat(open(round))
                .contains("Tallene er på vei", "Teller svarene", "venter")
                .doesNotContain("Bevist");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(2_000);
    }

    @Test
    void releasedRoundSaysWhoSeesWhatWhenAndWhatWasProven() {
        RoundId round = answers.answered(TestAnswers.CLOSED_ON, List.of(top), 12);
        work.run(round);
        assertThat(open(round))
                .contains("Frigitt ", "ser sine fra 7. april 2026", "33 tall vises, og ingen er skjult.", "er 12 svar")
                .doesNotContain("Små grupper");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void unitsWithTooManySmallOnesAreNamed() {
        List<UnitId> below = List.of(units.below(top, "Nord"), units.below(top, "Sør"), units.below(top, "Vest"));
        RoundId round = answers.answered(TestAnswers.CLOSED_ON, below, 12, 7, 3);
        work.run(round);
        assertThat(open(round)).contains("Små grupper", "Fjordkommunen", " er skjult, fordi de kunne røpet");
    }

    @Test
    void roundsPageLeadsToIt() {
        RoundId round = answers.answered(TestAnswers.CLOSED_ON, List.of(top), 12);
        navigate(RoundRoutes.round(round), Component.class);
        assertThat(find(Anchor.class).withText("Frigivelse").single().getHref()).isEqualTo(ReleaseRoutes.of(round));
    }
}
