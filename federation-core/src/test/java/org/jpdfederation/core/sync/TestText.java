package org.jpdfederation.core.sync;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.network.NetworkEvent;
import org.jpdfederation.core.sync.SourceEffect.DropReason;

/** Effects and entries in the short form in which the tests compare them. */
final class TestText {

    private TestText() {}

    /** {@code 30s CHANGES 1: user/kim=v1, -group/dev}; {@code 42s ACTIVE FAILING}; {@code 42s DROPPED [user/kim]},
     * with the reason if it is not staleness. */
    static String of(Duration at, NetworkEvent event) {
        String time = seconds(at) + " ";
        if (event instanceof NetworkEvent.Sent send) {
            Batch batch = send.batch();
            return time + batch.kind() + " " + batch.tryNumber() + ": "
                    + batch.entries().stream().map(TestText::of).collect(Collectors.joining(", "));
        } else if (event instanceof NetworkEvent.StateChanged changed) {
            return time + changed.before() + " " + changed.after();
        } else if (event instanceof NetworkEvent.Dropped dropped) {
            String reason = dropped.reason() == DropReason.STALE ? "" : dropped.reason() + " ";
            return time + "DROPPED " + reason + dropped.keys();
        } else if (event instanceof NetworkEvent.Probed probed) {
            return time + (probed.answered() ? "PROBE ANSWERED" : "PROBE");
        }
        NetworkEvent.BroadcastEnded ended = (NetworkEvent.BroadcastEnded) event;
        return time + ended.result() + " " + ended.sent();
    }

    static String of(Entry entry) {
        return entry instanceof Entry.Upsert upsert ? of(upsert.content()) : "-" + entry.key();
    }

    /** The key and what is compared of the content. */
    static String of(Entity entity) {
        Object content;
        if (entity instanceof User user) {
            content = user.email().orElse("");
        } else if (entity instanceof Group group) {
            content = group.members();
        } else if (entity instanceof Permission permission) {
            content = permission.users() + "" + permission.groups();
        } else {
            content = ((AccessToken) entity).owner().orElse("");
        }
        return entity.ref() + "=" + content;
    }

    static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString() + "s";
    }
}
