package no.hvorervi.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import no.hvorervi.GuardFaults;
import no.hvorervi.TestClock;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.assessment.Assessment;
import no.hvorervi.assessment.AssessmentRoutes;
import no.hvorervi.browser.Residents.Led;
import no.hvorervi.organisation.OrganisationRoutes;
import no.hvorervi.organisation.UnitAccess;
import org.openqa.selenium.By;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** Every page in every state that people meet it in, in an order that takes few sign-ins. */
@Lazy
@TestComponent
final class Scenes {

    static final Path FAULTY_FILE = Path.of("src", "test", "resources", "units", "feil-eksempel.csv");

    private final Residents residents;
    private final GuardFaults guards;
    private final TestClock clock;

    private final Led veteran;
    private final Assessment earlier;
    private final Led newcomer;
    private final Led finisher;
    private final Assessment finished;
    private final TestUser administrator;
    private final TestUser leaderOfNothing;

    Scenes(Residents residents, GuardFaults guards, TestClock clock) {
        this.residents = residents;
        this.guards = guards;
        this.clock = clock;
        administrator = residents.administrator();
        veteran = residents.leader();
        earlier = residents.submitted(veteran);
        residents.submitted(veteran);
        newcomer = residents.leader();
        finisher = residents.leader();
        finished = residents.draft(finisher, residents.items().size());
        leaderOfNothing = residents.leaderOfNothing();
    }

    /**
     * One state of one page.
     *
     * @param route the template of the Flow route; empty text is the front page, and «-» none
     * @param way leads there from anywhere
     * @param back puts back what was changed for it
     */
    record Scene(String route, String name, Runnable way, Runnable back) {

        void enter() {
            way.run();
        }

        void leave() {
            back.run();
        }
    }

    static final String PLAIN = "-";
    private static final String HOME = "";

    private static Scene scene(String route, String name, Runnable way) {
        return new Scene(route, name, way, () -> {});
    }

    Stream<Scene> all(Browser browser) {
        return Stream.of(
                        signedOut(browser),
                        ofVeteran(browser),
                        ofNewcomer(browser),
                        ofFinisher(browser),
                        ofOthers(browser),
                        ofAdministrator(browser))
                .flatMap(each -> each);
    }

    private Stream<Scene> signedOut(Browser browser) {
        return Stream.of(
                scene(PLAIN, "about", () -> browser.open("/om")),
                scene(PLAIN, "sign-in", () -> browser.open(LoginPage.PATH)),
                scene(PLAIN, "sign-in failed", () -> new LoginPage(browser)
                        .open()
                        .signIn("feil@kommune.example", "feil passord")),
                scene(PLAIN, "signed out", () -> browser.open(LoginPage.PATH + "?ut")),
                scene(PLAIN, "password chosen", () -> browser.open(LoginPage.PATH + "?klar")),
                scene(PLAIN, "invitation", () -> browser.open("/invitasjon#abc")),
                scene(PLAIN, "invitation with faults", () -> {
                    browser.open("/invitasjon");
                    browser.type("Velg passord", "kort");
                    browser.click("Lagre passordet");
                }),
                scene(PLAIN, "plain page not found", () -> browser.open("/frontend/finnes-ikke.css")),
                new Scene(
                        PLAIN,
                        "plain page that failed",
                        () -> {
                            guards.breakGuard(CurrentUser.class);
                            browser.open(LoginPage.PATH);
                        },
                        guards::mend));
    }

    private Stream<Scene> ofVeteran(Browser browser) {
        String profile = AssessmentRoutes.profile(veteran.unit());
        return Stream.of(
                scene(HOME, "front page of a leader", () -> {
                    new LoginPage(browser).signIn(veteran.leader());
                    browser.open("/");
                }),
                scene(AssessmentRoutes.PROFILE_PATH, "profile", () -> browser.open(profile)),
                scene(AssessmentRoutes.PROFILE_PATH, "profile as radar, tables open", () -> {
                    browser.click("Som radar");
                    browser.run("document.querySelectorAll('vaadin-details').forEach(each => each.opened = true)");
                    browser.settle();
                }),
                scene(AssessmentRoutes.PROFILE_PATH, "correcting the assessment", () -> {
                    browser.open(profile);
                    browser.click("Rett den siste vurderingen");
                }),
                scene(
                        AssessmentRoutes.EARLIER_PATH,
                        "profile as it was",
                        () -> browser.open(AssessmentRoutes.profile(veteran.unit(), earlier.id()))),
                scene(PLAIN, "page of the wrong role", () -> browser.open(OrganisationRoutes.UNITS)),
                scene(PLAIN, "unit of somebody else", () -> browser.open(AssessmentRoutes.profile(newcomer.unit()))),
                scene(PLAIN, "page that is not there", () -> browser.open("/finnes-ikke")),
                new Scene(
                        PLAIN,
                        "page that failed",
                        () -> {
                            guards.breakGuard(UnitAccess.class);
                            browser.open(profile);
                        },
                        guards::mend));
    }

