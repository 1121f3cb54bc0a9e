package no.hvorervi.provisioning;

import static no.hvorervi.db.Tables.SCIM_GROUP;
import static no.hvorervi.db.Tables.SCIM_GROUP_MEMBER;
import static no.hvorervi.db.Tables.SCIM_USER;
import static no.hvorervi.db.Tables.UNIT;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.access.Grant;
import no.hvorervi.access.UnitRole;
import no.hvorervi.base.Chunks;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.people.ProvisionedPeople.Held;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** What a directory tells of the roles that its people are to hold. */
@Repository
class ScimRoleRepository {

    private static final int CHUNK = 1_000;

    private final DSLContext sql;

    ScimRoleRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The roles that the people are to hold on the day: those of their groups, in units that exist. */
    Set<Held> findTold(MunicipalityId municipality, Collection<AccountId> people, LocalDate day) {
        Set<Held> told = new HashSet<>();
        for (List<AccountId> some : Chunks.of(people, CHUNK)) {
            told.addAll(sql.selectDistinct(
                            SCIM_USER.ACCOUNT_ID, SCIM_GROUP.ROLE.convertFrom(UnitRole::valueOf), SCIM_GROUP.UNIT_ID)
                    .from(SCIM_USER)
                    .join(SCIM_GROUP_MEMBER)
                    .on(SCIM_GROUP_MEMBER.SCIM_USER_ID.eq(SCIM_USER.SCIM_USER_ID))
                    .join(SCIM_GROUP)
                    .on(SCIM_GROUP.SCIM_GROUP_ID.eq(SCIM_GROUP_MEMBER.SCIM_GROUP_ID))
                    .join(UNIT)
                    .on(UNIT.UNIT_ID.eq(SCIM_GROUP.UNIT_ID))
                    .where(SCIM_USER.MUNICIPALITY_ID.eq(municipality))
                    .and(SCIM_GROUP.MUNICIPALITY_ID.eq(municipality))
                    .and(UNIT.MUNICIPALITY_ID.eq(municipality))
                    .and(SCIM_USER.ACTIVE.isTrue())
                    .and(SCIM_USER.ACCOUNT_ID.in(some))
                    .and(UNIT.VALID_FROM.le(day))
                    .and(UNIT.VALID_TO.isNull().or(UNIT.VALID_TO.ge(day)))
                    .fetch(Records.mapping((account, role, unit) -> new Held(account, new Grant(role, unit)))));
        }
        return told;
    }

    /** The unit that the municipality calls so itself, if it exists on the day. */
    Optional<UnitId> findUnit(MunicipalityId municipality, String externalId, LocalDate day) {
        return sql.select(UNIT.UNIT_ID)
                .from(UNIT)
                .where(UNIT.MUNICIPALITY_ID.eq(municipality))
                .and(UNIT.EXTERNAL_ID.eq(externalId))
                .and(UNIT.VALID_FROM.le(day))
                .and(UNIT.VALID_TO.isNull().or(UNIT.VALID_TO.ge(day)))
                .fetchOptional(UNIT.UNIT_ID);
    }
}
