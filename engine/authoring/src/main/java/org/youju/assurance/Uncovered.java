package org.youju.assurance;

/** A sentence that the proof does not know: whatever rests on it is not decided, and said so. */
final class Uncovered extends RuntimeException {

    private static final long serialVersionUID = 1;

    Uncovered(String sentence) {
        super(sentence);
    }
}
