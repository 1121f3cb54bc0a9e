package no.hvorervi.access;

/** Thrown instead of an answer at whoever may not have it; each one that reaches a person is recorded. */
public interface Refusal {}
