package org.jpdfederation.client.internal.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jpdfederation.client.lint.LintCode;
import org.jpdfederation.core.check.Finding.Severity;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.core.error.InputException.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with one source, so that all of it can be said at once. A fault with a code may be a warning:
 * then it refuses nothing. For one thread at a time.
 */
public final class Faults {

    private static final int KEPT_FOR_AN_ERROR = 100;
    private static final int LONGEST = 1_000;

    private static final Comparator<Problem> BY_PLACE = Comparator.comparingInt(
                    (Problem problem) -> problem.place.line())
            .thenComparingInt(problem -> problem.place.column());

    private final String source;
    private final int kept;
    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private String firstField = "";
    private int count;
    private int warningCount;

    public Faults(String source) {
        this(source, KEPT_FOR_AN_ERROR);
    }

    /** Keeps the first errors and the first warnings, as many of each; the others are counted. */
    public Faults(String source, int kept) {
        this.source = source;
        this.kept = kept;
    }

    /**
     * A fault.
     *
     * @param code what kind of fault it is, for those that a linter may find
     * @param hint what to do, or null for what the code says
     */
    public record Problem(
            Place place,
            @Nullable LintCode code,
            String message,
            @Nullable String hint) {}

    /** Notes an error of no field in particular. */
    public void add(Place place, String message) {
        add(new Problem(place, null, message, null));
    }

    /** Notes an error of a field. */
    public void add(Place place, String field, String message) {
        noteField(field);
        add(place, named(field) + " " + message);
    }

    /** Notes a fault of a known kind. */
    public void add(LintCode code, Place place, String message) {
        add(new Problem(place, code, message, null));
    }

    /** Notes a fault of a known kind in a field. */
    public void add(LintCode code, Place place, String field, String message) {
        if (code.severity() == Severity.ERROR) {
            noteField(field);
        }
        add(code, place, named(field) + " " + message);
    }

    /** Notes a fault. */
    public void add(Problem problem) {
        boolean error = problem.code == null || problem.code.severity() == Severity.ERROR;
        List<Problem> list = error ? errors : warnings;
        if (error) {
            count++;
        } else {
            warningCount++;
        }
        if (list.size() < kept) {
            String message = problem.message;
            list.add(
                    message.length() <= LONGEST
                            ? problem
                            : new Problem(
                                    problem.place, problem.code, message.substring(0, LONGEST) + "...", problem.hint));
        }
    }

    private void noteField(String field) {
        if (count == 0) {
            firstField = field;
        }
    }

    private static String named(String field) {
        return field.isEmpty() ? "this" : "'" + field + "'";
    }

    /** The field of the first error, empty when that is of no field in particular. */
    public String firstField() {
        return firstField;
    }

    /** Whether there is no error; there may be warnings. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** Errors and warnings in order of their places. */
    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>(errors);
        all.addAll(warnings);
        all.sort(BY_PLACE);
        return all;
    }

    /** How many errors and warnings were not kept. */
    public int left() {
        return count - errors.size() + warningCount - warnings.size();
    }

    /** The errors in order of their places. */
    public List<Fault> list() {
        List<Fault> sorted = new ArrayList<>(errors.size());
        errors.stream()
                .sorted(BY_PLACE)
                .forEach(error ->
                        sorted.add(new Fault(source, error.place.line(), error.place.column(), error.message)));
        if (count > errors.size()) {
            sorted.add(Fault.of(source, "and " + (count - errors.size()) + " more; mend these first"));
        }
        return sorted;
    }

    /** Throws the errors that were collected. */
    public void throwIfAny() {
        if (!isEmpty()) {
            throw exception();
        }
    }

    /** All errors that were collected, at least one, as one. */
    public InputException exception() {
        return new InputException(ErrorCode.FILE_MALFORMED, list(), null);
    }
}
