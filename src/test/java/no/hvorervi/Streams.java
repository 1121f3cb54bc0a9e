package no.hvorervi;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Streams of what can only be iterated. */
final class Streams {

    private Streams() {}

    static <T> Stream<T> of(Iterable<T> things) {
        return StreamSupport.stream(things.spliterator(), false);
    }
}
