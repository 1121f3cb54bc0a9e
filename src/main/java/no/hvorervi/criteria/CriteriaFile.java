package no.hvorervi.criteria;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A content file as it is written: one criteria version in one language. */
record CriteriaFile(
        String id,
        int version,
        String language,
        String title,
        ScaleText scale,
        String intro,
        List<PrincipleText> principles,
        List<FactorText> promoting,
        List<FactorText> hindering,
        List<BalanceText> balance,
        CommentText comment) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final int LEVELS = 5;

    record ScaleText(
            List<Integer> values,
            Map<Integer, String> labels,
            @JsonProperty("no_answer") String noAnswer) {}

    record PrincipleText(
            String key,
            String name,
            String statement,
            String explanation,
            @JsonProperty("citizen_statement") @Nullable String citizenStatement,
            Map<Integer, String> levels,
            List<String> questions,
            List<String> suggestions) {}

    record FactorText(String key, String name, String statement, List<String> related) {}

    record BalanceText(String key, String name, String statement, String low, String high) {}

    record CommentText(String prompt, String warning) {}

    /**
     * Reads the YAML of one language.
     *
     * @throws IllegalArgumentException if a part is unknown, missing or of another form
     */
    static CriteriaFile parse(String yaml) {
        try {
            CriteriaFile file = YAML.readValue(yaml, CriteriaFile.class);
            file.requireComplete();
            return file;
        } catch (JacksonException | NullPointerException malformed) {
            throw new IllegalArgumentException("Not a content file: " + malformed.getMessage(), malformed);
        }
    }

    private void requireComplete() {
        requireTexts("The head", id, language, title, intro, scale.noAnswer(), comment.prompt(), comment.warning());
        requireLevels("scale", scale.labels());
        for (PrincipleText each : principles) {
            requireTexts(each.key(), each.name(), each.statement(), each.explanation());
            requireTexts(each.key(), each.questions().toArray(String[]::new));
            requireTexts(each.key(), each.suggestions().toArray(String[]::new));
            requireLevels(each.key(), each.levels());
        }
        List<String> known = principles.stream().map(PrincipleText::key).toList();
        Stream.of(promoting, hindering).flatMap(List::stream).forEach(factor -> {
            requireTexts(factor.key(), factor.name(), factor.statement());
            if (!known.containsAll(factor.related())) {
                throw new IllegalArgumentException(factor.key() + " is related to an unknown principle");
            }
        });
        balance.forEach(each -> requireTexts(each.key(), each.name(), each.statement(), each.low(), each.high()));
        requireDistinct(keys().toList());
    }

    private Stream<String> keys() {
        return Stream.of(
                        principles.stream().map(PrincipleText::key),
                        Stream.of(promoting, hindering).flatMap(List::stream).map(FactorText::key),
                        balance.stream().map(BalanceText::key))
                .flatMap(each -> each);
    }

    private static void requireDistinct(List<String> keys) {
        for (String key : keys) {
            if (Collections.frequency(keys, key) > 1) {
                throw new IllegalArgumentException(key + " is the key of two items");
            }
        }
    }

    private static void requireTexts(String key, String... texts) {
        for (String text : texts) {
            if (text == null || text.isBlank()) {
                throw new IllegalArgumentException(key + " lacks a text");
            }
        }
    }

    private static void requireLevels(String key, Map<Integer, String> levels) {
        for (int level = 1; level <= LEVELS; level++) {
            if (levels.getOrDefault(level, "").isBlank()) {
                throw new IllegalArgumentException(key + " has no text for level " + level);
            }
        }
    }

    /** Everything but the texts, which must be the same in all languages of a version. */
    List<String> structure() {
        return Stream.of(
                        Stream.of(id + " " + version),
                        principles.stream()
                                .map(each -> each.key() + " " + each.questions().size() + " "
                                        + each.suggestions().size() + " " + (each.citizenStatement() != null)),
                        promoting.stream().map(each -> each.key() + " " + each.related()),
                        hindering.stream().map(each -> each.key() + " " + each.related()),
                        balance.stream().map(BalanceText::key))
                .flatMap(each -> each)
                .toList();
    }
}
