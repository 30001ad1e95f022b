package org.jpdfederation.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The architecture's rules for truth, as far as bytecode shows them. Each rule is shown to catch an offender. */
class TestkitRulesTest {

    private static final JavaClasses TESTKIT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.jpdfederation.testkit");
    private static final String HTTP = "org.jpdfederation.testkit.internal.http..";

    /** Scenario files are read with the client's located YAML reader. */
    private static final String[] SIMULATION = {
        "org.jpdfederation.testkit.simulation", "org.jpdfederation.testkit.internal.simulation"
    };

    private static final ArchRule NO_CLOCK_OR_CHANCE = noClasses()
            .that()
            .doNotBelongToAnyOf(RealTimeDriver.class)
            .should()
            .accessTargetWhere(calls("a wall clock, sleep or chance", TestkitRulesTest::readsClockOrChance));

    private static final ArchRule NO_SLEEP = noClasses().should().accessTargetWhere(describe("it sleeps", access -> {
        String target = access.getTarget().getFullName();
        return target.matches("java\\.lang\\.Thread\\.sleep\\(.*|java\\.util\\.concurrent\\.TimeUnit\\.sleep\\(.*"
                + "|java\\.util\\.concurrent\\.locks\\.LockSupport\\.park.*");
    }));

    private static final ArchRule NO_UNSTABLE_ORDER = noClasses()
            .should()
            .accessTargetWhere(calls("a collection of unstable order", TestkitRulesTest::hasUnstableOrder));

    private static final ArchRule NO_FOREIGN_TYPES_IN_SIGNATURES = ArchRuleDefinition.classes()
            .that()
            .resideOutsideOfPackage("..internal..")
            .should(showNoForeignTypes());

    private static DescribedPredicate<JavaAccess<?>> calls(String what, Predicate<JavaAccess<?>> predicate) {
        return describe("it is " + what, predicate);
    }

