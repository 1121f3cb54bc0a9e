package no.hvorervi.provisioning.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.provisioning.ScimUser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** A user while a request changes it, attribute by attribute. What is not kept here is passed over. */
final class UserDocument {

    static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private static final String ENTERPRISE_PATH = ENTERPRISE.toLowerCase(Locale.ROOT);

    /** What is kept, and how long it may be. */
    private enum Attribute {
        USER_NAME("userName", 254),
        EXTERNAL_ID("externalId", 100),
        EMAIL("emails.value", 254),
        DISPLAY_NAME("displayName", 200),
        FORMATTED("name.formatted", 200),
        GIVEN("name.givenName", 200),
        FAMILY("name.familyName", 200),
        DEPARTMENT("department", 200),
        EMPLOYEE_NUMBER("employeeNumber", 100);

        private final String name;
        private final int maxLength;

        Attribute(String name, int maxLength) {
            this.name = name;
            this.maxLength = maxLength;
        }
    }

    private final Map<Attribute, String> texts = new EnumMap<>(Attribute.class);
    private boolean active = true;

    static UserDocument of(ScimUser.Profile profile) {
        var document = new UserDocument();
        document.active = profile.active();
        document.texts.put(Attribute.USER_NAME, profile.userName());
        document.texts.put(Attribute.EMAIL, profile.email().value());
        document.put(Attribute.EXTERNAL_ID, profile.externalId());
        document.put(Attribute.DISPLAY_NAME, profile.name().display());
        document.put(Attribute.FORMATTED, profile.name().formatted());
        document.put(Attribute.GIVEN, profile.name().given());
        document.put(Attribute.FAMILY, profile.name().family());
        document.put(Attribute.DEPARTMENT, profile.department());
        document.put(Attribute.EMPLOYEE_NUMBER, profile.employeeNumber());
        return document;
    }

    /** A whole user as it is sent to be made, or to take another's place. */
    static UserDocument of(ObjectNode resource, boolean activeUnlessSaid) {
        var document = new UserDocument();
        document.active = activeUnlessSaid;
        document.putAll(resource, true);
        return document;
    }

    /**
     * Takes what each member of the object says.
     *
     * @param isWhole whether it is a whole resource, whose identifier is passed over; in a change it must not be named
     */
    void putAll(ObjectNode resource, boolean isWhole) {
        resource.properties().stream()
                .filter(each -> !isWhole || !each.getKey().equalsIgnoreCase("id"))
                .forEach(each -> put(pathOf(each.getKey()), each.getValue()));
    }

    /** The name of a member may be a path; one that is not is passed over like any that is unknown. */
    private static ScimPath pathOf(String key) {
        try {
            return ScimGrammar.path(key);
        } catch (ScimFault unknown) {
            return new ScimPath("unknown", "unknown", List.of(), "");
        }
    }

    /** Takes the value; one that is null is taken away. */
    void put(ScimPath path, JsonNode value) {
        if (isEnterprise(path)) {
            if (value instanceof ObjectNode object) {
                object.properties().forEach(each -> putEnterprise(lower(each.getKey()), each.getValue()));
            }
        } else if (path.schema().equals(ENTERPRISE_PATH)) {
            putEnterprise(path.dotted(), value);
        } else if (path.isCore()) {
            putCore(path, value);
        }
    }

    private static boolean isEnterprise(ScimPath path) {
        return (path.schema() + ":" + path.dotted()).equals(ENTERPRISE_PATH);
    }

    private void putEnterprise(String name, JsonNode value) {
        switch (name) {
            case "department" -> put(Attribute.DEPARTMENT, value);
            case "employeenumber" -> put(Attribute.EMPLOYEE_NUMBER, value);
            default -> {}
        }
    }

