package no.hvorervi.distribution;

/** Something about the ballots of a round cannot be done. */
public final class DistributionRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final DistributionRefusal reason;

    DistributionRefusedException(DistributionRefusal reason) {
        super("Refused: " + reason);
        this.reason = reason;
    }

    public DistributionRefusal reason() {
        return reason;
    }
}
