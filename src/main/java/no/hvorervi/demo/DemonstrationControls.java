package no.hvorervi.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.accounts.DemonstrationAccounts;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.controls.Control;
import no.hvorervi.controls.ControlAnswer;
import no.hvorervi.controls.ControlAnswerService;
import no.hvorervi.controls.ControlEntryService;
import no.hvorervi.controls.ControlManagementService;
import no.hvorervi.controls.ControlRegisterService;
import no.hvorervi.controls.ControlSubject;
import no.hvorervi.controls.ControlTerms;
import no.hvorervi.controls.Cost;
import no.hvorervi.controls.EntryContents;
import no.hvorervi.controls.NewEntry;
import no.hvorervi.controls.OwnerVerdict;
import no.hvorervi.controls.Saved;
import no.hvorervi.controls.UnitControl;
import no.hvorervi.demo.DemonstrationData.ControlData;
import no.hvorervi.demo.DemonstrationData.EnteredData;
import no.hvorervi.demo.DemonstrationData.ReplyData;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.ControlId;
import no.hvorervi.ids.UnitId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The register of controls of the demonstration: entered, owned, answered and carried out, each by whoever would do it. */
@Component
@Profile("demo")
class DemonstrationControls {

    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final DemonstrationAccounts demonstration;
    private final DemonstrationClock clock;
    private final ControlEntryService entries;
    private final ControlManagementService management;
    private final ControlRegisterService register;
    private final ControlAnswerService answers;
    private LocalDate today = LocalDate.EPOCH;

    DemonstrationControls(
            DemonstrationAccounts demonstration,
            DemonstrationClock clock,
            ControlEntryService entries,
            ControlManagementService management,
            ControlRegisterService register,
            ControlAnswerService answers) {
        this.demonstration = demonstration;
        this.clock = clock;
        this.entries = entries;
        this.management = management;
        this.register = register;
        this.answers = answers;
    }

    void load(DemonstrationData data, Map<String, UnitId> units) {
        Map<String, ControlId> made = new HashMap<>();
        today = NorwegianTime.today(clock);
        try {
            data.controls().forEach(each -> made.put(each.name(), load(each, data, units)));
            clock.run();
            data.controls().forEach(each -> each.joined()
                    .ifPresent(with -> demonstration.as(data.register(), () -> {
                        ControlId id = get(made, each.name());
                        stored(management.join(
                                id, get(made, with), register.get(id).control().version()));
                    })));
        } finally {
            clock.run();
        }
    }

    private ControlId load(ControlData control, DemonstrationData data, Map<String, UnitId> units) {
        ControlSubject subject = new ControlSubject.Fresh(control.name(), control.kind(), control.body());
        for (EnteredData each : control.entries()) {
            stopOn(each.day());
            subject = new ControlSubject.Known(enter(subject, each, data, units));
        }
        ControlId id = ((ControlSubject.Known) subject).control();
        control.owned().ifPresent(day -> {
            stopOn(day);
            demonstration.as(data.register(), () -> describe(id, control, data));
        });
        control.answers().orElse(List.of()).forEach(each -> answer(id, control, each));
        return id;
    }

    private ControlId enter(
            ControlSubject subject, EnteredData entered, DemonstrationData data, Map<String, UnitId> units) {
        var contents = new EntryContents(
                new Cost(entered.times(), entered.minutes(), entered.people()), entered.purposes(), entered.why());
        List<ControlId> made = new ArrayList<>();
        demonstration.as(data.leaderOf(entered.unit()), () -> {
            UnitControl stored = stored(entries.enter(new NewEntry(get(units, entered.unit()), subject, contents)));
            made.add(stored.control().id());
        });
        return made.getFirst();
    }

    private void describe(ControlId id, ControlData control, DemonstrationData data) {
        Control now = register.get(id).control();
        Optional<AccountId> owner = control.owner().map(email -> management
                .people(now.municipality(), data.nameOf(email))
                .getFirst()
                .id());
        stored(management.describe(
                id,
                new ControlTerms(
                        control.name(),
                        control.kind(),
                        control.body(),
                        owner,
                        control.reason().orElse(""),
                        control.law().orElse(""),
                        control.review().map(this::day)),
                now.version()));
    }

    private void answer(ControlId id, ControlData control, ReplyData reply) {
        stopOn(reply.day());
        demonstration.as(control.owner().orElseThrow(), () -> {
            ControlAnswer given = stored(answers.answer(
                    id, verdict(reply), register.get(id).answers().size()));
            reply.done().ifPresent(day -> {
                stopOn(day);
                stored(answers.carryOut(id, given.number(), NorwegianTime.today(clock)));
            });
        });
    }

    private OwnerVerdict verdict(ReplyData reply) {
        String words = reply.words().orElse("");
        return switch (reply.verdict()) {
            case KEEP -> new OwnerVerdict.Keep(words);
            case SIMPLIFY ->
                new OwnerVerdict.Simplify(
                        words, day(reply.by().orElseThrow()), reply.saved().orElseThrow());
            case REMOVE -> new OwnerVerdict.Remove(words, day(reply.by().orElseThrow()), false);
        };
    }

    private static <T> T stored(Saved<T> saved) {
        if (saved instanceof Saved.Stored<T>(T value)) {
            return value;
        }
        throw new IllegalStateException("The register of the demonstration cannot be made: " + saved);
    }

    /** So many days from the day of loading. */
    private LocalDate day(int days) {
        return today.plusDays(days);
    }

    private void stopOn(int days) {
        clock.stopAt(day(days).atTime(NOON).atZone(NorwegianTime.ZONE).toInstant());
    }

    private static <V> V get(Map<String, V> made, String name) {
        return Optional.ofNullable(made.get(name)).orElseThrow();
    }
}
