package no.hvorervi.provisioning;

import static no.hvorervi.db.Tables.SCIM_GROUP;
import static no.hvorervi.db.Tables.SCIM_GROUP_MEMBER;
import static no.hvorervi.db.Tables.SCIM_USER;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Optional;
import no.hvorervi.ids.AccountId;
import no.hvorervi.personal.PersonalRow;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What directories tell of a person, to be shown to the person or taken away. */
@Repository
class DirectoryEntryRepository {

    private final DSLContext sql;

    DirectoryEntryRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The person as the directories of municipalities tell of it. */
    List<PersonalRow> findInDirectories(AccountId person) {
        return sql.selectFrom(SCIM_USER)
                .where(SCIM_USER.ACCOUNT_ID.eq(person))
                .orderBy(SCIM_USER.MUNICIPALITY_ID)
                .fetch(row -> PersonalRow.EMPTY
                        .with("userName", row.getUserName())
                        .with("email", row.getEmail())
                        .withText("externalId", Optional.ofNullable(row.getExternalId()))
                        .withText("displayName", Optional.ofNullable(row.getDisplayName()))
                        .withText("name", Optional.ofNullable(row.getFormattedName()))
                        .withText("givenName", Optional.ofNullable(row.getGivenName()))
                        .withText("familyName", Optional.ofNullable(row.getFamilyName()))
                        .withText("department", Optional.ofNullable(row.getDepartment()))
                        .withText("employeeNumber", Optional.ofNullable(row.getEmployeeNumber()))
                        .withCode("active", row.getActive() ? "YES" : "NO")
                        .with("since", row.getCreatedAt())
                        .with("changed", row.getChangedAt()));
    }

    /** The groups of directories that the person is in. */
    List<PersonalRow> findGroups(AccountId person) {
        return sql.select(SCIM_GROUP.DISPLAY_NAME)
                .from(SCIM_GROUP_MEMBER)
                .join(SCIM_GROUP)
                .on(SCIM_GROUP.SCIM_GROUP_ID.eq(SCIM_GROUP_MEMBER.SCIM_GROUP_ID))
                .join(SCIM_USER)
                .on(SCIM_USER.SCIM_USER_ID.eq(SCIM_GROUP_MEMBER.SCIM_USER_ID))
                .where(SCIM_USER.ACCOUNT_ID.eq(person))
                .orderBy(SCIM_GROUP.DISPLAY_NAME)
                .fetch(row -> PersonalRow.EMPTY.with("group", row.value1()));
    }

    /** The groups of directories for which the person chose the role. */
    List<PersonalRow> findMapped(AccountId person) {
        return sql.select(SCIM_GROUP.DISPLAY_NAME, SCIM_GROUP.MAPPED_AT)
                .from(SCIM_GROUP)
                .where(SCIM_GROUP.MAPPED_BY.eq(person))
                .orderBy(SCIM_GROUP.DISPLAY_NAME)
                .fetch(row -> PersonalRow.EMPTY.with("group", row.value1()).with("at", row.value2()));
    }

    /** The person is in no directory any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void erase(AccountId person) {
        sql.deleteFrom(SCIM_GROUP_MEMBER)
                .where(SCIM_GROUP_MEMBER.SCIM_USER_ID.in(
                        select(SCIM_USER.SCIM_USER_ID).from(SCIM_USER).where(SCIM_USER.ACCOUNT_ID.eq(person))))
                .execute();
        sql.deleteFrom(SCIM_USER).where(SCIM_USER.ACCOUNT_ID.eq(person)).execute();
    }
}
