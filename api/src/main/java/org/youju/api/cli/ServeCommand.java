package org.youju.api.cli;

import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.youju.api.YoujuApplication;
import org.youju.api.YoujuApplication.Parts;
import org.youju.api.YoujuApplication.Watched;
import org.youju.api.access.Access;
import org.youju.api.access.Keys;
import org.youju.api.archive.Archive;
import org.youju.api.limits.Limits;
import org.youju.api.publications.Publications;
import org.youju.api.source.OpenRulesets;
import org.youju.ruleset.RulesetFiles;
import org.youju.scoring.Youju;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

@Command(description = {"启动网页和接口服务，只接受本机访问；端口由环境变量 SERVER_PORT 指定，默认 8080。", ""})
final class ServeCommand extends YoujuCommand implements Callable<Integer> {

    private static final String PORT = "SERVER_PORT";
    private static final String ADDRESS = "SERVER_ADDRESS";
    private static final String RELOAD = "YOUJU_RELOAD_SECONDS";

    @Override
    public Integer call() throws InterruptedException {
        String port = environment().getOrDefault(PORT, "8080");
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65535) {
            throw new ParameterException(spec.commandLine(), PORT + "=“" + port + "”不是端口号（0 至 65535）");
        }
        RulesetFiles files = common.files();
        try (Archive archive = common.archive()) {
            OpenRulesets rulesets =
                    OpenRulesets.open(files, new Publications(archive).known()).orThrow();
            Keys keys = new Keys(archive, Clock.systemUTC());
            Access access = Access.of(keys, environment());
            String address = address(access);
            Limits limits = Limits.of(environment());
            run(new Parts(rulesets, watched(), archive, keys, access, limits), address, port);
        }
        return 0;
    }

    private @Nullable Watched watched() {
        int seconds = Limits.whole(environment(), RELOAD, 2, 0);
        return seconds == 0 ? null : new Watched(common.directory().orElse(null), Duration.ofSeconds(seconds));
    }

    /** Nobody but this machine, until there are keys or an issuer to tell callers apart by. */
    private String address(Access access) {
        String address = environment().getOrDefault(ADDRESS, "127.0.0.1");
        try {
            if (!access.restricted() && !InetAddress.getByName(address).isLoopbackAddress()) {
                throw new ParameterException(
                        spec.commandLine(),
                        ADDRESS + "=“" + address + "”会让别的机器访问，但还没有密钥；请先用 youju keys new 建立密钥，或用环境变量 "
                                + Access.ISSUER_VARIABLE + " 指定身份认证服务");
            }
        } catch (UnknownHostException unknown) {
            throw new ParameterException(spec.commandLine(), ADDRESS + "=“" + address + "”不是本机地址", unknown);
        }
        return address;
    }

    private void run(Parts parts, String address, String port) throws InterruptedException {
        Map<String, Object> settings = Map.of("server.port", port, "server.address", address);
        try (ConfigurableApplicationContext running = YoujuApplication.start(parts, settings)) {
            CountDownLatch closed = new CountDownLatch(1);
            // beans go when every request has been answered; the event of closing comes before that
            ((GenericApplicationContext) running)
                    .getDefaultListableBeanFactory()
                    .registerDisposableBean("closed", closed::countDown);
            String url = "http://" + address + ":" + YoujuApplication.port(running) + "/";
            terminal()
                    .print("有据 " + Youju.engineVersion() + "：" + url + " （按 Ctrl+C 停止）\n"
                            + access(parts.access(), url));
            closed.await();
        } catch (ApplicationContextException failed) {
            if (isPortTaken(failed)) {
                throw new ParameterException(
                        spec.commandLine(), "端口 " + port + " 已被占用；请用环境变量 " + PORT + " 指定别的端口", failed);
            }
            throw failed;
        }
    }

    /**
     * Who may do what, and while nobody is to be told apart the key of this run: as a link, the key in the part of it that a
     * browser sends to nobody. One that was set is known to who set it.
     */
    private String access(Access access, String url) {
        if (access.restricted()) {
            return "访问须持密钥或令牌（密钥用 youju keys new 建立，用 youju keys list 查看）\n";
        }
        String open = "开放模式：从未建立过密钥，也未指定过身份认证服务，本机任何人都可以试算和查看；建立第一个密钥后即告结束，不再恢复\n";
        return access.settings().key() != null
                ? open
                : open + "本次运行的密钥，有全部权限：" + url + "#key=" + access.runKey() + "\n";
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
