package no.hvorervi.demo;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.hvorervi.accounts.DemonstrationAccounts;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.base.Transactions;
import no.hvorervi.demo.DemonstrationReleases.Over;
import no.hvorervi.demo.DemonstrationRounds.Happening;
import no.hvorervi.exchange.UnitFile;
import no.hvorervi.ids.UnitId;
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

    private final DemonstrationAccounts demonstration;
    private final DemonstrationClock clock;
    private final DemonstrationPeople people;
    private final DemonstrationHistory history;
    private final DemonstrationRounds rounds;
    private final DemonstrationEarlierRounds earlier;
    private final DemonstrationAssessments assessments;
    private final DemonstrationReleases releases;
    private final DemonstrationEffects effects;
    private final DemonstrationWorkshops workshops;
    private final DemonstrationCoordination coordination;
    private final DemonstrationActions actions;
    private final DemonstrationControls controls;
    private final DemonstrationOutcomes outcomes;
    private final Transactions transactions;
    private final String address;
    private final DemonstrationData data;

    DemonstrationLoader(
            DemonstrationAccounts demonstration,
            DemonstrationClock clock,
            DemonstrationPeople people,
            DemonstrationHistory history,
            DemonstrationRounds rounds,
            DemonstrationEarlierRounds earlier,
            DemonstrationAssessments assessments,
            DemonstrationReleases releases,
            DemonstrationEffects effects,
            DemonstrationWorkshops workshops,
            DemonstrationCoordination coordination,
            DemonstrationActions actions,
            DemonstrationControls controls,
            DemonstrationOutcomes outcomes,
            Transactions transactions,
            DemonstrationData data,
            @Value("${hvorervi.public-url}") String address) {
        this.demonstration = demonstration;
        this.clock = clock;
        this.people = people;
        this.history = history;
        this.rounds = rounds;
        this.earlier = earlier;
        this.assessments = assessments;
        this.releases = releases;
        this.effects = effects;
        this.workshops = workshops;
        this.coordination = coordination;
        this.actions = actions;
        this.controls = controls;
        this.outcomes = outcomes;
        this.transactions = transactions;
        this.address = address;
        this.data = data;
    }

    /**
     * All or nothing: a start that is broken off leaves an empty installation for the next one. Only then are rounds
     * answered and released, which other accounts of the database do.
     */
    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        byte[] units = new ClassPathResource("db/demo/units.csv").getContentAsByteArray();
        var answers = new MadeUpAnswers(data.usual(), data.alike());
        Map<String, UnitId> made = new HashMap<>();
        List<Over> over = transactions.write(() -> load(UnitFile.read(units), answers, made));
        releases.load(over, answers);
        if (!made.isEmpty()) {
            effects.load(data, made);
            workshops.load(data, made);
            actions.load(data, made);
            controls.load(data, made);
            coordination.load(data.shared(), made);
            outcomes.load(data, made);
        }
    }

    /**
     * Those of its rounds that are over.
     *
     * @param units takes the units by external id; none when all has been loaded before
     */
    private List<Over> load(UnitFile unitFile, MadeUpAnswers answers, Map<String, UnitId> units) {
        List<Over> over = new ArrayList<>();
        var administrator = data.administrator();
        if (!demonstration.begin(administrator.name(), email(administrator.email()), data.password())) {
            return over;
        }
        units.clear();
        try {
            clock.stopAt(data.assessments().getFirst().at());
            units.putAll(people.load(data, unitFile));
            clock.run();
            List<Happening> happenings = new ArrayList<>(rounds.plan(data, units, over));
            happenings.add(earlier.plan(data, units, answers, over));
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
            people.lend(data, units);
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
                  The password is {} for all. Mail is sent when SPRING_MAIL_HOST and HVORERVI_MAIL_FROM are set.""",
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
