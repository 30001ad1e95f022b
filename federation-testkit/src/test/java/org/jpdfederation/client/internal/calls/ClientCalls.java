package org.jpdfederation.client.internal.calls;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jpdfederation.client.access.PairingUseCase;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Listing;
import org.jpdfederation.client.internal.http.Operation;

/**
 * Every call that the client makes, found by walking the operations of all its services: each is asked for with
 * sample arguments, and every call is answered once with a document that all readers take, and once with 404.
 */
final class ClientCalls {

    /** Method and template, then the names of the operations that make the call. */
    private final SortedMap<String, SortedSet<String>> found =
            new TreeMap<>(Comparator.comparing((String key) -> key.substring(key.indexOf(' ') + 1))
                    .thenComparing(Comparator.naturalOrder()));

    /** One for the use cases of each service, since not every call takes both. */
    private final List<Samples> samples =
            List.of(new Samples(PairingUseCase.COLD_STORAGE), new Samples(PairingUseCase.MISSION_CONTROL));

    private ClientCalls() {}

    static SortedMap<String, SortedSet<String>> all() {
        ClientCalls calls = new ClientCalls();
        operations().forEach(calls::collect);
        return calls.found;
    }

    /** The classes that hold a service's operations. */
    static List<Class<?>> operations() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.jpdfederation.client.internal.calls")
                        .stream()
                        .filter(type -> type.getSimpleName().endsWith("Operations"))
                        .<Class<?>>map(type -> type.reflect())
                        .sorted(Comparator.comparing(Class::getName))
                        .toList();
    }

    private void collect(Class<?> operations) {
        for (Method method : operations.getDeclaredMethods()) {
            boolean makesCalls = Operation.class.isAssignableFrom(method.getReturnType())
                    || Listing.class.isAssignableFrom(method.getReturnType());
            if (makesCalls && !Modifier.isPrivate(method.getModifiers()) && !method.isSynthetic()) {
                List<Object> made = samples.stream()
                        .map(values -> made(method, values))
                        .flatMap(Optional::stream)
                        .toList();
                if (made.isEmpty()) {
                    throw new AssertionError(method + " refused the sample arguments");
                }
                made.forEach(this::walk);
            }
        }
    }

    private static Optional<Object> made(Method method, Samples values) {
        Object[] arguments =
                Arrays.stream(method.getGenericParameterTypes()).map(values::of).toArray();
        try {
            return Optional.of(method.invoke(null, arguments));
        } catch (InvocationTargetException refused) {
            return Optional.empty();
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private void walk(Object made) {
        if (made instanceof Listing<?> listing) {
            note(listing.call());
        } else if (made instanceof Operation.Send<?> send) {
            note(send.call());
            for (int status : new int[] {200, 404}) {
                try {
                    walk(send.then().apply(answer(send.call(), status)));
                } catch (RuntimeException refused) {
                    continue; // the operation ends here
                }
            }
        }
    }

    private void note(Call call) {
        found.computeIfAbsent(call.method() + " " + call.template(), key -> new TreeSet<>())
                .add(call.operation());
    }

    private static Answer answer(Call call, int status) {
        byte[] body = Samples.DOCUMENT.getBytes(StandardCharsets.UTF_8);
        HttpHeaders none = HttpHeaders.of(Map.of(), (name, value) -> true);
        return new Answer(call, status, body, none, Optional.empty(), null, null);
    }
}
