package no.hvorervi.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.AccountRegister;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.Roles;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.municipalities.Municipalities;
import no.hvorervi.municipalities.Municipality;
import no.hvorervi.organisation.Units;
import org.springframework.stereotype.Component;

/** Which people the signed-in administrator sees, and whose accounts are the administrator's to change. */
@Component
class PersonScope {

    private final UnitAccess access;
    private final Municipalities municipalities;
    private final Units units;
    private final PersonQueries people;
    private final RoleRepository roles;
    private final AccountRegister accounts;
    private final CurrentUser currentUser;
    private final Clock clock;

    PersonScope(
            UnitAccess access,
            Municipalities municipalities,
            Units units,
            PersonQueries people,
            RoleRepository roles,
            AccountRegister accounts,
            CurrentUser currentUser,
            Clock clock) {
        this.access = access;
        this.municipalities = municipalities;
        this.units = units;
        this.people = people;
        this.roles = roles;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The municipalities in which the signed-in person manages people, by name. */
    List<Municipality> municipalities() {
        return municipalities.findOf(access.unitsGiving(UnitFunction.MANAGE_PEOPLE));
    }

    /** @throws UnitNotFoundException if the signed-in person manages nobody in the municipality */
    Managed managed(MunicipalityId municipality) {
        return find(municipality).orElseThrow(UnitNotFoundException::new);
    }

    private Optional<Managed> find(MunicipalityId municipality) {
        Set<UnitId> tops = access.unitsGiving(UnitFunction.MANAGE_PEOPLE).stream()
                .filter(unit -> units.municipalityOf(unit).equals(municipality))
                .collect(Collectors.toUnmodifiableSet());
        boolean isWhole = municipalities
                .find(municipality)
                .filter(each -> access.may(UnitFunction.MANAGE_PEOPLE, each.root()))
                .isPresent();
        if (isWhole) {
            return Optional.of(new Managed(municipality, Set.of()));
        }
        return Optional.of(new Managed(municipality, tops)).filter(some -> !some.isWhole());
    }

    /** Everything that is managed and in which the person is to be seen; nothing when the person is not to be. */
    List<Managed> seeing(AccountId person) {
        return municipalities().stream()
                .flatMap(each -> find(each.id()).stream())
                .filter(managed -> isSeen(person, managed))
                .toList();
    }

    private boolean isSeen(AccountId person, Managed managed) {
        return managed.isWhole()
                ? people.isPerson(managed.municipality(), person)
                : !roles.findOf(List.of(person), managed, today(), false).isEmpty();
    }

    /** @throws UnitNotFoundException if the person is not one whom the signed-in person sees */
    void requireSeen(AccountId person) {
        if (seeing(person).isEmpty()) {
            throw new UnitNotFoundException();
        }
    }

    /**
     * Whether the account is the signed-in person's to change: name, address, ways in. That takes managing everything
     * the person belongs to, or an administrator of a part could take over who stands above.
     */
    boolean managesAccount(AccountId person) {
        boolean isOperator = accounts.findOperators().contains(person);
        List<MunicipalityId> belongs = people.findMunicipalities(person);
        return (!isOperator || currentUser.hasRole(Roles.OPERATOR))
                && !belongs.isEmpty()
                && belongs.stream().allMatch(municipality -> managesAll(person, municipality));
    }

    private boolean managesAll(AccountId person, MunicipalityId municipality) {
        return find(municipality)
                .filter(managed -> {
                    List<HeldRole> held =
                            roles.findOf(List.of(person), new Managed(municipality, Set.of()), today(), false);
                    return managed.isWhole()
                            || (!held.isEmpty()
                                    && held.stream()
                                            .allMatch(role -> access.may(UnitFunction.MANAGE_PEOPLE, role.unit())));
                })
                .isPresent();
    }

    /**
     * Lets only those through who may change the account.
     *
     * @throws UnitNotFoundException if the person is not one whom the signed-in person sees
     * @throws RefusedException if the person also belongs where the signed-in person decides nothing
     */
    void requireAccount(AccountId person) {
        requireSeen(person);
        if (!managesAccount(person)) {
            throw new RefusedException(Refusal.NOT_YOURS);
        }
    }

    private LocalDate today() {
        return NorwegianTime.today(clock);
    }
}
