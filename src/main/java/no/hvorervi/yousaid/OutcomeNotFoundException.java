package no.hvorervi.yousaid;

/** The unit has nothing of that round to tell, or the person may not know of it. */
public class OutcomeNotFoundException extends RuntimeException {}
