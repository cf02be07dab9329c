package org.youju.scorecard;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/** A sentence in its parts: literals, which are the same for all sheets of a year, and what a sheet fills in between them. */
public record Sentence(List<Part> parts) {

    public Sentence {
        parts = List.copyOf(parts);
    }

    static Sentence of(Part... parts) {
        return new Sentence(List.of(parts));
    }

    public sealed interface Part {

        String text();
    }

    /** Made once for all sheets of a year. */
    public record Literal(String text) implements Part {}

    /** What this sheet says. */
    public record Slot(String text) implements Part {}

    @JsonValue
    public String text() {
        if (parts.size() == 1) {
            return parts.get(0).text();
        }
        StringBuilder text = new StringBuilder(100);
        for (Part part : parts) {
            text.append(part.text());
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return text();
    }
}
