package no.hvorervi.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.accounts.DemonstrationAccounts;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.demo.DemonstrationData.RoundData;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.Messages;
import no.hvorervi.ids.UnitId;
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
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(15, 0);

    private final DemonstrationAccounts demonstration;
    private final DemonstrationClock clock;
    private final RoundService rounds;
    private final RoundDraftService drafts;
    private final RoundStateService states;
    private final RoundApprovalService approvals;
    private final Messages messages;

    DemonstrationRounds(
            DemonstrationAccounts demonstration,
            DemonstrationClock clock,
            RoundService rounds,
            RoundDraftService drafts,
            RoundStateService states,
            RoundApprovalService approvals,
            Messages messages) {
        this.demonstration = demonstration;
        this.clock = clock;
        this.rounds = rounds;
        this.drafts = drafts;
        this.states = states;
        this.approvals = approvals;
        this.messages = messages;
    }

    /** Writes all of them as of the present day; the clock runs afterwards. */
    void load(DemonstrationData data, Map<String, UnitId> units) {
        Instant now = clock.instant();
        LocalDate today = NorwegianTime.today(Clock.fixed(now, clock.getZone()));
        try {
            data.rounds()
                    .forEach(round -> load(
                            round,
                            Optional.ofNullable(units.get(round.unit())).orElseThrow(),
                            today,
                            data.discussed()));
        } finally {
            clock.run();
        }
    }

    private void load(RoundData made, UnitId unit, LocalDate today, String discussed) {
        // Nobody opens a round on a Sunday; that of a Monday lasts to the Friday of the week after.
        LocalDate opens = today.plusDays(made.opens()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var times = new RoundTimes(
                opens.atTime(MORNING), opens.plusDays(made.days()).atTime(AFTERNOON));
        stopBefore(opens, WRITTEN_DAYS_BEFORE);
        Round[] written = new Round[1];
        demonstration.as(made.by(), () -> written[0] = write(made, unit, times));
        stopBefore(opens, APPROVED_DAYS_BEFORE);
        var discussion = new Discussion(NorwegianTime.today(clock), discussed);
        made.leader().ifPresent(person -> agree(person, written[0], unit, ApprovalSide.LEADER, discussion));
        made.representative()
                .ifPresent(person -> agree(person, written[0], unit, ApprovalSide.REPRESENTATIVE, discussion));
    }

    /** So many days before it opens, or now if that is to come. */
    private void stopBefore(LocalDate opens, int days) {
        clock.run();
        Instant then = opens.minusDays(days)
                .atTime(LocalTime.NOON)
                .atZone(NorwegianTime.ZONE)
                .toInstant();
        if (then.isBefore(clock.instant())) {
            clock.stopAt(then);
        }
    }

    private Round write(RoundData made, UnitId unit, RoundTimes times) {
        String key = "round.template." + made.template().name();
        Round draft = drafts.draft(
                unit,
                made.template(),
                new RoundTemplate.Texts(
                        Language.NB,
                        text(key + ".title"),
                        text(key + ".purpose"),
                        text("round.template.information"),
                        text("round.template.citizens"),
                        text("round.template.basis")));
        RoundSettings settings = draft.settings();
        drafts.save(draft.id(), settings.again(settings.criteria(), times, settings.units()), draft.version());
        Round saved = rounds.get(draft.id());
        if (made.leader().isPresent()) {
            states.prepare(saved.id(), saved.version());
        }
        return rounds.get(draft.id());
    }

    private String text(String key) {
        return messages.text(Language.NB, key);
    }

    private void agree(String person, Round round, UnitId unit, ApprovalSide side, Discussion discussion) {
        demonstration.as(person, () -> approvals.approve(round.id(), unit, side, round.version(), discussion));
    }
}
