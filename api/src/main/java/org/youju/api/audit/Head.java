package org.youju.api.audit;

import org.youju.document.Documents;
import org.youju.document.Fields;
import org.youju.document.Problems;

/**
 * The end of the chain at some time. Kept elsewhere, it shows later that nothing before it was altered or cut off, by
 * whoever could have written the whole chain anew.
 *
 * @param seq how many links there were
 * @param hash of the last link
 * @param at its time, ISO 8601, UTC
 */
public record Head(long seq, String hash, String at) {

    /** What an archive with nothing in it ends with. */
    public static final Head EMPTY = new Head(0, "", "");

    /** @throws org.youju.document.ProblemsException MALFORMED or HEAD_INVALID */
    public static Head read(byte[] json, String file) {
        Problems problems = new Problems();
        Fields fields = Fields.of(Documents.json(json, file, problems), problems);
        Head head = new Head(fields.requiredInteger("seq"), fields.requiredText("hash"), fields.requiredText("at"));
        fields.refuseOthers();
        problems.throwIfAny("HEAD_INVALID");
        return head;
    }
}
