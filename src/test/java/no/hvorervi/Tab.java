package no.hvorervi;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One open Flow page as the server knows it: sends what a browser would send, or what an attacker makes of it. */
final class Tab {

    private static final Pattern SECURITY_KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern UI_ID = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final Pattern SYNC_ID = Pattern.compile("\"syncId\":(\\d+)");
    private static final Pattern CLIENT_ID = Pattern.compile("\"clientId\":(\\d+)");
    private static final Pattern NODE = Pattern.compile("\"node\":(\\d+)");

    private final Visitor visitor;
    private final String key;
    private final String ui;
    private final StringBuilder drawn = new StringBuilder();
    private int syncId;
    private int clientId;

    private Tab(Visitor visitor, String key, String ui) {
        this.visitor = visitor;
        this.key = key;
        this.ui = ui;
    }

    /** Opens the route as a browser that starts there. */
    static Tab open(Visitor visitor, String route) {
        return openIfAnswered(visitor, route)
                .orElseThrow(() -> new AssertionError("There is no page to open " + route + " in"));
    }

    /** Empty when the application cannot answer. */
    static Optional<Tab> openIfAnswered(Visitor visitor, String route) {
        String start =
                visitor.get("/?v-r=init&location=" + route.replace("/", "%2F")).body();
        Matcher key = SECURITY_KEY.matcher(start);
        Matcher ui = UI_ID.matcher(start);
        if (!key.find() || !ui.find()) {
            return Optional.empty();
        }
        var tab = new Tab(visitor, key.group(1), ui.group(1));
        tab.go(route);
        return Optional.of(tab);
    }

    /** Goes to another route in the same page, as a link does. */
    String go(String route) {
        return send(
                "{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\"%s\",\"query\":\"\",\"appShellTitle\":\"\",\"historyState\":{},\"trigger\":\"\"}}"
                        .formatted(route));
    }

    /** What leaving a text field sends. */
    static String written(int node, String text) {
        return "{\"type\":\"event\",\"node\":%d,\"event\":\"blur\",\"data\":{\"element.value\":\"%s\"}}"
                .formatted(node, text);
    }

    static String event(int node, String name) {
        return "{\"type\":\"event\",\"node\":%d,\"event\":\"%s\",\"data\":{}}".formatted(node, name);
    }

    static String value(int node, String value) {
        return "{\"type\":\"mSync\",\"node\":%d,\"feature\":1,\"property\":\"value\",\"value\":\"%s\"},"
                        .formatted(node, value)
                + event(node, "value-changed");
    }

    /** What the browser would send for these calls now, with its token and its place in the conversation. */
    String message(String calls) {
        return "{\"csrfToken\":\"%s\",\"rpc\":[%s],\"syncId\":%d,\"clientId\":%d}"
                .formatted(key, calls, syncId, clientId);
    }

    /** Where the browser would send it. */
    String address() {
        return "/?v-r=uidl&v-uiId=" + ui;
    }

    String send(String calls) {
        HttpResponse<String> answer = visitor.send("POST", address(), "application/json", message(calls));
        Matcher sync = SYNC_ID.matcher(answer.body());
        Matcher client = CLIENT_ID.matcher(answer.body());
        if (sync.find() && client.find()) {
            syncId = Integer.parseInt(sync.group(1));
            clientId = Integer.parseInt(client.group(1));
        }
        drawn.append(answer.body());
        return answer.body();
    }

    /** All that the server has sent so far. */
    String drawn() {
        return drawn.toString();
    }

    /** The nodes of all elements with the tag. */
    List<Integer> nodes(String tag) {
        return nodes(tag, drawn);
    }

    /** The nodes of the elements with the tag that one answer of the server draws. */
    static List<Integer> nodes(String tag, CharSequence drawn) {
        return Pattern.compile(
                        "\"node\":(\\d+),\"type\":\"put\",\"key\":\"tag\",\"feat\":\\d+,\"value\":\"" + tag + "\"")
                .matcher(drawn)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    /** The field with the label in one answer of the server. */
    static Optional<Integer> labelled(String label, CharSequence drawn) {
        Matcher found = Pattern.compile("\"node\":(\\d+),\"type\":\"put\",\"key\":\"label\",\"feat\":\\d+,\"value\":\""
                        + Pattern.quote(label) + "\"")
                .matcher(drawn);
        return found.find() ? Optional.of(Integer.valueOf(found.group(1))) : Optional.empty();
    }

    int lastNode() {
        return NODE.matcher(drawn)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max()
                .orElse(0);
    }
}
