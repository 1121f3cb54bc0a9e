package no.hvorervi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** People who go on with what they do while the database and the application are killed at random moments. */
public final class CrashDrill {

    public static final int KILLS_OF_THE_DATABASE = Integer.getInteger("hvorervi.kills", 20);
    public static final int KILLS_OF_THE_APPLICATION = Math.ceilDiv(KILLS_OF_THE_DATABASE, 4);

    private static final Logger LOG = LoggerFactory.getLogger(CrashDrill.class);

    /** Until the next is killed: at least, so that an application that has just started answers somebody, and more by chance. */
    private static final int BETWEEN_KILLS_MS = 2_000;

    private static final int RANDOM_MS = 6_000;

    private final KillableApplication application;
    private final Random random = new Random(20_261_122);

    private volatile boolean isOver;

    public CrashDrill(KillableApplication application) {
        this.application = application;
    }

    /** What one of the people does, until it {@linkplain #isOver() is over}. */
    public interface Work {
        void go() throws InterruptedException;
    }

    /** Whether nothing more is to be begun. */
    public boolean isOver() {
        return isOver;
    }

    /**
     * Kills in turn while all of them work, and returns when everyone has ended.
     *
     * @param acknowledged how much the people have been told is saved, for the log
     */
    public void run(List<Work> people, LongSupplier acknowledged) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> all = new ArrayList<>();
            people.forEach(each -> all.add(threads.submit(asCallable(each))));
            try {
                killInTurn(acknowledged);
            } finally {
                isOver = true;
            }
            for (Future<Boolean> each : all) {
                each.get();
            }
        }
    }

    private static Callable<Boolean> asCallable(Work work) {
        return () -> {
            work.go();
            return true;
        };
    }

    private void killInTurn(LongSupplier acknowledged) throws IOException, InterruptedException {
        List<Boolean> isDatabase = new ArrayList<>(Collections.nCopies(KILLS_OF_THE_DATABASE, true));
        isDatabase.addAll(Collections.nCopies(KILLS_OF_THE_APPLICATION, false));
        Collections.shuffle(isDatabase, random);
        for (boolean each : isDatabase) {
            Thread.sleep(BETWEEN_KILLS_MS + random.nextInt(RANDOM_MS));
            if (each) {
                application.killDatabase();
            } else {
                application.kill();
            }
            LOG.info("{} acknowledged after {}", acknowledged.getAsLong(), each ? "the database" : "the application");
        }
        Thread.sleep(RANDOM_MS);
    }
}
