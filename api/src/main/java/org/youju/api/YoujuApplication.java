package org.youju.api;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.youju.api.access.Access;
import org.youju.api.access.AccessLog;
import org.youju.api.access.Keys;
import org.youju.api.answers.Memory;
import org.youju.api.appeals.Appeals;
import org.youju.api.archive.Archive;
import org.youju.api.decisions.Decisions;
import org.youju.api.limits.Limits;
import org.youju.api.limits.Workload;
import org.youju.api.operation.Meters;
import org.youju.api.operation.RulesetWatch;
import org.youju.api.publications.Publications;
import org.youju.api.source.CurrentRulesets;
import org.youju.api.source.OpenRulesets;
import org.youju.api.source.RulesetSource;
import org.youju.ruleset.RulesetFiles;

/**
 * The server. It is handed its rulesets and its archive open, so that what is wrong with them is said before anything
 * listens.
 */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class YoujuApplication {

    /** What the server is handed open. */
    public record Parts(
            OpenRulesets rulesets,
            @Nullable Watched watched,
            Archive archive,
            Keys keys,
            Access access,
            Limits limits) {}

    /**
     * A folder of rulesets, and how often to look into it and at what the archive knows as published.
     *
     * @param folder null for the rulesets that are packed in the program, which do not change
     */
    public record Watched(@Nullable Path folder, Duration every) {

        private Supplier<RulesetFiles> files() {
            Path changing = folder;
            if (changing != null) {
                return () -> RulesetFiles.in(changing);
            }
            RulesetFiles packed = RulesetSource.files(null);
            return () -> packed;
        }
    }

    /**
     * Compiles every year's rules, then accepts requests. A year that is published and new to the archive becomes an entry of
     * it; one that the archive knows otherwise is not served.
     *
     * @param properties settings that go before every other, such as {@code server.port}
     */
    public static ConfigurableApplicationContext start(Parts parts, Map<String, Object> properties) {
        Publications publications = new Publications(parts.archive());
        OpenRulesets rulesets = parts.rulesets()
                .passing(publications::admit, publications.known())
                .orThrow();
        String[] arguments = properties.entrySet().stream()
                .map(one -> "--" + one.getKey() + "=" + one.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(YoujuApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .initializers(context -> register((GenericApplicationContext) context, parts, publications, rulesets))
                .run(arguments);
    }

    private static void register(
            GenericApplicationContext context, Parts parts, Publications publications, OpenRulesets admitted) {
        CurrentRulesets rulesets = new CurrentRulesets(admitted);
        context.registerBean(CurrentRulesets.class, () -> rulesets);
        context.registerBean(
                RulesetWatch.class,
                () -> watch(rulesets, publications, parts.watched(), context.getBean(Meters.class)));
        Decisions decisions = new Decisions(parts.archive(), rulesets);
        decisions.statistics().catchUpWherePossible();
        context.registerBean(Decisions.class, () -> decisions);
        context.registerBean(Appeals.class, () -> new Appeals(parts.archive(), decisions));
        // whoever opened it closes it, after the last request
        context.registerBean(Archive.class, parts::archive, definition -> definition.setDestroyMethodName(""));
        context.registerBean(Keys.class, parts::keys);
        context.registerBean(Access.class, parts::access);
        context.registerBean(
                AccessLog.class,
                () -> new AccessLog(
                        parts.archive(),
                        Clock.systemUTC(),
                        parts.access().settings().logged()));
        context.registerBean(Limits.class, parts::limits);
        context.registerBean(
                Memory.class,
                () -> new Memory(
                        Runtime.getRuntime().maxMemory(), parts.limits().patience()));
        context.registerBean(
                Workload.class,
                () -> new Workload(parts.limits().atWork(), parts.limits().patience()));
    }

    private static RulesetWatch watch(
            CurrentRulesets rulesets, Publications publications, @Nullable Watched watched, Meters meters) {
        RulesetWatch watch = new RulesetWatch(rulesets, publications, meters);
        if (watched != null) {
            watch.look(watched.files(), watched.every());
        }
        return watch;
    }

    /** The port that the server listens on, which the system chooses where 0 was asked for. */
    public static int port(ConfigurableApplicationContext running) {
        WebServer server = ((WebServerApplicationContext) running).getWebServer();
        return Objects.requireNonNull(server, "the server is running").getPort();
    }
}
