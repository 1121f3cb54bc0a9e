package no.hvorervi.signin.web;

import java.util.Map;
import no.hvorervi.base.QrSquares;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A QR code as an SVG path, one unit per square: it stands in the page itself, so that the secret in it is not fetched as a
 * file.
 *
 * @param size width and height, with the quiet zone
 * @param path data of the path of the dark squares
 */
record QrDrawing(int size, String path) {

    static QrDrawing of(String text) {
        QrSquares squares = QrSquares.of(text);
        var path = new StringBuilder();
        for (QrSquares.Bar bar : squares.bars()) {
            path.append("M%d %dh%dv1h-%dz".formatted(bar.x(), bar.y(), bar.length(), bar.length()));
        }
        return new QrDrawing(squares.size(), path.toString());
    }

    /** The address of a secret that authenticator apps read. */
    static String appAddress(String issuer, String email, String secret) {
        return UriComponentsBuilder.fromUriString("otpauth://totp/{issuer}:{email}")
                .queryParam("secret", "{secret}")
                .queryParam("issuer", "{issuer}")
                .queryParam("algorithm", "SHA1")
                .queryParam("digits", 6)
                .queryParam("period", 30)
                .encode()
                .buildAndExpand(Map.of("issuer", issuer, "email", email, "secret", secret))
                .toUriString();
    }
}
