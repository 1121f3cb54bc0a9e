package no.hvorervi.intake;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.hvorervi.Visitor;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.AnonymousVoice;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody with the database who stands beside people as they answer: knows their order, copies all tables each time somebody
 * saves or hands in and again when the round has closed (which is more than two nightly backups tell), and may have the binary
 * log and the files of the database.
 *
 * <p>The people are numbered as they answer, and each answers like nobody else; only that tells in the end whether a guess of
 * the insider was right.
 */
final class Insider {

    static final int PEOPLE = 200;

    /** Scores from 1 to 5 of four questions tell 625 people apart. */
    private static final int DIGITS = 4;

    private static final int BASE = 5;

    private final JdbcClient sql;
    private final RoundId round;
    private final List<byte[]> ballots = new ArrayList<>();
    private final List<byte[]> seals = new ArrayList<>();
    private final List<byte[]> drafts = new ArrayList<>();
    private final List<Code> codes = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    Insider(JdbcClient sql, RoundId round) {
        this.sql = sql;
        this.round = round;
    }

    /** Lets people answer one after the other on the pages at the port, while the insider watches. */
    static Insider watch(JdbcClient sql, RoundId round, UnitId unit, Ballots ballots, int port, CriteriaItems items) {
        var insider = new Insider(sql, round);
        insider.codes.addAll(ballots.make(round, unit, AnonymousVoice.EMPLOYEE, Channel.MAIL, PEOPLE));
        for (int person = 0; person < PEOPLE; person++) {
            Map<String, String> form = formOf(insider.codes.get(person), answersOf(person, items));
            require(new Visitor(port).post(AnswerRoutes.QUESTIONS, form));
            insider.drafts.add(insider.fresh("select draft_key from draft where round_id = :round"));
            require(new Visitor(port).post(AnswerRoutes.SUBMIT, form));
            insider.copyTables();
        }
        return insider;
    }

    private static Map<String, String> formOf(Code code, Answers answers) {
        Map<String, String> form = new HashMap<>();
        form.put("kode", code.value());
        form.put("til", "oversikt");
        form.put("kommentar", answers.comment());
        answers.scores().forEach((question, score) -> form.put(question.toString(), score.toString()));
        return form;
    }

    private static void require(HttpResponse<String> page) {
        if (page.statusCode() != 200) {
            throw new AssertionError("Nobody could answer: " + page.statusCode());
        }
    }

    /** What is asked first, in order. */
    record CriteriaItems(List<QuestionId> first) {}

    static Answers answersOf(int person, CriteriaItems items) {
        Answers answers = Answers.NONE;
        int rest = person;
        for (int digit = 0; digit < DIGITS; digit++) {
            answers = answers.withScore(items.first().get(digit), 1 + rest % BASE);
            rest /= BASE;
        }
        return writes(person) ? answers.withComment("Her skriver " + person) : answers;
    }

    /** Every other person writes something. */
    private static boolean writes(int person) {
        return person % 2 == 0;
    }

    private static int personOf(Answers answers, CriteriaItems items) {
        int person = 0;
        for (int digit = DIGITS - 1; digit >= 0; digit--) {
            person = person * BASE + answers.scoreOf(items.first().get(digit)).orElseThrow() - 1;
        }
        return person;
    }

    /** What is there now and was not there before belongs to whoever has just answered. */
    private void copyTables() {
        ballots.add(fresh("select ballot_hash from ballot where is_used and round_id = :round"));
        seals.add(fresh("select sealed_id from sealed_answer where round_id = :round"));
    }

    private byte[] fresh(String query) {
        return bytes(query).stream()
                .filter(each -> seen.add(Arrays.toString(each)))
                .findFirst()
                .orElseThrow();
    }

    private List<byte[]> bytes(String query) {
        return sql.sql(query)
                .param("round", round.value())
                .query((row, number) -> row.getBytes(1))
                .list();
    }

    /** What each row that was written at the end is worth as a place in an order. */
    private record Row(String key, int person, List<Integer> places) {}

    /**
     * The orders in which the insider can lay people, and those of the rows: for each pair of them, how far they agree.
     *
     * @param traces what the database writes beside its tables, by what it is called; each has all rows
     */
    Map<String, Agreement> match(Map<String, byte[]> traces, CriteriaItems items) {
        List<Row> scores = rows(
                "select response_id, answers from response where round_id = :round",
                traces,
                stored -> personOf(AnswersFormat.read(stored), items));
        List<Row> comments = rows(
                "select response_comment_id, text from response_comment where round_id = :round",
                traces,
                text -> Integer.parseInt(new String(text, StandardCharsets.UTF_8).replaceAll("\\D", "")));
        Map<String, Agreement> found = new LinkedHashMap<>();
        for (var people : orders().entrySet()) {
            for (var listed : listings(scores, traces).entrySet()) {
                found.put(
                        people.getKey() + " and scores " + listed.getKey(),
                        Agreement.of(people.getValue(), listed.getValue()));
            }
            List<Integer> writers =
                    people.getValue().stream().filter(Insider::writes).toList();
            for (var listed : listings(comments, traces).entrySet()) {
                found.put(
                        people.getKey() + " and comments " + listed.getKey(), Agreement.of(writers, listed.getValue()));
            }
        }
        for (var one : listings(scores, traces).entrySet()) {
            for (var other : listings(comments, traces).entrySet()) {
                found.put(
                        "scores " + one.getKey() + " and comments " + other.getKey(),
                        Agreement.of(
                                one.getValue().stream().filter(Insider::writes).toList(), other.getValue()));
            }
        }
        return found;
    }

