package no.hvorervi.browser;

import java.time.LocalDate;
import java.util.stream.Stream;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.browser.Residents.Led;
import no.hvorervi.browser.Scenes.Scene;
import no.hvorervi.ids.ScriptId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.scripts.ScriptKey;
import no.hvorervi.scripts.ScriptRoutes;
import no.hvorervi.scripts.ScriptService;
import no.hvorervi.workshop.TestAgreed;
import no.hvorervi.workshop.WorkshopRoutes;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** Programmes of workshops and what came of a workshop, each in its states. */
@Lazy
@TestComponent
final class ScriptScenes {

    private final Residents residents;
    private final TestUser administrator;
    private final ScriptId own;
    private final Led led;
    private final WorkshopId over;

    ScriptScenes(Residents residents, TestUnits units, TestUsers users, ScriptService scripts, TestAgreed workshops) {
        this.residents = residents;
        UnitId root = residents.municipality();
        administrator = units.administrator(root);
        users.signIn(administrator);
        own = scripts.copy(units.municipalityOf(root), new ScriptKey.ReadyMade("tre-ganger-15"), "Morgenmøtet")
                .id();
        users.signOut();
        led = residents.leader();
        over = workshops.ended(led.unit(), LocalDate.of(2026, 3, 12), 3, 4);
    }

    private static Scene scene(String route, String name, Runnable way) {
        return new Scene(route, name, way, () -> {});
    }

    Stream<Scene> all(Browser browser) {
        return Stream.of(
                scene(ScriptRoutes.SCRIPTS, "programmes without any of one's own", () -> {
                    browser.forget();
                    new LoginPage(browser).signIn(residents.administrator(residents.municipality()));
                    browser.open(ScriptRoutes.SCRIPTS);
                    browser.waitFor("Ingen ennå");
                }),
                scene(ScriptRoutes.SCRIPTS, "programmes", () -> {
                    browser.forget();
                    new LoginPage(browser).signIn(administrator);
                    browser.open(ScriptRoutes.SCRIPTS);
                    browser.waitFor("Morgenmøtet");
                }),
                scene(ScriptRoutes.SCRIPT_PATH, "changing a programme", () -> browser.open(ScriptRoutes.script(own))),
                scene(ScriptRoutes.SCRIPT_PATH, "programme with faults", () -> {
                    browser.type("Navn på programmet", "");
                    browser.click("Lagre programmet");
                    browser.waitFor("Dette må rettes");
                }),
                scene(ScriptRoutes.SCRIPT_PATH, "deleting a programme", () -> browser.click("Slett programmet")),
                scene(WorkshopRoutes.MINUTES_PATH, "minutes of a workshop", () -> {
                    browser.forget();
                    new LoginPage(browser).signIn(led.leader());
                    browser.open(WorkshopRoutes.minutes(led.unit(), over));
                    browser.waitFor("Omforent vurdering");
                }));
    }
}
