package no.hvorervi.intake;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.hvorervi.ids.CriteriaItemId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.AnonymousVoice;

/**
 * How answers are written as bytes: the same answers always as the same bytes, whatever order they were given in.
 *
 * <p>Version 1: {@code 1}; how many scores (2 bytes), and of each the question and the score (1 byte); how many «don't know» (2
 * bytes), and of each the question; how many bytes of comment (2 bytes), and the comment in UTF-8. A question is {@code i} or
 * {@code s} (1 byte) and the number of the item or the place (8 bytes). Numbers are big-endian.
 */
final class AnswersFormat {

    /** How long answers are padded, in bytes, where a comment cannot be written: room for a hundred questions. */
    static final int SHORT = 1_024;

    /** The same where one can: a character takes up to three bytes. */
    static final int LONG = 4_096;

    private static final byte VERSION = 1;
    private static final byte ITEM = 'i';
    private static final byte STATEMENT = 's';

    private static final Comparator<QuestionId> ORDER =
            Comparator.comparing(AnswersFormat::kind).thenComparing(AnswersFormat::number);

    private AnswersFormat() {}

    /** The answers, no longer than they are. */
    static byte[] write(Answers answers) {
        return written(ByteBuffer.allocate(LONG), answers);
    }

    static Answers read(byte[] bytes) {
        return parse(bytes, AnswersFormat::read);
    }

    /** The answers and what they are about, padded to a length that tells nothing of them. */
    static byte[] writePadded(Submission submission, boolean comments) {
        ByteBuffer bytes = ByteBuffer.allocate(LONG)
                .putLong(submission.unit().value())
                .put((byte) submission.voice().name().charAt(0));
        return padded(written(bytes, submission.answers()), comments);
    }

    /** The answers alone, padded to a length that tells nothing of them. */
    static byte[] writePadded(Answers answers, boolean comments) {
        return padded(write(answers), comments);
    }

    /** @throws IllegalArgumentException if it is nothing that was written here */
    static Submission readSubmission(byte[] bytes) {
        return parse(bytes, in -> {
            UnitId unit = new UnitId(in.getLong());
            byte initial = in.get();
            AnonymousVoice voice = Arrays.stream(AnonymousVoice.values())
                    .filter(each -> each.name().charAt(0) == initial)
                    .findFirst()
                    .orElseThrow(IllegalArgumentException::new);
            return new Submission(unit, voice, read(in));
        });
    }

    private static byte[] padded(byte[] bytes, boolean comments) {
        int length = comments ? LONG : SHORT;
        if (bytes.length > length) {
            throw new IllegalArgumentException("Answers are longer than they can be");
        }
        return Arrays.copyOf(bytes, length);
    }

    private static byte[] written(ByteBuffer bytes, Answers answers) {
        List<QuestionId> scored = sorted(answers.scores().keySet());
        bytes.put(VERSION).putShort((short) scored.size());
        for (QuestionId each : scored) {
            put(bytes, each);
            bytes.put((byte) answers.scoreOf(each).orElseThrow());
        }
        bytes.putShort((short) answers.unsure().size());
        sorted(answers.unsure()).forEach(each -> put(bytes, each));
        byte[] comment = answers.comment().getBytes(StandardCharsets.UTF_8);
        bytes.putShort((short) comment.length).put(comment);
        byte[] all = new byte[bytes.flip().remaining()];
        bytes.get(all);
        return all;
    }

    private static List<QuestionId> sorted(Set<QuestionId> questions) {
        return questions.stream().sorted(ORDER).toList();
    }

    private static void put(ByteBuffer bytes, QuestionId question) {
        bytes.put(kind(question)).putLong(number(question));
    }

    private static byte kind(QuestionId question) {
        return switch (question) {
            case QuestionId.OfItem ignored -> ITEM;
            case QuestionId.OfStatement ignored -> STATEMENT;
        };
    }

    private static long number(QuestionId question) {
        return switch (question) {
            case QuestionId.OfItem(CriteriaItemId item) -> item.value();
            case QuestionId.OfStatement(int place) -> place;
        };
    }

    private static Answers read(ByteBuffer bytes) {
        if (bytes.get() != VERSION) {
            throw new IllegalArgumentException("Answers of another version");
        }
        Map<QuestionId, Integer> scores = new HashMap<>();
        for (int left = bytes.getShort(); left > 0; left--) {
            QuestionId question = question(bytes);
            scores.put(question, (int) bytes.get());
        }
        Set<QuestionId> unsure = new HashSet<>();
        for (int left = bytes.getShort(); left > 0; left--) {
            unsure.add(question(bytes));
        }
        byte[] comment = new byte[Math.max(0, bytes.getShort())];
        bytes.get(comment);
        return new Answers(scores, unsure, new String(comment, StandardCharsets.UTF_8));
    }

    /** Hands over each score of what {@link #write} has written; quicker than {@link #read}. */
    static void forEachScore(byte[] bytes, ScoreReader reader) {
        parse(bytes, in -> {
            if (in.get() != VERSION) {
                throw new IllegalArgumentException("Answers of another version");
            }
            int scores = in.getShort();
            for (int left = scores; left > 0; left--) {
                reader.read(question(in), in.get());
            }
            return scores;
        });
    }

    /** Takes one score after the other. */
    @FunctionalInterface
    interface ScoreReader {
        void read(QuestionId question, int score);
    }

    private static QuestionId question(ByteBuffer bytes) {
        byte kind = bytes.get();
        long number = bytes.getLong();
        return switch (kind) {
            case ITEM -> new QuestionId.OfItem(new CriteriaItemId(number));
            case STATEMENT -> new QuestionId.OfStatement(Math.toIntExact(number));
            default -> throw new IllegalArgumentException("Neither an item nor a statement");
        };
    }

    private interface Reading<T> {
        T from(ByteBuffer bytes);
    }

    private static <T> T parse(byte[] bytes, Reading<T> reading) {
        try {
            return reading.from(ByteBuffer.wrap(bytes));
        } catch (BufferUnderflowException | ArithmeticException damaged) {
            throw new IllegalArgumentException("No answers", damaged);
        }
    }
}
