// SPDX-License-Identifier: Apache-2.0
package dev.sfv.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Objects of a container without a container. */
public final class Fakes {
    private Fakes() {}

    /** An object some of whose methods do something, by their name. The others return null, or nothing. */
    public static <T> T of(Class<T> type, Map<String, Function<Object[], Object>> methods) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Function<Object[], Object> does = methods.get(method.getName());
                    return does == null ? null : does.apply(arguments);
                }));
    }

    /** A request with headers of one line each. */
    public static HttpServletRequest request(String method, String path, Map<String, String> headers) {
        return of(
                HttpServletRequest.class,
                Map.of(
                        "getDispatcherType", arguments -> DispatcherType.REQUEST,
                        "getMethod", arguments -> method,
                        "getServletPath", arguments -> path,
                        "getHeader", arguments -> headers.get((String) arguments[0]),
                        "getHeaders",
                                arguments ->
                                        Collections.enumeration(Optional.ofNullable(headers.get((String) arguments[0]))
                                                .map(List::of)
                                                .orElse(List.of()))));
    }
}
