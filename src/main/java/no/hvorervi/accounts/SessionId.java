package no.hvorervi.accounts;

/** Identifies a browser in which someone is signed in. It never leaves the server, so it need not be a secret. */
public record SessionId(long value) {}
