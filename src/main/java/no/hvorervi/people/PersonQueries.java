package no.hvorervi.people;

import static no.hvorervi.db.Tables.ACCOUNT;
import static no.hvorervi.db.Tables.MEMBERSHIP;
import static no.hvorervi.db.Tables.PERSON;
import static no.hvorervi.db.Tables.UNIT;
import static no.hvorervi.db.Tables.UNIT_PARENT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.withRecursive;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.access.UnitRole;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.TableLike;
import org.springframework.stereotype.Repository;

/**
 * Finds people among very many.
 *
 * <p>Names and addresses are searched in {@code account.search_text} by looking through one index, which also gives the
 * order: MariaDB's full-text index knows no words of one or two letters, takes «de» and «la» for noise, and cannot be
 * asked without writing SQL as text.
 */
@Repository
class PersonQueries {

    private static final String SEARCH_INDEX = "ix_account_search";
    private static final Name BELOW = name("below");

    private final DSLContext sql;

    PersonQueries(DSLContext sql) {
        this.sql = sql;
    }

    int count(Managed managed, PersonSearch search, LocalDate day) {
        Condition found = matches(search.text());
        if (isBare(managed, search) && found.equals(noCondition())) {
            return sql.fetchCount(PERSON, PERSON.MUNICIPALITY_ID.eq(managed.municipality()));
        }
        return sql.selectCount()
                .from(people(managed, search))
                .where(found)
                .and(withRole(managed, search, day))
                .fetchSingle()
                .value1();
    }

    /** In Norwegian alphabetical order of their names. */
    List<AccountId> find(Managed managed, PersonSearch search, LocalDate day, int offset, int limit) {
        return sql.select(ACCOUNT.ACCOUNT_ID)
                .from(people(managed, search))
                .where(matches(search.text()))
                .and(withRole(managed, search, day))
                .orderBy(ACCOUNT.NAME, ACCOUNT.ACCOUNT_ID)
                .limit(offset, limit)
                .fetch(ACCOUNT.ACCOUNT_ID);
    }

    /** Whether nothing but names and addresses tells who is found. */
    private static boolean isBare(Managed managed, PersonSearch search) {
        return managed.isWhole() && search.role().isEmpty() && search.unit().isEmpty();
    }

    /** In the order of the names where those decide; with roles asked for, the database knows best where to begin. */
    private static TableLike<? extends Record> people(Managed managed, PersonSearch search) {
        return isBare(managed, search)
                ? ACCOUNT.forceIndex(SEARCH_INDEX)
                        .straightJoin(PERSON)
                        .on(PERSON.ACCOUNT_ID.eq(ACCOUNT.ACCOUNT_ID))
                        .and(PERSON.MUNICIPALITY_ID.eq(managed.municipality()))
                : ACCOUNT.join(PERSON)
                        .on(PERSON.ACCOUNT_ID.eq(ACCOUNT.ACCOUNT_ID))
                        .and(PERSON.MUNICIPALITY_ID.eq(managed.municipality()));
    }

    private static Condition matches(String text) {
        return PersonSearch.words(text).stream()
                .map(ACCOUNT.SEARCH_TEXT::contains)
                .reduce(noCondition(), Condition::and);
    }

    private static Condition withRole(Managed managed, PersonSearch search, LocalDate day) {
        if (isBare(managed, search)) {
            return noCondition();
        }
        Condition inUnits = search.unit()
                .map(unit -> MEMBERSHIP.UNIT_ID.in(below(Set.of(unit), day)))
                .or(() -> Optional.of(managed.tops())
                        .filter(tops -> !tops.isEmpty())
                        .map(tops -> MEMBERSHIP.UNIT_ID.in(below(tops, day))))
                .orElse(trueCondition());
        return ACCOUNT.ACCOUNT_ID.in(select(MEMBERSHIP.ACCOUNT_ID)
                .from(MEMBERSHIP)
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(MEMBERSHIP.UNIT_ID))
                .where(UNIT.MUNICIPALITY_ID.eq(managed.municipality()))
                .and(isNotOver(UNIT.VALID_TO, day))
                .and(isNotOver(MEMBERSHIP.VALID_TO, day))
                .and(search.role().map(UnitRole::name).map(MEMBERSHIP.ROLE::eq).orElse(noCondition()))
                .and(inUnits));
    }

    private static Condition isNotOver(Field<LocalDate> lastDay, LocalDate day) {
        return lastDay.isNull().or(lastDay.ge(day));
    }

    /** These units and all that stand below them on the day. */
    static Select<Record1<UnitId>> below(Collection<UnitId> tops, LocalDate day) {
        Field<UnitId> found = field(name(BELOW, UNIT.UNIT_ID.getUnqualifiedName()), UNIT.UNIT_ID.getDataType());
        return withRecursive(BELOW.fields(UNIT.UNIT_ID.getUnqualifiedName())
                        .as(select(UNIT.UNIT_ID)
                                .from(UNIT)
                                .where(UNIT.UNIT_ID.in(tops))
                                .union(select(UNIT_PARENT.UNIT_ID)
                                        .from(table(BELOW))
                                        .join(UNIT_PARENT)
                                        .on(UNIT_PARENT.PARENT_ID.eq(found))
                                        .and(UNIT_PARENT.VALID_FROM.le(day))
                                        .and(isNotOver(UNIT_PARENT.VALID_TO, day)))))
                .select(found)
                .from(table(BELOW));
    }

    boolean isPerson(MunicipalityId municipality, AccountId account) {
        return sql.fetchExists(PERSON, PERSON.MUNICIPALITY_ID.eq(municipality).and(PERSON.ACCOUNT_ID.eq(account)));
    }

    /** Whether the account belongs to the municipality, has not left it and can sign in. */
    boolean isThere(MunicipalityId municipality, AccountId account) {
        return sql.fetchExists(select(PERSON.ACCOUNT_ID)
                .from(PERSON)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(PERSON.ACCOUNT_ID))
                .where(PERSON.MUNICIPALITY_ID.eq(municipality))
                .and(PERSON.ACCOUNT_ID.eq(account))
                .and(PERSON.LEFT_AT.isNull())
                .and(ACCOUNT.DISABLED_AT.isNull()));
    }

    /** The municipalities that the account belongs to. */
    List<MunicipalityId> findMunicipalities(AccountId account) {
        return sql.select(PERSON.MUNICIPALITY_ID)
                .from(PERSON)
                .where(PERSON.ACCOUNT_ID.eq(account))
                .orderBy(PERSON.MUNICIPALITY_ID)
                .fetch(PERSON.MUNICIPALITY_ID);
    }

    /** People who are in the municipality and whose names hold all of the words; what addresses hold is not told. */
    List<AccountId> findByName(MunicipalityId municipality, String text, int limit) {
        Condition inName =
                PersonSearch.words(text).stream().map(ACCOUNT.NAME::contains).reduce(noCondition(), Condition::and);
        return sql.select(ACCOUNT.ACCOUNT_ID)
                .from(ACCOUNT.forceIndex(SEARCH_INDEX)
                        .straightJoin(PERSON)
                        .on(PERSON.ACCOUNT_ID.eq(ACCOUNT.ACCOUNT_ID))
                        .and(PERSON.MUNICIPALITY_ID.eq(municipality))
                        .and(PERSON.LEFT_AT.isNull()))
                .where(matches(text))
                .and(inName)
                .and(ACCOUNT.DISABLED_AT.isNull())
                .orderBy(ACCOUNT.NAME, ACCOUNT.ACCOUNT_ID)
                .limit(limit)
                .fetch(ACCOUNT.ACCOUNT_ID);
    }
}
