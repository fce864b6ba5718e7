// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.security;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * A non-public member of a filter of Spring Security. It shows on which requests the filter acts. No public member shows this.
 *
 * <pre>{@code
 * import dev.sfv.spring.security.Hidden;
 * import java.util.List;
 * import org.springframework.security.web.FilterChainProxy;
 *
 * Hidden chains = Hidden.field("web.FilterChainProxy", "filterChains").orElseThrow();
 * chains.read(new FilterChainProxy(List.of())); // []
 * }</pre>
 *
 * <p>If a version of Spring Security does not have the member, the startup fails. Otherwise nobody would notice that an endpoint is not
 * guarded.
 */
public final class Hidden {
    private static final String PREFIX = "org.springframework.security.";

    private final Class<?> owner;
    private final Reader reader;

    private interface Reader {
        Object read(Object owner, Object... arguments);
    }

    private Hidden(Class<?> owner, Reader reader) {
        this.owner = owner;
        this.reader = reader;
    }

    /**
     * {@return a field; empty if the class is not on the class path}
     *
     * @param owner the class that has or inherits the field, without the prefix {@code org.springframework.security}
     * @param name the name of the field
     * @throws IllegalStateException if the class has no such field
     */
    public static Optional<Hidden> field(String owner, String name) {
        return find(owner, type -> {
            Field field = require(ReflectionUtils.findField(type, name), type, name);
            ReflectionUtils.makeAccessible(field);
            return new Hidden(type, (object, arguments) -> ReflectionUtils.getField(field, object));
        });
    }

    /**
     * {@return a method; empty if the class is not on the class path}
     *
     * @param owner the class that has or inherits the method, without the prefix {@code org.springframework.security}
     * @param name the name of the method
     * @param parameters the types of its parameters
     * @throws IllegalStateException if the class has no such method
     */
    public static Optional<Hidden> method(String owner, String name, Class<?>... parameters) {
        return find(owner, type -> {
            Method method = require(ReflectionUtils.findMethod(type, name, parameters), type, name);
            ReflectionUtils.makeAccessible(method);
            return new Hidden(type, (object, arguments) -> ReflectionUtils.invokeMethod(method, object, arguments));
        });
    }

    private static Optional<Hidden> find(String owner, Function<Class<?>, Hidden> member) {
        ClassLoader loader = Hidden.class.getClassLoader();
        String name = PREFIX + owner;
        return ClassUtils.isPresent(name, loader)
                ? Optional.of(member.apply(ClassUtils.resolveClassName(name, loader)))
                : Optional.empty();
    }

    private static <T> T require(T member, Class<?> type, String name) {
        if (member == null) {
            throw new IllegalStateException("expected '" + name + "' in " + type.getName()
                    + ", as in Spring Security 6.5 and 7.0, found version " + version(type)
                    + " without it. To start without the guard of Spring Security's endpoints, set"
                    + " sfv.speculation.security.enabled=false, and mark their paths with sfv.speculation.refuse");
        }
        return member;
    }

    /** {@return the version in the manifest of the JAR} On the module path, the manifest is not read. */
    private static String version(Class<?> type) {
        return Objects.requireNonNullElse(type.getPackage().getImplementationVersion(), "(unknown)");
    }

    /**
     * {@return whether an object is an instance of the owner, and so has the member}
     *
     * @param object the object
     */
    public boolean isIn(Object object) {
        return owner.isInstance(object);
    }

    /**
     * Reads the field or calls the method. Exceptions of the method are thrown.
     *
     * @param object an object that has the member
     * @param arguments the arguments of the method
     * @return the value of the field or of the method
     */
    public Object read(Object object, Object... arguments) {
        return reader.read(object, arguments);
    }
}
