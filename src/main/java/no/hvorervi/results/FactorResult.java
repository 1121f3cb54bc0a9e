package no.hvorervi.results;

import no.hvorervi.criteria.Item;

/** A factor or a question of balance, as the voice that the page speaks with answered it. */
public record FactorResult<I extends Item>(I item, Value value) {}