    private List<Row> rows(String query, Map<String, byte[]> traces, java.util.function.ToIntFunction<byte[]> person) {
        return sql.sql(query)
                .param("round", round.value())
                .query((row, number) -> new Row(
                        HexFormat.of().formatHex(row.getBytes(1)),
                        person.applyAsInt(row.getBytes(2)),
                        places(traces, row.getBytes(1))))
                .list();
    }

    private static List<Integer> places(Map<String, byte[]> traces, byte[] key) {
        return traces.values().stream().map(trace -> Bytes.placeOf(trace, key)).toList();
    }

    /** How far the order in which codes are handed out, and letters written, is that of their ballots in the trace. */
    Agreement lettersAndBallots(byte[] trace) {
        Map<Integer, Integer> places = new HashMap<>();
        IntStream.range(0, PEOPLE).forEach(person -> places.put(person, Bytes.placeOf(trace, ballots.get(person))));
        List<Integer> letters = IntStream.range(0, PEOPLE).boxed().toList();
        return Agreement.of(
                letters,
                letters.stream().sorted(Comparator.comparing(places::get)).toList());
    }

    private Map<String, List<Integer>> orders() {
        return Map.of(
                "people by time", IntStream.range(0, PEOPLE).boxed().toList(),
                "people by ballot", sortedBy(ballots),
                "people by draft", sortedBy(drafts),
                "people by seal", sortedBy(seals));
    }

    private static List<Integer> sortedBy(List<byte[]> keys) {
        return IntStream.range(0, PEOPLE)
                .boxed()
                .sorted(Comparator.comparing(keys::get, Arrays::compareUnsigned))
                .toList();
    }

    private static Map<String, List<Integer>> listings(List<Row> rows, Map<String, byte[]> traces) {
        Map<String, List<Integer>> listings = new HashMap<>();
        listings.put("as listed", rows.stream().map(Row::person).toList());
        listings.put("by key", people(rows, Comparator.comparing(Row::key)));
        int number = 0;
        for (String trace : traces.keySet()) {
            int place = number++;
            listings.put("by place in " + trace, people(rows, Comparator.comparing(row -> row.places()
                    .get(place))));
        }
        return listings;
    }

    private static List<Integer> people(List<Row> rows, Comparator<Row> order) {
        return rows.stream().sorted(order).map(Row::person).toList();
    }

    /** The keys of everything that the round leaves behind; without them a trace tells nothing. */
    List<byte[]> left() {
        return Stream.concat(
                        bytes("select response_id from response where round_id = :round").stream(),
                        bytes("select response_comment_id from response_comment where round_id = :round").stream())
                .toList();
    }

    /** The codes, however they are written, and what was written in comments: in no log. */
    Stream<String> canaries() {
        return Stream.concat(
                codes.stream().flatMap(code -> Stream.of(code.value(), code.grouped())), Stream.of("Her skriver"));
    }

    /** Whatever of the answers or of the ways to them stands in the bytes in the clear. */
    static Stream<String> readable(byte[] bytes, CriteriaItems items) {
        return IntStream.range(0, PEOPLE).boxed().flatMap(person -> {
            Answers answers = answersOf(person, items);
            return Stream.of(AnswersFormat.write(answers), AnswersFormat.write(answers.withComment("")))
                    .filter(written -> Bytes.indexOf(bytes, written) >= 0)
                    .map(written -> "Answers of person " + person);
        });
    }

    /** Keys of ballots and seals that stand anywhere in what is left when the round has closed. */
    boolean isLinkedTo(byte[] left) {
        return Stream.of(ballots, seals, drafts).flatMap(List::stream).anyMatch(key -> Bytes.placeOf(left, key) >= 0);
    }

    /**
     * How far two orders of the same people agree.
     *
     * @param hits how many stand at the same place; 1 on average when the orders have nothing to do with each other
     * @param correlation of the ranks, times √(n − 1): standard normal then
     */
    record Agreement(int hits, double correlation) {

        static Agreement of(List<Integer> one, List<Integer> other) {
            if (!Set.copyOf(one).equals(Set.copyOf(other)) || one.size() != other.size()) {
                throw new IllegalArgumentException("Not the same people");
            }
            int n = one.size();
            Map<Integer, Integer> places = new HashMap<>();
            IntStream.range(0, n).forEach(place -> places.put(other.get(place), place));
            int hits = 0;
            double squares = 0;
            for (int place = 0; place < n; place++) {
                double apart = place - places.getOrDefault(one.get(place), 0);
                squares += apart * apart;
                hits += apart == 0 ? 1 : 0;
            }
            double spearman = 1 - 6 * squares / ((double) n * ((double) n * n - 1));
            return new Agreement(hits, spearman * Math.sqrt(n - 1.0));
        }
    }

    /** Looking for bytes in bytes. */
    static final class Bytes {

        private Bytes() {}

        /**
         * Where a random key stands, told by its middle: the redo log leaves out what a row has in common with the one before,
         * and the binary log zeros at the end. −1 when it is not there.
         */
        static int placeOf(byte[] all, byte[] key) {
            return indexOf(all, Arrays.copyOfRange(key, key.length / 4, key.length - key.length / 4));
        }

        /** −1 when they are not there. */
        static int indexOf(byte[] all, byte[] wanted) {
            for (int at = 0; at <= all.length - wanted.length; at++) {
                if (all[at] == wanted[0]
                        && all[at + 1] == wanted[1]
                        && Arrays.mismatch(all, at, at + wanted.length, wanted, 0, wanted.length) < 0) {
                    return at;
                }
            }
            return -1;
        }
    }
}
