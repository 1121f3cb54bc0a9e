package no.hvorervi.audit;

import static no.hvorervi.db.Tables.AUDIT_ENTRY;
import static no.hvorervi.db.Tables.AUDIT_PSEUDONYM;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.hvorervi.ids.AccountId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Finds entries of the log, the latest first. */
@Repository
class AuditQueries {

    private static final Comparator<AuditEntry> LATEST_FIRST =
            Comparator.comparing(AuditEntry::at).thenComparing(AuditEntry::id).reversed();

    private final DSLContext sql;

    AuditQueries(DSLContext sql) {
        this.sql = sql;
    }

    static AuditEntry entry(Record row) {
        return new AuditEntry(
                row.get(AUDIT_ENTRY.AUDIT_ENTRY_ID),
                Optional.ofNullable(row.get(AUDIT_ENTRY.OPERATION)),
                row.get(AUDIT_ENTRY.RECORDED_AT),
                Optional.ofNullable(row.get(AUDIT_ENTRY.ACTOR)),
                row.get(AUDIT_ENTRY.ACTOR_ROLES),
                Optional.ofNullable(row.get(AUDIT_ENTRY.MUNICIPALITY_ID)),
                row.get(AUDIT_ENTRY.ACTION),
                Optional.ofNullable(row.get(AUDIT_ENTRY.PERSON)),
                Optional.ofNullable(row.get(AUDIT_ENTRY.UNIT_ID)),
                row.get(AUDIT_ENTRY.SUBJECT),
                row.get(AUDIT_ENTRY.DETAILS));
    }

    /**
     * So many of what is searched for that are older than the position, the latest first. What somebody did and what was
     * done to somebody are two searches, each with its index, since the database finds no index for both at once.
     */
    List<AuditEntry> find(AuditSearch search, Optional<AuditSearch.Position> olderThan, int limit) {
        Condition condition = condition(search)
                .and(olderThan
                        .<Condition>map(position -> AUDIT_ENTRY
                                .RECORDED_AT
                                .le(position.at())
                                .and(AUDIT_ENTRY
                                        .RECORDED_AT
                                        .lt(position.at())
                                        .or(AUDIT_ENTRY.AUDIT_ENTRY_ID.lt(position.id()))))
                        .orElse(noCondition()));
        return search.person()
                .map(person -> Stream.concat(
                                find(condition.and(AUDIT_ENTRY.ACTOR.eq(person)), limit).stream(),
                                find(condition.and(AUDIT_ENTRY.PERSON.eq(person)), limit).stream())
                        .distinct()
                        .sorted(LATEST_FIRST)
                        .limit(limit)
                        .toList())
                .orElseGet(() -> find(condition, limit));
    }

    private List<AuditEntry> find(Condition condition, int limit) {
        return sql.selectFrom(AUDIT_ENTRY)
                .where(condition)
                .orderBy(AUDIT_ENTRY.RECORDED_AT.desc(), AUDIT_ENTRY.AUDIT_ENTRY_ID.desc())
                .limit(limit)
                .fetch(AuditQueries::entry);
    }

    private static Condition condition(AuditSearch search) {
        return search.municipality()
                .map(AUDIT_ENTRY.MUNICIPALITY_ID::eq)
                .orElse(AUDIT_ENTRY.MUNICIPALITY_ID.isNull())
                .and(search.action()
                        .map(action -> AUDIT_ENTRY.ACTION.eq(action.name()))
                        .orElse(noCondition()))
                .and(is(AUDIT_ENTRY.UNIT_ID, search.unit()))
                .and(search.from().map(AUDIT_ENTRY.RECORDED_AT::ge).orElse(noCondition()))
                .and(search.until().map(AUDIT_ENTRY.RECORDED_AT::lt).orElse(noCondition()))
                .and(containing(search.text().strip()));
    }

    private static <T> Condition is(Field<T> field, Optional<T> value) {
        return value.map(field::eq).orElse(noCondition());
    }

    private static Condition containing(String text) {
        return text.isEmpty()
                ? noCondition()
                : lower(AUDIT_ENTRY.DETAILS)
                        .contains(AuditDetails.asWritten(text).toLowerCase(Locale.ROOT));
    }

    /** What somebody did and what was done to somebody, wherever, the latest first. */
    List<AuditEntry> findOf(AccountId account, int limit) {
        return findPseudonym(account)
                .map(person -> Stream.concat(
                                find(AUDIT_ENTRY.ACTOR.eq(person), limit).stream(),
                                find(AUDIT_ENTRY.PERSON.eq(person), limit).stream())
                        .distinct()
                        .sorted(LATEST_FIRST)
                        .limit(limit)
                        .toList())
                .orElse(List.of());
    }

    Optional<String> findPseudonym(AccountId account) {
        return sql.select(AUDIT_PSEUDONYM.PSEUDONYM)
                .from(AUDIT_PSEUDONYM)
                .where(AUDIT_PSEUDONYM.ACCOUNT_ID.eq(account))
                .fetchOptional(AUDIT_PSEUDONYM.PSEUDONYM);
    }

    /** Whom these pseudonyms stand for; those of erased people are not among them. */
    Map<String, AccountId> findAccounts(Collection<String> pseudonyms) {
        return sql.select(AUDIT_PSEUDONYM.PSEUDONYM, AUDIT_PSEUDONYM.ACCOUNT_ID)
                .from(AUDIT_PSEUDONYM)
                .where(AUDIT_PSEUDONYM.PSEUDONYM.in(pseudonyms))
                .fetchMap(AUDIT_PSEUDONYM.PSEUDONYM, AUDIT_PSEUDONYM.ACCOUNT_ID);
    }

    static List<String> words(String roles) {
        return Arrays.stream(roles.split(" ")).filter(role -> !role.isEmpty()).toList();
    }
}
