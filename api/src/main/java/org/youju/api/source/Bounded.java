package org.youju.api.source;

import java.io.IOException;
import java.io.InputStream;
import org.youju.document.Documents;
import org.youju.document.Place;
import org.youju.document.ProblemsException;

/** Reads no more than the engine would: whoever sends more must not be able to fill the memory. */
public final class Bounded {

    private Bounded() {}

    /**
     * @param announced the length that the sender announced, -1 where none was
     * @param file the name to give in messages, "" for a request body
     * @throws ProblemsException TOO_LARGE
     */
    public static byte[] read(InputStream stream, long announced, String file) throws IOException {
        if (announced > Documents.MOST_BYTES) {
            throw tooLarge(file);
        }
        byte[] bytes = stream.readNBytes(Documents.MOST_BYTES + 1);
        if (bytes.length > Documents.MOST_BYTES) {
            throw tooLarge(file);
        }
        return bytes;
    }

    private static ProblemsException tooLarge(String file) {
        return ProblemsException.of(
                "TOO_LARGE",
                new Place(file, 0, ""),
                "the document is larger than " + Documents.MOST_BYTES + " bytes",
                "内容过大，上限为 " + Documents.MOST_BYTES + " 字节（8 MiB）");
    }
}
