package no.hvorervi.admin.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.hvorervi.admin.AuditLine;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditPerson;
import no.hvorervi.audit.Refusals;

/** Entries of the log as people read them. */
final class AuditSentence {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}]");

    /** Roles that there are texts for. */
    private static final Set<String> ROLES = Set.of(
            "ADMINISTRATOR",
            "HR_ADVISER",
            "UNIT_LEADER",
            "DEPUTY",
            "UNION_REPRESENTATIVE",
            "SAFETY_REPRESENTATIVE",
            "FACILITATOR",
            "VIEWER",
            "OPERATOR");

    /** Details that there are texts for; others are shown by their names. */
    static final Set<String> DETAILS = Set.of(
            "added",
            "addresses",
            "answers",
            "as",
            "channel",
            "codes",
            "fault",
            "forms",
            "leastGroup",
            "refused",
            "role",
            "smallest",
            "changed",
            "moved",
            "ended",
            "number",
            "edition",
            "function",
            "route",
            "request",
            "intact",
            "given",
            "day",
            "lastDay",
            "expires",
            "from",
            "to",
            "under",
            "made",
            "units",
            "people",
            "change",
            "removed",
            "source",
            "token",
            "provider",
            "what",
            "reason",
            "by",
            "way",
            "sessions",
            "step",
            "letters",
            "group",
            "side",
            "item",
            "score",
            "shown",
            "leftOut",
            "with",
            "answer",
            "verdict",
            "minutes",
            "days");

    /** Values that there are texts for, alone or several with commas between, by their detail; others are shown as they are. */
    static final Map<String, Set<String>> CODES = Map.ofEntries(
            Map.entry("answer", Set.of("TAKEN_OVER", "INSTEAD", "NO")),
            Map.entry("change", Set.of("created", "joined", "changed", "left", "returned", "deleted")),
            Map.entry("changed", Set.of("name", "kind", "body", "owner", "reason", "law", "review")),
            Map.entry("channel", Set.of("MAIL", "PAPER", "DEVICE", "OPEN")),
            Map.entry("fault", Set.of("NOT_SAFE", "ANSWERS_GONE")),
            Map.entry(
                    "reason",
                    Set.of(
                            "OPENED",
                            "NOT_DRAFT",
                            "NOT_PREPARED",
                            "NOT_OPEN",
                            "IMPORTED",
                            "CHANGED",
                            "SAME_PERSON",
                            "APPROVED_ALREADY",
                            "DISCUSSION")),
            Map.entry("side", Set.of("LEADER", "REPRESENTATIVE")),
            Map.entry("source", Set.of("SCIM", "CLAIM")),
            Map.entry("verdict", Set.of("KEEP", "SIMPLIFY", "REMOVE")),
            Map.entry("way", Set.of("PASSWORD", "PASSWORD_AND_CODE", "PROVIDER")),
            Map.entry("what", Set.of("UPWARD", "COMPARE", "FOUND")));

    private AuditSentence() {}

    /** Such as «Kari Nordmann ga Ola Nordmann rollen stedfortreder i Hjemmetjenesten.» */
    static String of(AuditLine line, Locale locale) {
        String actor = name(line.entry().actor(), line.actor(), "audit.nobody", locale);
        String sentence = line.entry()
                .action()
                .map(action -> I18NProvider.translate(
                        locale,
                        "audit.did." + action.name(),
                        actor,
                        name(line.entry().person(), line.person(), "audit.someone", locale),
                        role(line.entry().details().getOrDefault("role", ""), locale),
                        unit(line, locale)))
                .orElseGet(() -> I18NProvider.translate(
                        locale, "audit.did.unknown", actor, line.entry().actionName()));
        // It may begin with «slettet person» or the name of a unit.
        return sentence.substring(0, 1).toUpperCase(locale) + sentence.substring(1);
    }

    static String action(AuditAction action, Locale locale) {
        return I18NProvider.translate(locale, "audit.action." + action.name());
    }

    static String actor(AuditLine line, Locale locale) {
        return name(line.entry().actor(), line.actor(), "audit.nobody", locale);
    }

    static String person(AuditLine line, Locale locale) {
        return line.entry().person().isEmpty()
                ? ""
                : name(line.entry().person(), line.person(), "audit.someone", locale);
    }

    private static String name(Optional<AuditPerson> who, Optional<String> name, String ifNone, Locale locale) {
        return who.isEmpty()
                ? I18NProvider.translate(locale, ifNone)
                : name.map(AuditSentence::printable).orElseGet(() -> I18NProvider.translate(locale, "audit.erased"));
    }

    static String unit(AuditLine line, Locale locale) {
        return line.entry().unit().isEmpty()
                ? I18NProvider.translate(locale, "audit.noUnit")
                : line.unit()
                        .map(AuditSentence::printable)
                        .orElseGet(() -> I18NProvider.translate(
                                locale,
                                "audit.unknownUnit",
                                line.entry().unit().orElseThrow().toString()));
    }

    /** Names of the roles as texts, separated by commas. */
    static String roles(AuditLine line, Locale locale) {
        return line.entry().roles().stream().map(role -> role(role, locale)).collect(Collectors.joining(", "));
    }

    static String role(String role, Locale locale) {
        return ROLES.contains(role) ? I18NProvider.translate(locale, "audit.role." + role) : printable(role);
    }

    /** Everything else that was recorded, in one line; values are shown as they are, save for what cannot be seen. */
    static String details(AuditLine line, Locale locale) {
        return line.entry().details().entrySet().stream()
                // The sentence says it.
                .filter(each -> !(each.getKey().equals("role") && ROLES.contains(each.getValue())))
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> detail(each, locale))
                .collect(Collectors.joining(" · "));
    }

    private static String detail(Map.Entry<String, String> detail, Locale locale) {
        return detail.getKey().equals(Refusals.MORE)
                ? I18NProvider.translate(locale, "audit.more", Refusals.MAX_PER_HOUR)
                : name(detail.getKey(), locale) + ": " + value(detail.getKey(), detail.getValue(), locale);
    }

    private static String name(String detail, Locale locale) {
        return DETAILS.contains(detail) ? I18NProvider.translate(locale, "audit.detail." + detail) : detail;
    }

    private static String value(String detail, String value, Locale locale) {
        List<String> codes = List.of(value.split(","));
        if (CODES.getOrDefault(detail, Set.of()).containsAll(codes)) {
            return codes.stream()
                    .map(code -> I18NProvider.translate(locale, "audit.value." + detail + "." + code))
                    .collect(Collectors.joining(", "));
        }
        return value.equals("true") || value.equals("false")
                ? I18NProvider.translate(locale, "audit.is." + value)
                : role(value, locale);
    }

    /** With what cannot be seen, or would change how the rest is read, shown by its number. */
    static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(match -> "<%04X>"
                .formatted(match.group().codePointAt(0)));
    }
}
