package no.hvorervi.admin.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.hvorervi.admin.AuditScope;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditSearch;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;

/**
 * What the page of the log is asked to show, as it stands in the address. What is not understood is left out.
 *
 * @param scope identifier of a municipality, or {@link #INSTALLATION}; empty for the first that may be read
 * @param to the last day, inclusive
 * @param olderThan begins after this entry
 */
record AuditFilter(
        String scope,
        String text,
        Optional<String> person,
        Optional<AuditAction> action,
        Optional<UnitId> unit,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<AuditSearch.Position> olderThan) {

    static final String INSTALLATION = "installasjonen";

    private static final Pattern PERSON = Pattern.compile("[0-9a-f-]{36}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern POSITION = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    static AuditFilter of(QueryParameters parameters) {
        return new AuditFilter(
                parameters.getSingleParameter("kommune").orElse(""),
                parameters.getSingleParameter("tekst").orElse(""),
                parameters.getSingleParameter("person").filter(id -> PERSON.matcher(id)
                        .matches()),
                parameters.getSingleParameter("hendelse").flatMap(AuditFilter::action),
                number(parameters.getSingleParameter("enhet")).map(UnitId::new),
                parameters.getSingleParameter("fra").flatMap(AuditFilter::day),
                parameters.getSingleParameter("til").flatMap(AuditFilter::day),
                parameters.getSingleParameter("eldre").flatMap(AuditFilter::position));
    }

    private static Optional<AuditAction> action(String name) {
        return Stream.of(AuditAction.values())
                .filter(action -> action.name().equals(name))
                .findAny();
    }

    private static Optional<Long> number(Optional<String> text) {
        return text.filter(each -> NUMBER.matcher(each).matches()).map(Long::valueOf);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(AuditFilter::isLikely);
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    /** What is far outside can be in no log, and in no database either. */
    private static boolean isLikely(LocalDate day) {
        return day.getYear() >= 2000 && day.getYear() < 3000;
    }

    private static Optional<AuditSearch.Position> position(String text) {
        Matcher matcher = POSITION.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long micros = Long.parseLong(matcher.group(1));
        Instant at = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        return Optional.of(new AuditSearch.Position(at, Long.parseLong(matcher.group(2))))
                .filter(each -> isLikely(NorwegianTime.dateOf(at)));
    }

    private static String text(AuditSearch.Position position) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, position.at()) + "-" + position.id();
    }

    static String key(AuditScope scope) {
        return scope.municipality().map(MunicipalityId::toString).orElse(INSTALLATION);
    }

    /** The same search, from the page after this entry on. */
    AuditFilter after(AuditSearch.Position position) {
        return new AuditFilter(scope, text, person, action, unit, from, to, Optional.of(position));
    }

    AuditFilter fromTheLatest() {
        return new AuditFilter(scope, text, person, action, unit, from, to, Optional.empty());
    }

    /** Whether less than everything is asked for. */
    boolean isNarrowed() {
        return !text.isBlank()
                || person.isPresent()
                || action.isPresent()
                || unit.isPresent()
                || from.isPresent()
                || to.isPresent();
    }

    AuditSearch search(AuditScope chosen) {
        return new AuditSearch(
                chosen.municipality(),
                person,
                action,
                unit,
                from.map(day -> day.atStartOfDay(NorwegianTime.ZONE)).map(ZonedDateTime::toInstant),
                to.map(day -> day.plusDays(1).atStartOfDay(NorwegianTime.ZONE)).map(ZonedDateTime::toInstant),
                text);
    }

    QueryParameters parameters() {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "kommune", scope);
        put(values, "tekst", text.strip());
        put(values, "person", person.orElse(""));
        put(values, "hendelse", action.map(Enum::name).orElse(""));
        put(values, "enhet", unit.map(UnitId::toString).orElse(""));
        put(values, "fra", from.map(LocalDate::toString).orElse(""));
        put(values, "til", to.map(LocalDate::toString).orElse(""));
        put(values, "eldre", olderThan.map(AuditFilter::text).orElse(""));
        return QueryParameters.simple(values);
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, value);
        }
    }
}
