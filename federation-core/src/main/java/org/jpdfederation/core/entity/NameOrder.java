package org.jpdfederation.core.entity;

import java.util.Comparator;
import org.jpdfederation.core.internal.CodePointOrder;

/** The one order of names in outputs: by Unicode code point. Immutable. */
public final class NameOrder {

    /** Compares two names by code point; unlike {@link String#compareTo}, right above U+FFFF too. */
    public static final Comparator<String> BY_CODE_POINT = CodePointOrder.INSTANCE;

    private NameOrder() {}
}
