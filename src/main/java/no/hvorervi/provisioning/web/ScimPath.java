package no.hvorervi.provisioning.web;

import java.util.List;

/**
 * What a filter compares or an operation changes, in lower case: names of attributes do not depend on it.
 *
 * @param schema the attribute's schema; empty when it is not named
 * @param selection which of the attribute's values are meant; empty for all
 * @param sub the part of the attribute; empty for the whole
 */
record ScimPath(String schema, String attribute, List<Comparison> selection, String sub) {

    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:";

    ScimPath {
        selection = List.copyOf(selection);
    }

    /** Something that must be equal to a value. */
    record Comparison(ScimPath path, String value) {}

    boolean isCore() {
        return schema.isEmpty() || schema.startsWith(CORE);
    }

    /** Attribute and part, such as {@code name.givenname}. */
    String dotted() {
        return sub.isEmpty() ? attribute : attribute + "." + sub;
    }
}
