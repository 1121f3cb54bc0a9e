/** The application as people meet it: in a real Chromium. */
@NullMarked
package no.hvorervi.browser;

import org.jspecify.annotations.NullMarked;
