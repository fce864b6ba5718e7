// SPDX-License-Identifier: Apache-2.0
package dev.sfv.cost;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.syntax.SfException;
import dev.sfv.testing.Allocation;
import dev.sfv.testing.Input;
import dev.sfv.testing.QuadraticWorkload;
import dev.sfv.testing.Shape;
import dev.sfv.testing.StepCountingLoader;
import dev.sfv.testing.Steps;
import dev.sfv.testing.Workload;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** For every input, the work and the memory are proportional to its length. They are counted, not timed. */
class LinearWorkTest {
    private static final int SIZE = 4_096;
    private static final int MANIFOLD = 4;

    private static final Limit STEPS = new Limit("steps", 150, 1.1);

    /** Arrays that grow by doubling may just have done so, or be just about to. */
    private static final Limit BYTES = new Limit("bytes", 200, 2.2);

    /**
     * The limits of linear work. Quadratic work grows by {@link #MANIFOLD}.
     *
     * @param perCharacter the most for a character of the worst shape, with some room
     * @param growth the most by which the cost of a character grows from the small input to the large one
     */
    private record Limit(String unit, double perCharacter, double growth) {}

    @BeforeAll
    static void printHead() {
        System.out.println("The most per character, whether well-formed or malformed at the end:");
        System.out.println(row("", "", work -> work));
    }

    private static String row(String shape, String unit, Function<Workload, ?> cell) {
        return String.format("%-28s %5s", shape, unit)
                + Stream.of(Workload.values())
                        .map(work -> String.format(" %14s", cell.apply(work)))
                        .collect(Collectors.joining());
    }

    @ParameterizedTest
    @EnumSource
    void shapesAreWellFormedOrMalformedAsDeclared(Shape shape) {
        if (shape.isWellFormed()) {
            assertDoesNotThrow(() -> shape.type().parse(shape.ofSize(100).text()));
        } else {
            assertThrows(
                    SfException.class,
                    () -> shape.type().parse(shape.ofSize(100).text()));
        }
        assertThrows(
                SfException.class,
                () -> shape.type().parse(shape.malformedOfSize(100).text()));
    }

    @ParameterizedTest
    @EnumSource
    void stepsAreLinear(Shape shape) {
        System.out.println(row(shape.name(), STEPS.unit, work -> requireLinear(shape, STEPS, steps(work))));
    }

    @ParameterizedTest
    @EnumSource
    void allocationIsLinear(Shape shape) {
        System.out.println(row(shape.name(), BYTES.unit, work -> requireLinear(shape, BYTES, bytes(work))));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COPY")
    void quadraticStepsAreNoticed(QuadraticWorkload work) {
        Limit growth = new Limit(STEPS.unit, Double.MAX_VALUE, STEPS.growth);
        assertThrows(AssertionError.class, () -> requireLinear(Shape.MEMBERS, growth, steps(work)));
    }

    @Test
    void quadraticAllocationIsNoticed() {
        Limit growth = new Limit(BYTES.unit, Double.MAX_VALUE, BYTES.growth);
        assertThrows(AssertionError.class, () -> requireLinear(Shape.MEMBERS, growth, bytes(QuadraticWorkload.COPY)));
    }

    private static <E extends Enum<E> & Consumer<Input>> ToLongFunction<Input> steps(E work) {
        Consumer<Input> counting = StepCountingLoader.counting(work);
        counting.accept(Shape.MEMBERS.ofSize(100)); // initializes classes, which takes steps too
        return in -> Steps.of(() -> counting.accept(in));
    }

    private static ToLongFunction<Input> bytes(Consumer<Input> work) {
        return in -> Allocation.leastBytes(() -> work.accept(in), 1);
    }

    private static String requireLinear(Shape shape, Limit limit, ToLongFunction<Input> cost) {
        double wellFormed = requireLinear(shape, shape::ofSize, limit, cost);
        double malformed = requireLinear(shape, shape::malformedOfSize, limit, cost);
        return String.format("%.1f", Math.max(wellFormed, malformed));
    }

    /** Returns the cost of a character of the large input. */
    private static double requireLinear(
            Shape shape, IntFunction<Input> ofSize, Limit limit, ToLongFunction<Input> cost) {
        Input small = ofSize.apply(SIZE);
        Input large = ofSize.apply(MANIFOLD * SIZE);
        double smallCost = cost.applyAsLong(small);
        double largeCost = cost.applyAsLong(large);
        double growth = largeCost / smallCost / (shape.dueWork(large.length()) / shape.dueWork(small.length()));
        double perCharacter = largeCost / large.length();
        assertTrue(
                growth <= limit.growth && perCharacter <= limit.perCharacter,
                () -> String.format(
                        "%s: %.0f %s of %d characters, but %.0f of %d",
                        shape, smallCost, limit.unit, small.length(), largeCost, large.length()));
        return perCharacter;
    }
}
