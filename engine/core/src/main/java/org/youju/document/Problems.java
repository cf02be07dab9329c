package org.youju.document;

import java.util.ArrayList;
import java.util.List;

/** Collects every problem of one reading, so that a person mends them all at once. */
public final class Problems {

    /** More than this many are of no use to anybody. */
    static final int MOST = 200;

    /** Messages quote what was written, which may be long. */
    private static final int MOST_TEXT = 2_000;

    private final List<Diagnostic> found = new ArrayList<>();
    private final List<Diagnostic> notes = new ArrayList<>();

    public void add(String code, Place place, String message, String messageZh) {
        if (found.size() < MOST) {
            found.add(Diagnostic.error(code, place, shortened(message), shortened(messageZh)));
        } else if (found.size() == MOST) {
            found.add(Diagnostic.error("MORE", place, "there are more problems like these", "还有更多同类问题，未一一列出"));
        }
    }

    /** Something that is not wrong, and that whoever wrote it should know; does not stand in the way of anything. */
    public void note(String code, Place place, String message, String messageZh) {
        if (notes.size() < MOST) {
            notes.add(Diagnostic.warning(
                    code, place, new Diagnostic.Text(shortened(message), shortened(messageZh), null, null)));
        }
    }

    public List<Diagnostic> notes() {
        return List.copyOf(notes);
    }

    private static String shortened(String message) {
        return message.length() > MOST_TEXT ? message.substring(0, MOST_TEXT) + "…" : message;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Diagnostic> list() {
        return List.copyOf(found);
    }

    /** @throws ProblemsException with the given code and all that was found, if anything was */
    public void throwIfAny(String code) {
        if (!found.isEmpty()) {
            throw new ProblemsException(code, found);
        }
    }
}
