// SPDX-License-Identifier: Apache-2.0
package dev.sfv;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfKind;
import java.io.Serializable;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The architecture: four packages that depend on each other in one direction, and on the JDK alone. */
class ArchitectureTest {
    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.sfv");

    /** The types that only one thread may use at a time. All others can be shared. */
    private static final DescribedPredicate<JavaClass> FOR_ONE_THREAD = DescribedPredicate.describe(
            "are for one thread at a time",
            type -> type.isAssignableTo(Iterator.class)
                    || type.getSimpleName().endsWith("Builder")
                    || type.getSimpleName().endsWith("Draft")
                    || type.isAssignableTo("dev.sfv.typed.Reading")
                    || Set.of("SfReader", "Scanner", "SfWriter", "Slots").contains(type.getSimpleName()));

    private static final DescribedPredicate<JavaField> CAN_BE_WRITTEN_TO = DescribedPredicate.describe(
            "can be written to",
            field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)
                    && (field.getRawType().isArray() || field.getRawType().isAssignableTo(Map.class)));

    @Test
    void packagesDependInOneDirection() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("purpose")
                .definedBy("dev.sfv.purpose")
                .layer("typed")
                .definedBy("dev.sfv.typed")
                .layer("model")
                .definedBy("dev.sfv.model")
                .layer("syntax")
                .definedBy("dev.sfv.syntax")
                .whereLayer("purpose")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("typed")
                .mayOnlyBeAccessedByLayers("purpose")
                .whereLayer("model")
                .mayOnlyBeAccessedByLayers("purpose", "typed")
                .whereLayer("syntax")
                .mayOnlyBeAccessedByLayers("purpose", "typed", "model")
                .check(LIBRARY);
    }

    @Test
    void onlyJavaBaseIsRequired() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.sfv..",
                        "java.lang..",
                        "java.util..",
                        "java.nio",
                        "java.nio.charset",
                        "java.math",
                        "java.time",
                        "java.io")
                .check(LIBRARY);
    }

    @Test
    void nothingLogsReflectsStartsThreadsOrReadsProperties() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang.reflect", "java.util.logging", "java.util.concurrent..", "java.util.regex")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .orShould()
                .callMethodWhere(target(owner(assignableTo(System.class))).and(not(target(name("arraycopy")))))
                .orShould()
                .accessFieldWhere(target(owner(assignableTo(System.class))))
                .orShould()
                .callMethodWhere(target(nameMatching("getInteger|getLong|getBoolean")))
                .check(LIBRARY);
    }

    @Test
    void valuesAreNotSerializable() {
        noClasses()
                .that()
                .areNotEnums()
                .and()
                .doNotBelongToAnyOf(SfException.class)
                .and()
                .doNotHaveFullyQualifiedName("dev.sfv.syntax.Excerpt") // a part of the exception
                .should()
                .beAssignableTo(Serializable.class)
                .check(LIBRARY);
    }

    @Test
    void everythingIsFinalOrSealed() {
        classes()
                .that()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT) // these are sealed
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(LIBRARY);
    }

    @Test
    void sharedObjectsAreImmutable() {
        fields().that()
                .areDeclaredInClassesThat(not(FOR_ONE_THREAD))
                .or()
                .areStatic()
                .should()
                .beFinal()
                .check(LIBRARY);
    }

    /** A final field can hold a mutable object. The fields listed here hold an array or a map that nothing changes. */
    @Test
    void sharedObjectsHoldNothingMutable() {
        fields().that(CAN_BE_WRITTEN_TO)
                .and()
                .areDeclaredInClassesThat(not(FOR_ONE_THREAD))
                .and()
                .areNotStatic()
                .should()
                .beDeclaredInClassesThat()
                .haveNameMatching(".*[.](SfBinary|OrderedMap|FixedList|Spelling|Values[$]Rest)")
                .check(LIBRARY);
        fields().that(CAN_BE_WRITTEN_TO)
                .and()
                .areStatic()
                .should()
                .haveRawType(byte[].class)
                .orShould()
                .haveRawType(SfKind[].class)
                .orShould()
                .haveFullName("dev.sfv.model.OrderedMap.NOTHING") // it is empty
                .check(LIBRARY);
    }

    @Test
    void objectsForOneThreadAreNotShared() {
        noFields()
                .that()
                .areDeclaredInClassesThat(not(FOR_ONE_THREAD))
                .or()
                .areStatic()
                .should()
                .haveRawType(FOR_ONE_THREAD)
                .check(LIBRARY);
    }
}
