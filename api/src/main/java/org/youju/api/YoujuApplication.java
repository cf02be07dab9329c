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
import org.youju.scoring.YearRules;
import org.youju.scoring.Youju;

/** The server. It is handed its rulesets open, so that what is wrong with them is said before anything listens. */
@SpringBootApplication
public class YoujuApplication {

    /**
     * Compiles every year's rules, then accepts requests.
     *
     * @param properties settings that go before every other, such as {@code server.port}
     */
    public static ConfigurableApplicationContext start(Youju youju, Map<String, Object> properties) {
        String[] arguments = properties.entrySet().stream()
                .map(one -> "--" + one.getKey() + "=" + one.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(YoujuApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .initializers(
                        context -> ((GenericApplicationContext) context).registerBean(Youju.class, () -> warm(youju)))
                .run(arguments);
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
