// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.method.HandlerMethod;

/** Tests all places where the annotation may be. */
class RefusingHandlersTest {
    @RefuseSpeculation
    @Retention(RetentionPolicy.RUNTIME)
    @interface SingleUse {}

    static class Plain {
        public void handle() {}

        @RefuseSpeculation
        public void annotated() {}

        @SingleUse
        public void composed() {}
    }

    static class Overriding extends Plain {
        @Override
        public void annotated() {}
    }

    @RefuseSpeculation
    static class Annotated extends Plain {}

    @SingleUse
    static class Composed extends Plain {}

    static class OfAnnotated extends Annotated {}

    @RefuseSpeculation
    interface AnnotatedInterface {}

    static class Implementing extends Plain implements AnnotatedInterface {}

    static Stream<Arguments> handlers() {
        return Stream.of(
                Arguments.of(false, new Plain(), "handle"),
                Arguments.of(true, new Plain(), "annotated"),
                Arguments.of(true, new Plain(), "composed"),
                Arguments.of(false, new Overriding(), "handle"),
                Arguments.of(true, new Overriding(), "annotated"),
                Arguments.of(true, new Annotated(), "handle"),
                Arguments.of(true, new Composed(), "handle"),
                Arguments.of(true, new OfAnnotated(), "handle"),
                Arguments.of(true, new Implementing(), "handle"));
    }

    @ParameterizedTest
    @MethodSource("handlers")
    void contains(boolean expected, Object bean, String method) throws NoSuchMethodException {
        assertEquals(expected, RefusingHandlers.contains(new HandlerMethod(bean, method)));
    }
}
