package no.hvorervi.browser;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.hvorervi.access.Grant;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.assessment.Answer;
import no.hvorervi.assessment.Assessment;
import no.hvorervi.assessment.AssessmentService;
import no.hvorervi.assessment.Rating;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Item;
import no.hvorervi.distribution.GuestService;
import no.hvorervi.distribution.LinkKind;
import no.hvorervi.distribution.LinkService;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.ScimGroupId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.Ballots;
import no.hvorervi.intake.Channel;
import no.hvorervi.intake.Code;
import no.hvorervi.intake.TestIntake;
import no.hvorervi.municipalities.AgreementService;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.provisioning.ScimMappingService;
import no.hvorervi.provisioning.TestDirectories;
import no.hvorervi.provisioning.TestDirectory;
import no.hvorervi.release.ReleaseWork;
import no.hvorervi.release.TestAnswers;
import no.hvorervi.reorganisation.Reorganisation;
import no.hvorervi.reorganisation.Reorganisation.Existing;
import no.hvorervi.reorganisation.ReorganisationPreview;
import no.hvorervi.reorganisation.ReorganisationService;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.Round;
import no.hvorervi.rounds.TestRounds;
import org.springframework.boot.test.context.TestComponent;

/** People with their units, and assessments made as they would make them. */
@TestComponent
final class Residents {

    static final String REASON = "Vi har øvd på det i et halvt år.";

    private final TestUsers users;
    private final TestUnits units;
    private final AssessmentService assessments;
    private final CriteriaService criteria;
    private final ReorganisationService reorganisations;
    private final AgreementService agreements;
    private final Clock clock;
    private final UnitId municipality;
    private final TestDirectories directories;
    private final ScimMappingService mappings;
    private final TestIntake intake;
    private final Ballots ballots;
    private final TestRounds rounds;
    private final LinkService links;
    private final GuestService guests;
    private final TestAnswers answers;
    private final ReleaseWork releases;

    Residents(
            TestUsers users,
            TestUnits units,
            AssessmentService assessments,
            CriteriaService criteria,
            ReorganisationService reorganisations,
            AgreementService agreements,
            TestDirectories directories,
            ScimMappingService mappings,
            TestIntake intake,
            Ballots ballots,
            TestRounds rounds,
            LinkService links,
            GuestService guests,
            TestAnswers answers,
            ReleaseWork releases,
            Clock clock) {
        this.intake = intake;
        this.ballots = ballots;
        this.directories = directories;
        this.mappings = mappings;
        this.rounds = rounds;
        this.links = links;
        this.guests = guests;
        this.answers = answers;
        this.releases = releases;
        this.users = users;
        this.units = units;
        this.assessments = assessments;
        this.criteria = criteria;
        this.reorganisations = reorganisations;
        this.agreements = agreements;
        this.clock = clock;
        // Without one, every request is sent to the set-up page.
        users.operator();
        municipality = units.root("Prøve kommune");
    }

    /** A leader and the unit. */
    record Led(TestUser leader, UnitId unit) {}

    Led leader() {
        return leader(municipality);
    }

    Led leader(UnitId municipality) {
        UnitId district = units.below(municipality, "Bydel Prøve");
        UnitId service = units.below(district, "Hjemmetjenesten Prøve");
        UnitId team = units.below(service, "Hjemmetjenesten Prøve, team 1");
        return new Led(units.leader(team), team);
    }

    TestUser secondLeader(UnitId unit) {
        TestUser second = users.person("Sara Stedfortreder");
        units.lead(unit, second);
        return second;
    }

    TestUser administrator() {
        return administrator(municipality);
    }

    TestUser administrator(UnitId municipality) {
        return units.administrator(municipality);
    }

    /** The root of a municipality that nobody else is in, so that what its pages show is the same in every run. */
    UnitId municipality() {
        return units.root("Prøve kommune");
    }

    /** A person who runs the installation and has no role in any unit. */
    TestUser operator() {
        return users.operator();
    }

