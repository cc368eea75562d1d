package io.github.iopsjunit.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The directions in which data flows: counters and detail → measurement → profile → budget, report. */
class HouseTest {

    private static final String FACE = "io.github.iopsjunit.core";
    private static final String PROFILE = FACE + ".profile..";
    private static final String COUNTERS = FACE + ".counters..";
    private static final String OPERATIONS = FACE + ".operations..";
    private static final String MEASURE = FACE + ".measure..";
    private static final String BUDGET = FACE + ".budget..";
    private static final String GROWTH = FACE + ".growth..";
    private static final String INSIGHT = FACE + ".insight..";
    private static final String BASELINE = FACE + ".baseline..";
    private static final String REPORT = FACE + ".report..";
    private static final String ENVIRONMENT = FACE + ".environment..";

    private static final String REDACTION = FACE + ".redaction..";

    private static final String MACHINE = FACE + ".machine..";

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(FACE);

    /** An empty scan keeps every rule. */
    @Test
    void isSeenAsAWhole() {
        assertThat(CORE).hasSizeGreaterThan(100);
        for (String room : new String[] {
            PROFILE,
            COUNTERS,
            OPERATIONS,
            MEASURE,
            BUDGET,
            BASELINE,
            INSIGHT,
            GROWTH,
            REPORT,
            ENVIRONMENT,
            MACHINE,
            REDACTION
        }) {
            assertThat(CORE.stream().map(type -> type.getPackageName() + "."))
                    .as(room)
                    .anyMatch(name -> name.startsWith(room.substring(0, room.length() - 1)));
        }
    }

    @Test
    void profileImportsNothingOfOurs() {
        classes()
                .that()
                .resideInAPackage(PROFILE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(PROFILE, "java..", "org.jspecify..")
                .check(CORE);
    }

    @Test
    void countersKnowOnlyValues() {
        noClasses()
                .that()
                .resideInAPackage(COUNTERS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FACE, OPERATIONS, MEASURE, BUDGET, BASELINE, INSIGHT, GROWTH, REPORT, ENVIRONMENT)
                .check(CORE);
    }

    @Test
    void operationsKnowOnlyValues() {
        noClasses()
                .that()
                .resideInAPackage(OPERATIONS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FACE, COUNTERS, MEASURE, BUDGET, BASELINE, INSIGHT, GROWTH, REPORT, ENVIRONMENT)
                .check(CORE);
    }

    @Test
    void measuringDoesNotKnowWhatIsDoneWithAProfile() {
        noClasses()
                .that()
                .resideInAPackage(MEASURE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FACE, BUDGET, BASELINE, INSIGHT, GROWTH, REPORT, ENVIRONMENT)
                .check(CORE);
    }

    @Test
    void budgetOnlyReadsProfiles() {
        noClasses()
                .that()
                .resideInAPackage(BUDGET)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FACE, COUNTERS, OPERATIONS, MEASURE, BASELINE, INSIGHT, GROWTH, REPORT, ENVIRONMENT)
                .check(CORE);
    }

    @Test
    void growthOnlyReadsProfilesAndSpeaksAsBudgetsDo() {
        noClasses()
                .that()
                .resideInAPackage(GROWTH)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        FACE, COUNTERS, OPERATIONS, MEASURE, BASELINE, INSIGHT, REPORT, ENVIRONMENT, MACHINE)
                .check(CORE);
    }

    @Test
    void insightsOnlyReadProfiles() {
        noClasses()
                .that()
                .resideInAPackage(INSIGHT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FACE, COUNTERS, OPERATIONS, MEASURE, BUDGET, BASELINE, REPORT, ENVIRONMENT, MACHINE)
                .check(CORE);
    }

    @Test
    void baselineOnlyReadsProfilesAndJudgesByLimits() {
        noClasses()
                .that()
                .resideInAPackage(BASELINE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FACE, COUNTERS, OPERATIONS, MEASURE, INSIGHT, REPORT, ENVIRONMENT, MACHINE)
                .check(CORE);
    }

    @Test
    void reportOnlyReadsProfilesAndTheEnvironment() {
        noClasses()
                .that()
                .resideInAPackage(REPORT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FACE, COUNTERS, OPERATIONS, MEASURE, BUDGET, BASELINE, INSIGHT, GROWTH)
                .check(CORE);
    }

    @Test
    void environmentKnowsNothingOfMeasurements() {
        noClasses()
                .that()
                .resideInAPackage(ENVIRONMENT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FACE, COUNTERS, OPERATIONS, MEASURE, BUDGET, BASELINE, INSIGHT, GROWTH, REPORT)
                .check(CORE);
    }

    @Test
    void theMachineKnowsNothingOfOurs() {
        noClasses()
                .that()
                .resideInAPackage(MACHINE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        FACE,
                        PROFILE,
                        COUNTERS,
                        OPERATIONS,
                        MEASURE,
                        BUDGET,
                        BASELINE,
                        INSIGHT,
                        GROWTH,
                        REPORT,
                        ENVIRONMENT)
                .check(CORE);
    }

    @Test
    void redactionKnowsNothingOfOurs() {
        classes()
                .that()
                .resideInAPackage(REDACTION)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(REDACTION, "java..", "org.jspecify..")
                .check(CORE);
    }

    @Test
    void theCoreKnowsNoTestFramework() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.opentest4j..", "org.assertj..", "org.apiguardian..")
                .check(CORE);
    }

    @Test
    void onlyTheReportDrawsAndOnlyTheBaselineKeepsJsonBesides() {
        noClasses()
                .that()
                .resideOutsideOfPackages(REPORT, BASELINE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..", "gg.jte..")
                .check(CORE);
    }
}
