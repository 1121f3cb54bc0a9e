package no.hvorervi.municipalities;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Norway's municipalities as of 2024, from {@code db/content}; where they come from stands in the file NOTICE. */
@Component
class MunicipalityRegister {

    private static final String FILE = "db/content/kommuner-2024.csv";

    private final List<RegisteredMunicipality> all;

    MunicipalityRegister() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader file = new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8);
                var parser = format.parse(file)) {
            all = parser.stream()
                    .map(row -> new RegisteredMunicipality(
                            row.get("kommunenummer"), row.get("kommunenavn"), row.get("fylkesnavn")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<RegisteredMunicipality> all() {
        return all;
    }
}
