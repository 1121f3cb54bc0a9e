package no.hvorervi.base;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The part of an address that one sender has at hand: the first 24 bits of IPv4, the first 48 of IPv6.
 *
 * @param prefix those bits, in hexadecimal digits
 */
public record Network(String prefix) {

    private static final int IPV4_BYTES = 3;
    private static final int IPV6_BYTES = 6;

    /** The network of a client as the servlet container names it; all that is no address counts as one network. */
    public static Network of(String address) {
        try {
            // Without asking a name server; an IPv4 address in the clothes of IPv6 becomes one of IPv4.
            InetAddress parsed = InetAddress.ofLiteral(address);
            int bytes = parsed instanceof Inet4Address ? IPV4_BYTES : IPV6_BYTES;
            return new Network(HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), bytes)));
        } catch (IllegalArgumentException noAddress) {
            return new Network("");
        }
    }
}
