package no.hvorervi.credentials;

import static no.hvorervi.db.Tables.PASSWORD_RESET;
import static no.hvorervi.db.Tables.RECOVERY_CODE;
import static no.hvorervi.db.Tables.SECOND_FACTOR;

import java.util.List;
import no.hvorervi.ids.AccountId;
import no.hvorervi.personal.PersonalRow;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is stored of a person's ways in, to be shown to the person or taken away. */
@Repository
class CredentialErasureRepository {

    private final DSLContext sql;

    CredentialErasureRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** That a second step is on, never its secret; and how many recovery codes are left. */
    List<PersonalRow> findSecondFactors(AccountId account) {
        int codes = sql.fetchCount(RECOVERY_CODE, RECOVERY_CODE.ACCOUNT_ID.eq(account));
        return sql.select(SECOND_FACTOR.CREATED_AT)
                .from(SECOND_FACTOR)
                .where(SECOND_FACTOR.ACCOUNT_ID.eq(account))
                .fetch(row -> PersonalRow.EMPTY.with("since", row.value1()).with("recoveryCodes", codes));
    }

    List<PersonalRow> findPasswordResets(AccountId account) {
        return sql.select(PASSWORD_RESET.CREATED_AT, PASSWORD_RESET.EXPIRES_AT)
                .from(PASSWORD_RESET)
                .where(PASSWORD_RESET.ACCOUNT_ID.eq(account))
                .fetch(row -> PersonalRow.EMPTY.with("since", row.value1()).with("until", row.value2()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void erase(AccountId account) {
        sql.deleteFrom(PASSWORD_RESET)
                .where(PASSWORD_RESET.ACCOUNT_ID.eq(account))
                .execute();
        sql.deleteFrom(RECOVERY_CODE)
                .where(RECOVERY_CODE.ACCOUNT_ID.eq(account))
                .execute();
        sql.deleteFrom(SECOND_FACTOR)
                .where(SECOND_FACTOR.ACCOUNT_ID.eq(account))
                .execute();
    }
}
