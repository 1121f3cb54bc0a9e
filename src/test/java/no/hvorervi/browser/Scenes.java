package no.hvorervi.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import no.hvorervi.GuardFaults;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.admin.AdminRoutes;
import no.hvorervi.assessment.Assessment;
import no.hvorervi.assessment.AssessmentRoutes;
import no.hvorervi.browser.Residents.Led;
import no.hvorervi.distribution.DistributionRoutes;
import no.hvorervi.distribution.LinkKind;
import no.hvorervi.exchange.ExchangeRoutes;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.municipalities.MunicipalityRoutes;
import no.hvorervi.organisation.OrganisationRoutes;
import no.hvorervi.people.PeopleRoutes;
import no.hvorervi.provisioning.IntegrationRoutes;
import no.hvorervi.provisioning.TestDirectory;
import no.hvorervi.release.ReleaseRoutes;
import no.hvorervi.rounds.Round;
import no.hvorervi.rounds.RoundRoutes;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Lazy;

/** Every page in every state that people meet it in, in an order that takes few sign-ins. */
@Lazy
@TestComponent
final class Scenes {

    static final Path FAULTY_FILE = Path.of("src", "test", "resources", "units", "feil-eksempel.csv");

    private static final Path FAULTY_PEOPLE = Path.of("src", "test", "resources", "people", "feil-eksempel.csv");

    private final Residents residents;
    private final GuardFaults guards;
    private final ResultScenes results;
    private final CommentScenes comments;
    private final OverviewScenes overviews;
    private final CompareScenes comparisons;
    private final ActionScenes actions;
    private final CoordinationScenes coordination;
    private final DigestScenes digests;
    private final EffectScenes effects;
    private final ControlScenes controls;
    private final OutcomeScenes outcomes;
    private final FacilitatorScenes facilitators;
    private final ScriptScenes scripts;
    private final ShutScenes shut;
    private final RoomScenes rooms;

    private final Led veteran;
    private final Assessment earlier;
    private final Led newcomer;
    private final Led finisher;
    private final Assessment finished;
    private final TestUser administrator;
    private final TestUser leaderOfNothing;
    private final TestUser operator;
    private final TestUser administratorOfNothing;
    private final TestDirectory directory;
    private final TestUser administratorOfAPart;
    private final TestUser representative;
    private final TestUser deputy;
    private final TestUser facilitator;
    private final Round prepared;
    private final Round begun;
    private final Round repeated;
    private final Led asked;
    private final TestUser askedRepresentative;
    private final RoundId answered;
    private final RoundId opened;
    private final RoundId released;

    Scenes(
            Residents residents,
            ResultScenes results,
            CommentScenes comments,
            OverviewScenes overviews,
            CompareScenes comparisons,
            ActionScenes actions,
            CoordinationScenes coordination,
            DigestScenes digests,
            EffectScenes effects,
            ControlScenes controls,
            OutcomeScenes outcomes,
            FacilitatorScenes facilitators,
            ScriptScenes scripts,
            ShutScenes shut,
            RoomScenes rooms,
            GuardFaults guards,
            @LocalServerPort int port) {
        this.results = results;
        this.comments = comments;
        this.overviews = overviews;
        this.comparisons = comparisons;
        this.actions = actions;
        this.coordination = coordination;
        this.digests = digests;
        this.effects = effects;
        this.controls = controls;
        this.outcomes = outcomes;
        this.facilitators = facilitators;
        this.scripts = scripts;
        this.shut = shut;
        this.rooms = rooms;
        this.residents = residents;
        this.guards = guards;
        UnitId municipality = residents.municipality();
        administrator = residents.administrator(municipality);
        veteran = residents.leader(municipality);
        earlier = residents.submitted(veteran);
        residents.submitted(veteran);
        newcomer = residents.leader(municipality);
        finisher = residents.leader(municipality);
        finished = residents.draft(finisher, residents.items().size());
        leaderOfNothing = residents.leaderOfNothing();
        operator = residents.operator();
        administratorOfNothing = residents.administratorOfNothing(municipality);
        residents.takeOver(municipality, administrator, veteran);
        residents.planNewName(administrator, veteran);
        directory = residents.directory(port);
        administratorOfAPart = residents.administratorOfAPart();
        representative = residents.holder(UnitRole.SAFETY_REPRESENTATIVE, veteran.unit(), newcomer.unit());
        deputy = residents.holder(UnitRole.DEPUTY, finisher.unit());
        facilitator = residents.holder(UnitRole.FACILITATOR, veteran.unit());
        prepared = residents.preparedRound(veteran);
        begun = residents.begunRound(veteran);
        repeated = residents.repeatedRound(veteran);
        asked = residents.leader(municipality);
        residents.openRound(asked);
        askedRepresentative = residents.holder(UnitRole.UNION_REPRESENTATIVE, asked.unit());
        answered = residents.openToBothVoices(veteran);
        opened = residents.answeredRound(veteran);
        released = residents.releasedRound(veteran);
    }

