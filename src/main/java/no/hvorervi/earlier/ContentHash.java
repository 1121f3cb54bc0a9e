package no.hvorervi.earlier;

import java.util.Arrays;
import java.util.stream.Collectors;
import no.hvorervi.base.Sha256;

/**
 * What tells whether answers are there already: of each person the voice and the scores given, all of them sorted. Neither the
 * order of lines and columns nor what they are called, nor the units, make the same answers others.
 */
final class ContentHash {

    private ContentHash() {}

    /** The SHA-256. */
    static byte[] of(EarlierRound round) {
        return Sha256.of(round.respondents().stream()
                .map(each -> each.voice() + Arrays.toString(each.scores().sorted()))
                .sorted()
                .collect(Collectors.joining("\n")));
    }
}
