package no.hvorervi.controls;

import java.util.Optional;
import java.util.Set;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.controls.Saved.Stored;
import no.hvorervi.ids.ControlId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** Makes entries in registers of controls. */
@Lazy
@TestComponent
public final class TestControls {

    private final ControlEntryService entries;
    private final ControlManagementService management;
    private final ControlRepository controls;
    private final TestUnits units;
    private final TestUsers users;

    TestControls(
            ControlEntryService entries,
            ControlManagementService management,
            ControlRepository controls,
            TestUnits units,
            TestUsers users) {
        this.entries = entries;
        this.management = management;
        this.controls = controls;
        this.units = units;
        this.users = users;
    }

    public EntryContents contents(int times, int minutes, int people) {
        return new EntryContents(
                new Cost(times, minutes, people), Set.of(Purpose.SAFETY), "Det samme står i to systemer fra før.");
    }

    public ControlSubject.Fresh fresh(String name) {
        return new ControlSubject.Fresh(name, ControlKind.REPORT, "Økonomiavdelingen");
    }

    /** Entered by somebody who leads the unit; nobody is signed in afterwards. */
    public UnitControl entered(UnitId unit, ControlSubject subject, EntryContents contents) {
        TestUser leader = users.person("Mona Melder");
        units.give(UnitRole.UNIT_LEADER, unit, leader);
        users.signIn(leader);
        UnitControl entered = ((Stored<UnitControl>) entries.enter(new NewEntry(unit, subject, contents))).value();
        users.signOut();
        return entered;
    }

    /** Something that nobody has entered before: once a week, 30 minutes for two people. */
    public UnitControl entered(UnitId unit, String name) {
        return entered(unit, fresh(name), contents(52, 30, 2));
    }

    public UnitControl entered(UnitId unit, ControlId control) {
        return entered(unit, new ControlSubject.Known(control), contents(52, 30, 2));
    }

    /** Somebody of the municipality who answers for the control from now on; whoever manages the register is signed in. */
    public TestUser owned(UnitId root, ControlId control) {
        TestUser owner = users.person("Eivind Eier");
        units.give(UnitRole.VIEWER, root, owner);
        units.signIn(UnitRole.HR_ADVISER, root);
        Control now = controls.find(control).orElseThrow();
        ControlTerms terms = now.terms();
        management.describe(
                control,
                new ControlTerms(
                        terms.name(),
                        terms.kind(),
                        terms.body(),
                        Optional.of(owner.id()),
                        terms.reason(),
                        terms.legalBasis(),
                        terms.reviewOn()),
                now.version());
        return owner;
    }
}
