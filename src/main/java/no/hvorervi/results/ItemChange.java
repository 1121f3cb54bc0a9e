package no.hvorervi.results;

import java.util.Optional;
import no.hvorervi.measures.Certainty;
import no.hvorervi.measures.Change;

/**
 * How a principle has changed since an earlier round.
 *
 * @param key of the principle
 * @param test empty where too few have answered, or nothing varies
 * @param adjustedP over the tests made of that unit; 1 without a test
 */
public record ItemChange(String key, Certainty certainty, Optional<Change> test, double adjustedP) {}
