package org.youju.api.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A query is taken as it was meant or not at all: a misspelt parameter would ask for everything, and a number in another
 * writing for something else.
 */
@Configuration
class StrictQueries implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters()).addPathPatterns("/v1/**");
    }

    private static final class KnownParameters implements HandlerInterceptor {

        private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,17}");

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (handler instanceof HandlerMethod method && request.getQueryString() != null) {
                SortedMap<String, ResolvableType> known = known(method);
                request.getParameterMap().forEach((name, values) -> {
                    ResolvableType type = known.get(name);
                    if (type == null) {
                        throw RequestCheck.malformed(
                                "there is no parameter `" + name + "` here; there are: " + known.keySet(),
                                "没有参数 " + name + "；可用的参数：" + known.keySet());
                    }
                    boolean several = Collection.class.isAssignableFrom(type.toClass());
                    if (values.length > 1 && !several) {
                        throw RequestCheck.malformed("`" + name + "` is given twice", "参数 " + name + " 写了两次");
                    }
                    for (String value : values) {
                        checkNumber(name, several ? type.getGeneric(0) : type, several, value);
                    }
                });
            }
            return true;
        }

        /** Spring itself also reads 0x7E7, 037 and full-width digits as numbers. */
        private static void checkNumber(String name, ResolvableType type, boolean several, String value) {
            Class<?> asked = ClassUtils.resolvePrimitiveIfNecessary(type.toClass());
            boolean number = asked == Integer.class || asked == Long.class;
            for (String one : several ? value.split(",", -1) : new String[] {value}) {
                if (number && !WHOLE.matcher(one).matches()) {
                    throw RequestCheck.malformed("`" + name + "` is not a whole number", "参数 " + name + " 应为整数（半角数字）");
                }
            }
        }

        private static SortedMap<String, ResolvableType> known(HandlerMethod method) {
            SortedMap<String, ResolvableType> known = new TreeMap<>();
            for (MethodParameter parameter : method.getMethodParameters()) {
                if (parameter.hasParameterAnnotation(RequestParam.class)) {
                    known.put(name(parameter), ResolvableType.forMethodParameter(parameter));
                }
            }
            return known;
        }

        private static String name(MethodParameter parameter) {
            String given = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class))
                    .name();
            return given.isEmpty()
                    ? Objects.requireNonNull(parameter.getParameter().getName())
                    : given;
        }
    }
}
