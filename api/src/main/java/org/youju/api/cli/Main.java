package org.youju.api.cli;

import java.util.Map;

/** Where the program starts. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        if (args.length == 0 || !args[0].equals("serve")) {
            silenceLogging();
        }
        Terminal terminal = Terminal.system();
        int exit = CommandLineOfYouju.run(args, terminal, System.getenv());
        terminal.flush();
        System.exit(exit);
    }

    /** What libraries have to report is not for whoever scores a sheet; must come before the first logger. */
    private static void silenceLogging() {
        Map.of("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider", "slf4j.internal.verbosity", "ERROR")
                .forEach(System::setProperty);
    }
}
