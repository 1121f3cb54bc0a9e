/** The plain pages of signing in, setting up and taking up an invitation. */
@NullMarked
package no.hvorervi.accounts.web;

import org.jspecify.annotations.NullMarked;
