package org.jpdfederation.client.internal;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    private static final List<String> NOT_FOR_USERS = List.of(
            "tools.jackson.",
            "org.snakeyaml.",
            "org.bouncycastle.",
            "java.net.http.",
            "org.jpdfederation.client.internal.",
            "org.jpdfederation.core.internal.");

    private static final JavaClasses CLIENT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.jpdfederation.client");

    private static final ArchRule NO_SLEEP = noClasses().should().accessTargetWhere(describe("it sleeps", access -> {
        String target = access.getTarget().getFullName();
        return target.matches("java\\.lang\\.Thread\\.sleep\\(.*|java\\.util\\.concurrent\\.TimeUnit\\.sleep\\(.*"
                + "|java\\.util\\.concurrent\\.locks\\.LockSupport\\.park.*");
    }));

    @Test
    void theClassesAreFound() {
        assertThat(CLIENT.size()).isGreaterThan(50);
    }

    @Test
    void publicSignatures_nameNoLibraryAndNothingInternal() {
        classes()
                .that()
                .resideOutsideOfPackage("..internal..")
                .and()
                .arePublic()
                .should(nameOnlyWhatUsersMaySee())
                .check(CLIENT);
    }

    @Test
    void thatRule_findsALibraryTypeWhereThereIsOne() {
        assertThat(classes()
                        .that()
                        .haveSimpleName("Call")
                        .should(nameOnlyWhatUsersMaySee())
                        .evaluate(CLIENT)
                        .hasViolation())
                .isTrue();
    }

    @Test
    void theClient_dependsNotOnTheTestkit() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jpdfederation.testkit..")
                .check(CLIENT);
    }

    @Test
    void theClient_readsNoClock_sleepsNot_andDrawsNoRandomNumbers() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .dependOnClassesThat(describe(
                        "draw random numbers and are not handed in",
                        type -> type.isAssignableTo(Random.class) && !type.isEquivalentTo(SecureRandom.class)))
                .orShould()
                .callConstructor(SecureRandom.class)
                .check(CLIENT);
    }

    @Test
    void noTestSleeps() {
        JavaClasses tests = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages("org.jpdfederation");

        assertThat(tests.contain(ArchitectureTest.class)).isTrue();
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
    void theClient_keepsNoCollectionOfUnstableOrder() {
        noClasses()
                .should()
                .callCodeUnitWhere(describe("its order may differ from run to run", ArchitectureTest::unstable))
                .check(CLIENT);
    }

    @Test
    void thatRule_findsACollectionOfUnstableOrderWhereThereIsOne() {
        JavaClasses offender = new ClassFileImporter().importClasses(Unordered.class);

        assertThat(noClasses()
                        .should()
                        .callCodeUnitWhere(describe("unstable", ArchitectureTest::unstable))
                        .evaluate(offender)
                        .getFailureReport()
                        .getDetails())
                .hasSize(3);
    }

    /** Breaks the rule three times. */
    private static final class Unordered {
        private final Set<String> set = Set.of("a", "b");
        private final Set<String> hashed = new HashSet<>(set);
        private final Set<String> collected = hashed.stream().collect(Collectors.toSet());
    }

    private static boolean unstable(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        return (List.of("java.util.Set", "java.util.Map").contains(owner)
                        && List.of("of", "ofEntries", "copyOf").contains(name))
                || (List.of("java.util.HashMap", "java.util.HashSet").contains(owner) && name.equals("<init>"))
                || (owner.equals("java.util.stream.Collectors")
                        && (List.of("toSet", "toUnmodifiableSet", "toUnmodifiableMap")
                                        .contains(name)
                                || (name.equals("toMap")
                                        && call.getTarget()
                                                        .getRawParameterTypes()
                                                        .size()
                                                < 4)
                                || (name.equals("groupingBy")
                                        && call.getTarget()
                                                        .getRawParameterTypes()
                                                        .size()
                                                < 3)));
    }

    @Test
    void documents_knowNothingOfHttp() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..internal.document..", "..internal.config..", "..yaml..", "..topology..", "..inventory..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "..internal.http..")
                .check(CLIENT);
    }

    private static ArchCondition<JavaClass> nameOnlyWhatUsersMaySee() {
        return new ArchCondition<>("name only what users may see in public signatures") {
            @Override
            public void check(JavaClass checked, ConditionEvents events) {
                Stream<JavaClass> parents =
                        Stream.concat(checked.getRawInterfaces().stream(), checked.getRawSuperclass().stream());
                Stream<JavaClass> named = checked.getMembers().stream()
                        .filter(member -> member.getModifiers().contains(PUBLIC)
                                || member.getModifiers().contains(PROTECTED))
                        .map(JavaMember::getAllInvolvedRawTypes)
                        .flatMap(java.util.Set::stream);
                Stream.concat(parents, named)
                        .filter(type -> NOT_FOR_USERS.stream().anyMatch(type.getName()::startsWith))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                checked, checked.getName() + " names " + type.getName())));
            }
        };
    }
}
