package no.hvorervi.mailing;

import java.util.UUID;

/**
 * A letter that somebody is about to send.
 *
 * @param id of its row
 * @param sender who took it: only that one may say what became of it
 * @param attempts how many times it has been taken, this time included
 */
record ClaimedLetter(long id, SealedLetter letter, UUID sender, int attempts) {}
