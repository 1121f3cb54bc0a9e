package no.hvorervi.provisioning;

import static no.hvorervi.db.Tables.SCIM_GROUP;
import static no.hvorervi.db.Tables.SCIM_GROUP_MEMBER;
import static no.hvorervi.db.Tables.SCIM_USER;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.access.Grant;
import no.hvorervi.access.UnitRole;
import no.hvorervi.base.Chunks;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.ScimGroupId;
import no.hvorervi.ids.ScimUserId;
import no.hvorervi.provisioning.ScimRefusedException.Reason;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Groups of directories, who is in them, and what they stand for. */
@Repository
class ScimGroupRepository {

    private static final int CHUNK = 1_000;

    private final DSLContext sql;

    ScimGroupRepository(DSLContext sql) {
        this.sql = sql;
    }

    private static Condition isGroup(MunicipalityId municipality, ScimGroupId id) {
        return SCIM_GROUP.MUNICIPALITY_ID.eq(municipality).and(SCIM_GROUP.SCIM_GROUP_ID.eq(id));
    }

    Optional<ScimGroup> find(MunicipalityId municipality, ScimGroupId id) {
        return sql.selectFrom(SCIM_GROUP).where(isGroup(municipality, id)).fetchOptional(ScimGroupRepository::group);
    }

    ScimSearch.Found<ScimGroup> find(MunicipalityId municipality, ScimSearch search) {
        Condition condition = SCIM_GROUP
                .MUNICIPALITY_ID
                .eq(municipality)
                .and(DSL.and(search.matches().stream()
                        .map(ScimGroupRepository::condition)
                        .toList()));
        int total = sql.fetchCount(SCIM_GROUP, condition);
        List<ScimGroup> items = sql.selectFrom(SCIM_GROUP)
                .where(condition)
                .orderBy(SCIM_GROUP.SCIM_GROUP_ID)
                .limit(search.limit())
                .offset(search.offset())
                .fetch(ScimGroupRepository::group);
        return new ScimSearch.Found<>(items, total);
    }

    private static Condition condition(ScimSearch.Match match) {
        String value = match.value();
        return switch (match.attribute()) {
            case ID ->
                ScimGroupId.parse(value).map(SCIM_GROUP.SCIM_GROUP_ID::eq).orElseGet(DSL::falseCondition);
            case EXTERNAL_ID -> SCIM_GROUP.EXTERNAL_ID.eq(value);
            case DISPLAY_NAME -> SCIM_GROUP.DISPLAY_NAME.eq(value);
            case MEMBER ->
                ScimUserId.parse(value).map(ScimGroupRepository::hasMember).orElseGet(DSL::falseCondition);
            case USER_NAME, EMAIL -> DSL.falseCondition();
        };
    }

    private static Condition hasMember(ScimUserId user) {
        return SCIM_GROUP.SCIM_GROUP_ID.in(select(SCIM_GROUP_MEMBER.SCIM_GROUP_ID)
                .from(SCIM_GROUP_MEMBER)
                .where(SCIM_GROUP_MEMBER.SCIM_USER_ID.eq(user)));
    }

    private static ScimGroup group(Record each) {
        return new ScimGroup(
                each.get(SCIM_GROUP.SCIM_GROUP_ID),
                each.get(SCIM_GROUP.DISPLAY_NAME),
                Optional.ofNullable(each.get(SCIM_GROUP.EXTERNAL_ID)),
                each.get(SCIM_GROUP.CREATED_AT),
                each.get(SCIM_GROUP.CHANGED_AT),
                each.get(SCIM_GROUP.VERSION));
    }

    int countMembers(Collection<ScimGroupId> groups) {
        return sql.fetchCount(SCIM_GROUP_MEMBER, SCIM_GROUP_MEMBER.SCIM_GROUP_ID.in(groups));
    }

