package no.hvorervi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.hvorervi.Visitor;
import no.hvorervi.accounts.TestUser;
import org.hipparchus.stat.inference.MannWhitneyUTest;

/** How long wrong passwords take to be answered, for people who have accounts and for as many who have none. */
record AnswerTimes(List<Double> known, List<Double> unknown) {

    /** The first are not counted: they also measure how the application warms up. */
    private static final int WARMING_UP = 4;

    /** Asks about each person once from each of so many networks, so that every guess is looked at. */
    static AnswerTimes measure(int port, List<TestUser> people, int networks) {
        List<Double> known = new ArrayList<>();
        List<Double> unknown = new ArrayList<>();
        for (int network = 0; network < networks; network++) {
            for (TestUser person : people) {
                known.add(milliseconds(port, person.email(), network));
                unknown.add(milliseconds(port, "ukjent-" + person.email(), network));
            }
        }
        return new AnswerTimes(counted(known), counted(unknown));
    }

    private static List<Double> counted(List<Double> times) {
        return List.copyOf(times.subList(WARMING_UP, times.size()));
    }

    private static double milliseconds(int port, String email, int network) {
        Visitor visitor = new Visitor(port).header("X-Forwarded-For", "198.19." + network + ".1");
        String token = Visitor.tokenIn(visitor.get("/logg-inn"));
        long start = System.nanoTime();
        String answer = Visitor.location(
                visitor.post("/logg-inn", Map.of("username", email, "password", "feil passord", "_csrf", token)));
        double time = (System.nanoTime() - start) / 1e6;
        assertThat(answer).endsWith("?error");
        return time;
    }

    private static double[] numbers(List<Double> times) {
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The probability of times as different as these, if it makes no difference whether there is an account. */
    double p() {
        return new MannWhitneyUTest().mannWhitneyUTest(numbers(known), numbers(unknown));
    }
}
