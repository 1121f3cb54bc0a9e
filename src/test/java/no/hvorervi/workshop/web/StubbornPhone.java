package no.hvorervi.workshop.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import no.hvorervi.intake.LoadConnection;
import no.hvorervi.intake.LoadConnection.Reply;

/** A phone in a room whose server comes and goes: what is not acknowledged is sent again, as our script does. */
final class StubbornPhone {

    private static final String SCRIPT = "Sec-Fetch-Dest: empty\r\nSec-Fetch-Site: same-origin\r\n";
    private static final Pattern VIEW = Pattern.compile("data-view=\"([^\"]+)\"");
    private static final int PAUSE_MS = 1_000;
    private static final int AGAIN_MS = 500;

    private final int port;
    private final String path;
    private final Random random;
    private final Map<Long, Integer> said = new TreeMap<>();
    private String headers = SCRIPT;
    private int acknowledged;
    private int unanswered;
    private int timesAskedToJoin;
    private double longestSeconds;

    StubbornPhone(int port, String path, int seed) {
        this.port = port;
        this.path = path;
        this.random = new Random(seed);
    }

    /** Joins, votes on everything, thinks again until it is over, and looks at the page a last time. */
    void takePart(List<Long> votes, AtomicBoolean isOver) throws IOException, InterruptedException {
        Thread.sleep(random.nextInt(2 * PAUSE_MS));
        look();
        Reply joined = insist(connection -> connection.post(path, "", headers));
        headers = SCRIPT + "Cookie: " + joined.cookie() + "\r\n";
        for (long vote : votes) {
            vote(vote);
        }
        while (!isOver.get()) {
            Thread.sleep(random.nextInt(2 * PAUSE_MS));
            look();
            vote(votes.get(random.nextInt(votes.size())));
        }
        look();
    }

    private void vote(long vote) throws IOException, InterruptedException {
        int score = 1 + random.nextInt(5);
        insist(connection -> connection.post(path, "stemme=" + vote + "&svar=" + score, headers));
        said.put(vote, score);
        acknowledged++;
    }

    private void look() throws IOException, InterruptedException {
        var found =
                VIEW.matcher(insist(connection -> connection.get(path, headers)).text());
        if (!found.find()) {
            throw new AssertionError("Not a page of the room");
        }
        if (found.group(1).equals("join")) {
            timesAskedToJoin++;
        }
    }

    /** One try. */
    @FunctionalInterface
    private interface Asking {
        Reply ask(LoadConnection connection) throws IOException;
    }

    /** Asks until there is an answer. */
    private Reply insist(Asking asking) throws InterruptedException {
        long begun = System.nanoTime();
        while (true) {
            try (var connection = new LoadConnection(port)) {
                Reply reply = asking.ask(connection);
                if (reply.status() == 200) {
                    longestSeconds = Math.max(longestSeconds, (System.nanoTime() - begun) / 1e9);
                    return reply;
                }
                if (reply.status() < 500 && reply.status() != 429) {
                    throw new AssertionError("Answered with " + reply.status());
                }
            } catch (IOException noReply) {
                // As when the network is lost.
            }
            unanswered++;
            Thread.sleep(AGAIN_MS);
        }
    }

    /** What it said last in each vote, as far as the server has said that it has it. */
    Map<Long, Integer> said() {
        return said;
    }

    int acknowledged() {
        return acknowledged;
    }

    /** How many times it tried again. */
    int unanswered() {
        return unanswered;
    }

    int timesAskedToJoin() {
        return timesAskedToJoin;
    }

    /** From the first try until it was done. */
    double longestSeconds() {
        return longestSeconds;
    }
}
