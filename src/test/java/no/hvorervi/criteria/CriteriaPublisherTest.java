package no.hvorervi.criteria;

import static no.hvorervi.criteria.TestContent.copies;
import static no.hvorervi.criteria.TestContent.copy;
import static no.hvorervi.criteria.TestContent.replace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.base.Transactions;
import no.hvorervi.base.UnsafeConfigurationException;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.CriteriaItemId;
import no.hvorervi.ids.CriteriaVersionId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What has been published stays as it was, and nothing half is published. Each test has a set of its own. */
@DatabaseTest
class CriteriaPublisherTest {

    @Autowired
    CriteriaPublisher publisher;

    @Autowired
    CriteriaRepository repository;

    @Autowired
    CriteriaService service;

    @Autowired
    Transactions transactions;

    private final String set = TestContent.newSet();

    private CriteriaVersionId published(int version) {
        return repository.find(set, version).orElseThrow();
    }

    private void requireNothingStored(int version) {
        assertThat(repository.find(set, version)).isEmpty();
    }

    @Test
    void publishedVersionReadsAsItsFiles() {
        publisher.publish(copies(set, 1));
        Criteria criteria = service.get(published(1));
        assertThat(criteria.key()).isEqualTo(set);
        assertThat(criteria.number()).isEqualTo(1);
        for (Language language : Language.values()) {
            CriteriaFile file = CriteriaFile.parse(copy(language, set, 1));
            assertThat(criteria.title().in(language)).isEqualTo(file.title());
            assertThat(criteria.scaleLabel(4).in(language))
                    .isEqualTo(file.scale().labels().get(4));
            for (int at = 0; at < criteria.principles().size(); at++) {
                Principle principle = criteria.principles().get(at);
                CriteriaFile.PrincipleText text = file.principles().get(at);
                assertThat(principle.key()).isEqualTo(text.key());
                assertThat(principle.statement().in(language)).isEqualTo(text.statement());
                assertThat(principle.level(3).in(language))
                        .isEqualTo(text.levels().get(3));
                assertThat(principle.questions()).hasSameSizeAs(text.questions());
                assertThat(principle.citizenStatement().map(each -> each.in(language)))
                        .isEqualTo(Optional.ofNullable(text.citizenStatement()));
            }
            assertThat(criteria.factors().map(each -> each.statement().in(language)))
                    .containsExactlyElementsOf(Stream.concat(file.promoting().stream(), file.hindering().stream())
                            .map(CriteriaFile.FactorText::statement)
                            .toList());
            assertThat(criteria.balance())
                    .extracting(each -> each.low().in(language))
                    .containsExactlyElementsOf(file.balance().stream()
                            .map(CriteriaFile.BalanceText::low)
                            .toList());
        }
    }

    @Test
    void storesTheFilesLetterByLetter() {
        publisher.publish(copies(set, 1));
        assertThat(repository.findContents(published(1)))
                .isEqualTo(Map.of(
                        Language.NB, copy(Language.NB, set, 1),
                        Language.NN, copy(Language.NN, set, 1),
                        Language.EN, copy(Language.EN, set, 1)));
    }

    @Test
    void shippedSetIsWhatNewAssessmentsUse() {
        Criteria latest = service.latest();
        assertThat(latest.key()).isEqualTo("oslo-2017");
        assertThat(latest.items()).hasSize(33).extracting(Item::key).doesNotHaveDuplicates();
        assertThat(latest.principles().stream()
                        .filter(each -> each.citizenStatement().isPresent()))
                .hasSize(4);
        assertThat(repository.findContents(latest.id()).values())
                .containsExactlyInAnyOrderElementsOf(TestContent.shipped());
    }

    @Test
    void publishingTheSameAgainChangesNothing() {
        publisher.publish(copies(set, 1));
        CriteriaVersionId id = published(1);
        Map<String, CriteriaItemId> items = repository.findItems(id);
        publisher.publish(copies(set, 1).reversed());
        assertThat(published(1)).isEqualTo(id);
        assertThat(repository.findItems(id)).isEqualTo(items).hasSize(33);
        assertThat(repository.findHashes(id)).hasSize(3);
    }

