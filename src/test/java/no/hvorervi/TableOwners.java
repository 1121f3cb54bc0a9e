package no.hvorervi;

import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which feature writes which table. */
final class TableOwners {

    /** Every table has one owner, which alone writes it. */
    static final Map<String, String> OWNERS = Map.ofEntries(
            Map.entry("INSTALLATION", "accounts"),
            Map.entry("ACCOUNT", "accounts"),
            Map.entry("ACCOUNT_ROLE", "accounts"),
            Map.entry("INVITATION", "accounts"),
            Map.entry("ACCOUNT_IDENTITY", "accounts"),
            Map.entry("ENDED_SESSION", "signin"),
            Map.entry("ACCOUNT_SESSION", "accounts"),
            Map.entry("PASSWORD_RESET", "credentials"),
            Map.entry("SECOND_FACTOR", "credentials"),
            Map.entry("RECOVERY_CODE", "credentials"),
            Map.entry("AUDIT_ENTRY", "audit"),
            Map.entry("AUDIT_CHAIN", "audit"),
            Map.entry("AUDIT_PSEUDONYM", "audit"),
            Map.entry("MUNICIPALITY", "municipalities"),
            Map.entry("PERSON", "people"),
            Map.entry("ACCESS_REVISION", "organisation"),
            Map.entry("SCIM_MUNICIPALITY", "provisioning"),
            Map.entry("SCIM_USER", "provisioning"),
            Map.entry("SCIM_GROUP", "provisioning"),
            Map.entry("SCIM_GROUP_MEMBER", "provisioning"),
            Map.entry("SCIM_TOKEN", "provisioning"),
            Map.entry("CRITERIA_VERSION", "criteria"),
            Map.entry("CRITERIA_TEXT", "criteria"),
            Map.entry("CRITERIA_ITEM", "criteria"),
            Map.entry("UNIT", "organisation"),
            Map.entry("UNIT_PARENT", "organisation"),
            Map.entry("UNIT_NAME", "organisation"),
            Map.entry("UNIT_SUCCESSION", "organisation"),
            Map.entry("MUNICIPALITY_AGREEMENT", "municipalities"),
            Map.entry("MEMBERSHIP", "people"),
            Map.entry("BALLOT", "intake"),
            Map.entry("DRAFT", "intake"),
            Map.entry("ROUND_KEY", "intake"),
            Map.entry("SEALED_ANSWER", "intake"),
            Map.entry("RESPONSE", "intake"),
            Map.entry("RESPONSE_COMMENT", "intake"),
            Map.entry("RESPONSE_DEADLINE", "intake"),
            Map.entry("ASSESSMENT_ROUND", "assessment"),
            Map.entry("ROUND", "rounds"),
            Map.entry("ROUND_UNIT", "rounds"),
            Map.entry("ROUND_VOICE", "rounds"),
            Map.entry("ROUND_STATEMENT", "rounds"),
            Map.entry("ROUND_ITEM_NOT_ASKED", "rounds"),
            Map.entry("ROUND_APPROVAL", "rounds"),
            Map.entry("RELEASE_JOB", "release"),
            Map.entry("RELEASED_ROUND", "released"),
            Map.entry("RELEASED_ITEM", "released"),
            Map.entry("RELEASED_UNIT", "released"),
            Map.entry("RELEASED_FIGURE", "released"),
            Map.entry("RELEASED_TURNOUT", "released"),
            Map.entry("RELEASED_SCALE", "released"),
            Map.entry("RELEASED_PROOF", "released"),
            Map.entry("RELEASED_COMMENT", "released"),
            Map.entry("IMPORTED_ROUND", "earlier"),
            Map.entry("RESULT_SHARE", "comparison"),
            Map.entry("DISTRIBUTION", "distribution"),
            Map.entry("RECIPIENT", "distribution"),
            Map.entry("REMINDER", "distribution"),
            Map.entry("ANSWER_LINK", "distribution"),
            Map.entry("RESULT_LINK", "results"),
            Map.entry("ROUND_SUCCESSOR", "rounds"),
            Map.entry("DIGEST_WEEK", "digest"),
            Map.entry("DIGEST_SENT", "digest"),
            Map.entry("DIGEST_REFUSAL", "digest"),
            Map.entry("ACTION", "actions"),
            Map.entry("ACTION_SHARE", "coordination"),
            Map.entry("HANDED_UP", "coordination"),
            Map.entry("HANDED_ANSWER", "coordination"),
            Map.entry("ACTION_CHECK_IN", "actions"),
            Map.entry("OUTCOME", "yousaid"),
            Map.entry("OUTCOME_ACTION", "yousaid"),
            Map.entry("OUTCOME_FIGURE", "yousaid"),
            Map.entry("OUTCOME_PAGE", "yousaid"),
            Map.entry("ACTION_EFFECT", "effects"),
            Map.entry("ACTION_LOOK", "effects"),
            Map.entry("ACTION_LESSON", "effects"),
            Map.entry("ACTION_CONSENT", "effects"),
            Map.entry("CONTROL", "controls"),
            Map.entry("CONTROL_ENTRY", "controls"),
            Map.entry("CONTROL_ENTRY_PURPOSE", "controls"),
            Map.entry("CONTROL_ANSWER", "controls"),
            Map.entry("CONTROL_DONE", "controls"),
            Map.entry("CONTROL_SETTING", "controls"),
            Map.entry("WORKSHOP", "workshop"),
            Map.entry("WORKSHOP_STEP", "workshop"),
            Map.entry("WORKSHOP_PRINCIPLE", "workshop"),
            Map.entry("WORKSHOP_SITTING", "workshop"),
            Map.entry("WORKSHOP_CODE", "workshop"),
            Map.entry("WORKSHOP_KEY", "workshop"),
            Map.entry("WORKSHOP_PARTICIPANT", "workshop"),
            Map.entry("WORKSHOP_VOTE", "workshop"),
            Map.entry("WORKSHOP_CAST", "workshop"),
            Map.entry("WORKSHOP_BATCH", "workshop"),
            Map.entry("WORKSHOP_COUNT", "workshop"),
            Map.entry("AGREED_SCORE", "workshop"),
            Map.entry("COMMENT_REVIEW", "comments"),
            Map.entry("COMMENT_CHOICE", "comments"),
            Map.entry("SCRIPT", "scripts"),
            Map.entry("SCRIPT_STEP", "scripts"),
            Map.entry("MAIL_JOB", "mailing"),
            Map.entry("MAIL_ENTRY", "mailing"),
            Map.entry("MAIL_PACE", "mailing"),
            Map.entry("ASSESSMENT", "assessment"),
            Map.entry("ASSESSMENT_ANSWER", "assessment"));

