package org.jpdfederation.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** That each timeline is told to the engines in virtual time, by a test of this package that carries its number. */
@Tag("IF4")
class TimelinesTest {

    private static final List<String> ALL =
            IntStream.rangeClosed(1, 31).mapToObj("T%02d"::formatted).toList();

    @Test
    void eachTimelineHasATest() throws Exception {
        SortedSet<String> told = new TreeSet<>();
        for (Class<?> type : testClasses()) {
            told.addAll(tags(type));
            for (AnnotatedElement method : type.getDeclaredMethods()) {
                told.addAll(tags(method));
            }
        }
        told.retainAll(ALL);

        assertThat(told).containsExactlyElementsOf(ALL);
    }

    private static List<String> tags(AnnotatedElement element) {
        return Stream.of(element.getAnnotationsByType(Tag.class))
                .map(Tag::value)
                .toList();
    }

    /** All classes of this package's tests, nested ones too. */
    private static List<Class<?>> testClasses() throws IOException, URISyntaxException, ClassNotFoundException {
        Path here = Path.of(
                        TimelinesTest.class.getResource("TimelinesTest.class").toURI())
                .getParent();
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> files = Files.list(here)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".class")) {
                    name = name.substring(0, name.length() - ".class".length());
                    classes.add(Class.forName(
                            TimelinesTest.class.getPackageName() + "." + name,
                            false,
                            TimelinesTest.class.getClassLoader()));
                }
            }
        }
        return classes;
    }
}