    /**
     * One state of one page.
     *
     * @param route the template of the Flow route; empty text is the front page, and «-» none
     * @param way leads there from anywhere
     * @param back puts back what was changed for it
     */
    record Scene(String route, String name, Runnable way, Runnable back) {

        /** Names the view that it is a state of: its route, or the scene itself when it has none. */
        String view() {
            return route.equals(PLAIN) ? name : route;
        }

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
                        ofAnsweringPerson(browser),
                        ofOwnAccount(browser),
                        ofVeteran(browser),
                        ofRounds(browser),
                        ofRelease(browser),
                        ofDistribution(browser),
                        shut.all(browser),
                        rooms.all(browser),
                        ofAskedUnit(browser),
                        ofNewcomer(browser),
                        ofFinisher(browser),
                        results.all(browser),
                        comments.all(browser),
                        overviews.all(browser),
                        comparisons.all(browser),
                        actions.all(browser),
                        coordination.all(browser),
                        digests.all(browser),
                        effects.all(browser),
                        controls.all(browser),
                        outcomes.all(browser),
                        facilitators.all(browser),
                        scripts.all(browser),
                        ofOthers(browser),
                        ofAdministrator(browser),
                        ofDirectory(browser))
                .flatMap(each -> each);
    }

    private Stream<Scene> signedOut(Browser browser) {
        return Stream.of(
                scene(PLAIN, "about", () -> browser.open("/om")),
                scene(PLAIN, "privacy", () -> browser.open("/personvern")),
                scene(PLAIN, "accessibility", () -> browser.open("/tilgjengelighet")),
                scene(PLAIN, "sign-in", () -> browser.open(LoginPage.PATH)),
                scene(PLAIN, "sign-in failed", () -> new LoginPage(browser)
                        .open()
                        .signIn("feil@kommune.example", "feil passord")),
                scene(PLAIN, "signed out", () -> browser.open(LoginPage.PATH + "?ut")),
                scene(PLAIN, "password chosen", () -> browser.open(LoginPage.PATH + "?klar")),
                scene(PLAIN, "sign-in to be waited for", () -> browser.open(LoginPage.PATH + "?vent=3")),
                scene(PLAIN, "sign-in begun too long ago", () -> browser.open(LoginPage.PATH + "?igjen")),
                scene(PLAIN, "sign-in without the database", () -> browser.open(LoginPage.PATH + "?utilgjengelig")),
                scene(PLAIN, "forgotten password", () -> browser.open("/glemt-passord")),
                scene(PLAIN, "new password", () -> browser.open("/nytt-passord#abc")),
                scene(PLAIN, "new password with faults", () -> {
                    browser.open("/nytt-passord");
                    browser.type("Velg passord", "kort");
                    browser.click("Lagre passordet");
                }),
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

    private Stream<Scene> ofAnsweringPerson(Browser browser) {
        var page = new AnsweringPage(browser);
        return Stream.of(
                scene(PLAIN, "code to answer with", page::start),
                scene(PLAIN, "code that is unknown", () -> {
                    browser.type("Kode", "0000-0000-0000");
                    browser.click("Fortsett");
                    browser.waitFor("Vi kjenner ikke denne koden.");
                }),
                scene(PLAIN, "round that is over", () -> {
                    page.follow(residents.lateCode(veteran.unit()));
                    browser.waitFor("Runden er avsluttet");
                }),
                scene(PLAIN, "before the first question", () -> {
                    page.start();
                    page.follow(residents.code(veteran.unit()));
                    browser.waitFor("Dette bør du vite");
                }),
                scene(PLAIN, "question", page::begin),
                scene(PLAIN, "question answered and explained", () -> {
                    browser.click("Hva menes?");
                    page.choose(3);
                    browser.waitFor("Lagret");
                }),
                scene(PLAIN, "all questions", () -> page.go("Vis alle på én side", "Alle spørsmålene")),
                scene(PLAIN, "answers looked over", () -> page.go("Se over svarene", "Du har svart på 1 av 34")),
                scene(PLAIN, "answer in one's own words", () -> page.go("Endre: kommentaren", "Ikke skriv navn")),
                scene(PLAIN, "receipt", () -> {
                    page.go("Se over svarene", "Du har svart på 1 av 34");
                    page.go("Lever svaret", "Takk!");
                }));
    }

    private Stream<Scene> ofOwnAccount(Browser browser) {
        var page = new OwnAccountPage(browser, residents.leaderOfNothing());
        return Stream.of(
                scene(PLAIN, "own account", page::signIn),
                scene(PLAIN, "changing the password", () -> browser.open("/min-konto/passord")),
                scene(PLAIN, "changing the password with faults", () -> browser.click("Lagre passordet")),
                scene(PLAIN, "turning two steps on", () -> browser.open("/min-konto/totrinn")),
                scene(PLAIN, "turning two steps on with faults", () -> browser.click("Slå på totrinnsinnlogging")),
                scene(PLAIN, "recovery codes", page::turnTwoStepsOn),
                scene(PLAIN, "own account with two steps", () -> browser.open("/min-konto")),
                scene(PLAIN, "changing two steps", () -> browser.open("/min-konto/totrinn")),
                scene(PLAIN, "code at sign-in", page::signInAgain),
                scene(PLAIN, "wrong code at sign-in", () -> browser.click("Logg inn")),
                scene(
                        PLAIN,
                        "recovery code at sign-in",
                        () -> browser.click("Har du ikke telefonen? Bruk en gjenopprettingskode.")));
    }

    private Stream<Scene> ofVeteran(Browser browser) {
        String profile = AssessmentRoutes.profile(veteran.unit());
        return Stream.of(
                scene(HOME, "front page of a leader", () -> {
                    browser.forget();
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
                scene(PLAIN, "page of the wrong role", () -> browser.open(PeopleRoutes.PEOPLE)),
                scene(OrganisationRoutes.UNITS, "units of a leader", () -> browser.open(OrganisationRoutes.UNITS)),
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

    /** As the veteran still. */
    private Stream<Scene> ofRounds(Browser browser) {
        String draft = RoundRoutes.ROUND_PATH;
        return Stream.of(
                scene(RoundRoutes.ROUNDS, "rounds", () -> browser.open(RoundRoutes.ROUNDS)),
                scene(RoundRoutes.ROUNDS, "kinds of rounds", () -> {
                    browser.click("Ny runde");
                    browser.waitFor("Hva slags runde?");
                }),
                scene(draft, "round begun", () -> browser.open(RoundRoutes.round(begun.id()))),
                scene(draft, "round with faults", () -> {
                    browser.click("Be om godkjenning");
                    browser.waitFor("Noe mangler");
                }),
                scene(draft, "writing a statement", () -> {
                    browser.open(RoundRoutes.round(begun.id()));
                    browser.click("Skriv en påstand");
                }),
                scene(draft, "round that waits for approval", () -> browser.open(RoundRoutes.round(prepared.id()))),
                scene(draft, "round back to draft", () -> browser.click("Gjør om til utkast")),
                scene(draft, "round that is repeated", () -> browser.open(RoundRoutes.round(repeated.id()))),
                scene(draft, "stopping a repetition", () -> browser.click("Stopp gjentakelsen")),
                scene(
                        RoundRoutes.APPROVALS_PATH,
                        "approvals of a round",
                        () -> browser.open(RoundRoutes.approvals(prepared.id()))),
                scene(
                        RoundRoutes.PART_PATH,
                        "round to approve",
                        () -> browser.open(RoundRoutes.part(veteran.unit(), prepared.id()))),
                scene(RoundRoutes.PART_PATH, "approval with faults", () -> browser.click("Godkjenn som leder")),
                scene(draft, "round that was answered elsewhere", () -> browser.open(RoundRoutes.round(released))),
                scene(
                        RoundRoutes.PART_PATH,
                        "a unit's page of a round that was answered elsewhere",
                        () -> browser.open(RoundRoutes.part(veteran.unit(), opened))));
    }

    /** Of a unit in which a round is open. */
    private Stream<Scene> ofAskedUnit(Browser browser) {
        return Stream.of(
                scene(HOME, "front page with an assessment that is due", () -> {
                    browser.forget();
                    new LoginPage(browser).signIn(asked.leader());
                    browser.waitFor("Dette venter på deg");
                }),
                scene(
                        AssessmentRoutes.PROFILE_PATH,
                        "unit with an assessment that is due",
                        () -> browser.open(AssessmentRoutes.profile(asked.unit()))),
                scene(HOME, "front page of a representative who is asked", () -> {
                    browser.forget();
                    new LoginPage(browser).signIn(askedRepresentative);
                    browser.waitFor("Dette venter på deg");
                }),
                scene(
                        AssessmentRoutes.ASSESS_PATH,
                        "start of the representatives' assessment",
                        () -> browser.open(AssessmentRoutes.assess(asked.unit()))));
    }

    /** As the veteran still. */
    private Stream<Scene> ofRelease(Browser browser) {
        String route = ReleaseRoutes.PATH;
        return Stream.of(
                scene(route, "round that is not over", () -> browser.open(ReleaseRoutes.of(answered))),
                scene(route, "release under way", () -> browser.open(ReleaseRoutes.of(opened))),
                scene(route, "released round", () -> browser.open(ReleaseRoutes.of(released))),
                scene(route, "how to check the proof", () -> browser.click("Slik kan beviset etterprøves")));
    }

    /** As the veteran still; the guests come last, who do not mind that somebody is signed in. */
    private Stream<Scene> ofDistribution(Browser browser) {
        String part = DistributionRoutes.PART_PATH;
        return Stream.of(
                scene(
                        part,
                        "codes before the round opens",
                        () -> browser.open(DistributionRoutes.part(veteran.unit(), prepared.id()))),
                scene(part, "addresses with faults", () -> {
                    browser.open(DistributionRoutes.part(veteran.unit(), answered));
                    browser.type("E-postadresser", "kari@kommune.example; ola");
                    browser.click("Legg til");
                    browser.waitFor("1 linje må rettes");
                }),
                scene(part, "removing an address", () -> browser.click("Fjern")),
                scene(part, "cards to be made", () -> {
                    browser.open(DistributionRoutes.part(veteran.unit(), answered));
                    browser.click("Lag svarkort");
                }),
                scene(part, "links offered", () -> {
                    browser.open(DistributionRoutes.part(veteran.unit(), answered));
                    browser.click("Slå på");
                    browser.waitFor("Lenken er klar");
                    browser.click("Lag lenke");
                    browser.waitFor("Last ned plakat");
                }),
                scene(
                        DistributionRoutes.ROUND_PATH,
                        "codes of a round",
                        () -> browser.open(DistributionRoutes.round(answered))),
                scene(
                        DistributionRoutes.ROUND_PATH,
                        "reminding everybody",
                        () -> browser.click("Send en påminnelse nå")),
                scene(
                        ExchangeRoutes.RECIPIENT_IMPORT,
                        "addresses from a file",
                        () -> browser.open(ExchangeRoutes.recipientImport(answered))),
                scene(PLAIN, "link to begin with", () -> browser.open(DistributionRoutes.OPEN)),
                scene(PLAIN, "link that is unknown", () -> {
                    browser.type("Kode", "0000-0000-0000");
                    browser.click("Fortsett");
                    browser.waitFor("Denne koden virker ikke.");
                }),
                scene(PLAIN, "open link", () -> browser.open(residents.link(veteran, answered, LinkKind.OPEN))),
                new Scene(
                        PLAIN,
                        "shared device",
                        () -> browser.open(residents.link(veteran, answered, LinkKind.DEVICE)),
                        () -> {
                            browser.click("Om dette nettbrettet");
                            browser.click("Slutt å bruke det som felles");
                        }));
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
        return Stream.of(
                scene(HOME, "front page of a leader of nothing", () -> openHome(browser, leaderOfNothing)),
                scene(HOME, "front page of a deputy", () -> openHome(browser, deputy)),
                scene(HOME, "front page of a facilitator", () -> openHome(browser, facilitator)),
                scene(HOME, "front page of a representative", () -> openHome(browser, representative)),
                scene(
                        AssessmentRoutes.PROFILE_PATH,
                        "profile as a representative reads it",
                        () -> browser.open(AssessmentRoutes.profile(veteran.unit()))),
                scene(
                        AssessmentRoutes.PROFILE_PATH,
                        "profile that a representative waits for",
                        () -> browser.open(AssessmentRoutes.profile(newcomer.unit()))));
    }

    private static void openHome(Browser browser, TestUser person) {
        browser.forget();
        new LoginPage(browser).signIn(person);
        browser.open("/");
    }

    private Stream<Scene> ofAdministrator(Browser browser) {
        return Stream.of(
                        ofUnits(browser),
                        ofEarlierRounds(browser),
                        ofPeople(browser),
                        ofReorganising(browser),
                        ofTokens(browser),
                        ofLog(browser),
                        ofAgreements(browser),
                        ofMunicipalities(browser))
                .flatMap(each -> each);
    }

    private static void openTeam(Browser browser) {
        browser.open(OrganisationRoutes.UNITS);
        browser.type("Søk etter navn eller id", "Prøve, team 1");
        browser.waitFor("treff");
        browser.click("Hjemmetjenesten Prøve, team 1");
        browser.waitFor("Historien");
    }

    private static Scene dialog(Browser browser, String name, String button) {
        return scene(OrganisationRoutes.UNITS, name, () -> {
            openTeam(browser);
            browser.click(button);
            browser.waitFor("Se hva som blir endret");
        });
    }

    private static Scene faults(Browser browser, String name, String expected) {
        return scene(OrganisationRoutes.UNITS, name + " with faults", () -> {
            browser.click("Se hva som blir endret");
            browser.waitFor(expected);
        });
    }

    private Stream<Scene> ofReorganising(Browser browser) {
        String units = OrganisationRoutes.UNITS;
        return Stream.of(
                scene(units, "units with something planned", () -> {
                    browser.open(units);
                    browser.find(By.cssSelector(".planned-changes summary")).click();
                    browser.waitFor("får navnet");
                }),
                scene(units, "units on another day", () -> {
                    browser.open(units + "?dag=2024-01-01");
                    browser.waitFor("Du ser enhetene slik de var");
                }),
                scene(units, "units before there were any", () -> browser.open(units + "?dag=2001-01-01")),
                scene(units, "unit", () -> openTeam(browser)),
                dialog(browser, "moving a unit", "Flytt"),
                faults(browser, "moving a unit", "Velg hvor enheten skal stå"),
                dialog(browser, "adding a unit", "Ny enhet under"),
                faults(browser, "adding a unit", "Skriv navnet"),
                dialog(browser, "correcting a unit", "Rett opplysninger"),
                faults(browser, "correcting a unit", "Du har ikke endret noe"),
                dialog(browser, "splitting a unit", "Del"),
                faults(browser, "splitting a unit", "Skriv navnet"),
                dialog(browser, "merging a unit", "Slå sammen"),
                faults(browser, "merging a unit", "Velg en enhet til"),
                dialog(browser, "renaming a unit", "Gi nytt navn"),
                faults(browser, "renaming a unit", "Dette står i veien"),
                dialog(browser, "ending a unit", "Avslutt"),
                scene(units, "ending a unit looked at", () -> {
                    browser.click("Se hva som blir endret");
                    browser.waitFor("Dette blir endret");
                }));
    }

    private Stream<Scene> ofAgreements(Browser browser) {
        String agreements = MunicipalityRoutes.AGREEMENTS;
        return Stream.of(
                scene(agreements, "agreements", () -> browser.open(agreements)),
                scene(agreements, "saying yes", () -> browser.click("Si ja")),
                scene(OrganisationRoutes.UNITS, "units while there is only the root", () -> {
                    browser.forget();
                    new LoginPage(browser).signIn(administratorOfNothing);
                    browser.open(OrganisationRoutes.UNITS);
                }));
    }

    private Stream<Scene> ofMunicipalities(Browser browser) {
        String municipalities = MunicipalityRoutes.MUNICIPALITIES;
        return Stream.of(
                scene(HOME, "front page of the operator", () -> {
                    browser.forget();
                    new LoginPage(browser).signIn(operator);
                    browser.open("/");
                }),
                scene(municipalities, "municipalities", () -> browser.open(municipalities)),
                scene(municipalities, "new municipality", () -> browser.click("Ny kommune")),
                scene(municipalities, "new municipality with faults", () -> {
                    browser.choose("En annen");
                    browser.click("Legg inn");
                    browser.waitFor("Velg kommunen fra listen");
                }),
                scene(municipalities, "renaming a municipality", () -> {
                    browser.open(municipalities);
                    browser.click("Endre navn");
                }));
    }

    private Stream<Scene> ofTokens(Browser browser) {
        String integrations = IntegrationRoutes.INTEGRATIONS;
        return Stream.of(
                scene(integrations, "integrations without any", () -> browser.open(integrations)),
                scene(integrations, "how to connect", () -> browser.click("Slik kobler du til Entra ID")),
                scene(integrations, "new token", () -> {
                    browser.click("Lag token");
                    browser.waitFor("Gjelder i");
                }),
                scene(integrations, "new token with faults", () -> browser.click("Lag token")),
                scene(integrations, "token shown once", () -> {
                    browser.type("Navn på tokenet", "Entra ID");
                    browser.click("Lag token");
                    browser.waitFor("Kopier tokenet nå");
                }),
                scene(integrations, "token made", () -> browser.click("Jeg har kopiert det")),
                scene(integrations, "shutting a token", () -> {
                    browser.click("Sperr");
                    browser.waitFor("mister tilgangen");
                }));
    }

    private Stream<Scene> ofDirectory(Browser browser) {
        String integrations = IntegrationRoutes.INTEGRATIONS;
        return Stream.of(
                scene(integrations, "integrations with groups", () -> {
                    browser.forget();
                    new LoginPage(browser).signIn(directory.administrator());
                    browser.open(integrations);
                }),
                scene(integrations, "what a group gives", () -> {
                    browser.click("Endre");
                    browser.waitFor("Alle i gruppen får styre");
                }),
                scene(integrations, "integrations of the administrator of a part", () -> {
                    browser.forget();
                    new LoginPage(browser).signIn(administratorOfAPart);
                    browser.open(integrations);
                }));
    }

    private Stream<Scene> ofUnits(Browser browser) {
        String units = OrganisationRoutes.UNITS;
        String importing = ExchangeRoutes.UNIT_IMPORT;
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

    private Stream<Scene> ofEarlierRounds(Browser browser) {
        String importing = ExchangeRoutes.ROUND_IMPORT;
        return Stream.of(
                scene(importing, "an earlier round", () -> browser.open(importing)),
                scene(importing, "an earlier round with faults", () -> {
                    browser.upload(earlierRound("unit;clear-goals;clear-goals\n"));
                    browser.waitFor("feil i filen");
                }),
                scene(importing, "columns of an earlier round", () -> {
                    browser.upload(earlierRound("unit;clear-goals;openness;competence\n"));
                    browser.waitFor("Hva er i kolonnene?");
                }),
                scene(importing, "an earlier round of which something is not said", () -> {
                    browser.click("Se hva som blir hentet inn");
                    browser.waitFor("Skriv hva runden heter");
                }),
                scene(importing, "an earlier round looked at", () -> {
                    browser.type("Hva heter runden?", "Undersøkelsen 2024");
                    browser.type("Siste dag den kunne besvares", "30.5.2024");
                    // Closes the calendar, which takes the next click otherwise.
                    browser.press(Keys.ENTER);
                    browser.click("Se hva som blir hentet inn");
                    browser.waitFor("Dette blir hentet inn");
                }));
    }

    private static Path earlierRound(String head) {
        try {
            Path file = Files.createTempFile("runde", ".csv");
            String answers = "Prøve kommune;4;3;5\n".repeat(6) + "Prøve kommune;2;;1\n".repeat(3);
            return Files.writeString(file, head + answers);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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

    private static Path smallPeopleFile() {
        String id = UUID.randomUUID().toString();
        try {
            return Files.writeString(
                    Files.createTempFile(Path.of("target"), "people", ".csv"),
                    "person_id;name;email;unit_id;role;valid_from;valid_to\n" + id + ";Ida Import;" + id
                            + "@kommune.example;;;;\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Stream<Scene> ofLog(Browser browser) {
        String log = AdminRoutes.AUDIT_LOG;
        return Stream.of(
                scene(log, "audit log", () -> browser.open(log)),
                scene(log, "audit log checked", () -> {
                    browser.click("Kontroller loggen");
                    browser.waitFor("Loggen er uendret");
                }),
                scene(log, "audit log without a match", () -> {
                    browser.open(log + "?tekst=uten-treff");
                    browser.waitFor("Ingen treff");
                }),
                scene(AdminRoutes.MY_DATA, "what is stored about me", () -> browser.open(AdminRoutes.MY_DATA)),
                scene(AdminRoutes.MY_DATA, "asking to be erased", () -> browser.click("Be om å bli slettet")),
                scene(
                        PeopleRoutes.ERASE_PATH,
                        "erasing a person",
                        () -> browser.open(PeopleRoutes.erase(veteran.leader().id()))),
                scene(
                        PeopleRoutes.ERASE_PATH,
                        "erasing a person without the name",
                        () -> browser.click("Slett for godt")));
    }

    private Stream<Scene> ofPeople(Browser browser) {
        String people = PeopleRoutes.PEOPLE;
        String importing = ExchangeRoutes.PEOPLE_IMPORT;
        var page = new PeoplePage(browser);
        return Stream.of(
                scene(people, "people", page::open),
                scene(people, "people found", () -> page.search(veteran.leader().email())),
                scene(people, "nobody found", () -> {
                    browser.type("Søk etter navn eller e-post", "finnes ikke");
                    browser.waitFor("Ingen treff");
                }),
                scene(PeopleRoutes.PERSON_PATH, "person", () -> page.person(veteran.leader())),
                scene(PeopleRoutes.PERSON_PATH, "giving a role", () -> browser.click("Gi rolle")),
                scene(PeopleRoutes.PERSON_PATH, "ending a role", () -> {
                    page.person(veteran.leader());
                    browser.click(browser.find("[aria-label*='Avslutt:']"));
                }),
                scene(PeopleRoutes.PERSON_PATH, "changing a person", () -> {
                    page.person(veteran.leader());
                    browser.click("Endre navn eller e-post");
                }),
                scene(PeopleRoutes.PERSON_PATH, "shutting a person out", () -> {
                    page.person(veteran.leader());
                    browser.click("Sperr");
                }),
                scene(PeopleRoutes.PERSON_PATH, "last administrator stays", () -> {
                    page.person(administrator);
                    browser.click(browser.find("[aria-label*='Avslutt:']"));
                    browser.click("Avslutt rollen");
                    browser.waitFor("siste administrator");
                }),
                scene(importing, "import of people", () -> browser.open(importing)),
                scene(importing, "import of people with faults", () -> {
                    browser.upload(FAULTY_PEOPLE);
                    browser.waitFor("feil i filen");
                }),
                scene(importing, "import of people looked at", () -> {
                    browser.open(importing);
                    browser.upload(smallPeopleFile());
                    browser.waitFor("Dette blir endret");
                    browser.find(By.tagName("summary")).click();
                }),
                scene(importing, "import of people done", () -> {
                    browser.click("Importer");
                    browser.waitFor("Importen er ferdig");
                }),
                scene(people, "invitation to fill in", () -> {
                    page.open();
                    browser.click("Inviter");
                }),
                scene(people, "invitation with missing fields", () -> browser.click("Lag lenke")),
                scene(people, "link to someone new", () -> page.invite("Nils Ny", "Hjemmetjenesten Import")),
                scene(PeopleRoutes.UNIT_PEOPLE_PATH, "people of a unit", () -> {
                    browser.open(PeopleRoutes.people(veteran.unit()));
                    browser.waitFor("Enhetsleder");
                }),
                scene(PeopleRoutes.AWAY_PATH, "lending a role", () -> {
                    browser.open(PeopleRoutes.away(veteran.unit()));
                    browser.waitFor("Lån bort rollen");
                }),
                scene(PeopleRoutes.AWAY_PATH, "lending with missing fields", () -> browser.click("Lån bort")));
    }
}
