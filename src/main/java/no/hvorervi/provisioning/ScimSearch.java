package no.hvorervi.provisioning;

import java.util.List;

/**
 * Which users or groups a directory asks for; all matches must hold.
 *
 * @param offset how many to skip, from 0
 * @param limit how many to give at most, from 0
 */
public record ScimSearch(List<Match> matches, int offset, int limit) {

    public ScimSearch {
        matches = List.copyOf(matches);
    }

    /** An attribute that must have the value. */
    public record Match(Attribute attribute, String value) {}

    /** What can be searched by. */
    public enum Attribute {
        ID,
        EXTERNAL_ID,
        /** Of users only; the case of letters does not count. */
        USER_NAME,
        /** Of users only. */
        EMAIL,
        /** The case of letters does not count. */
        DISPLAY_NAME,
        /** Of groups only: the identifier of a user who is in the group. */
        MEMBER
    }

    /**
     * Some of what was asked for.
     *
     * @param total how many there are in all
     */
    public record Found<T>(List<T> items, int total) {

        public Found {
            items = List.copyOf(items);
        }
    }
}
