package no.hvorervi;

import java.util.stream.Stream;

/** Texts that are markup or a script where they are not written as texts. */
public final class HostileTexts {

    private HostileTexts() {}

    public static Stream<String> markup() {
        return Stream.of(
                "<script>alert(1)</script>",
                "\"><script>alert(1)</script>",
                "' onload='alert(1)",
                "\" onload=\"alert(1)",
                "</text><foreignObject><img src=x onerror=alert(1)></foreignObject>",
                "</svg><img src=x onerror=alert(1)>",
                "<!--",
                "]]><script>alert(1)</script>",
                "<![CDATA[<script>alert(1)</script>]]>",
                "&lt;script&gt;",
                "&#60;script&#62;alert(1)",
                "javascript:alert(1)",
                "`onload=alert(1)`",
                "<svg/onload=alert(1)>",
                "<a xlink:href=\"javascript:alert(1)\">x</a>",
                "<style>@import 'http://ond.invalid'</style>",
                "</title><set attributeName=onmouseover to=alert(1)>");
    }
}
