package no.hvorervi.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.accounts.DemonstrationAccounts;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.demo.DemonstrationData.AnswersData;
import no.hvorervi.demo.DemonstrationData.RoundData;
import no.hvorervi.demo.DemonstrationReleases.Group;
import no.hvorervi.demo.DemonstrationReleases.Over;
import no.hvorervi.demo.DemonstrationReleases.Share;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.Messages;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.Approval.Discussion;
import no.hvorervi.rounds.ApprovalSide;
import no.hvorervi.rounds.Round;
import no.hvorervi.rounds.RoundApprovalService;
import no.hvorervi.rounds.RoundDraftService;
import no.hvorervi.rounds.RoundService;
import no.hvorervi.rounds.RoundSettings;
import no.hvorervi.rounds.RoundStateService;
import no.hvorervi.rounds.RoundTemplate;
import no.hvorervi.rounds.RoundTimes;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Rounds of the demonstration in every state, written and agreed to by the people who would. */
@Component
@Profile("demo")
class DemonstrationRounds {

    private static final int WRITTEN_DAYS_BEFORE = 21;
    private static final int APPROVED_DAYS_BEFORE = 14;
    private static final int SIGNED_DAYS_AFTER = 2;
    private static final Duration UNTIL_RELEASED = Duration.ofHours(1);
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(15, 0);

    private final DemonstrationAccounts demonstration;
    private final DemonstrationClock clock;
    private final DemonstrationAssessments assessments;
    private final RoundService rounds;
    private final RoundDraftService drafts;
    private final RoundStateService states;
    private final RoundApprovalService approvals;
    private final Messages messages;

    DemonstrationRounds(
            DemonstrationAccounts demonstration,
            DemonstrationClock clock,
            DemonstrationAssessments assessments,
            RoundService rounds,
            RoundDraftService drafts,
            RoundStateService states,
            RoundApprovalService approvals,
            Messages messages) {
        this.demonstration = demonstration;
        this.clock = clock;
        this.assessments = assessments;
        this.rounds = rounds;
        this.drafts = drafts;
        this.states = states;
        this.approvals = approvals;
        this.messages = messages;
    }

    /** Something that is to be done at a moment, or now if that is to come. */
    record Happening(Instant at, Runnable what) {}

    /**
     * What happens with the rounds, seen from the present day.
     *
     * @param over takes those that are to be answered and released
     */
    List<Happening> plan(DemonstrationData data, Map<String, UnitId> units, List<Over> over) {
        LocalDate today = NorwegianTime.today(clock);
        return data.rounds().stream()
                .flatMap(round -> plan(round, data, units, today, over))
                .toList();
    }

    private Stream<Happening> plan(
            RoundData made, DemonstrationData data, Map<String, UnitId> units, LocalDate today, List<Over> over) {
        // Nobody opens a round on a Sunday; that of a Monday lasts to the Friday of the week after.
        LocalDate opens = today.plusDays(made.opens()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var times = new RoundTimes(
                opens.atTime(MORNING), opens.plusDays(made.days()).atTime(AFTERNOON));
        List<RoundId> written = new ArrayList<>();
        var writing = new Happening(
                noon(opens.minusDays(WRITTEN_DAYS_BEFORE)),
                () -> demonstration.as(made.by(), () -> {
                    RoundId round = write(made, units, times);
                    written.add(round);
                    made.answers()
                            .ifPresent(answers -> over.add(over(
                                    round, made, times, groups(answers, units), Share.of(made.shares(), data, units))));
                }));
        var agreeing = new Happening(
                noon(opens.minusDays(APPROVED_DAYS_BEFORE)), () -> agree(made, data, written.getFirst(), units));
        var signing = new Happening(noon(opens.plusDays(SIGNED_DAYS_AFTER)), () -> made.assessments()
                .orElse(List.of())
                .forEach(each -> demonstration.as(each.by(), () -> assessments.load(unit(each.unit(), units), each))));
        return made.assessments().isPresent() ? Stream.of(writing, agreeing, signing) : Stream.of(writing, agreeing);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(NorwegianTime.ZONE).toInstant();
    }

    private static Over over(RoundId round, RoundData made, RoundTimes times, List<Group> groups, List<Share> shares) {
        return new Over(
                round, made.title().orElse("") + made.opens(), times.closesAt().plus(UNTIL_RELEASED), groups, shares);
    }

    private static List<Group> groups(List<AnswersData> answers, Map<String, UnitId> units) {
        return answers.stream()
                .map(each -> new Group(unit(each.unit(), units), each))
                .toList();
    }

    private RoundId write(RoundData made, Map<String, UnitId> units, RoundTimes times) {
        String key = "round.template." + made.template().name();
        Round draft = drafts.draft(
                unit(made.units().getFirst(), units),
                made.template(),
                new RoundTemplate.Texts(
                        Language.NB,
                        made.title().orElseGet(() -> text(key + ".title")),
                        text(key + ".purpose"),
                        text("round.template.information"),
                        text("round.template.citizens"),
                        text("round.template.basis")));
        drafts.save(draft.id(), settings(draft.settings(), made, units, times), draft.version());
        if (made.leaders().isPresent()) {
            states.prepare(draft.id(), rounds.get(draft.id()).version());
        }
        return draft.id();
    }

    private static RoundSettings settings(
            RoundSettings usual, RoundData made, Map<String, UnitId> units, RoundTimes times) {
        List<AnswersData> answers = made.answers().orElse(List.of());
        Set<AnonymousVoice> voices = new HashSet<>(usual.voices());
        answers.forEach(each -> each.voice().ifPresent(voices::add));
        return new RoundSettings(
                usual.title(),
                usual.criteria(),
                usual.nineOnly(),
                usual.statements(),
                voices,
                times,
                usual.recurrence(),
                usual.smallestGroup(),
                answers.stream().anyMatch(each -> each.comments().isPresent()),
                usual.upward(),
                usual.language(),
                usual.purpose(),
                usual.information(),
                usual.citizenPurpose(),
                usual.legalBasis(),
                usual.responsible(),
                made.retention().orElse(usual.retentionDays()),
                made.units().stream().map(each -> unit(each, units)).collect(Collectors.toSet()));
    }

    private String text(String key) {
        return messages.text(Language.NB, key);
    }

    private void agree(RoundData made, DemonstrationData data, RoundId round, Map<String, UnitId> units) {
        made.leaders()
                .orElse(List.of())
                .forEach(person -> agree(
                        person,
                        round,
                        ApprovalSide.LEADER,
                        made.units().stream()
                                .filter(unit -> data.leads(person, unit))
                                .map(each -> unit(each, units)),
                        data.discussed()));
        made.representatives()
                .orElse(List.of())
                .forEach(person -> agree(
                        person,
                        round,
                        ApprovalSide.REPRESENTATIVE,
                        made.units().stream()
                                .filter(unit -> data.holdsRole(person, unit))
                                .map(each -> unit(each, units)),
                        data.discussed()));
    }

    private void agree(String person, RoundId round, ApprovalSide side, Stream<UnitId> units, String discussed) {
        var discussion = new Discussion(NorwegianTime.today(clock), discussed);
        units.forEach(unit -> demonstration.as(
                person,
                () -> approvals.approve(
                        round, unit, side, approvals.get(round, unit).version(), discussion)));
    }

    private static UnitId unit(String externalId, Map<String, UnitId> units) {
        return Optional.ofNullable(units.get(externalId)).orElseThrow();
    }
}
