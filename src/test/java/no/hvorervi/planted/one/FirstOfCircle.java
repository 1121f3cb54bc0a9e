package no.hvorervi.planted.one;

import no.hvorervi.planted.two.SecondOfCircle;

/** Half of a circle that {@link no.hvorervi.ArchitectureTest} must find. */
public record FirstOfCircle(SecondOfCircle other) {}