    /** The administrator of a municipality that has told of none of its units, but offered to co-operate. */
    TestUser administratorOfNothing(UnitId municipality) {
        UnitId root = units.root("Tomme kommune");
        TestUser alone = units.administrator(root);
        users.signIn(alone);
        agreements.agree(units.municipalityOf(root), units.municipalityOf(municipality));
        users.signOut();
        return alone;
    }

    /** Does what an administrator would. */
    void reorganise(TestUser administrator, Reorganisation wanted) {
        users.signIn(administrator);
        if (reorganisations.preview(wanted) instanceof ReorganisationPreview.Ready(var steps)) {
            reorganisations.apply(wanted, steps);
        }
        users.signOut();
    }

    /** Another unit beside the leader's, which is assessed and then taken over without its history. */
    void takeOver(UnitId municipality, TestUser administrator, Led led) {
        UnitId before = units.below(municipality, "Hjemmetjenesten Prøve, team 2");
        reorganise(
                administrator,
                new Reorganisation.Merge(
                        Set.of(before), new Existing(led.unit()), Set.of(), false, LocalDate.of(2025, 3, 1)));
    }

    /** Plans a new name for the unit, some weeks from now. */
    void planNewName(TestUser administrator, Led led) {
        reorganise(
                administrator,
                new Reorganisation.Rename(
                        led.unit(),
                        "Hjemmetjenesten Prøve, team Nord",
                        NorwegianTime.today(clock).plusWeeks(3)));
    }

    /** A municipality whose directory has sent three groups; one is undecided, and the last gives much. */
    TestDirectory directory(int port) {
        TestDirectory directory = directories.of(port, "Vest kommune");
        String user = directory
                .createUser(
                        "kari-" + UUID.randomUUID() + "@vest.example",
                        UUID.randomUUID().toString())
                .id();
        directory.addMember(directory.createGroup("Alle ansatte i Vest").id(), user);
        var advisers = new ScimGroupId(directory.createGroup("HVE-HR").id());
        var administrators = new ScimGroupId(directory.createGroup("IT-drift").id());
        users.signIn(directory.administrator());
        mappings.map(directory.municipality(), advisers, Optional.of(new Grant(UnitRole.HR_ADVISER, directory.root())));
        mappings.map(
                directory.municipality(),
                administrators,
                Optional.of(new Grant(UnitRole.ADMINISTRATOR, directory.root())));
        users.signOut();
        return directory;
    }

    /** Administers one unit, and not its municipality. */
    TestUser administratorOfAPart() {
        return units.administrator(units.below(municipality, "Del av Prøve"));
    }

    /** A person with the role in these units and no other. */
    TestUser holder(UnitRole role, UnitId... held) {
        TestUser person = users.person("Rita Rolle");
        for (UnitId unit : held) {
            units.give(role, unit, person);
        }
        return person;
    }

    /** A code of somebody who works in the unit, which is asked at the moment. */
    Code code(UnitId unit) {
        return code(intake.open(true, unit), unit);
    }

    /** A code of a round that is over. */
    Code lateCode(UnitId unit) {
        RoundId round = intake.open(true, unit);
        Code code = code(round, unit);
        intake.end(round);
        return code;
    }

    /** A code of a round that has not opened. */
    Code earlyCode(UnitId unit) {
        RoundId round = intake.open(true, unit);
        Code code = code(round, unit);
        intake.putOff(round);
        return code;
    }

    private Code code(RoundId round, UnitId unit) {
        return ballots.make(round, unit, AnonymousVoice.EMPLOYEE, Channel.PAPER, 1)
                .getFirst();
    }

    /** A round of the leader's that has been written to its end. */
    Round preparedRound(Led led) {
        users.signIn(led.leader());
        Round round = rounds.prepared(led.unit());
        users.signOut();
        return round;
    }

    /** A round of the leader's that comes back. */
    Round repeatedRound(Led led) {
        users.signIn(led.leader());
        Round round = rounds.repeated(led.unit());
        users.signOut();
        return round;
    }

