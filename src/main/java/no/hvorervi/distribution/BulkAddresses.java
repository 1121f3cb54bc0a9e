package no.hvorervi.distribution;

import no.hvorervi.ids.RoundId;

/** A page of another feature on which the addresses of a whole round are brought in. The feature has the bean. */
public interface BulkAddresses {

    String path(RoundId round);
}
