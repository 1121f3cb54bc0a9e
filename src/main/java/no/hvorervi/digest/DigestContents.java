package no.hvorervi.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a letter holds while it waits.
 *
 * @param lines as many as there is room for
 * @param more how many others there are
 */
record DigestContents(DigestToken token, List<DigestLine> lines, int more) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String TOKEN = "token";
    private static final String LINES = "lines";
    private static final String MORE = "more";

    /** Nobody reads more in a letter. */
    private static final int MOST = 10;

    /** In bytes, as the outbox writes them, which keeps letters short. */
    private static final int ROOM = 2_500;

    private record StoredLine(String key, List<String> words, String day, String path) {}

    static DigestContents of(DigestToken token, List<DigestLine> lines) {
        List<DigestLine> kept = new ArrayList<>();
        int room = ROOM;
        for (DigestLine line : lines) {
            room -= size(line);
            if (room < 0 || kept.size() == MOST) {
                break;
            }
            kept.add(line);
        }
        return new DigestContents(token, List.copyOf(kept), lines.size() - kept.size());
    }

    /** The outbox writes parameters as JSON once more, so that what is escaped here grows there. */
    private static int size(DigestLine line) {
        return JSON.writeValueAsBytes(json(List.of(line))).length;
    }

    Map<String, String> parameters() {
        return Map.of(TOKEN, token.value(), LINES, json(lines), MORE, Integer.toString(more));
    }

    /** @throws RuntimeException if they are not a letter's */
    static DigestContents read(Map<String, String> parameters) {
        List<DigestLine> lines = Arrays.stream(JSON.readValue(get(parameters, LINES), StoredLine[].class))
                .map(each -> new DigestLine(
                        each.key(),
                        each.words(),
                        Optional.of(each.day()).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                        each.path()))
                .toList();
        return new DigestContents(
                new DigestToken(get(parameters, TOKEN)), lines, Integer.parseInt(get(parameters, MORE)));
    }

    private static String get(Map<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.get(name)).orElseThrow(IllegalStateException::new);
    }

    private static String json(List<DigestLine> lines) {
        return JSON.writeValueAsString(lines.stream()
                .map(each -> new StoredLine(
                        each.key(),
                        each.words(),
                        each.day().map(LocalDate::toString).orElse(""),
                        each.path()))
                .toList());
    }
}
