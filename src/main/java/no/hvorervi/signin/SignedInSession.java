package no.hvorervi.signin;

import no.hvorervi.accounts.SessionId;

/** What a browser's session holds of a sign-in, beside the account. */
public record SignedInSession(SessionId id, SignInDetails details) {}