    Map<ScimGroupId, List<ScimGroup.Member>> findMembers(Collection<ScimGroupId> groups) {
        return sql.select(SCIM_GROUP_MEMBER.SCIM_GROUP_ID, SCIM_USER.SCIM_USER_ID, SCIM_USER.USER_NAME)
                .from(SCIM_GROUP_MEMBER)
                .join(SCIM_USER)
                .on(SCIM_USER.SCIM_USER_ID.eq(SCIM_GROUP_MEMBER.SCIM_USER_ID))
                .where(SCIM_GROUP_MEMBER.SCIM_GROUP_ID.in(groups))
                .orderBy(SCIM_GROUP_MEMBER.SCIM_GROUP_ID, SCIM_GROUP_MEMBER.SCIM_USER_ID)
                .fetchGroups(
                        SCIM_GROUP_MEMBER.SCIM_GROUP_ID,
                        each -> new ScimGroup.Member(each.get(SCIM_USER.SCIM_USER_ID), each.get(SCIM_USER.USER_NAME)));
    }

    Set<ScimUserId> findMembers(ScimGroupId group) {
        return sql.select(SCIM_GROUP_MEMBER.SCIM_USER_ID)
                .from(SCIM_GROUP_MEMBER)
                .where(SCIM_GROUP_MEMBER.SCIM_GROUP_ID.eq(group))
                .fetchSet(SCIM_GROUP_MEMBER.SCIM_USER_ID);
    }

    /** @throws ScimRefusedException if another group has the name or the identifier */
    @Transactional(propagation = Propagation.MANDATORY)
    ScimGroupId insert(MunicipalityId municipality, String displayName, Optional<String> externalId, Instant now) {
        ScimGroupId id = ScimGroupId.random();
        try {
            sql.insertInto(SCIM_GROUP)
                    .set(SCIM_GROUP.SCIM_GROUP_ID, id)
                    .set(SCIM_GROUP.MUNICIPALITY_ID, municipality)
                    .set(SCIM_GROUP.DISPLAY_NAME, displayName)
                    .set(SCIM_GROUP.EXTERNAL_ID, externalId.orElse(null))
                    .set(SCIM_GROUP.CREATED_AT, now)
                    .set(SCIM_GROUP.CHANGED_AT, now)
                    .execute();
        } catch (DuplicateKeyException taken) {
            throw new ScimRefusedException(Reason.TAKEN);
        }
        return id;
    }

