package no.hvorervi.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.UidlWriter;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** How long a page takes on the server, one request after the other, for benchmarks. */
public final class PageTimes {

    private static final int WARM_UP = 500;
    private static final int RUNS = 400;

    private static final UidlWriter WRITER = new UidlWriter();

    private PageTimes() {}

    /** What the browser would get, as after every request: it takes its time too, and nothing of an old page is held any longer. */
    private static void write() {
        UI page = UI.getCurrent();
        if (page != null) {
            page.getInternals().getStateTree().runExecutionsBeforeClientResponse();
            WRITER.createUidl(page, false);
        }
    }

    /** The median, the 95th percentile and the most of 400 requests, in milliseconds, after five hundred that are not counted. */
    public static String of(Runnable request) {
        double[] times = new double[RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            // What is known of access is asked for anew in every request.
            RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
            long start = System.nanoTime();
            request.run();
            write();
            times[Math.max(run, 0)] = (System.nanoTime() - start) / 1e6;
        }
        RequestContextHolder.resetRequestAttributes();
        Arrays.sort(times);
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p95 %.1f ms, most %.1f ms",
                times[RUNS / 2],
                times[RUNS * 95 / 100],
                times[RUNS - 1]);
    }
}
