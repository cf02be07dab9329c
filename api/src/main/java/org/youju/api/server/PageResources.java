package org.youju.api.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * How long a browser may keep the pages: other people's parts, whose address names their version, for a year; ours as long
 * as they are what the server has, which it is asked each time and mostly answers without a body. It goes by their content:
 * the files in the jar all carry the same date, so that builds can be repeated.
 */
@Configuration
class PageResources implements WebMvcConfigurer {

    private final Map<String, String> tags = new ConcurrentHashMap<>();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setUseLastModified(false)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations("classpath:/META-INF/resources/")
                .setUseLastModified(false)
                .setEtagGenerator(resource -> tags.computeIfAbsent(String.valueOf(resource), key -> tag(resource)))
                .setCacheControl(CacheControl.noCache());
    }

    /** Weak, since the same page may be answered compressed or not. */
    private static String tag(Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            return "W/\"" + DigestUtils.md5DigestAsHex(content) + "\"";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
