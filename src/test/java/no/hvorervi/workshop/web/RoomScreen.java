package no.hvorervi.workshop.web;

import java.io.IOException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.hvorervi.intake.LoadConnection;

/** The big screen of a room, which notes how long after a vote was accepted it shows that somebody has voted. */
final class RoomScreen implements Runnable {

    private static final Pattern CAST = Pattern.compile("\"cast\":(\\d+)");
    private static final Pattern REVISION = Pattern.compile("\"revision\":(\\d+)");
    private static final Pattern RETRY = Pattern.compile("retry: (\\d+)");

    private final int port;
    private final String path;
    private final RoomFigures figures;

    /** When so many had voted in everything, as their phones were told. */
    private final ConcurrentSkipListMap<Integer, Long> voted = new ConcurrentSkipListMap<>();

    private final AtomicInteger count = new AtomicInteger();
    private volatile boolean isOff;
    private volatile long revision = -1;
    private int seen;

    RoomScreen(int port, String path, RoomFigures figures) {
        this.port = port;
        this.path = path;
        this.figures = figures;
    }

    /** A phone was told that its last vote is stored. */
    void voted() {
        voted.put(count.incrementAndGet(), System.nanoTime());
    }

    long revision() {
        return revision;
    }

    void off() {
        isOff = true;
    }

    @Override
    public void run() {
        try (var connection = new LoadConnection(port)) {
            while (!isOff) {
                String event = connection.get(path + "/tikk?skjerm=1").text();
                long now = number(REVISION, event);
                if (now != revision) {
                    if (connection.get(path + "/skjerm").status() != 200) {
                        figures.failed.increment();
                    }
                    revision = now;
                }
                int cast = (int) number(CAST, event);
                while (seen < cast) {
                    seen++;
                    Long accepted = voted.get(seen);
                    figures.screen.add(accepted == null ? 0 : System.nanoTime() - accepted);
                }
                Thread.sleep(number(RETRY, event));
            }
        } catch (IOException failed) {
            figures.failed.increment();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static long number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }
}
