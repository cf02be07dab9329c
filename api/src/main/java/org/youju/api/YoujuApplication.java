package org.youju.api;

import java.util.Map;
import java.util.Objects;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.youju.api.appeals.Appeals;
import org.youju.api.archive.Archive;
import org.youju.api.decisions.Decisions;
import org.youju.api.source.OpenRulesets;
import org.youju.scoring.YearRules;
import org.youju.scoring.Youju;

/**
 * The server. It is handed its rulesets and its archive open, so that what is wrong with them is said before anything
 * listens.
 */
@SpringBootApplication
public class YoujuApplication {

    /**
     * Compiles every year's rules, then accepts requests.
     *
     * @param properties settings that go before every other, such as {@code server.port}
     */
    public static ConfigurableApplicationContext start(
            OpenRulesets rulesets, Archive archive, Map<String, Object> properties) {
        String[] arguments = properties.entrySet().stream()
                .map(one -> "--" + one.getKey() + "=" + one.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(YoujuApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .initializers(context -> register((GenericApplicationContext) context, rulesets, archive))
                .run(arguments);
    }

    private static void register(GenericApplicationContext context, OpenRulesets rulesets, Archive archive) {
        context.registerBean(Youju.class, () -> warm(rulesets.youju()));
        Decisions decisions = new Decisions(archive, () -> rulesets);
        context.registerBean(Decisions.class, () -> decisions);
        context.registerBean(Appeals.class, () -> new Appeals(archive, decisions));
    }

    private static Youju warm(Youju youju) {
        youju.years().forEach(YearRules::warmUp);
        return youju;
    }

    /** The port that the server listens on, which the system chooses where 0 was asked for. */
    public static int port(ConfigurableApplicationContext running) {
        WebServer server = ((WebServerApplicationContext) running).getWebServer();
        return Objects.requireNonNull(server, "the server is running").getPort();
    }
}
