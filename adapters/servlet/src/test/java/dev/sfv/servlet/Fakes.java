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

/** Fakes of the objects of a container. */
public final class Fakes {
    private Fakes() {}

    /** Makes an object with the given methods, by name. All other methods return null or nothing. */
    public static <T> T of(Class<T> type, Map<String, Function<Object[], Object>> methods) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Function<Object[], Object> does = methods.get(method.getName());
                    return does == null ? null : does.apply(arguments);
                }));
    }

    /** Makes a request whose headers have one line each. */
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
