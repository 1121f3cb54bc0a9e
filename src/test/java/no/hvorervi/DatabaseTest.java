package no.hvorervi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.actions.TestActions;
import no.hvorervi.comments.TestComments;
import no.hvorervi.comparison.TestComparisons;
import no.hvorervi.controls.TestControls;
import no.hvorervi.coordination.TestCoordination;
import no.hvorervi.digest.TestDigests;
import no.hvorervi.effects.TestEffects;
import no.hvorervi.i18n.PseudoTexts;
import no.hvorervi.intake.TestIntake;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.overview.TestOverviews;
import no.hvorervi.provisioning.TestDirectories;
import no.hvorervi.release.TestAnswers;
import no.hvorervi.released.TestReleases;
import no.hvorervi.results.TestResults;
import no.hvorervi.rounds.TestPlaces;
import no.hvorervi.rounds.TestRounds;
import no.hvorervi.sealing.TestKeys;
import no.hvorervi.workshop.TestAgreed;
import no.hvorervi.workshop.TestWorkshops;
import no.hvorervi.workshop.web.TestRooms;
import no.hvorervi.yousaid.TestOutcomes;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application on the real MariaDB of this run, listening on a random port.
 *
 * <p>Nearly all tests carry just this and so share one application context. They bring their own data under random
 * names ({@link TestUsers}, {@link TestUnits}) and bear that others' data
 * stands beside it. After each test the {@link TestClock} runs again and nobody is signed in.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({
    TestHouse.class,
    TestUsers.class,
    TestUnits.class,
    TestIntake.class,
    TestKeys.class,
    TestRounds.class,
    TestPlaces.class,
    TestReleases.class,
    TestRooms.class,
    TestAnswers.class,
    TestResults.class,
    TestOverviews.class,
    TestComparisons.class,
    TestComments.class,
    TestActions.class,
    TestOutcomes.class,
    TestEffects.class,
    TestControls.class,
    TestCoordination.class,
    TestAgreed.class,
    TestDigests.class,
    TestDirectories.class,
    TestWorkshops.class,
    MatrixWorld.class,
    PseudoTexts.class
})
@ExtendWith(TestHouse.CleanUp.class)
public @interface DatabaseTest {}