    @Test
    void changedTextUnderTheSameVersionIsRefused() {
        publisher.publish(copies(set, 1));
        Map<Language, String> before = repository.findContents(published(1));
        String other = TestContent.newSet();
        List<String> changed = new ArrayList<>(copies(other, 1));
        changed.add(copy(Language.NB, set, 1));
        changed.add(replace(copy(Language.NN, set, 1), "tillit", "mistillit"));
        assertThatThrownBy(() -> publisher.publish(changed))
                .isInstanceOfSatisfying(UnsafeConfigurationException.class, refusal -> {
                    assertThat(refusal.problem()).contains(set + ".nn.yaml", "version 1");
                    assertThat(refusal.cure()).contains("version 2");
                });
        assertThat(repository.findContents(published(1))).isEqualTo(before);
        assertThat(repository.find(other, 1)).isEmpty();
    }

    @Test
    void newVersionStandsBesideTheOldOne() {
        publisher.publish(copies(set, 1));
        CriteriaVersionId old = published(1);
        Criteria before = service.get(old);
        List<String> second = copies(set, 2).stream()
                .map(each -> replace(each, "\ntitle: ", "\ntitle: 2 "))
                .toList();
        publisher.publish(second);
        assertThat(repository.findLatest(set)).contains(published(2)).isNotEqualTo(old);
        assertThat(service.get(published(2)).title().in(Language.EN)).startsWith("2 ");
        assertThat(new CriteriaService(repository, transactions).get(old)).isEqualTo(before);
        assertThat(repository.findItems(published(2)).values())
                .hasSize(33)
                .doesNotContainAnyElementsOf(repository.findItems(old).values());
        // A start with the new files only, or with both.
        publisher.publish(second);
        publisher.publish(copies(set, 1));
    }

    @Test
    void tenthVersionIsLaterThanTheNinth() {
        publisher.publish(copies(set, 9));
        publisher.publish(copies(set, 10));
        assertThat(repository.findLatest(set)).contains(published(10));
    }

    @Test
    void missingLanguageIsRefused() {
        List<String> incomplete = List.of(copy(Language.NB, set, 1), copy(Language.EN, set, 1));
        assertThatThrownBy(() -> publisher.publish(incomplete))
                .isInstanceOfSatisfying(UnsafeConfigurationException.class, refusal -> assertThat(refusal.problem())
                        .contains(set, "NN"));
        requireNothingStored(1);
    }

    @Test
    void languageWithOtherPartsThanTheRestIsRefused() {
        List<String> files = List.of(
                copy(Language.NB, set, 1),
                replace(copy(Language.NN, set, 1), "key: consistency,", "key: coherence,"),
                copy(Language.EN, set, 1));
        assertThatThrownBy(() -> publisher.publish(files))
                .isInstanceOfSatisfying(UnsafeConfigurationException.class, refusal -> assertThat(refusal.problem())
                        .contains(set, "NN"));
        requireNothingStored(1);
    }

    @Test
    void faultInAFileIsRefusedWithItsCure() {
        List<String> files = List.of(
                copy(Language.NB, set, 1),
                replace(copy(Language.NN, set, 1), "related: [clear-goals]", "related: [unknown-goals]"),
                copy(Language.EN, set, 1));
        assertThatThrownBy(() -> publisher.publish(files))
                .isInstanceOfSatisfying(UnsafeConfigurationException.class, refusal -> {
                    assertThat(refusal.problem()).contains("unclear-goals", "unknown principle");
                    assertThat(refusal.cure()).isNotBlank();
                });
        requireNothingStored(1);
    }

    @Test
    void sameFileTwiceIsPublishedOnce() {
        List<String> files = new ArrayList<>(copies(set, 1));
        files.addAll(copies(set, 1));
        publisher.publish(files);
        assertThat(repository.findHashes(published(1))).hasSize(3);
    }
}