    private static boolean readsClockOrChance(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        boolean bare = access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().isEmpty();
        return (owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system")))
                || (owner.equals("java.lang.System") && (name.equals("currentTimeMillis") || name.equals("nanoTime")))
                || (owner.equals("java.lang.Thread") && name.equals("sleep"))
                || (owner.equals("java.util.Date") && name.equals("<init>") && bare)
                || (owner.equals("java.util.Random") && name.equals("<init>") && bare)
                || (owner.equals("java.security.SecureRandom")
                        && !access.getOriginOwner().isAssignableTo(SecureRandom.class)
                        && ((name.equals("<init>") && bare) || name.startsWith("getInstance")))
                || owner.equals("java.util.concurrent.ThreadLocalRandom")
                || (owner.equals("java.lang.Math") && name.equals("random"))
                || (owner.equals("java.util.UUID") && name.equals("randomUUID"));
    }

    private static boolean hasUnstableOrder(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        int arguments = access.getTarget() instanceof CodeUnitAccessTarget target
                ? target.getRawParameterTypes().size()
                : 0;
        boolean factory = owner.equals("java.util.Set") || owner.equals("java.util.Map");
        return (factory && (name.equals("of") || name.equals("ofEntries") || name.equals("copyOf")))
                || ((owner.equals("java.util.HashMap") || owner.equals("java.util.HashSet")) && name.equals("<init>"))
                || (owner.equals("java.util.stream.Collectors")
                        && (name.equals("toSet")
                                || name.startsWith("toUnmodifiableSet")
                                || name.equals("toUnmodifiableMap")
                                || (name.equals("groupingBy") && arguments < 3)
                                || (name.equals("toMap") && arguments < 4)));
    }

    private static ArchCondition<JavaClass> showNoForeignTypes() {
        DescribedPredicate<JavaClass> foreign = resideInAnyPackage(
                "tools.jackson..", "org.bouncycastle..", "com.sun.net.httpserver..", "java.net.http..");
        return new ArchCondition<>("show no Jackson, BouncyCastle or HTTP type in a public signature") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getModifiers().contains(JavaModifier.PUBLIC)) {
                    return;
                }
                for (JavaCodeUnit unit : type.getCodeUnits()) {
                    if (isVisible(unit.getModifiers())) {
                        Stream<JavaClass> types = Stream.of(
                                        Stream.of(unit.getRawReturnType()),
                                        unit.getRawParameterTypes().stream(),
                                        unit.getReturnType().getAllInvolvedRawTypes().stream(),
                                        unit.getParameterTypes().stream()
                                                .flatMap(t -> t.getAllInvolvedRawTypes().stream()),
                                        unit.getExceptionTypes().stream())
                                .flatMap(t -> t);
                        types.filter(foreign)
                                .forEach(t -> events.add(SimpleConditionEvent.violated(
                                        unit, unit.getFullName() + " shows " + t.getName())));
                    }
                }
                for (JavaField field : type.getFields()) {
                    if (isVisible(field.getModifiers()) && foreign.test(field.getRawType())) {
                        events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is foreign"));
                    }
                }
            }
        };
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    @Test
    void fakeSharesNoWireClassesWithTheClient() {
        noClasses()
                .that()
                .resideOutsideOfPackages(SIMULATION)
                .should()
                .dependOnClassesThat(resideInAPackage("org.jpdfederation.client.internal.."))
                .check(TESTKIT);
        noClasses()
                .that()
                .resideInAnyPackage(SIMULATION)
                .should()
                .dependOnClassesThat(resideInAPackage("org.jpdfederation.client..")
                        .and(not(resideInAPackage("org.jpdfederation.client.internal.document"))))
                .check(TESTKIT);
    }

    @Test
    void httpFaceKnowsNothingOfTheClientOrOfThePlatformBehindIt() {
        noClasses()
                .that()
                .resideInAPackage(HTTP)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.jpdfederation.client..",
                        "org.jpdfederation.testkit",
                        "org.jpdfederation.testkit.internal.platform..")
                .check(TESTKIT);
    }

    @Test
    void timeAndChanceComeFromTheSeedAlone() {
        NO_CLOCK_OR_CHANCE.check(TESTKIT);
    }

    @Test
    void noTestSleeps() {
        JavaClasses tests = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages("org.jpdfederation");

        assertThat(tests.contain(TestkitRulesTest.class)).isTrue();
        NO_SLEEP.check(tests);
    }

    @ParameterizedTest
    @ValueSource(classes = {TimeUnit.class, FutureTask.class})
    void thatRule_findsWhatSleeps(Class<?> sleeper) {
        assertThat(NO_SLEEP.evaluate(new ClassFileImporter().importClasses(sleeper))
                        .hasViolation())
                .isTrue();
    }

    @Test
    void nothingIteratesInUnstableOrder() {
        NO_UNSTABLE_ORDER.check(TESTKIT);
    }

    @Test
    void threadsAreStartedByTheHttpFaceAndTheDriverOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HTTP)
                .and()
                .doNotBelongToAnyOf(RealTimeDriver.class)
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.(util\\.(Timer|concurrent\\.(.*Executor.*|CompletableFuture|ForkJoin.*))"
                        + "|lang\\.Thread)")
                .check(TESTKIT);
    }

    @Test
    void publicSignaturesShowNoForeignTypes() {
        NO_FOREIGN_TYPES_IN_SIGNATURES.check(TESTKIT);
    }

    @Test
    void rulesCatchOffenders() {
        JavaClasses offenders = new ClassFileImporter().importClasses(Offender.class);

        for (ArchRule rule : List.of(NO_CLOCK_OR_CHANCE, NO_UNSTABLE_ORDER, NO_FOREIGN_TYPES_IN_SIGNATURES)) {
            assertThatThrownBy(() -> rule.check(offenders)).isInstanceOf(AssertionError.class);
        }
        assertThat(new Offender().clock()).isNotNull();
    }

    /** Breaks every rule. */
    public static final class Offender {

        public Instant clock() {
            return Instant.now();
        }

        public Random chance() {
            return new Random();
        }

        public Map<Integer, List<String>> order(Set<String> words) {
            return words.stream().collect(Collectors.groupingBy(String::length));
        }

        public List<tools.jackson.databind.JsonNode> foreign() {
            return List.of();
        }
    }
}
