package no.hvorervi.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.AnonymousVoice;

/** Adds up the people of one unit at a time and hands each unit on before it takes the next, so that little is held. */
final class GroupCounter implements ResponseRepository.Reader {

    private final Consumer<FrozenAnswers> reader;
    private final Map<QuestionId, Integer> places;
    private final int[] scores;
    private final boolean[] isAnswered;
    private final Map<AnonymousVoice, Group> current = new TreeMap<>();
    private UnitId unit = new UnitId(0);

    /** @param scale whose questions are to be seen together, in their order */
    GroupCounter(List<QuestionId> scale, Consumer<FrozenAnswers> reader) {
        this.reader = reader;
        places = IntStream.range(0, scale.size()).boxed().collect(Collectors.toMap(scale::get, place -> place));
        scores = new int[scale.size()];
        isAnswered = new boolean[scale.size()];
    }

    /** Units must come one after the other. */
    @Override
    public void read(UnitId next, AnonymousVoice voice, byte[] answers) {
        if (!next.equals(unit)) {
            end();
            unit = next;
        }
        current.computeIfAbsent(voice, each -> new Group()).add(answers);
    }

    /** Hands on the last unit. */
    void end() {
        current.forEach((voice, group) -> reader.accept(
                new FrozenAnswers(new ResponseCounts(unit, voice, group.people, group.counts), group.together)));
        current.clear();
    }

    private final class Group {

        private final Map<QuestionId, ScoreCounts> counts = new HashMap<>();
        private final ScaleCounts together = new ScaleCounts(scores.length);
        private int people;

        void add(byte[] answers) {
            people++;
            Arrays.fill(isAnswered, false);
            AnswersFormat.forEachScore(answers, this::add);
            if (IntStream.range(0, isAnswered.length).allMatch(place -> isAnswered[place])) {
                together.add(scores);
            }
        }

        private void add(QuestionId question, int score) {
            counts.computeIfAbsent(question, each -> new ScoreCounts()).add(score);
            Integer place = places.get(question);
            if (place != null) {
                scores[place] = score;
                isAnswered[place] = true;
            }
        }
    }
}