    /** Features whose tables nobody else may read. */
    static final Map<String, Set<String>> READ_ONLY_BY = Map.of("intake", Set.of("intake"));

    private static final Pattern WRITE = Pattern.compile(
            "(insert|update|delete|merge|truncate|replace|load|batch|execute(Insert|Update|Delete)).*|newRecord|forUpdate");

    private static final String GENERATED = "no.hvorervi.db.Tables";

    private TableOwners() {}

    /** Writes to another feature's table, and reads of a table whose owner may not be imported. */
    static List<String> violations(Iterable<JavaClass> classes, Levels levels) {
        List<String> found = new ArrayList<>();
        for (JavaClass type : classes) {
            Optional<String> feature = levels.packageOf(type);
            if (feature.isPresent()) {
                for (JavaCodeUnit unit : type.getCodeUnits()) {
                    for (String table : tablesOf(unit)) {
                        check(unit, feature.get(), table, levels).ifPresent(found::add);
                    }
                }
            }
        }
        return found;
    }

    private static Optional<String> check(JavaCodeUnit unit, String feature, String table, Levels levels) {
        String owner = OWNERS.get(table);
        if (owner == null) {
            return Optional.of(table + " has no owner in TableOwners");
        }
        if (writes(unit) && !owner.equals(feature)) {
            return Optional.of(unit.getFullName() + " writes " + table + ", which " + owner + " owns");
        }
        boolean mayRead = levels.mayImport(feature, owner)
                && READ_ONLY_BY.getOrDefault(owner, Set.of(feature)).contains(feature);
        return mayRead ? Optional.empty() : Optional.of(unit.getFullName() + " may not read " + table);
    }

    /** A code unit includes its lambdas; tables are reached through the constants that jOOQ generates. */
    static Set<String> tablesOf(JavaCodeUnit unit) {
        return unit.getFieldAccesses().stream()
                .filter(access -> access.getTargetOwner().getName().equals(GENERATED))
                .map(access -> access.getTarget().getName())
                .collect(toSet());
    }

    /** Whether SQL that writes or locks is built here. */
    static boolean writes(JavaCodeUnit unit) {
        return unit.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().getPackageName().startsWith("org.jooq")
                        && WRITE.matcher(call.getTarget().getName()).matches());
    }
}
