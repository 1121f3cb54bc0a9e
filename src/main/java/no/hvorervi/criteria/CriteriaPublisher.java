package no.hvorervi.criteria;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.hvorervi.base.Sha256;
import no.hvorervi.base.Transactions;
import no.hvorervi.base.UnsafeConfigurationException;
import no.hvorervi.criteria.CriteriaRepository.NewItem;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.CriteriaVersionId;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Publishes the content files at start: a new version is stored, a stored one must be unchanged.
 *
 * <p>What people have answered was asked in certain words, so those words never change under them.
 */
@Component
class CriteriaPublisher implements InitializingBean {

    private static final String FILES = "classpath:db/content/*.yaml";

    private final CriteriaRepository repository;
    private final Transactions transactions;
    private final Clock clock;

    CriteriaPublisher(CriteriaRepository repository, Transactions transactions, Clock clock) {
        this.repository = repository;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        publish(Stream.of(new PathMatchingResourcePatternResolver().getResources(FILES))
                .map(CriteriaPublisher::content)
                .toList());
    }

    private static String content(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Publishes what is new among the contents.
     *
     * @throws UnsafeConfigurationException if a text differs from what is published under the same version, if a file has
     *     a fault, or if a language is missing; nothing is then published
     */
    void publish(List<String> contents) {
        try {
            transactions.write(() -> contents.stream()
                    .map(content -> publish(content, CriteriaFile.parse(content)))
                    .distinct()
                    .toList()
                    .forEach(this::requireComplete));
        } catch (IllegalArgumentException fault) {
            throw new UnsafeConfigurationException(
                    "The content in db/content cannot be published: " + fault.getMessage() + ".",
                    "Mend the file, or put all languages of the set back as they were.");
        }
    }

    private void requireComplete(Published version) {
        try {
            CriteriaAssembler.assemble(
                    version.id(), repository.findContents(version.id()), repository.findItems(version.id()));
        } catch (IllegalArgumentException incomplete) {
            throw new IllegalArgumentException(version.set() + ": " + incomplete.getMessage(), incomplete);
        }
    }

    /** A version that one of the files belongs to. */
    private record Published(CriteriaVersionId id, String set) {}

    private Published publish(String content, CriteriaFile file) {
        CriteriaVersionId id = repository
                .find(file.id(), file.version())
                .orElseGet(() -> repository.insert(file.id(), file.version(), clock.instant()));
        if (repository.findItems(id).isEmpty()) {
            repository.insertItems(id, items(file));
        }
        Language language = Language.ofCode(file.language());
        Map<Language, String> published = new EnumMap<>(Language.class);
        published.putAll(repository.findHashes(id));
        String sha256 = HexFormat.of().formatHex(Sha256.of(content));
        String earlier = published.putIfAbsent(language, sha256);
        if (earlier == null) {
            repository.insertText(id, language, sha256, content);
        } else if (!earlier.equals(sha256)) {
            throw new UnsafeConfigurationException(
                    "The content file %s.%s.yaml differs from what is published as version %d."
                            .formatted(file.id(), file.language(), file.version()),
                    "Put the published text back, or give the changed set (all languages) the version %d."
                            .formatted(file.version() + 1));
        }
        return new Published(id, file.id());
    }

    private static List<NewItem> items(CriteriaFile file) {
        return Stream.of(
                        file.principles().stream().map(each -> new NewItem(each.key(), "PRINCIPLE")),
                        file.promoting().stream().map(each -> new NewItem(each.key(), "PROMOTING")),
                        file.hindering().stream().map(each -> new NewItem(each.key(), "HINDERING")),
                        file.balance().stream().map(each -> new NewItem(each.key(), "BALANCE")))
                .flatMap(each -> each)
                .toList();
    }
}
