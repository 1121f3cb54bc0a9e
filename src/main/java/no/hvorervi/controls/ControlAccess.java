package no.hvorervi.controls;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.ids.ControlId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.municipalities.Municipalities;
import no.hvorervi.municipalities.Municipality;
import no.hvorervi.organisation.UnitOrder;
import org.springframework.stereotype.Component;

/**
 * Who may do what in the register: whoever manages it does so for the whole municipality, whoever leads, represents or stands
 * above units reads it, and whoever answers for a control does so because the register names that person.
 */
@Component
class ControlAccess {

    private final UnitAccess access;
    private final Municipalities municipalities;
    private final ControlRepository controls;
    private final CurrentUser currentUser;

    ControlAccess(
            UnitAccess access, Municipalities municipalities, ControlRepository controls, CurrentUser currentUser) {
        this.access = access;
        this.municipalities = municipalities;
        this.controls = controls;
        this.currentUser = currentUser;
    }

    boolean mayManage(MunicipalityId municipality) {
        return municipalities
                .find(municipality)
                .filter(each -> access.may(UnitFunction.MANAGE_CONTROLS, each.root()))
                .isPresent();
    }

    /** @throws UnitNotFoundException if the signed-in person does not manage the register, or there is none */
    void requireManaging(MunicipalityId municipality) {
        if (!mayManage(municipality)) {
            throw new UnitNotFoundException();
        }
    }

    boolean isOwner(Control control) {
        return control.isOwnedBy(currentUser.id());
    }

    /** Those that the signed-in person answers for. */
    Set<ControlId> owned() {
        return controls.findOwned(currentUser.id()).stream().map(Control::id).collect(Collectors.toSet());
    }

    /** The municipality's units for which the signed-in person enters controls. */
    Set<UnitId> entering(MunicipalityId municipality) {
        return access.unitsGiving(UnitFunction.ENTER_CONTROLS).stream()
                .filter(unit -> municipalities.findOf(Set.of(unit)).stream()
                        .anyMatch(each -> each.id().equals(municipality)))
                .collect(Collectors.toSet());
    }

    boolean maySeeEntries(UnitId unit) {
        return access.may(UnitFunction.SEE_CONTROLS, unit);
    }

    /** Those whose registers the signed-in person reads, by name. */
    List<Municipality> readable() {
        List<Municipality> ofUnits = municipalities.findOf(readingUnits());
        return Stream.concat(
                        ofUnits.stream(),
                        controls.findOwned(currentUser.id()).stream()
                                .map(Control::municipality)
                                .flatMap(each -> municipalities.find(each).stream()))
                .distinct()
                .sorted(Comparator.comparing(Municipality::name, UnitOrder.collator()))
                .toList();
    }

    /** The units in which the signed-in person has a role that lets read the register. */
    private Set<UnitId> readingUnits() {
        Set<UnitId> units = new HashSet<>();
        Stream.of(UnitFunction.SEE_CONTROLS, UnitFunction.MANAGE_CONTROLS, UnitFunction.SEE_OVERVIEW)
                .map(access::unitsGiving)
                .forEach(units::addAll);
        return units;
    }

    /** Whether there is any register that the signed-in person reads; asked at each page, for the menu. */
    boolean readsAny() {
        return !readingUnits().isEmpty() || controls.existsOwned(currentUser.id());
    }

    boolean mayRead(MunicipalityId municipality) {
        return readable().stream().anyMatch(each -> each.id().equals(municipality));
    }

    /** @throws UnitNotFoundException if the signed-in person does not read the register, or there is none */
    void requireReading(MunicipalityId municipality) {
        if (!mayRead(municipality)) {
            throw new UnitNotFoundException();
        }
    }
}
