package org.jpdfederation.client.internal.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.core.error.InputException.Fault;

/** Collects what is wrong with one source, so that all of it can be said at once. For one thread at a time. */
public final class Faults {

    private static final int KEPT = 100;
    private static final int LONGEST = 1_000;

    private final String source;
    private final List<Fault> faults = new ArrayList<>();
    private String firstField = "";
    private int count;

    public Faults(String source) {
        this.source = source;
    }

    /** Notes a fault of no field in particular. Only the first hundred are kept; the others are counted. */
    public void add(Place place, String message) {
        count++;
        if (faults.size() < KEPT) {
            String shown = message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "...";
            faults.add(new Fault(source, place.line(), place.column(), shown));
        }
    }

    /** Notes a fault of a field. */
    public void add(Place place, String field, String message) {
        if (count == 0) {
            firstField = field;
        }
        add(place, (field.isEmpty() ? "this" : "'" + field + "'") + " " + message);
    }

    /** The field of the first fault, empty when that is of no field in particular. */
    public String firstField() {
        return firstField;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** The faults in order of their places. */
    public List<Fault> list() {
        List<Fault> sorted = new ArrayList<>(faults);
        sorted.sort(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column));
        if (count > faults.size()) {
            sorted.add(Fault.of(source, "and " + (count - faults.size()) + " more; mend these first"));
        }
        return sorted;
    }

    /** Throws what was collected. */
    public void throwIfAny() {
        if (!isEmpty()) {
            throw exception();
        }
    }

    /** All that was collected, at least one fault, as one error. */
    public InputException exception() {
        return new InputException(ErrorCode.FILE_MALFORMED, list(), null);
    }
}
