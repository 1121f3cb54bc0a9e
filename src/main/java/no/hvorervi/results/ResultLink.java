package no.hvorervi.results;

/**
 * A link to what a unit's employees see of a round, as it is shown to whoever made it and to nobody later.
 *
 * @param address the whole of it, with the code in the fragment, which no server sees
 */
public record ResultLink(ResultCode code, String address) {

    /** Never the code: it must not reach a log. */
    @Override
    public String toString() {
        return "ResultLink[…]";
    }
}
