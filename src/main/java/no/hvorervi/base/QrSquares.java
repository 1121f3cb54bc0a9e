package no.hvorervi.base;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A QR code as dark bars, in squares from the upper left corner.
 *
 * @param size of a side, with the quiet zone
 */
public record QrSquares(int size, List<Bar> bars) {

    /** Squares around the code that stay empty, as the standard asks. */
    private static final int QUIET = 4;

    /** Dark squares beside each other. */
    public record Bar(int x, int y, int length) {}

    /**
     * The code of a text, which bears a seventh of its squares being unreadable.
     *
     * @throws IllegalArgumentException if the text is too long
     */
    public static QrSquares of(String text) {
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
            return new QrSquares(squares.getWidth(), bars(squares));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("A text too long for a QR code", tooLong);
        }
    }

    private static List<Bar> bars(BitMatrix squares) {
        List<Bar> bars = new ArrayList<>();
        for (int y = 0; y < squares.getHeight(); y++) {
            int x = 0;
            while (x < squares.getWidth()) {
                int start = x;
                while (x < squares.getWidth() && squares.get(x, y)) {
                    x++;
                }
                if (x > start) {
                    bars.add(new Bar(start, y, x - start));
                }
                x++;
            }
        }
        return bars;
    }
}