    /** A round that has opened in the leader's unit, so that assessments are due. */
    void openRound(Led led) {
        users.signIn(led.leader());
        Instant now = Instant.now();
        Round round = rounds.prepared(led.unit(), now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(10)));
        rounds.approve(round, led.unit());
        users.signOut();
    }

    /** A round of both voices that asks the leader's unit now. */
    RoundId openToBothVoices(Led led) {
        return intake.open(true, led.unit());
    }

    /** A round of both voices that asked the leader's unit and is over. */
    RoundId closedToBothVoices(Led led) {
        RoundId round = openToBothVoices(led);
        code(round, led.unit());
        intake.close(round);
        return round;
    }

    /** A round that is over, in which twelve in the leader's unit have answered. */
    RoundId answeredRound(Led led) {
        return answers.answered(TestAnswers.CLOSED_ON, List.of(led.unit()), 12);
    }

    /** The same, released, of a municipality with four units of which some are too small. */
    RoundId releasedRound(Led led) {
        RoundId round = answers.answered(
                TestAnswers.CLOSED_ON.minusYears(1),
                List.of(
                        units.below(led.unit(), "Nord"),
                        units.below(led.unit(), "Sør"),
                        units.below(led.unit(), "Vest")),
                12,
                7,
                3);
        releases.run(round);
        return round;
    }

    /** The path of a link to the unit's ballots, with its code in the fragment. */
    String link(Led led, RoundId round, LinkKind kind) {
        return path(kind, link(led, round, kind, 100));
    }

    /** The path of an open link by which as many have begun as it is for. */
    String usedUpLink(Led led) {
        Code link = link(led, openToBothVoices(led), LinkKind.OPEN, 1);
        if (guests.begin(LinkKind.OPEN, link).isEmpty()) {
            throw new IllegalStateException("The link gives nothing");
        }
        return path(LinkKind.OPEN, link);
    }

    private Code link(Led led, RoundId round, LinkKind kind, int max) {
        users.signIn(led.leader());
        links.offer(round, led.unit(), kind, max);
        Code link = links.find(round, led.unit(), kind).orElseThrow().code();
        users.signOut();
        return link;
    }

    private static String path(LinkKind kind, Code link) {
        return kind.path() + "#" + link.value();
    }

    /** A round of the leader's that nothing but the unit has been decided about. */
    Round begunRound(Led led) {
        users.signIn(led.leader());
        Round round = rounds.begun(led.unit());
        users.signOut();
        return round;
    }

    TestUser leaderOfNothing() {
        return users.person();
    }

    Criteria criteria() {
        return criteria.latest();
    }

    List<Item> items() {
        return criteria().items().toList();
    }

    /** A draft with so many answers, in the order they are asked. */
    Assessment draft(Led led, int answered) {
        users.signIn(led.leader());
        Assessment draft = assessments.start(led.unit());
        for (int at = 0; at < answered; at++) {
            Item item = items().get(at);
            assessments.saveAnswer(
                    draft.id(),
                    item.id(),
                    answer(item, at),
                    draft.answer(item.id()).version());
        }
        users.signOut();
        return draft;
    }

    /** One that no answer is missing in; every kind of answer occurs. */
    Assessment submitted(Led led) {
        Assessment draft = draft(led, items().size());
        users.signIn(led.leader());
        assessments.saveComment(
                draft.id(), "Vi trenger færre rapporter.", draft.comment().version());
        assessments.submit(draft.id());
        users.signOut();
        return draft;
    }

    /** Answers as another person at another machine. */
    void answer(TestUser person, Assessment draft, Item item, int score) {
        users.signIn(person);
        int seen = assessments.get(draft.id()).answer(item.id()).version();
        assessments.saveAnswer(draft.id(), item.id(), new Answer(Rating.of(score), "Sett fra vår side.", ""), seen);
        users.signOut();
    }

    private static Answer answer(Item item, int at) {
        int values = item.range().max() - item.range().min() + 1;
        return at % 7 == 6
                ? new Answer(Rating.notApplicable(), "", "")
                : new Answer(Rating.of(item.range().min() + (at * 3 + 1) % values), at % 2 == 0 ? REASON : "", "");
    }
}
