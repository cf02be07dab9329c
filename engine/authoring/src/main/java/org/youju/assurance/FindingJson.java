package org.youju.assurance;

import org.jspecify.annotations.Nullable;
import org.youju.document.Diagnostic;
import org.youju.document.Place;
import tools.jackson.databind.util.StdConverter;

/** A diagnostic in the JSON of a check, under the names that programs already read there. */
record FindingJson(
        String code,
        Diagnostic.Severity severity,
        Place place,
        int column,
        int length,
        String message,
        String messageZh,
        @Nullable String advice,
        @Nullable String adviceZh,
        @Nullable String example) {

    static final class Converter extends StdConverter<Diagnostic, FindingJson> {

        @Override
        public FindingJson convert(Diagnostic one) {
            return new FindingJson(
                    one.code(),
                    one.severity(),
                    one.place(),
                    one.place().column(),
                    one.place().length(),
                    one.message(),
                    one.messageZh(),
                    one.help(),
                    one.helpZh(),
                    one.counterexample());
        }
    }
}
