package no.hvorervi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import no.hvorervi.accounts.TestUsers;

/** The page of somebody signed in, in an application that runs in a process of its own; presses its buttons by what they say. */
public final class LeadingTab {

    private static final String BUTTON = "vaadin-button";

    private final Tab tab;
    private final String route;

    private LeadingTab(Tab tab, String route) {
        this.tab = tab;
        this.route = route;
    }

    /** Signs in with the password of all test users, and opens the page. */
    public static LeadingTab open(int port, String email, String route) {
        var visitor = new Visitor(port);
        if (Visitor.isSentToLogin(visitor.signIn(email, TestUsers.PASSWORD))) {
            throw new AssertionError(email + " is not let in");
        }
        return new LeadingTab(Tab.open(visitor, route), route);
    }

    /** A button of the page as it is now. */
    public Pressing button(String text) {
        String drawn = tab.go(route);
        List<Integer> buttons = Tab.nodes(BUTTON, drawn);
        int pressed = texts(text, drawn).stream()
                .flatMap(node -> parent(node, drawn).stream())
                .filter(buttons::contains)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button says " + text));
        return () -> tab.send(Tab.event(pressed, "click"));
    }

    /** What pressing a button does. */
    @FunctionalInterface
    public interface Pressing {

        /** What the server draws then. */
        String press();
    }

    private static List<Integer> texts(String text, String drawn) {
        return numbers(
                "\"node\":(\\d+),\"type\":\"put\",\"key\":\"text\",\"feat\":\\d+,\"value\":\"" + Pattern.quote(text)
                        + "\"",
                drawn);
    }

    private static Optional<Integer> parent(int node, String drawn) {
        return numbers(
                        "\"node\":(\\d+),\"type\":\"splice\"[^}]*\"addNodes\":\\[(?:\\d+,)*" + node + "(?:,\\d+)*\\]",
                        drawn)
                .stream()
                .findFirst();
    }

    private static List<Integer> numbers(String pattern, String drawn) {
        List<Integer> numbers = new ArrayList<>();
        Pattern.compile(pattern)
                .matcher(drawn)
                .results()
                .forEach(found -> numbers.add(Integer.valueOf(found.group(1))));
        return numbers;
    }
}
