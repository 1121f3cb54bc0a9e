package no.hvorervi.credentials;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import no.hvorervi.accounts.AccountSessions;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.Sha256;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import org.bouncycastle.util.encoders.Base32;
import org.springframework.stereotype.Component;

/** Whether people sign in with a one-time code too, and whether a code is right. */
@Component
public class SecondFactors {

    static final int RECOVERY_CODES = 10;

    /** 80 bits: sixteen letters and digits. */
    private static final int RECOVERY_BYTES = 10;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecondFactorRepository repository;
    private final SecretCipher cipher;
    private final AccountSessions sessions;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    SecondFactors(
            SecondFactorRepository repository,
            SecretCipher cipher,
            AccountSessions sessions,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.cipher = cipher;
        this.sessions = sessions;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    public boolean isOn(AccountId account) {
        return transactions.read(() -> repository.exists(account));
    }

    /**
     * Uses a code up: that of the person's app, or one of the recovery codes.
     *
     * @return false when the code is wrong or was used before
     */
    public boolean use(AccountId account, String typed) {
        String code = typed.replaceAll("[\\s-]", "");
        return transactions.write(() -> code.matches("\\d{6}") ? useStep(account, code) : useRecovery(account, code));
    }

    private boolean useStep(AccountId account, String code) {
        Optional<byte[]> secret = repository.findSecret(account);
        if (secret.isEmpty()) {
            return false;
        }
        OptionalLong step = OneTimeCodes.stepOf(code, cipher.decrypt(secret.get(), account), clock.instant());
        return step.isPresent() && repository.setLastStep(account, step.getAsLong());
    }

    private boolean useRecovery(AccountId account, String code) {
        boolean used = repository.deleteRecoveryCode(account, hash(code));
        if (used) {
            audit.record(AuditEvent.of(AuditAction.RECOVERY_CODE_USED).about(account));
        }
        return used;
    }

    int recoveryCodesLeft(AccountId account) {
        return transactions.read(() -> repository.countRecoveryCodes(account));
    }

    /**
     * Turns it on, replacing an earlier one.
     *
     * @param code what the app shows, as proof that it holds the secret
     * @return the recovery codes, the only time they can be shown; empty when the code is wrong
     */
    Optional<List<String>> add(AccountId account, String secret, String code) {
        OptionalLong step = OneTimeCodes.stepOf(code.replaceAll("\\s", ""), secret, clock.instant());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        List<String> codes = newRecoveryCodes();
        transactions.write(() -> {
            repository.delete(account);
            repository.insert(account, cipher.encrypt(secret, account), step.getAsLong(), clock.instant());
            replaceRecoveryCodes(account, codes);
            audit.record(AuditEvent.of(AuditAction.SECOND_FACTOR_ADDED).about(account));
        });
        return Optional.of(codes);
    }

    /** New recovery codes, which end the old ones. */
    List<String> renewRecoveryCodes(AccountId account) {
        List<String> codes = newRecoveryCodes();
        transactions.write(() -> {
            replaceRecoveryCodes(account, codes);
            audit.record(AuditEvent.of(AuditAction.RECOVERY_CODES_RENEWED).about(account));
        });
        return codes;
    }

    void remove(AccountId account) {
        transactions.write(() -> {
            if (repository.delete(account)) {
                audit.record(AuditEvent.of(AuditAction.SECOND_FACTOR_REMOVED).about(account));
            }
        });
    }

    /**
     * For a person who has lost both the phone and the recovery codes: signing in takes the password alone until a second
     * factor is set up anew. Whoever is signed in as the person is signed out. It does not know who may do this for whom:
     * the service that calls it has asked.
     */
    public void removeLost(AccountId account) {
        transactions.write(() -> {
            remove(account);
            sessions.endAllOf(account);
        });
    }

    private void replaceRecoveryCodes(AccountId account, List<String> codes) {
        repository.replaceRecoveryCodes(
                account, codes.stream().map(each -> hash(each.replace("-", ""))).toList());
    }

    private static byte[] hash(String code) {
        return Sha256.of(code.toLowerCase(Locale.ROOT));
    }

    private static List<String> newRecoveryCodes() {
        return Stream.generate(SecondFactors::newRecoveryCode)
                .limit(RECOVERY_CODES)
                .toList();
    }

    private static String newRecoveryCode() {
        byte[] bytes = new byte[RECOVERY_BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.toBase32String(bytes).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1-");
    }
}
