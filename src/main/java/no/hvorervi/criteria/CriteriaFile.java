package no.hvorervi.criteria;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        Stream.of(id, language, title, intro, scale.noAnswer(), comment.prompt(), comment.warning())
                .forEach(Objects::requireNonNull);
        requireLevels(scale.labels(), "scale");
        for (PrincipleText principle : principles) {
            requireLevels(principle.levels(), principle.key());
            Stream.of(principle.name(), principle.statement(), principle.explanation())
                    .forEach(Objects::requireNonNull);
        }
        List<String> known = principles.stream().map(PrincipleText::key).toList();
        Stream.of(promoting, hindering).flatMap(List::stream).forEach(factor -> {
            if (!known.containsAll(factor.related())) {
                throw new IllegalArgumentException(factor.key() + " is related to an unknown principle");
            }
        });
    }

    private static void requireLevels(Map<Integer, String> levels, String key) {
        for (int level = 1; level <= LEVELS; level++) {
            if (!levels.containsKey(level)) {
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
