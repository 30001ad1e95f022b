package org.jpdfederation.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jpdfederation.core.entity.EntityRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What core may not do, and which of its packages may use which. */
class CoreArchitectureTest {

    private static final String ROOT = "org.jpdfederation.core";

    private static final JavaClasses CORE = new ClassFileImporter()
            .importUrl(EntityRef.class.getProtectionDomain().getCodeSource().getLocation());

    /** Each package with those that it may use; {@code internal} may be used by all. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("internal", List.of()),
            Map.entry("error", List.of("entity")),
            Map.entry("check", List.of()),
            Map.entry("distribution", List.of()),
            Map.entry("entity", List.of()),
            Map.entry("config", List.of("entity")),
            Map.entry("closure", List.of("config", "entity", "error")),
            Map.entry("topology", List.of("config", "entity", "error", "check")),
            Map.entry("plan", List.of("config", "entity", "error", "check", "topology", "closure")),
            Map.entry("sync", List.of("config", "entity", "error", "closure")),
            Map.entry("network", List.of("config", "entity", "error", "sync")),
            Map.entry("split", List.of("config", "entity", "error", "sync", "network", "topology")));

    private static final ArchRule NO_SLEEP = noClasses().should().accessTargetWhere(describe("it sleeps", access -> {
        String target = access.getTarget().getFullName();
        return target.matches("java\\.lang\\.Thread\\.sleep\\(.*|java\\.util\\.concurrent\\.TimeUnit\\.sleep\\(.*"
                + "|java\\.util\\.concurrent\\.locks\\.LockSupport\\.park.*");
    }));

    @Test
    void noClassReadsAClock() {
        forbidCalls("read a clock", target -> switch (target.getOwner().getName()) {
            case "java.lang.System" -> Set.of("currentTimeMillis", "nanoTime").contains(target.getName());
            case "java.time.InstantSource" -> target.getName().equals("system");
            case "java.time.Clock" ->
                target.getName().startsWith("system") || target.getName().startsWith("tick");
            default ->
                target.getName().equals("now")
                        && target.getOwner().getPackageName().startsWith("java.time");
        });
        forbidTypes(java.util.Date.class, java.util.Calendar.class);
    }

    @Test
    void noClassStartsOrKnowsAThread() {
        forbidTypes(Thread.class, ThreadLocal.class, java.util.Timer.class);
        forbidPackages("java.util.concurrent..");
        forbidCalls("wait for threads or use more of them", target -> switch (target.getName()) {
            case "wait", "notify", "notifyAll" -> target.getOwner().isEquivalentTo(Object.class);
            case "parallel", "parallelStream" -> true;
            default -> false;
        });
    }

    @Test
    void noTestSleeps() {
        JavaClasses tests = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages("org.jpdfederation");

        assertThat(tests.contain(CoreArchitectureTest.class)).isTrue();
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
    void noClassDrawsLots() {
        forbidTypes(java.util.Random.class, java.util.SplittableRandom.class, java.security.SecureRandom.class);
        forbidPackages("java.util.random..");
        forbidCalls("draw lots", target -> switch (target.getOwner().getName()) {
            case "java.lang.Math", "java.lang.StrictMath" -> target.getName().equals("random");
            case "java.util.UUID" -> target.getName().equals("randomUUID");
            case "java.util.Collections" -> target.getName().equals("shuffle");
            case "java.lang.System" -> target.getName().equals("identityHashCode");
            default -> false;
        });
    }

    @Test
    void noClassDoesInputOrOutput() {
        forbidPackages("java.io..", "java.nio.file..", "java.nio.channels..", "java.net.http..", "java.sql..");
        forbidTypes(java.net.Socket.class, java.net.ServerSocket.class, java.net.URL.class, java.net.InetAddress.class);
    }

    @Test
    void noClassUsesALibraryOfTheClient() {
        forbidPackages("tools.jackson..", "com.fasterxml..", "org.bouncycastle..");
    }

    @Test
    void noClassMatchesByBacktracking() {
        forbidPackages("java.util.regex..");
        forbidCalls(
                "match by backtracking",
                target -> target.getOwner().isEquivalentTo(String.class)
                        && Set.of("matches", "split", "splitWithDelimiters", "replaceAll", "replaceFirst")
                                .contains(target.getName()));
    }

    @Test
    void noClassKeepsACollectionOfUnstableOrder() {
        forbidCalls("make a collection of unstable order", target -> {
            int parameters = target instanceof AccessTarget.CodeUnitAccessTarget call
                    ? call.getRawParameterTypes().size()
                    : 0;
            return switch (target.getOwner().getName()) {
                case "java.util.Set" -> Set.of("of", "copyOf").contains(target.getName());
                case "java.util.Map" -> Set.of("of", "ofEntries", "copyOf").contains(target.getName());
                case "java.util.HashMap", "java.util.HashSet", "java.util.IdentityHashMap", "java.util.WeakHashMap" ->
                    target.getName().equals("<init>");
                case "java.util.stream.Collectors" ->
                    switch (target.getName()) {
                        case "toSet", "toUnmodifiableSet", "toUnmodifiableMap", "groupingByConcurrent" -> true;
                        case "toMap" -> parameters < 4;
                        case "groupingBy" -> parameters < 3;
                        default -> false;
                    };
                default -> false;
            };
        });
    }

    @Test
    void eachPackageUsesOnlyThoseItMay() {
        classes().should(useOnlyPackagesTheyMay()).check(CORE);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void whatIsExportedExposesNothingInternal() {
        classes()
                .that(resideInAnyPackage(ROOT + ".."))
                .should(exposeNothingInternal())
                .check(CORE);
    }

    private static void forbidCalls(String what, java.util.function.Predicate<AccessTarget> forbidden) {
        DescribedPredicate<JavaAccess<?>> access = describe("that would " + what, a -> forbidden.test(a.getTarget()));
        noClasses().should().accessTargetWhere(access).check(CORE);
    }

    private static void forbidPackages(String... packages) {
        noClasses().should().dependOnClassesThat().resideInAnyPackage(packages).check(CORE);
    }

    private static void forbidTypes(Class<?>... types) {
        noClasses().should().dependOnClassesThat().belongToAnyOf(types).check(CORE);
    }

    private static Optional<String> packageInCore(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT + ".") ? Optional.of(name.substring(ROOT.length() + 1)) : Optional.empty();
    }

    private static ArchCondition<JavaClass> useOnlyPackagesTheyMay() {
        return new ArchCondition<>("use only the packages of core that MAY_USE names") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                packageInCore(type).ifPresent(own -> {
                    List<String> allowed = MAY_USE.get(own);
                    if (allowed == null) {
                        events.add(SimpleConditionEvent.violated(type, "package " + own + " has no row in MAY_USE"));
                        return;
                    }
                    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                        packageInCore(dependency.getTargetClass())
                                .filter(used ->
                                        !used.equals(own) && !used.equals("internal") && !allowed.contains(used))
                                .ifPresent(used ->
                                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
                    }
                });
            }
        };
    }

    private static ArchCondition<JavaClass> exposeNothingInternal() {
        return new ArchCondition<>("expose no type of an internal package or of a library") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!isExported(type)) {
                    return;
                }
                type.getMembers().stream()
                        .filter(CoreArchitectureTest::isVisible)
                        .flatMap(member -> involved(member)
                                .filter(CoreArchitectureTest::isNotForUsers)
                                .map(hidden -> member.getFullName() + " exposes " + hidden.getName()))
                        .forEach(fault -> events.add(SimpleConditionEvent.violated(type, fault)));
                Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream())
                        .filter(CoreArchitectureTest::isNotForUsers)
                        .forEach(hidden -> events.add(
                                SimpleConditionEvent.violated(type, type.getName() + " is a " + hidden.getName())));
            }
        };
    }

    private static boolean isExported(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && !(type.getPackageName() + ".").contains(".internal.")
                && type.getEnclosingClass()
                        .map(CoreArchitectureTest::isExported)
                        .orElse(true);
    }

    private static boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaClass> involved(JavaMember member) {
        if (member instanceof JavaField field) {
            return field.getType().getAllInvolvedRawTypes().stream();
        }
        JavaCodeUnit unit = (JavaCodeUnit) member;
        return Stream.of(
                        unit.getReturnType().getAllInvolvedRawTypes().stream(),
                        unit.getParameterTypes().stream().flatMap(type -> type.getAllInvolvedRawTypes().stream()),
                        unit.getExceptionTypes().stream())
                .flatMap(types -> types);
    }

    /** A type that users cannot see, or that is not ours to promise. */
    private static boolean isNotForUsers(JavaClass type) {
        JavaClass base = type.getBaseComponentType();
        if (base.isPrimitive() || base.getPackageName().startsWith("java.")) {
            return false;
        }
        return packageInCore(base).isEmpty() || !isExported(base);
    }
}
