package no.hvorervi.scripts;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.LocalizedText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The file of ready-made programmes as it is written. */
record ScriptFile(Map<StepKind, LocalizedText> advice, List<Script> scripts) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private record Written(Map<StepKind, Map<String, String>> advice, List<Programme> programmes) {}

    private record Programme(String key, Map<String, String> title, int minutes, List<List<ScriptStep>> sittings) {}

    /**
     * Reads the YAML.
     *
     * @throws IllegalArgumentException if a part is unknown or missing, a programme breaks a rule, or its minutes do not add up
     */
    static ScriptFile parse(String yaml) {
        try {
            Written written = YAML.readValue(yaml, Written.class);
            Map<StepKind, LocalizedText> advice = new EnumMap<>(StepKind.class);
            written.advice().forEach((kind, texts) -> advice.put(kind, localized(texts)));
            Arrays.stream(StepKind.values())
                    .filter(kind -> !advice.containsKey(kind))
                    .findFirst()
                    .ifPresent(kind -> fail("there is no advice for " + kind));
            List<Script> scripts =
                    written.programmes().stream().map(ScriptFile::script).toList();
            requireDistinct(scripts.stream().map(each -> each.key().text()).toList());
            return new ScriptFile(advice, scripts);
        } catch (JacksonException | NullPointerException malformed) {
            throw new IllegalArgumentException("not a file of programmes: " + malformed.getMessage(), malformed);
        }
    }

    private static Script script(Programme programme) {
        var script = new Script(
                new ScriptKey.ReadyMade(programme.key()), localized(programme.title()), programme.sittings());
        List<ScriptFault> faults = ScriptRules.faults(script.sittings());
        if (!faults.isEmpty()) {
            fail(programme.key() + " breaks " + faults);
        }
        if (script.minutes() != programme.minutes()) {
            fail("the steps of %s take %d minutes, not %d"
                    .formatted(programme.key(), script.minutes(), programme.minutes()));
        }
        return script;
    }

    private static LocalizedText localized(Map<String, String> texts) {
        return new LocalizedText(texts.entrySet().stream()
                .collect(Collectors.toMap(each -> Language.ofCode(each.getKey()), Map.Entry::getValue)));
    }

    private static void requireDistinct(List<String> keys) {
        Set<String> seen = new HashSet<>();
        keys.stream().filter(key -> !seen.add(key)).findFirst().ifPresent(key -> fail(key + " stands there twice"));
    }

    private static void fail(String fault) {
        throw new IllegalArgumentException(fault);
    }
}
