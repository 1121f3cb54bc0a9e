package no.hvorervi.paper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Fonts as browsers load them, unpacked to what documents take: the same tables, not compressed.
 *
 * @see <a href="https://www.w3.org/TR/WOFF/">WOFF File Format 1.0</a>
 */
final class Woff {

    private static final int SIGNATURE = 0x774F4646;
    private static final int HEADER = 44;
    private static final int HEADER_UNPACKED = 12;
    private static final int ENTRY_UNPACKED = 16;

    private Woff() {}

    /** @throws IOException if it is no such font */
    static byte[] decode(byte[] woff) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(woff);
        if (in.getInt() != SIGNATURE) {
            throw new IOException("Not a font in WOFF");
        }
        int flavour = in.getInt();
        int tables = in.getShort(12);
        ByteBuffer out = ByteBuffer.allocate(in.getInt(16));
        out.putInt(flavour).putShort((short) tables);
        int power = Integer.highestOneBit(tables);
        out.putShort((short) (power * ENTRY_UNPACKED));
        out.putShort((short) Integer.numberOfTrailingZeros(power));
        out.putShort((short) ((tables - power) * ENTRY_UNPACKED));
        int offset = HEADER_UNPACKED + tables * ENTRY_UNPACKED;
        in.position(HEADER);
        for (int table = 0; table < tables; table++) {
            int tag = in.getInt();
            int from = in.getInt();
            int packed = in.getInt();
            int length = in.getInt();
            int checksum = in.getInt();
            out.putInt(tag).putInt(checksum).putInt(offset).putInt(length);
            out.put(offset, unpack(woff, from, packed, length));
            // Tables begin at multiples of four.
            offset += (length + 3) & ~3;
        }
        return out.array();
    }

    private static byte[] unpack(byte[] woff, int from, int packed, int length) throws IOException {
        byte[] table = new byte[length];
        if (packed == length) {
            System.arraycopy(woff, from, table, 0, length);
            return table;
        }
        try (var inflater = new Inflater()) {
            inflater.setInput(woff, from, packed);
            if (inflater.inflate(table) != length) {
                throw new IOException("A font that is cut off");
            }
            return table;
        } catch (DataFormatException damaged) {
            throw new IOException("A damaged font", damaged);
        }
    }
}
