// SPDX-License-Identifier: Apache-2.0
package dev.sfv.testing;

import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * Loads the library again, with the work to be done with it, and changes the code so that it reports its {@link Steps}.
 *
 * <p>A step is a method that is entered or a jump that is reached. No loop works without these, and their number depends
 * neither on the machine nor on the time. Comparing or hashing a string takes as many steps as it has characters. Maps and linked
 * lists may do much for a single call. They are copied from the JDK into another package and report their steps, too.
 *
 * <p>For the rest of the JDK, only the calls are counted, and not the work that they do. If they copy into new memory, the
 * allocation shows it. Nothing counts work on existing memory: {@code String.getBytes} into an array, {@code System.arraycopy},
 * {@code Arrays.equals}, {@code String.isBlank}.
 */
public final class StepCountingLoader extends ClassLoader {
    private static final StepCountingLoader INSTANCE = new StepCountingLoader();
    private static final String STEPS = Type.getInternalName(Steps.class);
    private static final Set<String> PACKAGES =
            Set.of("dev.sfv.syntax", "dev.sfv.model", "dev.sfv.typed", "dev.sfv.purpose");
    private static final Set<String> WORK =
            Set.of(FieldReading.class.getName(), Workload.class.getName(), QuadraticWorkload.class.getName());

    private static final Set<String> COPIED = Set.of(
            "java/util/AbstractMap",
            "java/util/HashMap",
            "java/util/LinkedHashMap",
            "java/util/AbstractList",
            "java/util/AbstractSequentialList",
            "java/util/LinkedList");
    private static final String COPY = "counted/";

    /** The methods of strings that do not take constant time, and have a counterpart in {@link Steps}. */
    private static final Map<String, String> COMPARISONS = Map.of(
            "equals", "(Ljava/lang/Object;Ljava/lang/Object;)Z",
            "hashCode", "(Ljava/lang/Object;)I",
            "compareTo", "(Ljava/lang/Comparable;Ljava/lang/Object;)I");

    private static final Set<String> COMPARED = Set.of("java/lang/Object", "java/lang/String", "java/lang/Comparable");

    private StepCountingLoader() {
        super(StepCountingLoader.class.getClassLoader());
    }

    /** Returns the same work, done by code that counts its steps. */
    @SuppressWarnings("unchecked") // the class differs only in its loader, and the interface is not loaded again
    public static <E extends Enum<E> & Consumer<Input>> Consumer<Input> counting(E work) {
        try {
            Class<?> counting = INSTANCE.loadClass(work.getDeclaringClass().getName());
            return Stream.of(counting.getEnumConstants())
                    .filter(constant -> constant.toString().equals(work.name()))
                    .map(constant -> (Consumer<Input>) constant)
                    .findFirst()
                    .orElseThrow();
        } catch (ClassNotFoundException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            return isCounted(name) ? findClass(name) : super.loadClass(name, resolve);
        }
    }

    private static boolean isCounted(String name) {
        return name.startsWith("counted.")
                || PACKAGES.contains(name.substring(0, Math.max(0, name.lastIndexOf('.'))))
                || WORK.contains(outermost(name));
    }

    private static String outermost(String name) {
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        String path = name.replace('.', '/');
        String original = path.startsWith(COPY) ? path.substring(COPY.length()) : path;
        try (InputStream in = getResourceAsStream(original + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] counting = counting(new ClassReader(in));
            return defineClass(name, counting, 0, counting.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private static byte[] counting(ClassReader original) {
        ClassWriter counting = new ClassWriter(0);
        ClassVisitor renamed = new ClassRemapper(counting, new Remapper(ASM9) {
            @Override
            public String map(String name) {
                return COPIED.contains(outermost(name)) ? COPY + name : name;
            }
        });
        original.accept(
                new ClassVisitor(ASM9, renamed) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        return new StepCounter(super.visitMethod(access, name, descriptor, signature, exceptions));
                    }
                },
                0);
        return counting.toByteArray();
    }

    /** Inserts calls of {@link Steps}. They leave nothing on the stack, so the frames stay valid. */
    private static final class StepCounter extends MethodVisitor {
        StepCounter(MethodVisitor method) {
            super(ASM9, method);
        }

        private void step() {
            super.visitMethodInsn(INVOKESTATIC, STEPS, "step", "()V", false);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            step();
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            step();
            super.visitJumpInsn(opcode, label);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            boolean isVirtual = opcode == INVOKEVIRTUAL || opcode == INVOKEINTERFACE;
            String comparison = COMPARISONS.get(name);
            if (isVirtual && comparison != null && COMPARED.contains(owner)) {
                super.visitMethodInsn(INVOKESTATIC, STEPS, name, comparison, false);
            } else {
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            }
        }
    }
}
