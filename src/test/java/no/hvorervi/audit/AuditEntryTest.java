package no.hvorervi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;

/** What an entry's hash covers, and how details are stored. */
class AuditEntryTest {

    private static final String BEFORE = "0".repeat(64);

    /** Few and tricky letters, so that two entries are often nearly alike. */
    private static Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("1:-2 a").ofMaxLength(6);
    }

    @Provide
    static Arbitrary<AuditEntry> entries() {
        Arbitrary<Optional<String>> optional = texts().optional(0.6);
        Arbitrary<Long> numbers = Arbitraries.longs().between(1, 30);
        return Combinators.combine(
                        numbers,
                        optional,
                        optional,
                        texts(),
                        numbers.map(MunicipalityId::new).optional(0.5),
                        texts(),
                        optional,
                        Combinators.combine(numbers.map(UnitId::new).optional(0.5), texts(), texts())
                                .as((unit, subject, details) -> new End(unit, subject, details)))
                .as((id, operation, actor, roles, municipality, action, person, end) -> new AuditEntry(
                        id,
                        operation,
                        Instant.EPOCH.plusSeconds(id),
                        actor,
                        roles,
                        municipality,
                        action,
                        person,
                        end.unit,
                        end.subject,
                        end.details));
    }

    private record End(Optional<UnitId> unit, String subject, String details) {}

    @Property
    void differentEntriesAreNeverWrittenAlike(@ForAll("entries") AuditEntry one, @ForAll("entries") AuditEntry other) {
        assertThat(one.canonical().equals(other.canonical())).isEqualTo(one.equals(other));
        assertThat(one.hash(BEFORE).equals(other.hash(BEFORE))).isEqualTo(one.equals(other));
    }

    @Property
    void hashDependsOnTheHashBefore(@ForAll("entries") AuditEntry entry) {
        assertThat(entry.hash(BEFORE)).hasSize(64).isNotEqualTo(entry.hash("1".repeat(64)));
    }

    @Provide
    static Arbitrary<Map<String, String>> details() {
        Arbitrary<String> names = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8);
        return Arbitraries.maps(names, Arbitraries.strings().all().ofMaxLength(60))
                .ofMaxSize(6);
    }

    @Property
    void detailsAreReadBackAsTheyWere(@ForAll("details") Map<String, String> details) {
        assertThat(AuditDetails.read(AuditDetails.write(details))).isEqualTo(new TreeMap<>(details));
    }

    /** No line break, no escape sequence, no separator that looks like another, and nothing that a terminal obeys. */
    @Property
    void storedDetailsAreOneLineOfPlainLetters(@ForAll("details") Map<String, String> details) {
        assertThat(AuditDetails.write(details)).matches("[ -~]*");
    }

    @Property
    void differentDetailsAreStoredDifferently(
            @ForAll("details") Map<String, String> one, @ForAll("details") Map<String, String> other) {
        assertThat(AuditDetails.write(one).equals(AuditDetails.write(other))).isEqualTo(one.equals(other));
    }

    @Property(tries = 200)
    void longValuesAreCutWithAMark(@ForAll("longValues") Map<String, String> details) {
        String stored = AuditDetails.write(details);
        assertThat(stored.length()).isLessThanOrEqualTo(AuditDetails.MAX_LENGTH);
        SortedMap<String, String> read = AuditDetails.read(stored);
        assertThat(read.keySet()).isEqualTo(details.keySet());
        read.forEach((name, value) -> {
            String whole = details.get(name);
            if (value.equals(whole)) {
                assertThat(value.length()).isLessThanOrEqualTo(AuditDetails.MAX_VALUE);
            } else {
                assertThat(value).endsWith(AuditDetails.CUT);
                assertThat(whole).startsWith(value.substring(0, value.length() - 1));
            }
        });
    }

    @Provide
    static Arbitrary<Map<String, String>> longValues() {
        Arbitrary<String> names = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8);
        return Arbitraries.maps(
                        names, Arbitraries.strings().all().ofMinLength(300).ofMaxLength(1200))
                .ofMinSize(1)
                .ofMaxSize(9);
    }

    @Example
    void pairsAreNotCutInTheMiddle() {
        String stored = AuditDetails.write(Map.of("text", "😀".repeat(400)));
        assertThat(AuditDetails.read(stored).get("text"))
                .endsWith("😀" + AuditDetails.CUT)
                .hasSizeLessThanOrEqualTo(AuditDetails.MAX_VALUE);
    }

    @Example
    void identifiersCannotPassForMoreThanOneThing() {
        AuditEvent event =
                AuditEvent.of(AuditAction.TOKEN_MADE).about("token", "1 person:2\r\n\u001b[2K" + "x".repeat(500));
        assertThat(event.subject())
                .startsWith("token:1+person%3A2%0D%0A%1B")
                .matches("[!-~]{1,100}")
                .endsWith("~");
        assertThatThrownBy(() -> AuditEvent.of(AuditAction.TOKEN_MADE).about("a b", 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AuditEvent.of(AuditAction.TOKEN_MADE).with("a=b", 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void detailsThatWereTamperedWithAreReadAsNone() {
        assertThat(AuditDetails.read("{\"a\":")).isEmpty();
        assertThat(AuditDetails.read("[1]")).isEmpty();
        assertThat(AuditDetails.read("null")).isEmpty();
    }
}
