package no.hvorervi.rounds;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Set;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.LocalizedText;

/** What a round must say before anyone is asked to agree to it, and what can be stored of it at all. */
final class RoundRules {

    /** Years from now, in either direction, beyond which a time is a slip of the pen. */
    private static final int FAR_YEARS = 5;

    private RoundRules() {}

    /** All that is wrong, in the order of the form. */
    static Set<RoundFault> faults(RoundSettings round, Instant now) {
        Set<RoundFault> faults = EnumSet.noneOf(RoundFault.class);
        addIf(faults, round.title().isEmpty(), RoundFault.TITLE_MISSING);
        addIf(faults, round.title().length() > RoundSettings.MAX_TITLE, RoundFault.TITLE_LONG);
        addIf(faults, round.units().isEmpty(), RoundFault.UNITS_MISSING);
        addIf(faults, round.statements().size() > RoundSettings.MAX_STATEMENTS, RoundFault.STATEMENTS_MANY);
        addIf(faults, round.statements().stream().anyMatch(RoundRules::isLong), RoundFault.STATEMENT_LONG);
        addIf(faults, round.voices().isEmpty(), RoundFault.VOICES_MISSING);
        addTimes(faults, round.times(), now);
        addIf(
                faults,
                round.smallestGroup() < RoundSettings.SMALLEST_GROUP_FLOOR
                        || round.smallestGroup() > RoundSettings.SMALLEST_GROUP_MAX,
                RoundFault.GROUP_RANGE);
        addIf(
                faults,
                round.retentionDays() < 0 || round.retentionDays() > RoundSettings.MAX_RETENTION_DAYS,
                RoundFault.RETENTION_RANGE);
        addIf(faults, round.purpose().isEmpty(), RoundFault.PURPOSE_MISSING);
        addIf(faults, round.purpose().length() > RoundSettings.MAX_PURPOSE, RoundFault.PURPOSE_LONG);
        addIf(faults, round.information().isEmpty(), RoundFault.INFORMATION_MISSING);
        addIf(faults, round.information().length() > RoundSettings.MAX_INFORMATION, RoundFault.INFORMATION_LONG);
        addIf(
                faults,
                round.voices().contains(AnonymousVoice.CITIZEN)
                        && round.citizenPurpose().isEmpty(),
                RoundFault.CITIZEN_PURPOSE_MISSING);
        addIf(faults, round.citizenPurpose().length() > RoundSettings.MAX_PURPOSE, RoundFault.CITIZEN_PURPOSE_LONG);
        addIf(faults, round.legalBasis().isEmpty(), RoundFault.BASIS_MISSING);
        addIf(faults, round.legalBasis().length() > RoundSettings.MAX_LEGAL_BASIS, RoundFault.BASIS_LONG);
        addIf(faults, round.responsible().isEmpty(), RoundFault.RESPONSIBLE_MISSING);
        addIf(faults, round.responsible().length() > RoundSettings.MAX_RESPONSIBLE, RoundFault.RESPONSIBLE_LONG);
        return faults;
    }

    private static void addTimes(Set<RoundFault> faults, RoundTimes times, Instant now) {
        boolean opensFar = isFar(times.opens(), now);
        boolean closesFar = isFar(times.closes(), now);
        addIf(faults, opensFar, RoundFault.OPENS_FAR);
        addIf(faults, closesFar, RoundFault.CLOSES_FAR);
        if (opensFar || closesFar) {
            return;
        }
        addIf(faults, RoundTimes.isSkipped(times.opens()), RoundFault.OPENS_SKIPPED);
        addIf(faults, RoundTimes.isSkipped(times.closes()), RoundFault.CLOSES_SKIPPED);
        addIf(faults, !times.closesAt().isAfter(times.opensAt()), RoundFault.CLOSES_FIRST);
        addIf(faults, !times.closesAt().isAfter(now), RoundFault.CLOSES_PAST);
    }

    private static boolean isFar(LocalDateTime time, Instant now) {
        LocalDateTime today = NorwegianTime.at(now).toLocalDateTime();
        return time.isBefore(today.minusYears(FAR_YEARS)) || time.isAfter(today.plusYears(FAR_YEARS));
    }

    private static boolean isLong(LocalizedText statement) {
        return EnumSet.allOf(Language.class).stream()
                .anyMatch(language -> statement.in(language).length() > RoundSettings.MAX_STATEMENT);
    }

    private static void addIf(Set<RoundFault> faults, boolean isWrong, RoundFault fault) {
        if (isWrong) {
            faults.add(fault);
        }
    }

    /** Those that keep it from being saved. */
    static Set<RoundFault> blocking(Set<RoundFault> faults) {
        Set<RoundFault> blocking = EnumSet.noneOf(RoundFault.class);
        faults.stream().filter(RoundFault::blocksSaving).forEach(blocking::add);
        return blocking;
    }
}
