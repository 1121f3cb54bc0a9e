package no.hvorervi.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import no.hvorervi.access.UnitRole;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MembershipId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.municipalities.Municipalities;
import org.springframework.stereotype.Component;

/** Sees to it that every municipality keeps an administrator, whatever is ended, and whoever ends at the same time. */
@Component
class RootAdministrators {

    private final RoleRepository roles;
    private final Municipalities municipalities;
    private final Clock clock;

    RootAdministrators(RoleRepository roles, Municipalities municipalities, Clock clock) {
        this.roles = roles;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /**
     * To be asked, in the same transaction, before a role gets an end.
     *
     * @throws RefusedException if the municipality would be without an administrator, now or from some day on
     */
    void requireOthersThan(HeldRole ended, MunicipalityId municipality) {
        UnitId root = root(municipality);
        if (ended.role() == UnitRole.ADMINISTRATOR && ended.unit().equals(root)) {
            MembershipId id = ended.id();
            requireRemaining(municipality, root, each -> each.id().equals(id));
        }
    }

    /**
     * To be asked, in the same transaction, before a person is shut out.
     *
     * @throws RefusedException if the municipality would be without an administrator
     */
    void requireOthersThan(AccountId person, MunicipalityId municipality) {
        requireRemaining(municipality, root(municipality), each -> each.person().equals(person));
    }

    /**
     * Does something that can end many roles, and undoes it by failing if it left nobody.
     *
     * @throws RefusedException if the municipality would be without an administrator, now or from some day on
     */
    void requireKept(MunicipalityId municipality, Runnable change) {
        UnitId root = root(municipality);
        municipalities.lock(municipality);
        List<HeldRole> before = roles.findAdministrators(root, NorwegianTime.today(clock));
        change.run();
        requireKept(before, roles.findAdministrators(root, NorwegianTime.today(clock)));
    }

    private UnitId root(MunicipalityId municipality) {
        return municipalities.find(municipality).orElseThrow().root();
    }

    private void requireRemaining(MunicipalityId municipality, UnitId root, Predicate<HeldRole> isTaken) {
        municipalities.lock(municipality);
        LocalDate today = NorwegianTime.today(clock);
        List<HeldRole> before = roles.findAdministrators(root, today);
        List<HeldRole> after = before.stream().filter(isTaken.negate()).toList();
        if (after.size() < before.size()) {
            requireKept(before, after);
        }
    }

    private static void requireKept(List<HeldRole> before, List<HeldRole> after) {
        boolean losesLast = after.isEmpty() && !before.isEmpty();
        boolean losesLastForGood = before.stream().anyMatch(each -> each.to().isEmpty())
                && after.stream().noneMatch(each -> each.to().isEmpty());
        if (losesLast || losesLastForGood) {
            throw new RefusedException(Refusal.LAST_ADMINISTRATOR);
        }
    }
}
