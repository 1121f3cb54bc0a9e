package no.hvorervi.workshop;

import no.hvorervi.ids.WorkshopVoteId;

/**
 * A vote as its own row has it.
 *
 * @param item the key of the principle; empty where the vote is about none
 */
record StoredVote(WorkshopVoteId id, VoteKind kind, String item, int turn, VoteState state) {}
