package io.github.iopsjunit.core.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.report.IndexEntry.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * A file or a line of code as JSON, and back: name, rest, reads, writes, bytes read, bytes written, and of several files how many they are.
 */
final class PlaceJson {

    private PlaceJson() {}

    static List<Object> row(Place place) {
        Tally tally = place.tally();
        List<Object> row = new ArrayList<>(List.of(
                place.name(),
                place.rest(),
                tally.readOps(),
                tally.writeOps(),
                tally.bytesRead(),
                tally.bytesWritten()));
        if (place.files() > 1) {
            row.add(place.files());
        }
        return row;
    }

    /** {@return the places; none where schema 1 had none} */
    static List<Place> list(JsonNode parent, String key) {
        return parent.has(key) ? Json.list(parent, key, PlaceJson::read) : List.of();
    }

    /** The same lines of code come with test after test: each is kept in memory once. */
    private static Place read(JsonNode node) {
        return new Place(
                node.path(0).asText().intern(),
                node.path(1).asText().intern(),
                new Tally(
                        node.path(2).longValue(),
                        node.path(3).longValue(),
                        node.path(4).longValue(),
                        node.path(5).longValue()),
                node.path(6).asLong(1));
    }
}
