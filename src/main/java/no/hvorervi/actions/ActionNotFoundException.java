package no.hvorervi.actions;

/** There is no such action, or the person may not know of it. */
public class ActionNotFoundException extends RuntimeException {}
