package org.jpdfederation.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Tags;
import org.junit.jupiter.api.Test;

/** That each timeline is told here, by a test that carries its number. */
@Tag("IF4")
class TimelinesTest {

    private static final List<String> ALL =
            IntStream.rangeClosed(1, 31).mapToObj("T%02d"::formatted).toList();

    @Test
    void eachTimelineHasATest() {
        Set<String> told = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages("org.jpdfederation.testkit")) {
            tags(type.getAnnotations()).forEach(told::add);
            type.getMethods().forEach(method -> tags(method.getAnnotations()).forEach(told::add));
        }
        told.removeIf(Predicate.not(ALL::contains));

        assertThat(told).containsExactlyElementsOf(ALL);
    }

    private static Stream<String> tags(Set<? extends JavaAnnotation<?>> annotations) {
        return annotations.stream().flatMap(annotation -> {
            if (annotation.getRawType().isEquivalentTo(Tag.class)) {
                return Stream.of(annotation.as(Tag.class).value());
            }
            return annotation.getRawType().isEquivalentTo(Tags.class)
                    ? Stream.of(annotation.as(Tags.class).value()).map(Tag::value)
                    : Stream.empty();
        });
    }
}
