package io.github.iopsjunit.junit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What the extension and the assertions may know. */
class HouseTest {

    private static final String EXTENSION = "io.github.iopsjunit.junit";
    private static final String ASSERTIONS = "io.github.iopsjunit.assertj";

    private static final JavaClasses FACES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(EXTENSION, ASSERTIONS);

    /** An empty scan keeps every rule. */
    @Test
    void isSeenAsAWhole() {
        assertThat(FACES).hasSizeGreaterThan(30);
        assertThat(FACES.contain(ASSERTIONS + ".IopsAssertions")).isTrue();
    }

    @Test
    void theExtensionPublishesWhatATestWriterOrJUnitNames() {
        assertThat(FACES.stream()
                        .filter(type -> type.getPackageName().equals(EXTENSION))
                        .filter(HouseTest::isPublished)
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder(
                        "MeasureIops",
                        "IopsBudget",
                        "NoIopsBudget",
                        "IopsExtension",
                        "IopsDiscoveryListener",
                        "IopsTestPlanListener",
                        "WaiveInsight",
                        "Several",
                        "PhaseBudget",
                        "Several");
    }

    /** What stands in an interface is public in name, and no more to be seen than the interface is. */
    private static boolean isPublished(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(HouseTest::isPublished).orElse(true);
    }

    @Test
    void theExtensionKnowsNoAssertions() {
        noClasses()
                .that()
                .resideInAPackage(EXTENSION)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ASSERTIONS, "org.assertj..")
                .check(FACES);
    }

    @Test
    void theAssertionsKnowNoJUnit() {
        noClasses()
                .that()
                .resideInAPackage(ASSERTIONS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(EXTENSION, "org.junit..")
                .check(FACES);
    }

    @Test
    void neitherReachesBelowTheMeasurement() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.github.iopsjunit.core.counters..", "io.github.iopsjunit.core.operations..")
                .check(FACES);
    }

    @Test
    void onlyTheListenersNeedALauncher() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Listener")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit.platform.launcher..", "org.junit.platform.engine..")
                .check(FACES);
    }
}
