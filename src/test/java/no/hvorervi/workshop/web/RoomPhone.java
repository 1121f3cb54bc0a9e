package no.hvorervi.workshop.web;

import java.io.IOException;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.hvorervi.intake.LoadConnection;
import no.hvorervi.intake.LoadConnection.Reply;

/** A phone in a room, as its browser and our script behave: it asks for ticks, fetches the page when they say so, and votes. */
final class RoomPhone implements AutoCloseable {

    private static final Pattern RETRY = Pattern.compile("retry: (\\d+)");
    private static final Pattern REVISION = Pattern.compile("\"revision\":(\\d+)");
    private static final Pattern SHOWN = Pattern.compile("data-revision=\"(\\d+)\"");
    private static final String SCRIPT = "Sec-Fetch-Dest: empty\r\nSec-Fetch-Site: same-origin\r\n";

    private final String path;
    private final RoomFigures figures;
    private final LoadConnection connection;
    private String headers = SCRIPT;
    private long shown = -1;
    private long since;

    RoomPhone(int port, String path, RoomFigures figures) throws IOException {
        this.path = path;
        this.figures = figures;
        this.connection = new LoadConnection(port);
    }

    /** Scans the code, and joins. */
    void arrive() throws IOException {
        page(connection.get(path));
        long begun = System.nanoTime();
        Reply joined = connection.post(path, "", SCRIPT);
        figures.joined.took(begun);
        require(joined);
        headers = SCRIPT + "Cookie: " + joined.cookie() + "\r\n";
        page(joined);
    }

    private void require(Reply reply) {
        if (reply.status() == 429 || reply.status() == 503) {
            figures.refused.increment();
        } else if (reply.status() != 200) {
            figures.failed.increment();
        }
    }

    private void page(Reply reply) throws IOException {
        require(reply);
        long now = number(SHOWN, reply.text(), -1);
        if (now != shown) {
            shown = now;
            since = System.nanoTime();
        }
    }

    private static long number(Pattern pattern, String text, long otherwise) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Long.parseLong(found.group(1)) : otherwise;
    }

    /** One event; when the room has gone on, the page after it. In how many milliseconds to ask again. */
    long tick() throws IOException {
        long begun = System.nanoTime();
        Reply reply = connection.get(path + "/tikk", headers);
        figures.ticks.took(begun);
        require(reply);
        String event = reply.text();
        if (number(REVISION, event, shown) != shown) {
            long fetched = System.nanoTime();
            page(connection.get(path, headers));
            figures.pages.took(fetched);
        }
        return number(RETRY, event, 1_000);
    }

    /** The revision that is shown. */
    long shown() {
        return shown;
    }

    /** Since when that is shown, in nanoseconds of this machine. */
    long since() {
        return since;
    }

    /** Votes on one, as the button does. */
    void vote(long vote, RandomGenerator random) throws IOException {
        long begun = System.nanoTime();
        Reply reply = connection.post(path, "stemme=" + vote + "&svar=" + (1 + random.nextInt(5)), headers);
        figures.votes.took(begun);
        page(reply);
    }

    /** As when the network is lost: nothing is said to the server. */
    void loseNetwork() throws IOException {
        connection.close();
    }

    /** Votes at the times and asks for ticks in between, until the end; all in nanoseconds of this machine. */
    void live(List<Long> votes, List<Long> times, long end, RandomGenerator random, Runnable voted)
            throws IOException, InterruptedException {
        int next = 0;
        long tickAt = System.nanoTime();
        while (true) {
            long voteAt = next < times.size() ? times.get(next) : Long.MAX_VALUE;
            long at = Math.min(tickAt, voteAt);
            if (at > end) {
                return;
            }
            long left = at - System.nanoTime();
            if (left > 0) {
                Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
            }
            if (voteAt <= tickAt) {
                vote(votes.get(next), random);
                next++;
                if (next == times.size()) {
                    voted.run();
                }
            } else {
                tickAt = System.nanoTime() + tick() * 1_000_000;
            }
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
