package org.jpdfederation.client.internal;

import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .check(CLIENT);
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
