package no.hvorervi.browser;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.browser.Residents.Led;
import no.hvorervi.browser.Scenes.Scene;
import no.hvorervi.controls.Control;
import no.hvorervi.controls.ControlAnswerService;
import no.hvorervi.controls.ControlManagementService;
import no.hvorervi.controls.ControlRegisterService;
import no.hvorervi.controls.ControlRoutes;
import no.hvorervi.controls.ControlTerms;
import no.hvorervi.controls.OwnerVerdict;
import no.hvorervi.controls.TestControls;
import no.hvorervi.controls.UnitControl;
import no.hvorervi.ids.ControlId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** The register of controls and what a unit has entered in it, in each state. */
@Lazy
@TestComponent
final class ControlScenes {

    private final Led newcomer;
    private final Led led;
    private final UnitControl entered;
    private final ControlId law;
    private final TestUser owner;
    private final TestUser keeper;
    private final TestUser nobodys;

    ControlScenes(
            Residents residents,
            TestControls controls,
            ControlAnswerService answers,
            ControlManagementService management,
            ControlRegisterService register,
            TestUnits units,
            TestUsers users,
            Clock clock) {
        LocalDate today = NorwegianTime.today(clock);
        newcomer = residents.leader();
        led = residents.leader();
        UnitId root = units.root("Innsjø kommune");
        UnitId unit = units.below(root, "Hjemmetjenesten Innsjø");
        units.give(UnitRole.UNIT_LEADER, unit, led.leader());
        entered = controls.entered(unit, "Ukerapport om vikarbruk");
        IntStream.rangeClosed(1, 5)
                .forEach(no -> controls.entered(
                        units.below(root, "Sone " + no), entered.control().id()));
        owner = controls.owned(root, entered.control().id());
        ControlId removed =
                controls.entered(unit, "Skjema for egenkontroll").control().id();
        law = controls.entered(unit, "To underskrifter på medisinlisten")
                .control()
                .id();
        ControlId same = controls.entered(units.below(root, "Sone 6"), "To signaturer")
                .control()
                .id();
        TestUser second = controls.owned(root, removed);
        users.signIn(second);
        answers.answer(removed, new OwnerVerdict.Remove("Den trengs ikke.", today.plusDays(1), false), 0);
        answers.carryOut(removed, 1, today);
        keeper = users.person("Hedda Rådgiver");
        units.give(UnitRole.HR_ADVISER, root, keeper);
        users.signIn(keeper);
        management.join(same, law, 1);
        Control now = register.get(law).control();
        management.describe(
                law,
                new ControlTerms(
                        now.terms().name(),
                        now.terms().kind(),
                        "Helseetaten",
                        Optional.of(owner.id()),
                        "En feil kan skade noen.",
                        "Forskrift om legemiddelhåndtering",
                        Optional.of(today.minusDays(3))),
                now.version());
        nobodys = users.person("Else Nyansatt");
        units.give(UnitRole.HR_ADVISER, units.root("Tomvik kommune"), nobodys);
        users.signOut();
    }

    private static Scene scene(String route, String name, Runnable way) {
        return new Scene(route, name, way, () -> {});
    }

    Stream<Scene> all(Browser browser) {
        return Stream.of(ofUnit(browser), ofRegister(browser), ofOwner(browser)).flatMap(each -> each);
    }

    private Stream<Scene> ofUnit(Browser browser) {
        UnitId unit = entered.entry().unit();
        return Stream.of(
                scene(ControlRoutes.UNIT_PATH, "unit that has entered no control", () -> {
                    browser.forget();
                    new LoginPage(browser).signIn(newcomer.leader());
                    browser.open(ControlRoutes.of(newcomer.unit()));
                    browser.waitFor("Dere har ikke meldt inn noe");
                }),
                scene(ControlRoutes.ENTER_PATH, "entering a control with faults", () -> {
                    browser.open(ControlRoutes.enter(newcomer.unit()));
                    browser.waitFor("Hva heter den?");
                    browser.click("Meld inn");
                    browser.waitFor("Skriv hva den heter.");
                }),
                scene(ControlRoutes.UNIT_PATH, "controls that a unit has entered", () -> {
                    browser.forget();
                    new LoginPage(browser).signIn(led.leader());
                    browser.open(ControlRoutes.of(unit));
                    browser.waitFor("Ukerapport om vikarbruk");
                }),
                scene(
                        ControlRoutes.ENTER_PATH,
                        "entering what the register has",
                        () -> browser.open(ControlRoutes.enter(unit, law))),
                scene(
                        ControlRoutes.ENTRY_PATH,
                        "a control that a unit has entered",
                        () -> browser.open(
                                ControlRoutes.entry(unit, entered.entry().id()))),
                scene(ControlRoutes.ENTRY_PATH, "taking an entry back", () -> browser.click("Trekk tilbake")),
                scene(ControlRoutes.ENTRY_PATH, "changing an entry", () -> {
                    browser.open(ControlRoutes.entry(unit, entered.entry().id()));
                    browser.click("Endre");
                }),
                scene(
                        ControlRoutes.CONTROL_PATH,
                        "a control as a unit sees it",
                        () -> browser.open(
                                ControlRoutes.control(entered.control().id()))));
    }

    private Stream<Scene> ofRegister(Browser browser) {
        return Stream.of(
                scene(ControlRoutes.REGISTER, "empty register of controls", () -> {
                    browser.forget();
                    new LoginPage(browser).signIn(nobodys);
                    browser.open(ControlRoutes.REGISTER);
                    browser.waitFor("Registeret er tomt");
                }),
                scene(
                        ControlRoutes.NEW_PATH,
                        "new control in the register",
                        () -> browser.open(ControlRoutes.NEW_PATH)),
                scene(ControlRoutes.REGISTER, "register of controls", () -> {
                    browser.forget();
                    new LoginPage(browser).signIn(keeper);
                    browser.open(ControlRoutes.REGISTER);
                    browser.waitFor("Timer gitt tilbake");
                }),
                scene(
                        ControlRoutes.CONTROL_PATH,
                        "a control required by law, past its review",
                        () -> browser.open(ControlRoutes.control(law))),
                scene(
                        ControlRoutes.CONTROL_PATH,
                        "changing a control of the register",
                        () -> browser.click("Endre eier og opplysninger")),
                scene(ControlRoutes.CONTROL_PATH, "joining controls", () -> {
                    browser.open(ControlRoutes.control(law));
                    browser.click("Slå sammen med en annen");
                }));
    }

    private Stream<Scene> ofOwner(Browser browser) {
        return Stream.of(
                scene(ControlRoutes.CONTROL_PATH, "answering for a control", () -> {
                    browser.forget();
                    new LoginPage(browser).signIn(owner);
                    browser.open(ControlRoutes.control(entered.control().id()));
                    browser.waitFor("Svar enhetene");
                }),
                scene(ControlRoutes.CONTROL_PATH, "answering without words", () -> {
                    browser.choose("Den beholdes");
                    browser.click("Send svaret");
                    browser.waitFor("Skriv et svar enhetene forstår.");
                }));
    }
}