    private void putCore(ScimPath path, JsonNode value) {
        switch (path.dotted()) {
            case "id" -> throw ScimFault.immutable("id cannot be changed");
            case "active" -> putActive(value);
            case "username" -> put(Attribute.USER_NAME, value);
            case "externalid" -> put(Attribute.EXTERNAL_ID, value);
            case "displayname" -> put(Attribute.DISPLAY_NAME, value);
            case "name" -> putName(value);
            case "name.formatted" -> put(Attribute.FORMATTED, value);
            case "name.givenname" -> put(Attribute.GIVEN, value);
            case "name.familyname" -> put(Attribute.FAMILY, value);
            case "emails", "emails.value" -> putEmail(path, value);
            default -> {}
        }
    }

    private void putActive(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            throw ScimFault.immutable("active cannot be taken away");
        }
        active = ScimText.truth(value, "active");
    }

    private void putName(JsonNode value) {
        if (value instanceof ObjectNode name) {
            put(Attribute.FORMATTED, name, "formatted");
            put(Attribute.GIVEN, name, "givenName");
            put(Attribute.FAMILY, name, "familyName");
        } else if (value.isNull() || value.isMissingNode()) {
            Stream.of(Attribute.FORMATTED, Attribute.GIVEN, Attribute.FAMILY).forEach(texts::remove);
        } else {
            throw ScimFault.badValue("name must be an object");
        }
    }

    private void put(Attribute attribute, ObjectNode object, String member) {
        JsonNode value = ScimJson.get(object, member);
        if (!value.isMissingNode()) {
            put(attribute, value);
        }
    }

    private void putEmail(ScimPath path, JsonNode value) {
        if (!path.selection().stream().allMatch(UserDocument::isWork)) {
            return;
        }
        if (value instanceof ArrayNode list) {
            Emails.choose(list, !texts.containsKey(Attribute.EMAIL)).ifPresent(email -> put(Attribute.EMAIL, email));
        } else if (value instanceof ObjectNode object) {
            put(Attribute.EMAIL, object, "value");
        } else {
            put(Attribute.EMAIL, value);
        }
    }

    /** Of several addresses one is kept: the one for work. */
    static boolean isWork(ScimPath.Comparison comparison) {
        return switch (comparison.path().attribute()) {
            case "type" -> comparison.value().equalsIgnoreCase("work");
            case "primary" -> comparison.value().equalsIgnoreCase("true");
            default -> false;
        };
    }

    private void put(Attribute attribute, JsonNode value) {
        put(attribute, ScimText.text(value, attribute.name, attribute.maxLength));
    }

    private void put(Attribute attribute, Optional<String> value) {
        value.ifPresentOrElse(text -> texts.put(attribute, text), () -> texts.remove(attribute));
    }

    void remove(ScimPath path) {
        put(path, MissingNode.getInstance());
        if (isEnterprise(path)) {
            texts.remove(Attribute.DEPARTMENT);
            texts.remove(Attribute.EMPLOYEE_NUMBER);
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /**
     * What the directory tells of the person now.
     *
     * @throws ScimFault if there is neither a name nor an address for the account
     */
    ScimUser.Profile toProfile() {
        String userName = find(Attribute.USER_NAME).orElseThrow(() -> ScimFault.badValue("userName is missing"));
        EmailAddress email = EmailAddress.parse(find(Attribute.EMAIL).orElse(userName))
                .orElseThrow(() -> ScimFault.badValue("Neither emails nor userName has an e-mail address"));
        return new ScimUser.Profile(
                userName,
                find(Attribute.EXTERNAL_ID),
                email,
                new ScimUser.Name(
                        find(Attribute.DISPLAY_NAME),
                        find(Attribute.FORMATTED),
                        find(Attribute.GIVEN),
                        find(Attribute.FAMILY)),
                find(Attribute.DEPARTMENT),
                find(Attribute.EMPLOYEE_NUMBER),
                active);
    }

    private Optional<String> find(Attribute attribute) {
        return Optional.ofNullable(texts.get(attribute));
    }
}
