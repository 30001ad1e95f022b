package org.jpdfederation.client.internal.calls;

import java.time.Duration;
import java.util.List;
import org.jpdfederation.client.Followed;
import org.jpdfederation.client.distribution.SiteFiles;
import org.jpdfederation.client.distribution.Tracker;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Listing;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.wire.TrackerDocument;

/** What the trackers of both kinds of release bundle have in common (2.2, 3.5). */
final class Trackers {

    private Trackers() {}

    static Operation<Tracker> tracker(Call call) {
        return Operation.send(withoutFiles(call)).answer(answer -> Operation.done(one(answer)));
    }

    static Operation<Followed<Tracker>> follow(Operation<Tracker> tracker, Duration every, Duration atMost) {
        return Following.follow(tracker, seen -> seen.status().ended(), every, atMost);
    }

    static Listing<SiteFiles> sites(Call call) {
        return Listing.whole(call, "sites", TrackerDocument::siteFiles);
    }

    /** A tracker of many sites names more files than fit into memory. */
    static Call withoutFiles(Call call) {
        return call.counting(TrackerDocument.FILE_ERRORS, TrackerDocument.FILES_IN_PROGRESS);
    }

    static Tracker one(Answer answer) {
        List<Tracker> trackers = answer.elementsOrOne(TrackerDocument::read);
        if (trackers.size() != 1) {
            throw answer.malformed("body", trackers.size() + " distributions where one was asked for");
        }
        return trackers.get(0);
    }
}
