package org.youju.api.operation;

import java.io.IOException;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;

/**
 * Writes what was thrown by the names of classes and lines of code. The message is left out: a parser's or a database's may
 * quote what a department reported, and that is in no log.
 */
public final class ClassNames implements StackTracePrinter {

    private final StackTracePrinter printer = StandardStackTracePrinter.rootLast()
            .withFormatter(throwable -> throwable.getClass().getName());

    @Override
    public void printStackTrace(Throwable throwable, Appendable out) throws IOException {
        printer.printStackTrace(throwable, out);
    }
}
