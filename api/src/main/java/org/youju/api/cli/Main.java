package org.youju.api.cli;

import ch.qos.logback.classic.Level;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the program starts. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        if (args.length == 0 || !args[0].equals("serve")) {
            silenceLogging();
        } else {
            quietLogging();
        }
        Terminal terminal = Terminal.system();
        int exit = CommandLineOfYouju.run(args, terminal, System.getenv());
        terminal.flush();
        System.exit(exit);
    }

    /** Until the server sets its logging up, only warnings and errors are logged. */
    private static void quietLogging() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.WARN);
        }
    }

    /** What libraries have to report is not for whoever scores a sheet; must come before the first logger. */
    private static void silenceLogging() {
        Map.of("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider", "slf4j.internal.verbosity", "ERROR")
                .forEach(System::setProperty);
    }
}
