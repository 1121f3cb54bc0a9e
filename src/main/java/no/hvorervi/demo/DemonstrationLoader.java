package no.hvorervi.demo;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.DemonstrationAccounts;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.credentials.AccountService;
import no.hvorervi.demo.DemonstrationData.Leader;
import no.hvorervi.demo.DemonstrationData.LoanData;
import no.hvorervi.demo.DemonstrationData.RoleData;
import no.hvorervi.demo.DemonstrationData.RoleHolder;
import no.hvorervi.demo.DemonstrationReleases.Over;
import no.hvorervi.demo.DemonstrationRounds.Happening;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Loads the demonstration into an empty installation, through the services that people use, and says how to sign in.
 */
@Component
@Profile("demo")
class DemonstrationLoader implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationLoader.class);

    private static final Duration EARLIER_BROUGHT_IN = Duration.ofDays(200);

    private final DemonstrationAccounts demonstration;
    private final DemonstrationClock clock;
    private final AccountService accounts;
    private final PersonService people;
    private final RoleService roles;
    private final DelegationService delegations;
    private final MunicipalityService municipalities;
    private final CurrentUser currentUser;
    private final UnitImportService imports;
    private final UnitTreeService trees;
    private final DemonstrationHistory history;
    private final DemonstrationRounds rounds;
    private final DemonstrationEarlierRounds earlier;
    private final DemonstrationAssessments assessments;
    private final DemonstrationReleases releases;
    private final Transactions transactions;
    private final String address;
    private final DemonstrationData data;

    DemonstrationLoader(
            DemonstrationAccounts demonstration,
            DemonstrationClock clock,
            AccountService accounts,
            PersonService people,
            RoleService roles,
            DelegationService delegations,
            MunicipalityService municipalities,
            CurrentUser currentUser,
            UnitImportService imports,
            UnitTreeService trees,
            DemonstrationHistory history,
            DemonstrationRounds rounds,
            DemonstrationEarlierRounds earlier,
            DemonstrationAssessments assessments,
            DemonstrationReleases releases,
            Transactions transactions,
            @Value("${hvorervi.public-url}") String address)
            throws IOException {
        this.demonstration = demonstration;
        this.clock = clock;
        this.accounts = accounts;
        this.people = people;
        this.roles = roles;
        this.delegations = delegations;
        this.municipalities = municipalities;
        this.currentUser = currentUser;
        this.imports = imports;
        this.trees = trees;
        this.history = history;
        this.rounds = rounds;
        this.earlier = earlier;
        this.assessments = assessments;
        this.releases = releases;
        this.transactions = transactions;
        this.address = address;
        this.data = DemonstrationData.read();
    }

    /**
     * All or nothing: a start that is broken off leaves an empty installation for the next one. Only then are rounds
     * answered and released, which other accounts of the database do.
     */
    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        byte[] units = new ClassPathResource("db/demo/units.csv").getContentAsByteArray();
        var people = new MadeUpAnswers(data.usual());
        releases.load(transactions.write(() -> load(UnitFile.read(units), people)), people);
    }

    /** Those of its rounds that are over. */
    private List<Over> load(UnitFile unitFile, MadeUpAnswers people) {
        List<Over> over = new ArrayList<>();
        var administrator = data.administrator();
        if (!demonstration.begin(administrator.name(), email(administrator.email()), data.password())) {
            return over;
        }
        Map<String, UnitId> units = new HashMap<>();
        try {
            clock.stopAt(data.assessments().getFirst().at());
            units.putAll(loadUnitsAndPeople(unitFile, administrator.email()));
            clock.run();
            List<Happening> happenings = new ArrayList<>(rounds.plan(data, units, over));
            happenings.add(earlierRounds(people, over));
            Instant first =
                    happenings.stream().map(Happening::at).min(naturalOrder()).orElseThrow();
            data.assessments()
                    .forEach(each -> happenings.add(new Happening(
                            each.at(),
                            () -> demonstration.as(
                                    each.by(), () -> assessments.load(unit(each.unit(), units), each)))));
            happenings.sort(comparing(Happening::at));
            happenings.stream().filter(each -> each.at().isBefore(first)).forEach(this::let);
            clock.run();
            data.loans().forEach(loan -> load(loan, units));
            demonstration.as(administrator.email(), () -> history.load(data.reorganisations(), units));
            happenings.stream().filter(each -> !each.at().isBefore(first)).forEach(this::let);
        } finally {
            clock.run();
        }
        over.sort(comparing(Over::at));
        return over;
    }

    private void let(Happening happening) {
        clock.run();
        if (happening.at().isBefore(clock.instant())) {
            clock.stopAt(happening.at());
        }
        happening.what().run();
    }

    /** They are brought in before the first round that is asked here. */
    private Happening earlierRounds(MadeUpAnswers people, List<Over> over) {
        Instant at = clock.instant().minus(EARLIER_BROUGHT_IN);
        LocalDate today = NorwegianTime.today(clock);
        return new Happening(
                at,
                () -> demonstration.as(data.administrator().email(), () -> {
                    MunicipalityId municipality =
                            municipalities.managedByMe().getFirst().id();
                    data.earlier()
                            .forEach(each -> over.add(new Over(
                                    earlier.load(municipality, each, people, today.plusDays(each.closed())),
                                    each.title(),
                                    at,
                                    List.of())));
                }));
    }

    private Map<String, UnitId> loadUnitsAndPeople(UnitFile file, String administrator) {
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
            data.leaders().forEach(leader -> load(leader, units));
            data.people().forEach(person -> load(person, units));
        });
        return units;
    }

    private void load(Leader leader, Map<String, UnitId> units) {
        load(
                new RoleHolder(
                        leader.name(),
                        leader.email(),
                        Stream.concat(leader.units().stream(), leader.formerly().orElse(List.of()).stream())
                                .map(unit -> new RoleData(UnitRole.UNIT_LEADER, unit))
                                .toList()),
                units);
    }

    private void load(RoleHolder person, Map<String, UnitId> units) {
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

    private void load(LoanData loan, Map<String, UnitId> units) {
        UnitId unit = unit(loan.unit(), units);
        LocalDate today = NorwegianTime.today(clock);
        demonstration.as(loan.by(), () -> {
            var borrower = delegations.colleagues(unit, name(loan.to())).getFirst();
            delegations.lend(unit, currentUser.id(), borrower.id(), today, today.plusDays(loan.days()));
        });
    }

    private String name(String email) {
        return data.people().stream()
                .filter(each -> each.email().equals(email))
                .map(RoleHolder::name)
                .findFirst()
                .orElseThrow();
    }

    private static UnitId unit(String externalId, Map<String, UnitId> units) {
        return Optional.ofNullable(units.get(externalId)).orElseThrow();
    }

    private static EmailAddress email(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        LOG.info(
                """
                The demonstration is ready.
                  Open {}
                  Sign in as {} (leader with assessments), {} (leader who has none yet)
                  or {} (administrator). Others have other roles:
                  {}
                  The password is {} for all.""",
                address,
                data.leaders().getFirst().email(),
                data.leaders().getLast().email(),
                data.administrator().email(),
                data.people().stream()
                        .map(each -> each.email() + " ("
                                + each.roles()
                                        .getFirst()
                                        .role()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' ') + ")")
                        .collect(Collectors.joining(", ")),
                data.password());
    }
}
