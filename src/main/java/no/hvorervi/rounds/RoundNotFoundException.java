package no.hvorervi.rounds;

import no.hvorervi.access.Refusal;

/** There is no such round, or the person may not know of it; which of the two is not told. */
public class RoundNotFoundException extends RuntimeException implements Refusal {

    public RoundNotFoundException() {
        super("No such round");
    }
}