    private Stream<Scene> ofNewcomer(Browser browser) {
        String assess = AssessmentRoutes.ASSESS_PATH;
        var page = new AssessmentPage(browser, newcomer.unit());
        return Stream.of(
                scene(HOME, "front page of a new leader", () -> {
                    browser.forget();
                    new LoginPage(browser).signIn(newcomer.leader());
                    browser.open("/");
                }),
                scene(
                        AssessmentRoutes.PROFILE_PATH,
                        "profile without an assessment",
                        () -> browser.open(AssessmentRoutes.profile(newcomer.unit()))),
                scene(assess, "assessment not begun", page::open),
                scene(assess, "principle", page::begin),
                scene(assess, "principle answered and explained", () -> {
                    browser.click("Hva menes med dette?");
                    page.choose(0, 3);
                    page.awaitSaved();
                }),
                scene(assess, "promoting factors", () -> page.open(AssessmentPage.PROMOTING)),
                scene(assess, "hindering factors", () -> page.open(AssessmentPage.HINDERING)),
                scene(assess, "balance", () -> page.open(AssessmentPage.BALANCE)),
                scene(assess, "review", () -> page.open(AssessmentPage.REVIEW)),
                scene(assess, "review of too few answers", () -> browser.click("Send inn som Liv Leder")),
                scene(assess, "throwing the draft away", () -> browser.click("Forkast utkastet")));
    }

    private Stream<Scene> ofFinisher(Browser browser) {
        String assess = AssessmentRoutes.ASSESS_PATH;
        var page = new AssessmentPage(browser, finisher.unit());
        return Stream.of(
                scene(assess, "complete review", () -> {
                    browser.forget();
                    new LoginPage(browser).signIn(finisher.leader());
                    page.open(AssessmentPage.REVIEW);
                }),
                scene(assess, "confirming", () -> browser.click("Send inn som Liv Leder")),
                scene(assess, "answered by another meanwhile", () -> {
                    page.open(1);
                    TestUser second = residents.secondLeader(finisher.unit());
                    residents.answer(second, finished, residents.items().getFirst(), 4);
                    page.choose(0, 2);
                    browser.waitFor("har lagret et annet svar");
                }),
                scene(assess, "session about to end", () -> {
                    page.open(1);
                    browser.run("document.querySelector('hvorervi-session').warnAfter = 0");
                    browser.waitFor("Du blir snart logget ut");
                }),
                scene(assess, "session ended", () -> {
                    page.open(1);
                    browser.run("document.querySelector('hvorervi-session').endAfter = 0");
                    browser.waitFor("Du er logget ut");
                }));
    }

    private Stream<Scene> ofOthers(Browser browser) {
        return Stream.of(scene(HOME, "front page of a leader of nothing", () -> {
            browser.forget();
            new LoginPage(browser).signIn(leaderOfNothing);
            browser.open("/");
        }));
    }

    private Stream<Scene> ofAdministrator(Browser browser) {
        return Stream.concat(ofUnits(browser), ofPeople(browser));
    }

    private Stream<Scene> ofUnits(Browser browser) {
        String units = OrganisationRoutes.UNITS;
        String importing = OrganisationRoutes.IMPORT;
        return Stream.of(
                scene(HOME, "front page of the administrator", () -> {
                    browser.forget();
                    new LoginPage(browser).signIn(administrator);
                    browser.open("/");
                }),
                scene(units, "units", () -> browser.open(units)),
                scene(units, "units found", () -> {
                    browser.type("Søk etter navn eller id", "Prøve, team 1");
                    browser.waitFor("treff");
                }),
                scene(units, "no unit found", () -> {
                    browser.type("Søk etter navn eller id", "finnes ikke");
                    browser.waitFor("Ingen treff");
                }),
                scene(importing, "import", () -> browser.open(importing)),
                scene(importing, "import of a file with faults", () -> {
                    browser.upload(FAULTY_FILE);
                    browser.waitFor("feil i filen");
                }),
                scene(importing, "import looked at", () -> {
                    browser.open(importing);
                    browser.upload(smallFile());
                    browser.waitFor("Dette blir endret");
                    browser.find(By.tagName("summary")).click();
                }),
                scene(importing, "import done", () -> {
                    browser.click("Importer");
                    browser.waitFor("Importen er ferdig");
                }));
    }

    private static Path smallFile() {
        String id = UUID.randomUUID().toString();
        try {
            return Files.writeString(
                    Files.createTempFile(Path.of("target"), "units", ".csv"),
                    "id;parent_id;name;kind;valid_from;valid_to;headcount\n"
                            + id + ";;Bydel Import;bydel;2020-01-01;;\n"
                            + id + "-1;" + id + ";Hjemmetjenesten Import;tjeneste;2020-01-01;;12\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Stream<Scene> ofPeople(Browser browser) {
        String people = OrganisationRoutes.PEOPLE;
        var page = new PeoplePage(browser);
        return Stream.of(
                scene(people, "people", page::open),
                scene(people, "people found", () -> page.search(veteran.leader().email())),
                scene(people, "person", () -> browser.click("Endre")),
                scene(people, "shutting a person out", () -> browser.click("Sperr")),
                scene(people, "new leader", () -> {
                    page.open();
                    browser.click("Ny leder");
                }),
                scene(people, "new leader with faults", () -> browser.click("Lag lenke")),
                scene(people, "link to a new leader", () -> page.invite("Nils Ny", "Hjemmetjenesten Prøve, team 1")),
                // Last, since the session is over when the clock is back.
                new Scene(
                        OrganisationRoutes.UNITS,
                        "units before there are any",
                        () -> {
                            clock.stopAt(Instant.parse("2019-12-01T12:00:00Z"));
                            browser.open(OrganisationRoutes.UNITS);
                        },
                        clock::reset));
    }
}
