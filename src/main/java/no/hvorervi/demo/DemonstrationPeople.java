package no.hvorervi.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.DemonstrationAccounts;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.credentials.AccountService;
import no.hvorervi.demo.DemonstrationData.Leader;
import no.hvorervi.demo.DemonstrationData.RoleData;
import no.hvorervi.demo.DemonstrationData.RoleHolder;
import no.hvorervi.exchange.ImportPreview;
import no.hvorervi.exchange.UnitFile;
import no.hvorervi.exchange.UnitImportService;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.municipalities.MunicipalityService;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitTree;
import no.hvorervi.organisation.UnitTreeService;
import no.hvorervi.people.DelegationService;
import no.hvorervi.people.PersonService;
import no.hvorervi.people.PersonService.Invited.WithLink;
import no.hvorervi.people.RoleService;
import no.hvorervi.people.RoleService.NewRole;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demonstration's municipality, its units and its people, made as an administrator makes them. */
@Component
@Profile("demo")
class DemonstrationPeople {

    private final DemonstrationAccounts demonstration;
    private final Clock clock;
    private final CurrentUser currentUser;
    private final MunicipalityService municipalities;
    private final UnitImportService imports;
    private final UnitTreeService trees;
    private final PersonService people;
    private final AccountService accounts;
    private final RoleService roles;
    private final DelegationService delegations;

    DemonstrationPeople(
            DemonstrationAccounts demonstration,
            Clock clock,
            CurrentUser currentUser,
            MunicipalityService municipalities,
            UnitImportService imports,
            UnitTreeService trees,
            PersonService people,
            AccountService accounts,
            RoleService roles,
            DelegationService delegations) {
        this.demonstration = demonstration;
        this.clock = clock;
        this.currentUser = currentUser;
        this.municipalities = municipalities;
        this.imports = imports;
        this.trees = trees;
        this.people = people;
        this.accounts = accounts;
        this.roles = roles;
        this.delegations = delegations;
    }

    /** All units by their external ids, after making them and those who have a role in them. */
    Map<String, UnitId> load(DemonstrationData data, UnitFile file) {
        String administrator = data.administrator().email();
        Map<String, UnitId> units = new HashMap<>();
        demonstration.as(administrator, () -> {
            municipalities.add(Optional.of("0301"), "Oslo kommune", currentUser.id());
        });
        demonstration.as(administrator, () -> {
            MunicipalityId municipality =
                    municipalities.managedByMe().getFirst().id();
            if (imports.preview(municipality, file, false) instanceof ImportPreview.Ready(var plan)) {
                imports.apply(municipality, file, false, plan);
            }
            UnitTree tree = trees.today();
            for (Unit root : tree.roots()) {
                units.put(root.externalId(), root.id());
                tree.descendants(root.id()).forEach(unit -> units.put(unit.externalId(), unit.id()));
            }
            data.leaders().forEach(leader -> load(leader, data, units));
            data.people().forEach(person -> load(person, data, units));
        });
        return units;
    }

    private void load(Leader leader, DemonstrationData data, Map<String, UnitId> units) {
        load(
                new RoleHolder(
                        leader.name(),
                        leader.email(),
                        Stream.concat(leader.units().stream(), leader.formerly().orElse(List.of()).stream())
                                .map(unit -> new RoleData(UnitRole.UNIT_LEADER, unit))
                                .toList()),
                data,
                units);
    }

    private void load(RoleHolder person, DemonstrationData data, Map<String, UnitId> units) {
        List<NewRole> given = person.roles().stream()
                .map(each -> new NewRole(
                        each.role(), unit(each.unit(), units), NorwegianTime.today(clock), Optional.empty()))
                .toList();
        if (people.invite(person.name(), email(person.email()), given.getFirst()) instanceof WithLink(var invitation)) {
            given.stream()
                    .skip(1)
                    .forEach(role -> roles.give(invitation.account().id(), role));
            accounts.acceptInvitation(invitation.token(), data.password());
        }
    }

    /** Lends out the roles that are on loan, from today on. */
    void lend(DemonstrationData data, Map<String, UnitId> units) {
        LocalDate today = NorwegianTime.today(clock);
        data.loans()
                .forEach(loan -> demonstration.as(loan.by(), () -> {
                    UnitId unit = unit(loan.unit(), units);
                    var borrower =
                            delegations.colleagues(unit, data.nameOf(loan.to())).getFirst();
                    delegations.lend(unit, currentUser.id(), borrower.id(), today, today.plusDays(loan.days()));
                }));
    }

    private static UnitId unit(String externalId, Map<String, UnitId> units) {
        return Optional.ofNullable(units.get(externalId)).orElseThrow();
    }

    private static EmailAddress email(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }
}
