package no.hvorervi.criteria;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import no.hvorervi.criteria.Factor.Effect;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.ids.CriteriaItemId;
import no.hvorervi.ids.CriteriaVersionId;

/** Puts the files of one version, one a language, together. */
final class CriteriaAssembler {

    private final Map<Language, CriteriaFile> files;
    private final Map<String, CriteriaItemId> ids;

    private CriteriaAssembler(Map<Language, CriteriaFile> files, Map<String, CriteriaItemId> ids) {
        this.files = files;
        this.ids = ids;
    }

    /**
     * Builds the criteria of the contents, which are the files as they were written.
     *
     * @throws IllegalArgumentException if a language is missing or the languages differ in anything but their texts
     */
    static Criteria assemble(CriteriaVersionId id, Map<Language, String> contents, Map<String, CriteriaItemId> items) {
        Map<Language, CriteriaFile> files = new EnumMap<>(Language.class);
        contents.forEach((language, content) -> files.put(language, CriteriaFile.parse(content)));
        for (Language language : Language.values()) {
            CriteriaFile file = files.get(language);
            if (file == null) {
                throw new IllegalArgumentException("No content file in " + language);
            }
            if (!file.structure().equals(first(files).structure())) {
                throw new IllegalArgumentException(
                        "The content file in " + language + " has other parts than the rest");
            }
        }
        return new CriteriaAssembler(files, items).build(id);
    }

    private static CriteriaFile first(Map<Language, CriteriaFile> files) {
        return Objects.requireNonNull(files.get(Language.NB));
    }

    private Criteria build(CriteriaVersionId id) {
        CriteriaFile first = first(files);
        return new Criteria(
                id,
                first.id(),
                first.version(),
                text(CriteriaFile::title),
                text(CriteriaFile::intro),
                levels(file -> file.scale().labels()),
                text(file -> file.scale().noAnswer()),
                each(first.principles(), this::principle),
                each(first.promoting(), at -> factor(at, Effect.PROMOTING, CriteriaFile::promoting)),
                each(first.hindering(), at -> factor(at, Effect.HINDERING, CriteriaFile::hindering)),
                each(first.balance(), this::balance),
                text(file -> file.comment().prompt()),
                text(file -> file.comment().warning()));
    }

    private Principle principle(int at) {
        var first = first(files).principles().get(at);
        return new Principle(
                idOf(first.key()),
                first.key(),
                text(file -> file.principles().get(at).name()),
                text(file -> file.principles().get(at).statement()),
                text(file -> file.principles().get(at).explanation()),
                levels(file -> file.principles().get(at).levels()),
                each(
                        first.questions(),
                        n -> text(file -> file.principles().get(at).questions().get(n))),
                each(
                        first.suggestions(),
                        n -> text(
                                file -> file.principles().get(at).suggestions().get(n))),
                first.citizenStatement() == null
                        ? Optional.empty()
                        : Optional.of(text(file ->
                                Objects.requireNonNull(file.principles().get(at).citizenStatement()))));
    }

    private Factor factor(int at, Effect effect, Function<CriteriaFile, List<CriteriaFile.FactorText>> list) {
        var first = list.apply(first(files)).get(at);
        return new Factor(
                idOf(first.key()),
                first.key(),
                effect,
                text(file -> list.apply(file).get(at).name()),
                text(file -> list.apply(file).get(at).statement()),
                first.related());
    }

    private BalanceItem balance(int at) {
        var first = first(files).balance().get(at);
        return new BalanceItem(
                idOf(first.key()),
                first.key(),
                text(file -> file.balance().get(at).name()),
                text(file -> file.balance().get(at).statement()),
                text(file -> file.balance().get(at).low()),
                text(file -> file.balance().get(at).high()));
    }

    private CriteriaItemId idOf(String key) {
        return Objects.requireNonNull(ids.get(key), key);
    }

    private List<LocalizedText> levels(Function<CriteriaFile, Map<Integer, String>> levels) {
        return ScoreRange.EXTENT.scores().stream()
                .map(score ->
                        text(file -> Objects.requireNonNull(levels.apply(file).get(score))))
                .toList();
    }

    private LocalizedText text(Function<CriteriaFile, String> part) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        files.forEach((language, file) -> texts.put(language, part.apply(file).strip()));
        return new LocalizedText(texts);
    }

    private static <T> List<T> each(List<?> of, java.util.function.IntFunction<T> at) {
        return IntStream.range(0, of.size()).mapToObj(at).toList();
    }
}
