package org.youju.rendering;

import java.util.Arrays;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of a record with some of its values left out, as the pieces between them. Jackson writes it once, of a specimen;
 * then a record like it is written by copying the pieces and filling in what was left out.
 */
final class Form {

    private static final JsonMapper MAPPER = Json.exact().build();

    private static final int BLOCK = 64;

    /** The pieces one after another, each filled up to whole blocks, which are copied faster than odd bytes. */
    private final byte[] blocks;

    /** Of each piece where it begins and how long it is. */
    private final int[] places;

    private Form(byte[] json, int... cuts) {
        this.places = new int[cuts.length];
        int end = 0;
        for (int i = 0; i < cuts.length; i += 2) {
            places[i] = end;
            places[i + 1] = cuts[i + 1] - cuts[i];
            end += inBlocks(places[i + 1]);
        }
        this.blocks = new byte[end];
        for (int i = 0; i < cuts.length; i += 2) {
            System.arraycopy(json, cuts[i], blocks, places[i], places[i + 1]);
        }
    }

    private static int inBlocks(int length) {
        return (length + BLOCK - 1) / BLOCK * BLOCK;
    }

    /** The one piece of a text to stand within quotes. */
    static Form text(String text) {
        byte[] quoted = JsonStringEncoder.getInstance().quoteAsUTF8(text);
        return new Form(quoted, 0, quoted.length);
    }

    /**
     * The form of all records that are as this one but for some values.
     *
     * @param leftOut JSON pointers to those, in the order in which they are written; of a text the quotes stay, and of a
     *     list the brackets
     */
    static Form of(Object specimen, String... leftOut) {
        byte[] json = MAPPER.writeValueAsBytes(specimen);
        int[] cuts = new int[2 * leftOut.length + 2];
        int found = 0;
        try (JsonParser parser = MAPPER.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (found < leftOut.length
                        && token != JsonToken.PROPERTY_NAME
                        && parser.streamReadContext().pathAsPointer().toString().equals(leftOut[found])) {
                    int within = token == JsonToken.VALUE_STRING || token == JsonToken.START_ARRAY ? 1 : 0;
                    cuts[2 * found + 1] = (int) parser.currentTokenLocation().getByteOffset() + within;
                    parser.skipChildren();
                    parser.finishToken();
                    cuts[2 * found + 2] = (int) parser.currentLocation().getByteOffset() - within;
                    found++;
                }
            }
        }
        if (found < leftOut.length) {
            throw new IllegalStateException("no " + leftOut[found] + " among " + Arrays.toString(leftOut));
        }
        cuts[cuts.length - 1] = json.length;
        return new Form(json, cuts);
    }

    /** How many bytes a piece may take while it is copied: more than it has. */
    int room(int position) {
        return inBlocks(places[2 * position + 1]);
    }

    /**
     * Copies a piece: the one before the value left out at this position, or after the last of them.
     *
     * @return how long the piece is
     */
    int copy(int position, byte[] to, int at) {
        int length = places[2 * position + 1];
        System.arraycopy(blocks, places[2 * position], to, at, inBlocks(length));
        return length;
    }
}
