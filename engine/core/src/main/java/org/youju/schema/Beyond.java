package org.youju.schema;

/** A rule for submissions that the schema does not express; the names are those of the problems. */
public enum Beyond {
    DUPLICATE_FIELD("a field is given once"),
    PERCENT_UNCLEAR(
            "of a goal whose unit is %, planned and actual are both above 1 or both written alike: 0.845 may stand for"
                    + " 84.5 %, and is asked about"),
    PERCENT_UNEXPECTED("`planned` and `actual` have a per cent sign only where the unit is %"),
    WEIGHTS_MIXED("where one of the weights of an indicator's goals has a per cent sign, all of them have one"),
    INPUT_INVALID("a percentage with its sign is within the input's range"),
    NUMBER_OUT_OF_RANGE("a number has at most ten decimals (`multipleOf` would make validators that calculate in binary"
            + " refuse 26.85)"),
    NOT_A_NUMBER("a number is written with at most sixty digits before and after the point"),
    MALFORMED("a text's length is counted in UTF-16 units, so that characters outside the basic plane count twice"),
    NAME_INVALID(
            "the department's name, code and region have no characters that cannot be seen (control, format, private use,"
                    + " unassigned), no spaces around them, and are in Unicode's composed form (NFC)"),
    TOO_LARGE("a submission has at most 8 MiB"),
    RULESET_NOT_FOUND("`scheme` may be left out only where the server has one scheme of the year");

    private final String sentence;

    Beyond(String sentence) {
        this.sentence = sentence;
    }

    /** For the schema's comment, with the code. */
    String sentence() {
        return name() + ": " + sentence + ".";
    }
}
