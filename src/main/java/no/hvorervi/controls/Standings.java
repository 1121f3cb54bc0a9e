package no.hvorervi.controls;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.controls.ControlEntryRepository.Sum;
import no.hvorervi.ids.ControlId;
import no.hvorervi.ids.MunicipalityId;
import org.springframework.stereotype.Component;

/** Works out what controls cost and whether those who asked have been answered; within the transaction of whoever asks. */
@Component
class Standings {

    private final ControlRepository controls;
    private final ControlEntryRepository entries;
    private final ControlAnswerRepository answers;
    private final Clock clock;

    Standings(
            ControlRepository controls, ControlEntryRepository entries, ControlAnswerRepository answers, Clock clock) {
        this.controls = controls;
        this.entries = entries;
        this.answers = answers;
        this.clock = clock;
    }

    /** A control, what units have entered of it, and what was answered. */
    record Known(Control control, Asked asked, List<ControlAnswer> answers, ControlStanding standing) {

        /** Whether the last answer promised something that has not been done. */
        boolean isPromised() {
            return !answers.isEmpty() && answers.getLast().promised().isPresent();
        }

        /** With what was given back only as far as it tells of no single unit. */
        Known toOthers() {
            return new Known(
                    control,
                    asked,
                    answers.stream().map(ControlAnswer::toOthers).toList(),
                    standing.toOthers());
        }
    }

    AnswerDays days(MunicipalityId municipality) {
        return controls.findDays(municipality).orElse(AnswerDays.USUAL);
    }

    /** All of a municipality's register that have not been joined with another, by name. */
    List<Known> of(MunicipalityId municipality) {
        return known(
                controls.findOf(municipality),
                entries.sums(municipality, NorwegianTime.today(clock)),
                answers.findOf(municipality));
    }

    Known of(Control control) {
        return of(List.of(control)).getFirst();
    }

    /** In the order they are given. */
    List<Known> of(List<Control> some) {
        List<ControlId> ids = some.stream().map(Control::id).toList();
        return known(some, entries.sums(ids, NorwegianTime.today(clock)), answers.findOf(ids));
    }

    private List<Known> known(
            List<Control> some, Map<ControlId, Sum> sums, Map<ControlId, List<ControlAnswer>> answered) {
        LocalDate today = NorwegianTime.today(clock);
        Map<MunicipalityId, Integer> days = some.stream()
                .map(Control::municipality)
                .distinct()
                .collect(Collectors.toMap(each -> each, each -> days(each).days()));
        return some.stream()
                .map(control -> {
                    List<ControlAnswer> given = answered.getOrDefault(control.id(), List.of());
                    Asked asked = Optional.ofNullable(sums.get(control.id()))
                            .map(sum -> asked(control.id(), sum, given))
                            .orElse(Asked.NOBODY);
                    int within = days.getOrDefault(control.municipality(), AnswerDays.USUAL.days());
                    return new Known(
                            control,
                            asked,
                            given,
                            ControlStanding.of(asked, control.ownedSince(), given, within, today));
                })
                .toList();
    }

    private Asked asked(ControlId control, Sum sum, List<ControlAnswer> given) {
        return new Asked(sum.units(), sum.minutes(), unanswered(control, sum, given));
    }

    private Optional<Instant> unanswered(ControlId control, Sum sum, List<ControlAnswer> given) {
        if (given.isEmpty()) {
            return Optional.of(sum.first());
        }
        ControlAnswer last = given.getLast();
        return ControlStanding.answers(last, sum.last())
                ? Optional.empty()
                : entries.firstAsked(control, last.at().plus(ControlStanding.HOLDS), NorwegianTime.today(clock));
    }
}
