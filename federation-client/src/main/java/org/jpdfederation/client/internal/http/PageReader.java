package org.jpdfederation.client.internal.http;

import java.util.Optional;
import org.jpdfederation.client.internal.document.Faults;
import org.jpdfederation.client.internal.document.JsonElements;
import org.jpdfederation.client.internal.document.Node;
import org.jpdfederation.client.internal.document.Section;
import org.jspecify.annotations.Nullable;

/** The elements of one page, made one by one of its bytes. For one thread at a time. */
final class PageReader<T> {

    private final Listing<T> listing;
    private final Answer answer;
    private final Faults faults = new Faults("answer");
    private final JsonElements elements;
    private int index;

    PageReader(Listing<T> listing, Answer answer) {
        this.listing = listing;
        this.answer = answer;
        this.elements = new JsonElements(answer.body(), listing.key(), ElementSplitter.LARGEST, faults);
    }

    /** The next element, or null at the end of the page. */
    @Nullable
    T next() {
        Optional<Node> element = elements.next();
        if (element.isPresent()) {
            Optional<T> made = Section.ofItem(element.get(), listing.key(), index++, Section.Rules.DOCUMENT, faults)
                    .flatMap(listing.reader());
            if (made.isPresent() && faults.isEmpty()) {
                return made.get();
            }
            throw answer.unreadable(faults);
        }
        if (!faults.isEmpty()) {
            throw answer.unreadable(faults);
        }
        return null;
    }

    /** What follows from a page that was read to its end. */
    Paging.Page page() {
        return new Paging.Page(answer, index, elements.told());
    }
}
