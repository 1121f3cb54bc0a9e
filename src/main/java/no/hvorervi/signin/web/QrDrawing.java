package no.hvorervi.signin.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A QR code as an SVG path, one unit per square: it stands in the page itself, so that the secret in it is not fetched as a
 * file.
 *
 * @param size width and height, with the quiet zone
 * @param path data of the path of the dark squares
 */
record QrDrawing(int size, String path) {

    /** Squares around the code that stay empty, as the standard asks. */
    private static final int QUIET = 4;

    static QrDrawing of(String text) {
        try {
            BitMatrix squares = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
            return new QrDrawing(squares.getWidth(), path(squares));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("A text too long for a QR code", tooLong);
        }
    }

    private static String path(BitMatrix squares) {
        var path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            int x = 0;
            while (x < squares.getWidth()) {
                int start = x;
                while (x < squares.getWidth() && squares.get(x, y)) {
                    x++;
                }
                if (x > start) {
                    path.append('M')
                            .append(start)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(x - start);
                    path.append("v1h-").append(x - start).append('z');
                }
                x++;
            }
        }
        return path.toString();
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
