package no.hvorervi.accounts;

import static no.hvorervi.db.Tables.ACCOUNT;
import static no.hvorervi.db.Tables.ACCOUNT_IDENTITY;
import static no.hvorervi.db.Tables.ACCOUNT_ROLE;
import static no.hvorervi.db.Tables.INSTALLATION;
import static no.hvorervi.db.Tables.INVITATION;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.AccountId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record5;
import org.jooq.Records;
import org.jooq.SelectConditionStep;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Accounts, their roles in the installation, and invitations. */
@Repository
class AccountRepository implements Accounts {

    private static final Field<Boolean> IS_OPERATOR = field(exists(selectOne()
                    .from(ACCOUNT_ROLE)
                    .where(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ACCOUNT_ID))
                    .and(ACCOUNT_ROLE.ROLE.eq(Roles.OPERATOR))))
            .as("is_operator");

    private static final Field<AccountState> STATE = when(
                    ACCOUNT.DISABLED_AT.isNotNull(), val(AccountState.DISABLED.name()))
            .when(
                    ACCOUNT.PASSWORD_HASH
                            .isNull()
                            .and(notExists(selectOne()
                                    .from(ACCOUNT_IDENTITY)
                                    .where(ACCOUNT_IDENTITY.ACCOUNT_ID.eq(ACCOUNT.ACCOUNT_ID)))),
                    val(AccountState.INVITED.name()))
            .otherwise(val(AccountState.ACTIVE.name()))
            .as("state")
            .convertFrom(AccountState::valueOf);

    private static final int BATCH = 1_000;

    private final DSLContext sql;

    AccountRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public boolean existsOperator() {
        return sql.fetchExists(ACCOUNT_ROLE, ACCOUNT_ROLE.ROLE.eq(Roles.OPERATOR));
    }

    boolean isDemonstration() {
        return sql.fetchExists(INSTALLATION, INSTALLATION.DEMONSTRATION.isTrue());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockInstallation() {
        sql.select(INSTALLATION.INSTALLATION_ID).from(INSTALLATION).forUpdate().fetch();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void markDemonstration() {
        sql.update(INSTALLATION).set(INSTALLATION.DEMONSTRATION, true).execute();
    }

    boolean isOperator(AccountId id) {
        return sql.fetchExists(ACCOUNT_ROLE, ACCOUNT_ROLE.ACCOUNT_ID.eq(id).and(ACCOUNT_ROLE.ROLE.eq(Roles.OPERATOR)));
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return accounts(ACCOUNT.ACCOUNT_ID.eq(id)).fetchOptional(Records.mapping(Account::new));
    }

    Map<AccountId, Account> findAll(Collection<AccountId> ids) {
        return accounts(ACCOUNT.ACCOUNT_ID.in(ids)).fetchMap(ACCOUNT.ACCOUNT_ID, Records.mapping(Account::new));
    }

    @Override
    public Optional<Account> findByEmail(EmailAddress email) {
        return accounts(ACCOUNT.EMAIL.eq(email.value())).fetchOptional(Records.mapping(Account::new));
    }

    Map<EmailAddress, AccountId> findByEmails(Collection<EmailAddress> emails) {
        Map<EmailAddress, AccountId> found = new HashMap<>();
        List<String> addresses = emails.stream().map(EmailAddress::value).toList();
        for (int from = 0; from < addresses.size(); from += BATCH) {
            sql.select(ACCOUNT.EMAIL, ACCOUNT.ACCOUNT_ID)
                    .from(ACCOUNT)
                    .where(ACCOUNT.EMAIL.in(addresses.subList(from, Math.min(addresses.size(), from + BATCH))))
                    .forEach(each -> found.put(new EmailAddress(each.value1()), each.value2()));
        }
        return found;
    }

    Set<AccountId> findOperators() {
        return sql.select(ACCOUNT_ROLE.ACCOUNT_ID)
                .from(ACCOUNT_ROLE)
                .where(ACCOUNT_ROLE.ROLE.eq(Roles.OPERATOR))
                .fetchSet(ACCOUNT_ROLE.ACCOUNT_ID);
    }

    private SelectConditionStep<Record5<AccountId, String, String, Boolean, AccountState>> accounts(
            Condition condition) {
        return sql.select(ACCOUNT.ACCOUNT_ID, ACCOUNT.NAME, ACCOUNT.EMAIL, IS_OPERATOR, STATE)
                .from(ACCOUNT)
                .where(condition);
    }

    @Override
    public Optional<String> findPasswordHash(AccountId id) {
        return sql.select(ACCOUNT.PASSWORD_HASH)
                .from(ACCOUNT)
                .where(ACCOUNT.ACCOUNT_ID.eq(id))
                .fetchOptional(ACCOUNT.PASSWORD_HASH);
    }

    @Override
    public Optional<Language> findLanguage(AccountId id) {
        return sql.select(ACCOUNT.LANGUAGE)
                .from(ACCOUNT)
                .where(ACCOUNT.ACCOUNT_ID.eq(id))
                .fetchOptional(ACCOUNT.LANGUAGE);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void setLanguage(AccountId id, Language language) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.LANGUAGE, language)
                .where(ACCOUNT.ACCOUNT_ID.eq(id))
                .execute();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public AccountId insert(String name, EmailAddress email, Instant now) {
        try {
            return sql.insertInto(ACCOUNT)
                    .set(ACCOUNT.NAME, name)
                    .set(ACCOUNT.EMAIL, email.value())
                    .set(ACCOUNT.CREATED_AT, now)
                    .returningResult(ACCOUNT.ACCOUNT_ID)
                    .fetchSingle()
                    .value1();
        } catch (DuplicateKeyException taken) {
            throw new EmailTakenException();
        }
    }

    /** @throws EmailTakenException if an account has one of the addresses */
    @Transactional(propagation = Propagation.MANDATORY)
    void insertAll(Collection<NewAccount> added, Instant now) {
        List<Object[]> values = added.stream()
                .map(each -> new Object[] {each.name(), each.email().value(), now})
                .toList();
        run(
                sql.insertInto(ACCOUNT, ACCOUNT.NAME, ACCOUNT.EMAIL, ACCOUNT.CREATED_AT)
                        .values(val(null, ACCOUNT.NAME), val(null, ACCOUNT.EMAIL), val(null, ACCOUNT.CREATED_AT)),
                values);
    }

    /** @throws EmailTakenException if another account has one of the addresses */
    @Transactional(propagation = Propagation.MANDATORY)
    void updateAll(Map<AccountId, NewAccount> changed) {
        run(
                sql.deleteFrom(INVITATION)
                        .where(INVITATION.ACCOUNT_ID.in(sql.select(ACCOUNT.ACCOUNT_ID)
                                .from(ACCOUNT)
                                .where(ACCOUNT.ACCOUNT_ID.eq(val(null, ACCOUNT.ACCOUNT_ID)))
                                .and(ACCOUNT.EMAIL.ne(val(null, ACCOUNT.EMAIL))))),
                changed.entrySet().stream()
                        .map(each -> new Object[] {
                            each.getKey(), each.getValue().email().value()
                        })
                        .toList());
        run(
                sql.update(ACCOUNT)
                        .set(ACCOUNT.NAME, val(null, ACCOUNT.NAME))
                        .set(ACCOUNT.EMAIL, val(null, ACCOUNT.EMAIL))
                        .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(inline(1)))
                        .where(ACCOUNT.ACCOUNT_ID.eq(val(null, ACCOUNT.ACCOUNT_ID))),
                changed.entrySet().stream()
                        .map(each -> new Object[] {
                            each.getValue().name(), each.getValue().email().value(), each.getKey()
                        })
                        .toList());
    }

    private void run(Query query, List<Object[]> values) {
        try {
            for (int from = 0; from < values.size(); from += BATCH) {
                List<Object[]> some = values.subList(from, Math.min(values.size(), from + BATCH));
                sql.batch(query).bind(some.toArray(Object[][]::new)).execute();
            }
        } catch (DuplicateKeyException taken) {
            throw new EmailTakenException();
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void grantOperator(AccountId id) {
        sql.insertInto(ACCOUNT_ROLE)
                .set(ACCOUNT_ROLE.ACCOUNT_ID, id)
                .set(ACCOUNT_ROLE.ROLE, Roles.OPERATOR)
                .execute();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void setPasswordHash(AccountId id, String hash) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.ACCOUNT_ID.eq(id))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void setDisabled(AccountId id, boolean disabled, Instant now) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.DISABLED_AT, disabled ? now : null)
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.ACCOUNT_ID.eq(id))
                .execute();
    }

    /** Replaces an earlier invitation, whose link then no longer works. */
    @Transactional(propagation = Propagation.MANDATORY)
    void replaceInvitation(AccountId id, byte[] tokenHash, Instant now, Instant expiresAt) {
        sql.deleteFrom(INVITATION).where(INVITATION.ACCOUNT_ID.eq(id)).execute();
        sql.insertInto(INVITATION)
                .set(INVITATION.TOKEN_HASH, tokenHash)
                .set(INVITATION.ACCOUNT_ID, id)
                .set(INVITATION.CREATED_AT, now)
                .set(INVITATION.EXPIRES_AT, expiresAt)
                .execute();
    }

    @Override
    public Optional<Account> findInvited(byte[] tokenHash, Instant now) {
        return accounts(ACCOUNT.ACCOUNT_ID
                        .in(org.jooq
                                .impl
                                .DSL
                                .select(INVITATION.ACCOUNT_ID)
                                .from(INVITATION)
                                .where(INVITATION.TOKEN_HASH.eq(tokenHash))
                                .and(INVITATION.EXPIRES_AT.gt(now)))
                        .and(ACCOUNT.DISABLED_AT.isNull()))
                .fetchOptional(Records.mapping(Account::new));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean deleteInvitation(byte[] tokenHash) {
        return sql.deleteFrom(INVITATION)
                        .where(INVITATION.TOKEN_HASH.eq(tokenHash))
                        .execute()
                == 1;
    }
}