    /** @throws ScimRefusedException if another group has the name or the identifier */
    @Transactional(propagation = Propagation.MANDATORY)
    void update(ScimGroupId id, String displayName, Optional<String> externalId, Instant now) {
        try {
            sql.update(SCIM_GROUP)
                    .set(SCIM_GROUP.DISPLAY_NAME, displayName)
                    .set(SCIM_GROUP.EXTERNAL_ID, externalId.orElse(null))
                    .set(SCIM_GROUP.CHANGED_AT, now)
                    .set(SCIM_GROUP.VERSION, SCIM_GROUP.VERSION.plus(1))
                    .where(SCIM_GROUP.SCIM_GROUP_ID.eq(id))
                    .execute();
        } catch (DuplicateKeyException taken) {
            throw new ScimRefusedException(Reason.TAKEN);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insertMembers(ScimGroupId group, Collection<ScimUserId> users) {
        for (List<ScimUserId> some : Chunks.of(users, CHUNK)) {
            var insert =
                    sql.insertInto(SCIM_GROUP_MEMBER, SCIM_GROUP_MEMBER.SCIM_GROUP_ID, SCIM_GROUP_MEMBER.SCIM_USER_ID);
            for (ScimUserId user : some) {
                insert = insert.values(group, user);
            }
            insert.onDuplicateKeyIgnore().execute();
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void deleteMembers(ScimGroupId group, Collection<ScimUserId> users) {
        for (List<ScimUserId> some : Chunks.of(users, CHUNK)) {
            sql.deleteFrom(SCIM_GROUP_MEMBER)
                    .where(SCIM_GROUP_MEMBER.SCIM_GROUP_ID.eq(group))
                    .and(SCIM_GROUP_MEMBER.SCIM_USER_ID.in(some))
                    .execute();
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void delete(ScimGroupId id) {
        sql.deleteFrom(SCIM_GROUP_MEMBER)
                .where(SCIM_GROUP_MEMBER.SCIM_GROUP_ID.eq(id))
                .execute();
        sql.deleteFrom(SCIM_GROUP).where(SCIM_GROUP.SCIM_GROUP_ID.eq(id)).execute();
    }

    /** All groups of the municipality with what they stand for, by name. */
    List<ScimMapping> findMappings(MunicipalityId municipality) {
        Field<Integer> members = DSL.field(select(count())
                .from(SCIM_GROUP_MEMBER)
                .where(SCIM_GROUP_MEMBER.SCIM_GROUP_ID.eq(SCIM_GROUP.SCIM_GROUP_ID)));
        return sql.select(
                        SCIM_GROUP.SCIM_GROUP_ID,
                        SCIM_GROUP.DISPLAY_NAME,
                        members,
                        SCIM_GROUP.ROLE,
                        SCIM_GROUP.UNIT_ID,
                        SCIM_GROUP.MAPPED_BY)
                .from(SCIM_GROUP)
                .where(SCIM_GROUP.MUNICIPALITY_ID.eq(municipality))
                .orderBy(SCIM_GROUP.DISPLAY_NAME, SCIM_GROUP.SCIM_GROUP_ID)
                .limit(ScimMapping.MAX_LISTED)
                .fetch(Records.mapping((id, name, count, role, unit, by) -> new ScimMapping(
                        id,
                        name,
                        count,
                        Optional.ofNullable(role).map(UnitRole::valueOf).map(given -> new Grant(given, unit)),
                        by != null)));
    }

    Optional<ScimMapping> findMapping(MunicipalityId municipality, ScimGroupId id) {
        return sql.select(SCIM_GROUP.DISPLAY_NAME, SCIM_GROUP.ROLE, SCIM_GROUP.UNIT_ID, SCIM_GROUP.MAPPED_BY)
                .from(SCIM_GROUP)
                .where(isGroup(municipality, id))
                .fetchOptional(Records.mapping((name, role, unit, by) -> new ScimMapping(
                        id,
                        name,
                        countMembers(List.of(id)),
                        Optional.ofNullable(role).map(UnitRole::valueOf).map(given -> new Grant(given, unit)),
                        by != null)));
    }

    /** What the group stands for by its name; what was decided by hand must have been asked for before. */
    @Transactional(propagation = Propagation.MANDATORY)
    void setMappingByName(ScimGroupId id, Optional<Grant> grant) {
        sql.update(SCIM_GROUP)
                .set(SCIM_GROUP.ROLE, grant.map(each -> each.role().name()).orElse(null))
                .set(SCIM_GROUP.UNIT_ID, grant.map(Grant::unit).orElse(null))
                .set(SCIM_GROUP.MAPPED_BY, (AccountId) null)
                .set(SCIM_GROUP.MAPPED_AT, (Instant) null)
                .where(SCIM_GROUP.SCIM_GROUP_ID.eq(id))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void setMappingByHand(ScimGroupId id, Optional<Grant> grant, AccountId by, Instant now) {
        sql.update(SCIM_GROUP)
                .set(SCIM_GROUP.ROLE, grant.map(each -> each.role().name()).orElse(null))
                .set(SCIM_GROUP.UNIT_ID, grant.map(Grant::unit).orElse(null))
                .set(SCIM_GROUP.MAPPED_BY, by)
                .set(SCIM_GROUP.MAPPED_AT, now)
                .where(SCIM_GROUP.SCIM_GROUP_ID.eq(id))
                .execute();
    }
}
