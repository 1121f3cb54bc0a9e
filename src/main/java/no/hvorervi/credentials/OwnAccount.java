package no.hvorervi.credentials;

import java.util.List;
import no.hvorervi.accounts.Account;
import no.hvorervi.accounts.OpenSession;

/**
 * What a person sees of the own account.
 *
 * @param hasPassword false for a person who always comes through a provider
 * @param recoveryCodesLeft of the second factor; none without one
 * @param sessions where the person is signed in, the latest used first
 */
public record OwnAccount(
        Account account,
        boolean hasPassword,
        boolean hasSecondFactor,
        int recoveryCodesLeft,
        List<OpenSession> sessions) {}
