package org.youju.api.cli;

import java.net.BindException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.youju.api.YoujuApplication;
import org.youju.api.archive.Archive;
import org.youju.api.source.OpenRulesets;
import org.youju.scoring.Youju;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = {"启动网页和接口服务，只接受本机访问；端口由环境变量 SERVER_PORT 指定，默认 8080。", ""},
        synopsisHeading = "用法：",
        optionListHeading = "%n选项：%n",
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {

    private static final String VARIABLE = "SERVER_PORT";

    @Mixin
    private final CommonOptions common;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything else
    private CommandSpec spec;

    private final Terminal terminal;
    private final Map<String, String> environment;

    ServeCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
        this.common = new CommonOptions(environment);
    }

    @Override
    public Integer call() throws InterruptedException {
        String port = environment.getOrDefault(VARIABLE, "8080");
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65535) {
            throw new ParameterException(spec.commandLine(), VARIABLE + "=“" + port + "”不是端口号（0 至 65535）");
        }
        OpenRulesets rulesets = common.rulesets();
        try (Archive archive = common.archive();
                ConfigurableApplicationContext running =
                        YoujuApplication.start(rulesets, archive, Map.of("server.port", port))) {
            CountDownLatch closed = new CountDownLatch(1);
            running.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent) {
                    closed.countDown();
                }
            });
            terminal.print("有据 " + Youju.engineVersion() + "：http://127.0.0.1:" + YoujuApplication.port(running)
                    + "/ （按 Ctrl+C 停止）\n");
            closed.await();
        } catch (ApplicationContextException failed) {
            if (isPortTaken(failed)) {
                throw new ParameterException(
                        spec.commandLine(), "端口 " + port + " 已被占用；请用环境变量 " + VARIABLE + " 指定别的端口", failed);
            }
            throw failed;
        }
        return 0;
    }

    /** Spring knows a taken port by the English words of the system's message, which a Chinese system says in Chinese. */
    private static boolean isPortTaken(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException || cause instanceof BindException) {
                return true;
            }
        }
        return false;
    }
}
