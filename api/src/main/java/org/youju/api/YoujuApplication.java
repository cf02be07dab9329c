package org.youju.api;

import java.util.Map;
import java.util.Objects;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.youju.api.access.Access;
import org.youju.api.access.Keys;
import org.youju.api.appeals.Appeals;
import org.youju.api.archive.Archive;
import org.youju.api.decisions.Decisions;
import org.youju.api.limits.Limits;
import org.youju.api.limits.Workload;
import org.youju.api.source.OpenRulesets;
import org.youju.scoring.YearRules;
import org.youju.scoring.Youju;

/**
 * The server. It is handed its rulesets and its archive open, so that what is wrong with them is said before anything
 * listens.
 */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class YoujuApplication {

    /** What the server is handed open. */
    public record Parts(OpenRulesets rulesets, Archive archive, Keys keys, Access access, Limits limits) {}

    /**
     * Compiles every year's rules, then accepts requests.
     *
     * @param properties settings that go before every other, such as {@code server.port}
     */
    public static ConfigurableApplicationContext start(Parts parts, Map<String, Object> properties) {
        String[] arguments = properties.entrySet().stream()
                .map(one -> "--" + one.getKey() + "=" + one.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(YoujuApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .initializers(context -> register((GenericApplicationContext) context, parts))
                .run(arguments);
    }

    private static void register(GenericApplicationContext context, Parts parts) {
        context.registerBean(Youju.class, () -> warm(parts.rulesets().youju()));
        Decisions decisions = new Decisions(parts.archive(), parts::rulesets);
        context.registerBean(Decisions.class, () -> decisions);
        context.registerBean(Appeals.class, () -> new Appeals(parts.archive(), decisions));
        context.registerBean(Keys.class, parts::keys);
        context.registerBean(Access.class, parts::access);
        context.registerBean(Limits.class, parts::limits);
        context.registerBean(
                Workload.class,
                () -> new Workload(parts.limits().atWork(), parts.limits().patience()));
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
