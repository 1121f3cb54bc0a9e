package no.hvorervi.demo;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.access.UnitRole;
import no.hvorervi.rounds.RoundTemplate;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The made-up people and assessments, as they stand in {@code db/demo/demonstration.yaml}. */
record DemonstrationData(
        String password,
        Someone administrator,
        List<Leader> leaders,
        List<ReorganisationData> reorganisations,
        List<RoleHolder> people,
        List<LoanData> loans,
        String discussed,
        List<RoundData> rounds,
        List<AssessmentData> assessments) {

    /** A person who can sign in. */
    record Someone(String name, String email) {}

    /** A person and the external ids of the units the person leads, and led until they ended. */
    record Leader(String name, String email, List<String> units, Optional<List<String>> formerly) {}

    /** What became of a unit, by external ids: one of a merger, a split, a new name and a move. */
    record ReorganisationData(
            Optional<String> merge,
            Optional<String> into,
            Optional<String> split,
            Optional<List<PartData>> parts,
            Optional<Boolean> shows,
            Optional<String> rename,
            Optional<String> name,
            Optional<String> move,
            Optional<String> to,
            Optional<LocalDate> day) {}

    /** One of the units that another was split into. */
    record PartData(String id, String name, String kind) {}

    /** A person with roles in units, each by its external id. */
    record RoleHolder(String name, String email, List<RoleData> roles) {}

    /** One role from the earliest date on. */
    record RoleData(UnitRole role, String unit) {}

    /** A leader's role on loan, from the day of loading on. */
    record LoanData(String by, String to, String unit, int days) {}

    /**
     * A round of one unit.
     *
     * @param by who writes it
     * @param opens days from the day of loading
     * @param days how long it lasts
     * @param leader who agrees for the leader's side; one without has not been sent to approval
     * @param representative who agrees for the other side
     */
    record RoundData(
            String by,
            String unit,
            RoundTemplate template,
            int opens,
            int days,
            Optional<String> leader,
            Optional<String> representative) {}

    /** One submitted assessment: scores and notes by item key. */
    record AssessmentData(
            String unit,
            String by,
            Instant at,
            Map<String, Integer> scores,
            Optional<Map<String, Note>> notes,
            Optional<String> comment) {}

    /** Why an item was scored as it was. */
    record Note(Optional<String> reason, Optional<String> evidence) {}

    static DemonstrationData read() throws IOException {
        try (InputStream file = new ClassPathResource("db/demo/demonstration.yaml").getInputStream()) {
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(file, DemonstrationData.class);
        }
    }
}
